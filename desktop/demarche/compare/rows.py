"""Which demands make one row, and what stands of them in one column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from demarche.compare.cell import Cell, CellState
from demarche.compare.columns import ColumnKind, ColumnSpec
from demarche.compare.lookup import MOST_GENERATIONS, Lookup
from demarche.compare.standing import BECOMES, Standing, first_stated, standing_on, stated_at
from demarche.records.model import Demand, Position


@dataclass(frozen=True, slots=True)
class Line:
    """A demand with those that succeed it: what one row follows through time."""

    demand: Demand
    statements: tuple[Position, ...]
    parties: frozenset[str]
    """The demand's own party; where it stated nothing, those that it is addressed to."""
    homes: Mapping[str, str]
    """The demand that each statement speaks of here: that of its link, if recorded elsewhere."""


def lines(lookup: Lookup) -> tuple[Line, ...]:
    """Give each demand of a dossier as a line, in file order."""
    return tuple(_line(lookup, demand) for demand in lookup.dossier.demands)


def _line(lookup: Lookup, demand: Demand) -> Line:
    """Gather what was stated on a demand and on those that succeed it."""
    followed = {demand.id: demand}
    layer = [demand]
    for _ in range(MOST_GENERATIONS):
        newer = [each for older in layer for each in lookup.successors(older.id)]
        layer = [each for each in newer if each.id not in followed]
        followed |= {each.id: each for each in layer}
    statements = tuple(each for one in followed.values() for each in lookup.statements(one))
    spoke = any(each.party == demand.by for each in statements)
    parties = frozenset({demand.by}) if spoke else frozenset(demand.to)
    homes = _homes(lookup, statements)
    return Line(demand, tuple(lookup.positions[each] for each in homes), parties, homes)


def _homes(lookup: Lookup, statements: Iterable[Position]) -> Mapping[str, str]:
    """Map statements to their demand, with what is linked to them from other demands.

    A position may take the place of one of another demand of its party, take it back, say it
    again or offer an alternative to it: it is then in force on that row, too.
    """
    homes = {each.id: lookup.demand_of[each.id].id for each in statements}
    waiting = list(homes)
    for current in waiting:
        for relation, by in lookup.own_links_to(current):
            if relation in BECOMES and by not in homes:
                homes[by] = homes[current]
                waiting.append(by)
    return homes


def rows_of(
    lookup: Lookup, all_lines: Sequence[Line], cells: Sequence[Sequence[Cell]]
) -> list[int]:
    """Choose the lines that make rows: a demand that others succeed counts once, on the older row.

    A line that an older one goes on as has a row of its own only where no column shows the older
    demand any more, or where it is another party's and the older row does not show it.
    """
    shown = {
        line.demand.id: _shown(lookup, line_cells)
        for line, line_cells in zip(all_lines, cells, strict=True)
    }
    return [index for index, line in enumerate(all_lines) if _has_row(lookup, line.demand, shown)]


def _shown(lookup: Lookup, cells: Sequence[Cell]) -> frozenset[str]:
    """Give the demands whose positions the cells of a row show."""
    return frozenset(
        lookup.demand_of[each.id].id for cell in cells for each in (*cell.standing, *cell.listed)
    )


def _has_row(lookup: Lookup, demand: Demand, shown: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a demand is a row: no older one stands for it, no newer ones stand for it."""
    for older in lookup.succeeded_by(demand.id):
        same_party = lookup.demands[older].by == demand.by
        if older in shown[older] and (same_party or demand.id in shown[older]):
            return False
    return demand.id in shown[demand.id] or not lookup.successors(demand.id)


def place(lookup: Lookup, line: Line, spec: ColumnSpec) -> Cell:
    """Find what stands of a line in a column, and how."""
    day = day_of(lookup, line, spec)
    standing = _standing(lookup, line, spec, day)
    position = standing.shown or standing.withdrawal
    if position is None:
        return Cell(state=CellState.NONE, day=day)
    if day is None:
        day = position.date.counts_from
    return Cell(
        state=_state(standing, position, day, spec),
        position=position,
        beside=tuple(each for each in standing.positions if each is not position),
        listed=standing.listed,
        variants=lookup.variants(position),
        answers=lookup.answers(position),
        contested_by=lookup.contested_by(position),
        day=day,
        approximate=not position.date.is_day and position.date.first <= day <= position.date.last,
    )


def day_of(lookup: Lookup, line: Line, spec: ColumnSpec) -> dt.date | None:
    """Give the day as of which a column shows a line; None where the position itself says it."""
    match spec.kind:
        case ColumnKind.ORIGINAL | ColumnKind.OCCASION:
            return None
        case ColumnKind.PARTY:
            return spec.day or lookup.last_day([spec.party or ""])
        case ColumnKind.REVISED | ColumnKind.OWN_PARTY:
            return spec.day or lookup.last_day(line.parties)


def _standing(lookup: Lookup, line: Line, spec: ColumnSpec, day: dt.date | None) -> Standing:
    """Find what stands of a line in a column."""
    if spec.kind is ColumnKind.ORIGINAL:
        return first_stated(lookup, _of_demand(line, lookup), line.parties)
    if spec.kind is ColumnKind.OCCASION:
        return stated_at(lookup, line.statements, spec.occasion or "")
    if day is None:
        return Standing()
    parties = {spec.party or ""} if spec.kind is ColumnKind.PARTY else line.parties
    return standing_on(lookup, line.statements, parties, day, line.homes)


def _of_demand(line: Line, lookup: Lookup) -> Iterator[Position]:
    """Yield what was stated on the older demand itself, or on all where nothing was."""
    own = [each for each in line.statements if lookup.demand_of[each.id] is line.demand]
    yield from own or line.statements


def _state(standing: Standing, position: Position, day: dt.date, spec: ColumnSpec) -> CellState:
    """Name how a position stands on a day."""
    if standing.shown is None:
        return CellState.WITHDRAWN
    date = position.date
    if spec.kind in (ColumnKind.ORIGINAL, ColumnKind.OCCASION):
        return CellState.STATED
    said_then = date.counts_from <= day <= date.last
    return CellState.STATED if said_then else CellState.CARRIED_OVER
