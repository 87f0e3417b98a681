"""A row of a comparison: a demand, and what stands of it in each column.

Of a hundred thousand rows a reader sees a few: what became of a demand is found when a row is first
looked at, and kept. It is the same whoever asks, and in whatever order the rows are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from demarche.compare.cell import Cell, Change
from demarche.records.model import Demand

if TYPE_CHECKING:
    from demarche.compare.alignment.aligning import Match

QUIET: Final = frozenset({Change.UNCHANGED, Change.NOT_MENTIONED, Change.ABSENT})
"""The changes that are none: a reader who asks for what changed does not want these rows."""


class CellFinder(Protocol):
    """Finds the cells of a row, the same ones however often it is asked."""

    def cells_of(self, row: Row) -> tuple[Cell, ...]:
        """Compare the cells of a row."""


class Row:
    """A demand and its cells, one for each column; they are given, or found when asked for."""

    __slots__ = ("_cells", "_finder", "demand", "file", "match")

    def __init__(
        self,
        demand: Demand,
        cells: tuple[Cell, ...] | CellFinder,
        file: int = 0,
        match: Match | None = None,
    ) -> None:
        self.demand = demand
        self.file = file
        self.match = match
        """What pairs the demands of two drafts; None where there is one."""
        self._cells: tuple[Cell, ...] | None = None
        self._finder: CellFinder | None = None
        if isinstance(cells, tuple):
            self._cells = cells
        else:
            self._finder = cells

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Row):
            return NotImplemented
        mine = (self.demand, self.file, self.match, self.cells)
        return mine == (other.demand, other.file, other.match, other.cells)

    __hash__ = None  # type: ignore[assignment]  # its demand has none either

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Give the cells, compared at the first call."""
        cells = self._cells
        if cells is None:
            # Two threads that ask at once find the same: nothing is lost but the time.
            finder = self._finder
            cells = self._cells = finder.cells_of(self) if finder else ()
        return cells

    @property
    def is_compared(self) -> bool:
        """Say whether the cells are known already."""
        return self._cells is not None

    @property
    def changed(self) -> bool:
        """Say whether any column differs from the base."""
        return any(map(is_change, self.cells))


def is_change(cell: Cell) -> bool:
    """Say whether a cell differs from the base; the base itself does not."""
    if cell.change is None:
        return False
    return cell.change not in QUIET or (cell.change is Change.ABSENT and cell.is_draft)


def party_of(row: Row, column: int) -> str:
    """Give the party that speaks in a cell, or whose demand it is where nobody does."""
    position = row.cells[column].position
    return position.party if position else row.demand.by


def is_change_of(row: Row, party: str) -> bool:
    """Say whether a party changed anything in a row."""
    return any(
        is_change(cell) and party_of(row, column) == party for column, cell in enumerate(row.cells)
    )
