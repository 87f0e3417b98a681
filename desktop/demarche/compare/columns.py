"""What a column is, how one is written on the command line, and which columns to begin with."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from demarche.compare.listing import some_of
from demarche.compare.lookup import Lookup
from demarche.records.dates import parse_date
from demarche.records.model import Demand
from demarche.translation import counted, tr

MOST_COLUMNS: Final = 8


class ColumnKind(StrEnum):
    """What a column holds of each demand."""

    ORIGINAL = "original"
    REVISED = "revised"
    PARTY = "party"
    OWN_PARTY = "own-party"
    OCCASION = "occasion"


class ColumnSpec(NamedTuple):
    """One column as it is asked for; `day` None means the latest, `file` counts from 0."""

    kind: ColumnKind
    party: str | None = None
    day: dt.date | None = None
    occasion: str | None = None
    file: int = 0

    def __str__(self) -> str:
        """Write the column as the command line reads it, without the number of the file."""
        if self.kind is ColumnKind.OCCASION:
            return f"occasion:{self.occasion}"
        if self.kind in (ColumnKind.ORIGINAL, ColumnKind.REVISED):
            return self.kind.value
        return (self.party or "") + (f"@{self.day.isoformat()}" if self.day else "")


ORIGINAL: Final = ColumnSpec(ColumnKind.ORIGINAL)
REVISED: Final = ColumnSpec(ColumnKind.REVISED)


class SpecError(ValueError):
    """A column was asked for that this dossier does not have."""


def parse_spec(text: str, lookups: Sequence[Lookup]) -> ColumnSpec:
    """Read a column as it is written on the command line.

    Raises:
        SpecError: In words for the person who wrote it.
    """
    number, colon, rest = text.partition(":")
    if colon and number in {str(index + 1) for index in range(len(lookups))}:
        file = int(number) - 1
        return _parse(rest, lookups[file])._replace(file=file)
    return _parse(text, lookups[0])


def _parse(text: str, lookup: Lookup) -> ColumnSpec:
    """Read a column of one dossier."""
    if text in (ColumnKind.ORIGINAL, ColumnKind.REVISED):
        return ColumnSpec(ColumnKind(text))
    if text.startswith("occasion:"):
        return _parse_occasion(text.removeprefix("occasion:"), lookup)
    name, at, date = text.rpartition("@")
    if not at:
        return ColumnSpec(ColumnKind.PARTY, party=_party(date, lookup))
    day = _day(date, text)
    if not name:
        return ColumnSpec(ColumnKind.OWN_PARTY, day=day)
    return ColumnSpec(ColumnKind.PARTY, party=_party(name, lookup), day=day)


def _parse_occasion(text: str, lookup: Lookup) -> ColumnSpec:
    """Read an occasion; it must be one that the dossier names."""
    known = occasions(lookup)
    if text in known:
        return ColumnSpec(ColumnKind.OCCASION, occasion=text)
    near = _nearest(text, known)
    if near:
        words = tr(
            "no position was stated on the occasion “{occasion}”; did you mean “{near}”?",
            occasion=text,
            near=near,
        )
    else:
        words = tr("no position was stated on the occasion “{occasion}”.", occasion=text)
    raise SpecError(words)


def _party(text: str, lookup: Lookup) -> str:
    """Find a party by its id, its name or its short name."""
    parties = lookup.dossier.parties
    if text in parties or lookup.speaking.days(text):
        return text
    wanted = text.casefold()
    for party_id, party in parties.items():
        if wanted in (party_id, party.name.casefold(), (party.short or "").casefold()):
            return party_id
    names = [*parties, *(party.name for party in parties.values())]
    near = _nearest(text, names)
    if near:
        words = tr(
            "“{name}” is neither a party of this dossier nor a column; did you mean “{near}”? "
            "Write PARTY@DATE, PARTY, @DATE, original, revised or occasion:TEXT.",
            name=text,
            near=near,
        )
    else:
        words = tr(
            "“{name}” is neither a party of this dossier nor a column. "
            "Write PARTY@DATE, PARTY, @DATE, original, revised or occasion:TEXT.",
            name=text,
        )
    raise SpecError(words)


def _day(text: str, spec: str) -> dt.date:
    """Read the day of a column: a month or a year means its last day."""
    try:
        date = parse_date(text)
    except ValueError as error:
        # Translators: {column} is a column as it was typed; {reason} is a sentence
        words = tr(
            "“{day}” in “{column}” is not a day: {reason}", day=text, column=spec, reason=error
        )
        raise SpecError(words) from None
    return date.last


def _nearest(text: str, names: Iterable[str]) -> str:
    """Give the nearest known name, if one is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

    return next(iter(get_close_matches(text, list(names), n=1)), "")


def refuse_if_none(number: int, base: int) -> None:
    """Refuse so many columns, or such a base, as no comparison has.

    Raises:
        SpecError: In words, where there are too few columns or too many, or no such base.
    """
    if not 2 <= number <= MOST_COLUMNS:
        words = tr(
            "a comparison has 2 to {most} columns, not {number}", most=MOST_COLUMNS, number=number
        )
        raise SpecError(words)
    if not 0 <= base < number:
        words = tr(
            "the base is one of the columns 0 to {last}, not {number}", last=number - 1, number=base
        )
        raise SpecError(words)


def occasions(lookup: Lookup) -> tuple[str, ...]:
    """Give every occasion of a dossier, in file order."""
    named = (each.occasion for each in lookup.positions.values() if each.occasion)
    return tuple(dict.fromkeys(named))


def default_columns(lookup: Lookup) -> tuple[tuple[ColumnSpec, ...], str]:
    """Choose the columns a reader would begin with, and say what was left out.

    `original` and `revised`; but where for most demands the own party never spoke again and others
    answered, the demand beside the latest of each other party, the busiest first.
    """
    answered = Counter[str]()
    silent = spoken = 0
    for demand in lookup.dossier.demands:
        if _spoke_again(lookup, demand):
            spoken += 1
            continue
        others = _others(lookup, demand)
        silent += bool(others)
        answered.update(others)
    if silent <= spoken:
        return (ORIGINAL, REVISED), ""
    by_rows = sorted(sorted(answered), key=lambda party: -answered[party])
    chosen = by_rows[: MOST_COLUMNS - 1]
    columns = tuple(ColumnSpec(ColumnKind.PARTY, party=party) for party in chosen)
    return (ORIGINAL, *columns), _left_out(lookup, by_rows[MOST_COLUMNS - 1 :])


def _spoke_again(lookup: Lookup, demand: Demand) -> bool:
    """Say whether a demand's own party stated anything after the first day of the demand."""
    own = [each.date for each in lookup.statements(demand) if each.party == demand.by]
    days = lookup.speaking.days(demand.by)
    return bool(own and days) and days[-1] > min(date.counts_from for date in own)


def _others(lookup: Lookup, demand: Demand) -> set[str]:
    """Give the other parties on a demand of which its own party spoke."""
    parties = {each.party for each in lookup.statements(demand)}
    return parties - {demand.by} if demand.by in parties else set()


def _left_out(lookup: Lookup, parties: Sequence[str]) -> str:
    """Say which parties have no column, in one sentence."""
    if not parties:
        return ""
    left = [lookup.dossier.party_name(party) for party in parties]
    return counted(
        "{number} more party without a column: {names}",
        "{number} more parties without a column: {names}",
        len(left),
        names=some_of(left, 3),
    )
