"""The parties and the sources that the rows of a table name, with an id for each.

Rows that name the same are looked at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final, TypeVar

from demarche.records.model import UNKNOWN
from demarche.records.tables.cells import cell_list
from demarche.records.tables.registers import SourceKey, name_parties, name_sources
from demarche.records.tables.table import Table, Texts

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

QUOTED: Final = "quote_source_title"
"""The column that names the source of a quote."""

_Row = TypeVar("_Row")
_ONE: Final = ("by", "party")
_MANY: Final = ("to", "addressee")


class NamedParties:
    """The parties of a table; a cell gives one by its name or by its id."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._rows = _firsts(zip(*map(table.cells, (*_ONE, *_MANY)), strict=True))
        self._names = name_parties(name for row in self._rows for _, name in _parties_of(row))

    def one(self, column: str) -> Texts:
        """Give the party that each row names in a column; none where its cell is empty."""
        return self._table.made(column, self._id)

    def many(self, column: str) -> list[list[str] | None]:
        """Give the parties that each row names in a column of lists; none where it is empty."""
        return self._table.made(column, self._ids)

    def values(self) -> dict[str, Any]:
        """Give the parties as the other formats do."""
        return {name: {"name": words} for name, words in self._names.values() if name != UNKNOWN}

    def places(self) -> Iterator[tuple[str, int]]:
        """Give each party where the rows name it, by the offset of its cell, the first first."""
        for row, number in self._rows.items():
            for column, name in _parties_of(row):
                yield self._names[name][0], self._table.at(number, column)

    def _id(self, cell: str) -> str | None:
        """Give the party in a cell."""
        name = cell.strip()
        return self._names[name][0] if name else None

    def _ids(self, cell: str) -> list[str] | None:
        """Give the parties in a cell of several."""
        return [self._names[name][0] for name in cell_list(cell)] if cell.strip() else None


class NamedSources:
    """The sources of a table: those that its rows describe, and those that its quotes name."""

    def __init__(self, table: Table) -> None:
        self._table = table
        keys = zip(*map(table.cells, SOURCE), strict=True)
        said = [*zip(keys, table.cells(QUOTED), strict=True)]
        rows = _firsts(said)
        ids = name_sources(chain.from_iterable(_keys_of(*pair) for pair in rows))
        named = {pair: _named(*pair, ids) for pair in rows}
        self._rows = rows.values()
        self.described: Texts = [named[pair][0] for pair in said]
        self.quoted: Texts = [named[pair][1] for pair in said]

    def values(self) -> dict[str, Any]:
        """Give the sources as the other formats do; what is known of one is kept."""
        sources: dict[str, Any] = {}
        for name, field, text, _ in self.places():
            source = sources.setdefault(name, {})
            if text is not None:
                source.setdefault(field, text)
        return sources

    def places(self) -> Iterator[tuple[str, str, str | None, int]]:
        """Give what the rows say of each field of a source, with the offset of its cell."""
        table = self._table
        for row in self._rows:
            described, quoted = self.described[row], self.quoted[row]
            if described is not None:
                for column, field in SOURCE.items():
                    yield described, field, table.texts(column)[row], table.at(row, column)
            if quoted is not None:
                yield quoted, "title", table.texts(QUOTED)[row], table.at(row, QUOTED)


def _firsts(rows: Iterable[_Row]) -> dict[_Row, int]:
    """Give the number of the first of all rows that are the same."""
    firsts: dict[_Row, int] = {}
    for number, row in enumerate(rows):
        firsts.setdefault(row, number)
    return firsts


def _parties_of(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give the names of parties in the cells of a row, each with its column."""
    for column, cell in zip(_ONE, row, strict=False):
        if name := cell.strip():
            yield column, name
    for column, cell in zip(_MANY, row[len(_ONE) :], strict=True):
        for name in cell_list(cell):
            yield column, name


def _keys_of(key: SourceKey, title: str) -> Iterator[SourceKey]:
    """Give the sources of a row: the one it describes and the one its quote names."""
    if any(key):
        yield key
    if title:
        yield _titled(title)


def _named(key: SourceKey, title: str, ids: dict[SourceKey, str]) -> tuple[str | None, str | None]:
    """Give the ids of both; the quote names none where it is the row's own."""
    return (
        ids[key] if any(key) else None,
        ids[_titled(title)] if title not in ("", key[0]) else None,
    )


def _titled(title: str) -> SourceKey:
    """Describe a source by its title alone."""
    return (title, *("" for _ in range(len(SOURCE) - 1)))
