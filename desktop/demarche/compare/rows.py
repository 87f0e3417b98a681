"""Which demands make one row, and what stands of them in one column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from demarche.compare.cell import Cell, CellState
from demarche.compare.columns import ColumnKind, ColumnSpec
from demarche.compare.lookup import Lookup
from demarche.compare.standing import first_stated, standing_on, stated_at
from demarche.compare.superseding import BECOMES, NOWHERE_ELSE, Standing
from demarche.records.model import Demand, Position


class Line:
    """A demand with those that succeed it: what one row follows through time.

    Most of it is found when asked for: of a demand that an older one stands for, little is.
    """

    __slots__ = ("_homes", "_is_apart", "_lookup", "_parties", "_statements", "demand", "own")

    def __init__(self, lookup: Lookup, demand: Demand) -> None:
        self.demand = demand
        self.own = lookup.statements(demand)
        """What was stated on the demand itself."""
        self._lookup = lookup
        # Mostly nothing recorded on another demand can count here.
        self._is_apart = not lookup.links_across and not lookup.succession.successors(demand.id)
        self._homes: Mapping[str, str] | None = None
        self._parties: frozenset[str] | None = None
        self._statements = self.own if self._is_apart else None

    @property
    def parties(self) -> frozenset[str]:
        """Give the demand's own party; where it stated nothing, those that it is addressed to."""
        if self._parties is None:
            self._parties = self._find_parties()
        return self._parties

    @property
    def statements(self) -> tuple[Position, ...]:
        """Give what was stated on the demand, on those that succeed it, and what links to it."""
        if self._statements is None:
            self._statements = tuple(map(self._lookup.positions.__getitem__, self.homes))
        return self._statements

    @property
    def homes(self) -> Mapping[str, str]:
        """Map each statement to the demand it speaks of here: if recorded elsewhere, its link's.

        A position may take the place of one of another demand of its party, take it back, say it
        again or offer an alternative to it: it is then in force on that row, too. Where nothing
        recorded elsewhere counts, nothing is mapped: each speaks of the demand it stands on.
        """
        if self._homes is None:
            self._homes = NOWHERE_ELSE if self._is_apart else self._find_homes()
        return self._homes

    def _find_parties(self) -> frozenset[str]:
        """Say whose positions are followed."""
        by = self.demand.by
        for each in self.own:
            if each.party == by:
                return frozenset((by,))
        if not self._is_apart and any(each.party == by for each in self.statements):
            return frozenset((by,))
        return frozenset(self.demand.to)

    def _find_homes(self) -> Mapping[str, str]:
        """Follow the demands that succeed this one, and the links to what stands on them."""
        lookup = self._lookup
        homes = dict.fromkeys([each.id for each in self.own], self.demand.id)
        for name in lookup.succession.newer(self.demand.id):
            for each in lookup.statements(lookup.demands[name]):
                homes.setdefault(each.id, name)
        waiting = list(homes)
        for current in waiting:
            for relation, by in lookup.own_links_to(current):
                if relation in BECOMES and by not in homes:
                    homes[by] = homes[current]
                    waiting.append(by)
        return homes


