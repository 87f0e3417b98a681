"""What a column can be chosen from: original, revised, each party with its days, occasions."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from demarche.compare.columns import ORIGINAL, REVISED, ColumnKind, ColumnSpec, occasions
from demarche.compare.days import day_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.statements import party_name
from demarche.translation import counted, tr


@dataclass(frozen=True, slots=True)
class Choice:
    """One column one can have, and the words for it."""

    words: str
    spec: ColumnSpec


@dataclass(frozen=True, slots=True)
class Group:
    """What one looks at, with the days or occasions it can be looked at on."""

    words: str
    choices: tuple[Choice, ...]


def column_choices(lookup: Lookup, file: int = 0) -> tuple[Group, ...]:
    """Give every column that one can have of a dossier, grouped for a picker."""
    groups = [
        Group(tr("Original and revised"), _named(file)),
        Group(tr("Each demand’s own party"), _own_party(lookup, file)),
        *_parties(lookup, file),
    ]
    named = occasions(lookup)
    if named:
        choices = tuple(
            Choice(name, ColumnSpec(ColumnKind.OCCASION, occasion=name, file=file))
            for name in named
        )
        groups.append(Group(tr("On one occasion"), choices))
    return tuple(groups)


def _named(file: int) -> tuple[Choice, ...]:
    """Give the two columns that have names of their own."""
    return (
        Choice(tr("Original: as first stated"), ColumnSpec(ORIGINAL.kind, file=file)),
        Choice(tr("Revised: what is in force at the end"), ColumnSpec(REVISED.kind, file=file)),
    )


def _own_party(lookup: Lookup, file: int) -> tuple[Choice, ...]:
    """Give each day on which anybody spoke."""
    days = sorted(
        {day for party in _speakers(lookup) for day in lookup.speaking.days(party)}, reverse=True
    )
    return tuple(
        Choice(
            _as_of(day),
            ColumnSpec(ColumnKind.OWN_PARTY, day=day, file=file),
        )
        for day in days
    )


def _parties(lookup: Lookup, file: int) -> list[Group]:
    """Give each party that spoke, with its days, the latest first."""
    counts = Counter(
        (each.party, each.date.counts_from)
        for each in lookup.positions.values()
        if not lookup.is_variant(each)
    )
    return [_party(lookup, party, counts, file) for party in _speakers(lookup)]


def _party(lookup: Lookup, party: str, counts: Counter[tuple[str, dt.date]], file: int) -> Group:
    """Give the days of one party."""
    # Translators: what a party said last
    latest = Choice(tr("Latest"), ColumnSpec(ColumnKind.PARTY, party=party, file=file))
    days = tuple(
        Choice(
            " · ".join((_as_of(day), _statements(counts[party, day]))),
            ColumnSpec(ColumnKind.PARTY, party=party, day=day, file=file),
        )
        for day in reversed(lookup.speaking.days(party))
    )
    return Group(party_name(lookup.dossier, party), (latest, *days))


def _speakers(lookup: Lookup) -> list[str]:
    """Give the parties that stated anything, in the order of the file."""
    known = [party for party in lookup.dossier.parties if lookup.speaking.days(party)]
    others = {each.party for each in lookup.positions.values()} - set(known)
    return known + sorted(others)


def _as_of(day: dt.date) -> str:
    """Name a day as of which one looks."""
    return tr("As of {day}", day=day_in_words(day))


def _statements(count: int) -> str:
    """Count statements in words."""
    return counted("{number} statement", "{number} statements", count)
