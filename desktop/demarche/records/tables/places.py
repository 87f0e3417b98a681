"""The cells that the values of a table came from, found for the few that something is wrong with.

A value that is missing has the cell where it should stand, in the first row that could have it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from demarche.records.place import Loc, Spot
from demarche.records.tables.assembling import AS_SAID, POSITION, Assembler
from demarche.records.tables.cells import cell_terms
from demarche.records.tables.named import QUOTED
from demarche.records.tables.table import Table

_LINK: Final = {"relation": "relation", "of": "to", "outcome": "outcome"}

_Children = dict[str | int, Spot]


def spots_of(table: Table, assembler: Assembler, ways: Iterable[Loc]) -> Spot:
    """Give the places of what is on some ways; the assembler must have done its work."""
    heads = {way[:2] for way in ways}
    children: _Children = dict.fromkeys(("format", "parties", "sources", "demands"), Spot(0, 0))
    if any(way[:1] == ("parties",) for way in heads):
        children["parties"] = Spot(0, 0, _parties(assembler))
    if any(way[:1] == ("sources",) for way in heads):
        children["sources"] = Spot(0, 0, _sources(assembler))
    wanted = {way[1] for way in heads if len(way) > 1 and way[0] == "demands"}
    if wanted:
        children["demands"] = Spot(0, 0, _demands(_Cells(table, assembler), assembler, wanted))
    return Spot(0, 0, children)


def _parties(assembler: Assembler) -> _Children:
    """Give the place of each party: where it is first named."""
    spots: _Children = {}
    for name, at in assembler.parties.places():
        spots.setdefault(name, _at(at, {"name": _at(at)}))
    return spots


def _sources(assembler: Assembler) -> _Children:
    """Give the place of each source, and of what is first said of it."""
    spots: dict[str, tuple[int, _Children]] = {}
    said: set[tuple[str, str]] = set()
    for name, field, text, at in assembler.sources.places():
        _, fields = spots.setdefault(name, (at, {}))
        if field not in fields or (text is not None and (name, field) not in said):
            fields[field] = _at(at)
        if text is not None:
            said.add((name, field))
    return {name: _at(at, fields) for name, (at, fields) in spots.items()}


def _demands(cells: _Cells, assembler: Assembler, wanted: Collection[str | int]) -> _Children:
    """Give the places of some demands."""
    naming: dict[int, list[int]] = {}
    taking: dict[int, dict[int, list[int]]] = {}
    for row, taken in enumerate(assembler.taken):
        if taken.named is not None and taken.named in wanted:
            naming.setdefault(taken.named, []).append(row)
        if taken.demand in wanted:
            taking.setdefault(taken.demand, {}).setdefault(taken.position, []).append(row)
    return {number: cells.demand(rows, taking.get(number, {})) for number, rows in naming.items()}


class _Cells:
    """Finds the cells of a demand and of what is in it, by the rows that went there."""

    def __init__(self, table: Table, assembler: Assembler) -> None:
        self._table = table
        self._additions = assembler.additions
        self._parties = {column: assembler.parties.one(column) for column in ("by", "party")}

    def demand(self, rows: list[int], positions: Mapping[int, list[int]]) -> Spot:
        """Give the places of a demand; several rows may say what it is."""
        at = self._table.at(rows[0], "demand")
        held: _Children = {number: self._position(own) for number, own in positions.items()}
        spots: _Children = {"id": _at(at), "positions": _at(at, held)}
        for field in ("title", "topic", "to"):
            texts = self._table.texts(field)
            spots |= self._first(field, ((row, field, texts[row]) for row in rows))
        spots |= self._first("by", map(self._by, rows))
        return _at(at, spots)

    def _by(self, row: int) -> tuple[int, str, str | None]:
        """Give who makes the demand of a row, and its column."""
        column = "by" if self._parties["by"][row] else "party"
        return row, column, self._parties[column][row]

    def _first(self, field: str, said: Iterable[tuple[int, str, str | None]]) -> _Children:
        """Give the first cell that says something of a field, else the first that could."""
        empty: _Children = {}
        for row, column, text in said:
            if text is not None:
                return {field: _at(self._table.at(row, column))}
            if not empty and self._table.has(column):
                empty = {field: _at(self._table.at(row, column))}
        return empty

    def _position(self, rows: list[int]) -> Spot:
        """Give the places of a position, which stands in the first of its rows."""
        row = rows[0]
        spots = self._fields(row, {**POSITION, "addressee": "to"})
        if any(self._table.cells(column)[row] for column in AS_SAID):
            at = self._table.at(row, "as_said")
            spots["as_said"] = _at(at, self._fields(row, AS_SAID))
        spots |= self._terms(row)
        spots |= {key: _at(at) for key, _, at in self._table.own(row)}
        spots |= dict(self._added(rows))
        return _at(self._table.at(row, "demand"), spots)

    def _terms(self, row: int) -> _Children:
        """Give the place of the terms, which all stand in one cell."""
        at = self._table.at(row, "terms")
        terms = cell_terms(self._table.cells("terms")[row])
        spots: _Children = {name: _at(at) for name, value in terms if value is not None}
        return {"terms": _at(at, spots)} if terms else {}

    def _added(self, rows: list[int]) -> Iterator[tuple[str, Spot]]:
        """Give the places of the quotes, the sources and the links that the rows add."""
        table, additions = self._table, self._additions
        quotes = [self._quote(row) for row in rows if additions.quote(row) is not None]
        sources = [_at(table.at(row, "source_title")) for row in rows if additions.source(row)]
        links = [self._link(row) for row in rows if additions.link(row) is not None]
        for field, spots in (("quotes", quotes), ("sources", sources), ("links", links)):
            if spots:
                yield field, _at(spots[0].start, dict(enumerate(spots)))

    def _quote(self, row: int) -> Spot:
        """Give the places of a quote."""
        column = QUOTED if self._additions.names_source(row) else "source_title"
        return _at(
            self._table.at(row, "quote"), self._fields(row, {"quote": "exact", column: "source"})
        )

    def _link(self, row: int) -> Spot:
        """Give the places of a link."""
        spots = self._fields(row, _LINK)
        if "outcome" in spots:
            spots["when"] = spots["outcome"]
        return _at(self._table.at(row, "relation"), spots)

    def _fields(self, row: int, columns: Mapping[str, str]) -> _Children:
        """Give the places of fields by their columns, as far as the table has them."""
        return {
            field: _at(self._table.at(row, column))
            for column, field in columns.items()
            if self._table.has(column)
        }


def _at(cell: int, children: _Children | None = None) -> Spot:
    """Give a place that is a cell."""
    return Spot(cell, cell, children or {})