class Placing:
    """What stands of each demand in each column, found when asked for; which demands are rows."""

    def __init__(self, lookup: Lookup, specs: Sequence[ColumnSpec]) -> None:
        self._lookup = lookup
        placed = _placed_before(lookup, specs)
        self._placed = [(spec, placed[spec]) for spec in specs]

    def demands(self) -> Sequence[Demand]:
        """Give the demands that are rows: one that others succeed counts once, on the older row.

        A demand that an older one goes on as has a row of its own only where no column shows the
        older demand any more, or where it is another party's and the older row does not show it.
        """
        demands = self._lookup.dossier.demands
        if not self._lookup.succession.is_any:
            return demands
        return [demand for demand in demands if self._has_row(demand)]

    def cells(self, demand: Demand) -> Iterator[Cell]:
        """Yield the cells of a demand, one for each column, each found once, when asked for."""
        name, line = demand.id, None
        for spec, placed in self._placed:
            cell = placed.get(name)
            if cell is None:
                line = line or Line(self._lookup, demand)
                cell = placed[name] = place(self._lookup, line, spec)
            yield cell

    def _shows(self, row: str, demand_id: str) -> bool:
        """Say whether any column of a demand's row shows a position of a demand."""
        demand_of = self._lookup.demand_of
        return any(
            demand_of[each.id].id == demand_id
            for cell in self.cells(self._lookup.demands[row])
            for each in (*cell.standing, *cell.listed)
        )

    def _has_row(self, demand: Demand) -> bool:
        """Say whether a demand is a row: no older one stands for it, no newer ones stand for it."""
        succession = self._lookup.succession
        for older in succession.older(demand.id):
            same_party = self._lookup.demands[older].by == demand.by
            if self._shows(older, older) and (same_party or self._shows(older, demand.id)):
                return False
        return not succession.successors(demand.id) or self._shows(demand.id, demand.id)


def _placed_before(
    lookup: Lookup, specs: Sequence[ColumnSpec]
) -> Mapping[ColumnSpec, dict[str, Cell]]:
    """Give the cells of the columns that the last comparison had, too, and drop those of others.

    Choosing another column leaves what stands in all others as it is.
    """
    before = lookup.placed
    placed = lookup.placed = {spec: before.get(spec, {}) for spec in specs}
    return placed  # `lookup.placed` may be another thread's by now


def place(lookup: Lookup, line: Line, spec: ColumnSpec) -> Cell:
    """Find what stands of a line in a column, and how."""
    day = day_of(lookup, line, spec)
    standing = _standing(lookup, line, spec, day)
    position = standing.shown or standing.withdrawal
    if position is None:
        return Cell(state=CellState.NONE, day=day)
    if day is None:
        day = position.date.counts_from
    date = position.date
    return Cell(
        state=_state(standing, position, day, spec),
        position=position,
        beside=standing.positions[1:],
        listed=standing.listed,
        variants=lookup.variants(position),
        answers=lookup.answers(position),
        contested_by=lookup.contested_by(position),
        day=day,
        approximate=date.first <= day <= date.last and not date.is_day,
    )


def day_of(lookup: Lookup, line: Line, spec: ColumnSpec) -> dt.date | None:
    """Give the day as of which a column shows a line; None where the position itself says it."""
    match spec.kind:
        case ColumnKind.ORIGINAL | ColumnKind.OCCASION:
            return None
        case ColumnKind.PARTY:
            return spec.day or lookup.speaking.last_day([spec.party or ""])
        case ColumnKind.REVISED | ColumnKind.OWN_PARTY:
            return spec.day or lookup.speaking.last_day(line.parties)


def _standing(lookup: Lookup, line: Line, spec: ColumnSpec, day: dt.date | None) -> Standing:
    """Find what stands of a line in a column."""
    if spec.kind is ColumnKind.ORIGINAL:
        return first_stated(lookup, line.own or line.statements, line.parties)
    if spec.kind is ColumnKind.OCCASION:
        return stated_at(lookup, line.statements, spec.occasion or "")
    if day is None:
        return Standing()
    parties = {spec.party or ""} if spec.kind is ColumnKind.PARTY else line.parties
    return standing_on(lookup, line.statements, parties, day, line.homes)


def _state(standing: Standing, position: Position, day: dt.date, spec: ColumnSpec) -> CellState:
    """Name how a position stands on a day."""
    if standing.shown is None:
        return CellState.WITHDRAWN
    date = position.date
    if spec.kind in (ColumnKind.ORIGINAL, ColumnKind.OCCASION):
        return CellState.STATED
    said_then = date.counts_from <= day <= date.last
    return CellState.STATED if said_then else CellState.CARRIED_OVER
