"""In which order the rows of a comparison stand, and under which headings.

Pure, and cheap enough for a hundred thousand rows: nothing here compares words one by one.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType
from typing import Final, NamedTuple

from demarche.compare.cell import Cell, Change
from demarche.compare.comparison import Comparison
from demarche.compare.row import QUIET, Row
from demarche.compare.statements import party_name
from demarche.compare.values import heading_for
from demarche.translation import later, tr, tr_in

NO_TOPIC: Final = later("Other demands")


class Grouping(StrEnum):
    """What rows stand together by."""

    TOPIC = "topic"
    CHANGE = "change"
    PARTY = "party"


class Order(StrEnum):
    """What rows are ordered by, within a group."""

    FILE = "file"
    LAST_CHANGE = "last-change"
    SIZE = "size"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How rows are grouped and ordered, and whether those that did not change take one line."""

    grouping: Grouping = Grouping.TOPIC
    order: Order = Order.FILE
    folded: bool = False

    @property
    def heeds_changes(self) -> bool:
        """Say whether rows cannot be arranged before it is known what became of each."""
        by_file = self.grouping is not Grouping.CHANGE and self.order is Order.FILE
        return self.folded or not by_file


AS_IN_FILE: Final = Arrangement()


class RowGroup(NamedTuple):
    """Rows under one heading; an empty heading is none."""

    heading: str
    rows: Sequence[Row]


def arranged(
    comparison: Comparison, rows: Sequence[Row], arrangement: Arrangement
) -> list[RowGroup]:
    """Put rows under their headings, and into their order under each."""
    groups: dict[str, list[Row]] = {}
    start = 0
    headings = _GROUPINGS[arrangement.grouping](comparison, rows)
    for heading, run in groupby(headings):
        end = start + len(list(run))
        groups.setdefault(heading or "", []).extend(rows[start:end])
        start = end
    if arrangement.grouping is Grouping.CHANGE:
        groups = {_heading_of_change(each): groups[each] for each in _CHANGES if each in groups}
    key = _ORDERS.get(arrangement.order)
    if key is not None:
        for its_rows in groups.values():
            its_rows.sort(key=key, reverse=True)
    if not any(groups):
        return [RowGroup("", its_rows) for its_rows in groups.values()]
    return [RowGroup(heading or tr(NO_TOPIC), its_rows) for heading, its_rows in groups.items()]


def leading_change(row: Row, columns: Iterable[int] | None = None) -> Change | None:
    """Give the change that a row is marked with: the strongest of its columns, or of some."""
    cells = row.cells if columns is None else [row.cells[column] for column in columns]
    return _strongest(cell.change for cell in cells)


def leading_changes(rows: Iterable[Row]) -> Counter[Change | None]:
    """Count rows by the change that each is marked with."""
    found: Counter[Change | None] = Counter()
    alike = Counter(tuple(cell.change for cell in row.cells) for row in rows)
    for changes, number in alike.items():
        found[_strongest(changes)] += number
    return found


def _strongest(changes: Iterable[Change | None]) -> Change | None:
    """Give the strongest of the changes in a row; the base has none."""
    strongest = min((_STRENGTH[each] for each in changes if each is not None), default=None)
    return None if strongest is None else _BY_STRENGTH[strongest]


def last_change(row: Row) -> dt.date:
    """Give the last day on which a row changed; the first of all days where it did not."""
    positions = (cell.position for cell in row.cells if _is_changed(cell))
    return max((each.date.counts_from for each in positions if each), default=dt.date.min)


def size_of_change(row: Row) -> int:
    """Count the words that stand in only one of two compared texts, all columns together.

    A text that stands alone, new or withdrawn, counts with all of its words.
    """
    return sum(_words_apart(cell) for cell in row.cells if _is_changed(cell))


def _is_changed(cell: Cell) -> bool:
    """Say whether a cell differs from the base."""
    return cell.change is not None and cell.change not in QUIET


def _words_apart(cell: Cell) -> int:
    """Count the words of one cell that are not in the base, and the other way round."""
    if cell.compared is None:
        return len(((cell.position.text if cell.position else None) or "").split())
    was, now = Counter(cell.compared.was.split()), Counter(cell.compared.is_.split())
    return (was - now).total() + (now - was).total()


def _by_topic(_: Comparison, rows: Sequence[Row]) -> Iterable[str | None]:
    """Give the topic of each row; in little time, for it is what every file opens with."""
    return [row.demand.topic for row in rows]


def _by_change(_: Comparison, rows: Sequence[Row]) -> Iterable[str | None]:
    """Give what became of each row."""
    return map(leading_change, rows)


def _heading_of_change(change: str) -> str:
    """Say what became of some rows, as a heading."""
    # Translators: the heading over demands that are compared with nothing
    return (
        heading_for(Change(change)) if change else tr_in("a heading over demands", "Not compared")
    )


def _by_party(comparison: Comparison, rows: Sequence[Row]) -> Iterable[str]:
    """Give who makes the demand of each row."""
    dossiers = [draft.dossier for draft in comparison.drafts]
    return [party_name(dossiers[row.file], row.demand.by) for row in rows]


_BY_STRENGTH: Final = tuple(sorted(Change, key=QUIET.__contains__))
"""As they are declared, with those last that change nothing."""
_STRENGTH: Final = {change: rank for rank, change in enumerate(_BY_STRENGTH)}
_CHANGES: Final = (*_BY_STRENGTH, "")
_Headings = Callable[[Comparison, Sequence[Row]], Iterable[str | None]]
_GROUPINGS: Final[Mapping[Grouping, _Headings]] = MappingProxyType(
    {Grouping.TOPIC: _by_topic, Grouping.CHANGE: _by_change, Grouping.PARTY: _by_party}
)
_ORDERS: Final[Mapping[Order, Callable[[Row], dt.date | int]]] = MappingProxyType(
    {Order.LAST_CHANGE: last_change, Order.SIZE: size_of_change}
)
