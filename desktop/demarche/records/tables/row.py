"""What the cells of one row say: texts, words, parties, the description of a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from demarche.records.tables.cells import cell_list, cell_text
from demarche.records.tables.grid import Grid, offset_of
from demarche.records.tables.headings import Columns
from demarche.records.tables.registers import SourceKey, name_parties, name_sources

SOURCE: Final = {
    "source_title": "title",
    "source_publisher": "publisher",
    "source_author": "author",
    "source_date": "published",
    "source_url": "url",
    "source_archive_url": "archive_url",
    "source_kind": "kind",
}
"""The columns that describe a source, and its fields."""

_LOWER: Final = frozenset({"kind", "wording", "relation", "outcome", "source_kind"})
_WORDS: Final = frozenset(
    {"date", "position", "language", "as_said_language", "source_date", "source_url"}
    | {"source_archive_url"}
)
"""The columns that hold no text but one word: white space around it says nothing."""


class RowReader:
    """Reads the rows of a table one after another, below its headings."""

    def __init__(self, grid: Grid, columns: Columns) -> None:
        self.columns = columns
        self._rows = grid.rows
        self._index = 0
        self._cells: list[str] = []
        self._said: dict[str, str] = {}
        self.parties = name_parties(name for _ in iter(self) for _, name in self.party_cells())
        self.sources = name_sources(key for _ in self for key in self._source_keys())

    def __iter__(self) -> Iterator[None]:
        columns = tuple(self.columns.known.items())
        for index, row in enumerate(self._rows[1:], 1):
            self._index, self._cells = index, row.cells
            width = len(row.cells)
            self._said = {name: row.cells[number] for name, number in columns if number < width}
            yield

    def at(self, column: str) -> int:
        """Give the offset of the cell in a column, or of the first where there is no such."""
        return offset_of(self._index, self.columns.known.get(column, 0))

    def cell(self, column: str) -> str:
        """Give the cell of the row in a column; an empty one where there is none."""
        return self._said.get(column, "")

    def text(self, column: str) -> str | None:
        """Give what a cell says."""
        cell = self._said.get(column, "")
        if not cell:
            return None
        if column in _LOWER:
            cell = cell.strip().lower()
        elif column in _WORDS:
            cell = cell.strip()
        return cell_text(cell)

    def own(self) -> Iterator[tuple[str, str, int]]:
        """Give the filled cells in columns of the writer's own, and the offset of each."""
        for key, number in self.columns.own.items():
            if number < len(self._cells) and self._cells[number]:
                yield key, self._cells[number], offset_of(self._index, number)

    def party_cells(self) -> Iterator[tuple[str, str]]:
        """Give the name of each party of the row, and its column."""
        for column in ("by", "party"):
            if name := self.cell(column).strip():
                yield column, name
        for column in ("to", "addressee"):
            for name in cell_list(self.cell(column)):
                yield column, name

    def party(self, column: str) -> str | None:
        """Give the id of the party in a cell."""
        name = self.cell(column).strip()
        return self.parties[name][0] if name else None

    def party_list(self, column: str) -> list[str] | None:
        """Give the ids of the parties in a cell; None where it is empty."""
        cell = self.cell(column)
        return [self.parties[name][0] for name in cell_list(cell)] if cell.strip() else None

    def source(self) -> str | None:
        """Give the id of the source that the row describes."""
        key = self._source_key()
        return self.sources[key] if any(key) else None

    def quoted_source(self) -> str | None:
        """Give the id of the source that the quote names, where it is not the row's own."""
        title = self.cell("quote_source_title")
        return (
            self.sources[_titled(title)] if title not in ("", self.cell("source_title")) else None
        )

    def _source_keys(self) -> Iterator[SourceKey]:
        """Give the sources of the row: the one it describes and the one its quote names."""
        if any(key := self._source_key()):
            yield key
        if title := self.cell("quote_source_title"):
            yield _titled(title)

    def _source_key(self) -> SourceKey:
        """Give the cells that describe a source."""
        said = self._said.get
        return tuple([said(column, "") for column in SOURCE])


def _titled(title: str) -> SourceKey:
    """Describe a source by its title alone."""
    return (title, *("" for _ in range(len(SOURCE) - 1)))
