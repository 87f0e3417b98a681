"""Choices of columns that a reader makes with one click, and what each leaves out."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from demarche.compare.columns import MOST_COLUMNS, ORIGINAL, REVISED, ColumnKind, ColumnSpec
from demarche.compare.days import day_in_words
from demarche.compare.lookup import Lookup
from demarche.compare.statements import party_name
from demarche.translation import counted, tr

_FEWEST: Final = 2


class Preset(NamedTuple):
    """Columns to choose together, in words; `note` says what has no column."""

    words: str
    columns: tuple[ColumnSpec, ...]
    note: str = ""
    base: int = 0


def presets(lookup: Lookup) -> tuple[Preset, ...]:
    """Give the choices of columns that a dossier has: each has two columns or more."""
    found = (
        Preset(tr("Original and revised"), (ORIGINAL, REVISED)),
        _all_parties(lookup),
        *(_every_version(lookup, party) for party in _busiest(lookup)),
    )
    return tuple(each for each in found if len(each.columns) >= _FEWEST)


def _all_parties(lookup: Lookup) -> Preset:
    """Give what stands of each party on the last day it spoke, the busiest first."""
    parties = _busiest(lookup)
    shown, left = parties[:MOST_COLUMNS], parties[MOST_COLUMNS:]
    columns = tuple(ColumnSpec(ColumnKind.PARTY, party=party) for party in shown)
    names = ", ".join(party_name(lookup.dossier, party) for party in left)
    note = tr("without a column: {parties}", parties=names) if left else ""
    return Preset(tr("All parties today"), columns, note)


def _every_version(lookup: Lookup, party: str) -> Preset:
    """Give a party on each day on which it spoke, from the first to the last, the latest eight."""
    days = lookup.speaking.days(party)
    shown = days[-MOST_COLUMNS:]
    columns = tuple(ColumnSpec(ColumnKind.PARTY, party=party, day=day) for day in shown)
    earlier = len(days) - len(shown)
    words = tr("Every version of {party}", party=party_name(lookup.dossier, party))
    note = _without_a_column(earlier, shown[0]) if earlier else ""
    return Preset(words, columns, note, shown.index(_busiest_day(lookup, party, shown)))


def _without_a_column(earlier: int, first: dt.date) -> str:
    """Say how many earlier days have no column."""
    return counted(
        "{number} earlier day has no column: before {day}",
        "{number} earlier days have no column: before {day}",
        earlier,
        day=day_in_words(first),
    )


def _busiest_day(lookup: Lookup, party: str, days: Sequence[dt.date]) -> dt.date:
    """Give the day on which a party said most, the first of several: what follows builds on it."""
    said = Counter(
        each.date.counts_from for each in lookup.positions.values() if each.party == party
    )
    return max(days, key=lambda day: said[day])


def _busiest(lookup: Lookup) -> Sequence[str]:
    """Give the parties that stated anything, those with most statements first."""
    counts = Counter(
        each.party for each in lookup.positions.values() if not lookup.is_variant(each)
    )
    order = {party: place for place, party in enumerate(lookup.dossier.parties)}
    return sorted(counts, key=lambda party: (-counts[party], order.get(party, len(order)), party))
