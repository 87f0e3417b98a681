"""From the rows of a table to the plain values that the other formats give.

Each row is a position, or adds a quote, a source or a link to one above it. Nothing is checked
here that the one validation checks; which row went where is kept for the places of what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from demarche.records.finding import Finding, named
from demarche.records.model import FORMAT
from demarche.records.problem import Code
from demarche.records.tables.additions import Additions
from demarche.records.tables.cells import cell_terms
from demarche.records.tables.named import NamedParties, NamedSources
from demarche.records.tables.registers import Ids, is_id
from demarche.records.tables.table import Table
from demarche.translation import later, tr

POSITION: Final = {
    "position": "id",
    "date": "date",
    "kind": "kind",
    "text": "text",
    "wording": "wording",
    "language": "language",
    "speaker": "speaker",
    "role": "role",
    "occasion": "occasion",
    "uncertain": "uncertain",
    "note": "note",
    "party": "party",
}
"""The columns that hold one text of a position, and its fields."""

AS_SAID: Final = {"as_said": "text", "as_said_language": "language"}
"""The columns of the words in the language that they were said in, and their fields."""

_HEAD: Final = ("demand", "title", "topic", "by", "party", "to")
"""The columns that say what a demand is."""

_Values = dict[str, Any]


class Taken(NamedTuple):
    """Where a row went: to a position of a demand; `named` is the demand that its cells name."""

    demand: int
    position: int
    named: int | None


class Assembler:
    """Makes the values of a dossier of the rows below the headings."""

    def __init__(self, table: Table) -> None:
        self.findings: list[Finding] = []
        self.taken: list[Taken] = []
        self.parties, self.sources = NamedParties(table), NamedSources(table)
        self.additions = Additions(table, self.sources)
        self._table = table
        self._names = [cell.strip() for cell in table.cells("demand")]
        self._ids = Ids("demand", filter(is_id, self._names))
        self._by, self._party = self.parties.one("by"), self.parties.one("party")
        self._to, self._addressees = self.parties.many("to"), self.parties.many("addressee")
        self._terms = table.cells("terms")
        self._is_as_said = any(map(table.says, AS_SAID))
        self._columns = [column for column in POSITION if table.says(column)]
        self._fields = [POSITION[column] for column in self._columns]
        self._demands: list[_Values] = []
        self._numbers: dict[str, int] = {}
        self._agreed: dict[tuple[str, ...], int] = {}
        self._positions: dict[str, Taken] = {}

    def assemble(self) -> _Values:
        """Give the plain values, once."""
        heads = zip(*map(self._table.cells, _HEAD), strict=True)
        names = map(str.strip, self._table.cells("position"))
        for row, (head, name, said) in enumerate(zip(heads, names, self._said(), strict=True)):
            known = self._positions.get(name)
            if known is None:
                position = self._begin(row, head, name, said)
            else:
                position = self._compare(row, head, known, said)
            self._add(row, position)
        for name, number in self._numbers.items():
            if name:
                self._demands[number].setdefault("title", name)
        return {
            "format": FORMAT,
            "parties": self.parties.values(),
            "sources": self.sources.values(),
            "demands": self._demands,
        }

    def _said(self) -> Iterator[tuple[str | None, ...]]:
        """Give what each row says of its position, in the order of the fields."""
        texts = self._table.texts
        columns = (self._party if each == "party" else texts(each) for each in self._columns)
        return zip(*columns, strict=True) if self._columns else iter([()] * len(self._names))

    def _demand(self, row: int, head: tuple[str, ...]) -> int:
        """Give the demand of a row, begun where it is new."""
        agreed = self._agreed.get(head)
        if agreed is not None:
            return agreed
        before = len(self.findings)
        name = self._names[row]
        number = self._numbers[name] if name in self._numbers else self._begin_demand(name)
        demand = self._demands[number]
        for field in ("title", "topic"):
            self._once(row, demand, field, self._table.texts(field)[row], field)
        by = self._by[row]
        if by or "by" not in demand:
            self._once(row, demand, "by", by or self._party[row], "by" if by else "party")
        self._once(row, demand, "to", self._to[row], "to")
        if len(self.findings) == before:
            self._agreed[head] = number
        return number

    def _begin_demand(self, name: str) -> int:
        """Begin a demand; words that are no id make one."""
        demand: _Values = {"id": name if is_id(name) else self._ids.new(name)} if name else {}
        demand["positions"] = []
        self._numbers[name] = len(self._demands)
        self._demands.append(demand)
        return self._numbers[name]

    def _begin(
        self, row: int, head: tuple[str, ...], name: str, said: tuple[str | None, ...]
    ) -> _Values:
        """Begin a position."""
        number = self._demand(row, head)
        positions = self._demands[number]["positions"]
        position: _Values = {
            field: text for field, text in zip(self._fields, said, strict=True) if text is not None
        }
        self._put_more(row, position)
        for key, cell, _ in self._table.own(row):
            position[key] = cell
        taken = Taken(number, len(positions), number)
        self.taken.append(taken)
        if name:
            self._positions[name] = taken
        positions.append(position)
        return position

    def _put_more(self, row: int, position: _Values) -> None:
        """Put what is more than one text: whom it is said to, the words as said, the terms."""
        if self._addressees[row] is not None:
            position["to"] = self._addressees[row]
        if self._is_as_said and any(self._table.cells(column)[row] for column in AS_SAID):
            said = {field: self._table.texts(column)[row] for column, field in AS_SAID.items()}
            position["as_said"] = {field: text for field, text in said.items() if text is not None}
        if self._terms[row]:
            self._put_terms(row, position)

    def _put_terms(self, row: int, position: _Values) -> None:
        """Put the terms."""
        for name, value in cell_terms(self._terms[row]):
            terms = position.setdefault("terms", {})
            if value is None:
                message = tr("the term {name} has no value", name=named(name))
                self._find(row, "terms", message, tr("write `name=value`"))
            elif name in terms:
                message = tr("the term {name} stands twice", name=named(name))
                self._find(row, "terms", message, tr("keep one of them"))
            else:
                terms[name] = value

    def _compare(
        self, row: int, head: tuple[str, ...], known: Taken, said: tuple[str | None, ...]
    ) -> _Values:
        """Check that a row that adds to a position does not say otherwise what it is."""
        number = self._demand(row, head) if head[0] else None
        if number not in (None, known.demand):
            self._contradict(row, "demand", "position")
        self.taken.append(known._replace(named=number))
        position: _Values = self._demands[known.demand]["positions"][known.position]
        for column, text in zip(self._columns, said, strict=True):
            if text is not None and text != position.get(POSITION[column]):
                self._contradict(row, column, "position")
        return position

    def _add(self, row: int, position: _Values) -> None:
        """Add the quote, the source and the link of a row."""
        quote, link = self.additions.quote(row), self.additions.link(row)
        source = self.additions.source(row)
        if quote is not None:
            position.setdefault("quotes", []).append(quote)
        if source is not None:
            position.setdefault("sources", []).append(source)
        if link is not None:
            position.setdefault("links", []).append(link)

    def _once(self, row: int, demand: _Values, field: str, value: object, column: str) -> None:
        """Put what several rows may say of a demand, if they say the same."""
        if value is None:
            return
        if field not in demand:
            demand[field] = value
        elif value != demand[field]:
            self._contradict(row, column, "demand")

    def _contradict(self, row: int, column: str, noun: str) -> None:
        """Say that a row says of something what a row above it says otherwise."""
        name = named(self._table.cells(noun)[row].strip())
        message, hint = _CONTRADICTED[noun]
        self._find(row, column, tr(message, id=name, column=column), tr(hint))

    def _find(self, row: int, column: str, message: str, hint: str) -> None:
        """Keep what is wrong with a cell."""
        at = self._table.at(row, column)
        self.findings.append(Finding(code=Code.BAD_VALUE, message=message, hint=hint, offset=at))


_CONTRADICTED: Final = {
    "demand": (
        later("demand {id} has another `{column}` in a row above"),
        later("write the same in every row, or leave it empty"),
    ),
    "position": (
        later("position {id} has another `{column}` in a row above"),
        later(
            "leave it empty in a row that adds a quote, a source or a link, "
            "or give this row a position id of its own"
        ),
    ),
}
