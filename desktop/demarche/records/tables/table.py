"""What stands below the headings of a table, column by column.

A column is read once, and a word that is written in it many times is made out once. A cell that
says nothing is an empty text among the cells, and None among the texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Final, TypeVar

from demarche.records.tables.cells import NOTHING, cell_text
from demarche.records.tables.grid import Grid, offset_of
from demarche.records.tables.headings import Columns

_LOWER: Final = frozenset({"kind", "wording", "relation", "outcome", "source_kind"})
_WORDS: Final = _LOWER | {
    *("date", "position", "language", "as_said_language"),
    *("source_date", "source_url", "source_archive_url"),
}
"""The columns that hold no text but one word: white space around it says nothing."""

_Made = TypeVar("_Made")
Texts = list[str | None]
"""What each row says in a column."""


class Table:
    """The columns of a table; its first row is the one below the headings."""

    def __init__(self, grid: Grid, columns: Columns) -> None:
        self._columns = columns
        self._rows = [row.cells for row in grid.rows[1:]]
        self._empty = [""] * len(self._rows)
        self._cells = dict(self._filled())
        self._texts: dict[str, Texts] = {}

    def has(self, column: str) -> bool:
        """Say whether the table has a column."""
        return column in self._columns.known

    def says(self, column: str) -> bool:
        """Say whether anything stands in a column."""
        return column in self._cells

    def at(self, row: int, column: str) -> int:
        """Give the offset of the cell in a column, or of the first where there is no such."""
        return offset_of(row + 1, self._columns.known.get(column, 0))

    def cells(self, column: str) -> list[str]:
        """Give the cells of a column."""
        return self._cells.get(column, self._empty)

    def texts(self, column: str) -> Texts:
        """Give what the cells of a column say."""
        if column not in self._texts:
            self._texts[column] = _said(self.cells(column), column)
        return self._texts[column]

    def made(self, column: str, make: Callable[[str], _Made]) -> list[_Made]:
        """Give what is made of the cells of a column; the same of those that are the same."""
        return _each(self.cells(column), make)

    def own(self, row: int) -> Iterator[tuple[str, str, int]]:
        """Give the filled cells in columns of the writer's own, and the offset of each."""
        cells = self._rows[row]
        for key, number in self._columns.own.items():
            if number >= len(cells):
                break
            if cells[number]:
                yield key, cells[number], offset_of(row + 1, number)

    def _filled(self) -> Iterator[tuple[str, list[str]]]:
        """Give the columns in which anything stands."""
        widths = [*map(len, self._rows)]
        least = min(widths, default=0)
        for name, number in self._columns.known.items():
            if number < least:
                cells = [*map(itemgetter(number), self._rows)]
            else:
                cells = [row[number] if number < len(row) else "" for row in self._rows]
            if any(cells):
                yield name, cells


def _said(cells: list[str], column: str) -> Texts:
    """Give what the cells of a column say."""
    if column in _LOWER:
        return _each(cells, _lower_word)
    if column in _WORDS:
        return _each(cells, _word)
    mark = NOTHING[-1]
    return [(cell_text(cell) if cell[-1] == mark else cell) if cell else None for cell in cells]


def _each(cells: list[str], make: Callable[[str], _Made]) -> list[_Made]:
    """Make something of each cell, and of those that are the same only once."""
    made = {cell: make(cell) for cell in set(cells)}
    return [made[cell] for cell in cells]


def _word(cell: str) -> str | None:
    """Give the word in a cell."""
    return cell_text(cell.strip())


def _lower_word(cell: str) -> str | None:
    """Give the word in a cell that may be written in capitals."""
    return cell_text(cell.strip().lower())
