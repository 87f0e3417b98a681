"""From the rows of a table to the plain values that the other formats give.

Each row is a position, or adds a quote, a source or a link to one above it. Nothing is checked
here that the one validation checks; a value knows the cell that it came from.
"""

from __future__ import annotations

from typing import Any, Final

from demarche.records.finding import Finding, named
from demarche.records.model import FORMAT, UNKNOWN, Relation
from demarche.records.place import Spot
from demarche.records.problem import Code
from demarche.records.tables.branch import Branch
from demarche.records.tables.cells import cell_list, cell_terms
from demarche.records.tables.grid import Grid
from demarche.records.tables.headings import Columns
from demarche.records.tables.registers import Ids, is_id
from demarche.records.tables.row import SOURCE, RowReader

_POSITION: Final = {
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
}
"""The columns that hold one text of a position, and its fields."""


class Assembler:
    """Makes the values of a dossier of the rows below the headings."""

    def __init__(self, grid: Grid, columns: Columns, *, with_spots: bool = False) -> None:
        self.findings: list[Finding] = []
        self._with_spots = with_spots
        self._root = Branch({}, 0, with_spots=with_spots)
        self._row = RowReader(grid, columns)
        known = columns.known.get("demand", 0)
        cells = (row.cells[known].strip() for row in grid.rows[1:] if known < len(row.cells))
        self._demand_ids = Ids("demand", filter(is_id, cells))
        self._demands: dict[str, Branch] = {}
        self._positions: dict[str, tuple[Branch, Branch]] = {}

    def assemble(self) -> dict[str, Any]:
        """Give the plain values."""
        self._root.put("format", FORMAT, 0)
        parties, sources = self._root.mapping("parties", 0), self._root.mapping("sources", 0)
        self._root.sequence("demands", 0)
        for _ in self._row:
            self._take(parties, sources)
        for cell, demand in self._demands.items():
            if cell:
                demand.value.setdefault("title", cell)
        value: dict[str, Any] = self._root.value
        return value

    def spot(self) -> Spot:
        """Give the places of all values."""
        return self._root.spot()

    def _take(self, parties: Branch, sources: Branch) -> None:
        """Take one row."""
        self._name_parties(parties)
        self._describe_sources(sources)
        name = self._row.cell("position").strip()
        known = self._positions.get(name)
        if known is None:
            position = self._begin(self._demand(), name)
        else:
            position = known[1]
            self._compare(*known)
        self._add_evidence(position)
        self._add_link(position)

    def _name_parties(self, parties: Branch) -> None:
        """Put the parties of the row among those of the dossier."""
        for column, cell in self._row.party_cells():
            name, words = self._row.parties[cell]
            if name != UNKNOWN and name not in parties.value:
                at = self._row.at(column)
                parties.mapping(name, at).put("name", words, at)

    def _describe_sources(self, sources: Branch) -> None:
        """Put the sources of the row among those of the dossier; what is known of one is kept."""
        name, quoted = self._row.source(), self._row.quoted_source()
        if name is not None:
            source = sources.mapping(name, self._row.at("source_title"))
            for column, field in SOURCE.items():
                if field not in source.value:
                    self._put(source, field, self._row.text(column), column)
        if quoted is not None and quoted not in sources.value:
            at = self._row.at("quote_source_title")
            sources.mapping(quoted, at).put("title", self._row.text("quote_source_title"), at)

    def _demand(self) -> Branch:
        """Give the demand of the row, begun where it is new."""
        row = self._row
        cell = row.cell("demand").strip()
        demand = self._demands.get(cell) or self._begin_demand(cell)
        for field in ("title", "topic"):
            self._once(demand, field, row.text(field), field)
        if "by" not in demand.value or row.party("by"):
            column = "by" if row.party("by") else "party"
            self._once(demand, "by", row.party(column), column)
        self._once(demand, "to", row.party_list("to"), "to")
        return demand

    def _begin_demand(self, cell: str) -> Branch:
        """Begin a demand; words that are no id make one."""
        at = self._row.at("demand")
        demands = self._root.children["demands"]
        demand = demands.mapping(len(demands.value), at)
        name = cell if is_id(cell) else self._demand_ids.new(cell)
        demand.put("id", name if cell else None, at)
        demand.sequence("positions", at)
        self._demands[cell] = demand
        return demand

    def _begin(self, demand: Branch, name: str) -> Branch:
        """Begin a position."""
        row = self._row
        positions = demand.children["positions"]
        position = positions.mapping(len(positions.value), row.at("demand"))
        for column, field in _POSITION.items():
            self._put(position, field, row.text(column), column)
        self._put(position, "party", row.party("party"), "party")
        self._put(position, "to", row.party_list("addressee"), "addressee")
        self._put_as_said(position)
        self._put_terms(position)
        for key, text, at in row.own():
            position.put(key, text, at)
        if name:
            self._positions[name] = demand, position
        return position

    def _put_as_said(self, position: Branch) -> None:
        """Put the words in the language that they were said in."""
        if self._row.cell("as_said") or self._row.cell("as_said_language"):
            said = position.mapping("as_said", self._row.at("as_said"))
            self._put(said, "text", self._row.text("as_said"), "as_said")
            self._put(said, "language", self._row.text("as_said_language"), "as_said_language")

    def _put_terms(self, position: Branch) -> None:
        """Put the terms."""
        at = self._row.at("terms")
        for name, value in cell_terms(self._row.cell("terms")):
            terms = position.mapping("terms", at)
            if value is None:
                self._find("terms", f"the term {named(name)} has no value", "write `name=value`")
            elif name in terms.value:
                self._find("terms", f"the term {named(name)} stands twice", "keep one of them")
            else:
                terms.put(name, value, at)

    def _compare(self, demand: Branch, position: Branch) -> None:
        """Check that a row that adds to a position does not say otherwise what it is."""
        row = self._row
        if row.cell("demand") and self._demand() is not demand:
            self._contradict("demand", "position")
        said = {column: (field, row.text(column)) for column, field in _POSITION.items()}
        said["party"] = ("party", row.party("party"))
        for column, (field, text) in said.items():
            if text is not None and text != position.value.get(field):
                self._contradict(column, "position")

    def _add_evidence(self, position: Branch) -> None:
        """Add the quote or the source of the row."""
        row = self._row
        source, quoted, quote = row.source(), row.quoted_source(), row.text("quote")
        if quote is not None or row.cell("quote_source_title"):
            at = row.at("quote")
            quotes = position.sequence("quotes", at)
            entry = quotes.mapping(len(quotes.value), at)
            self._put(entry, "exact", quote, "quote")
            column = "quote_source_title" if quoted else "source_title"
            self._put(entry, "source", quoted or source, column)
            source = source if quoted else None
        if source:
            at = row.at("source_title")
            sources = position.sequence("sources", at)
            sources.put(len(sources.value), source, at)

    def _add_link(self, position: Branch) -> None:
        """Add the link of the row; of a condition, the outcome is what it waits for."""
        row = self._row
        relation, outcome, of = row.text("relation"), row.text("outcome"), row.cell("of")
        if not (relation or outcome or of.strip()):
            return
        links = position.sequence("links", row.at("relation"))
        link = links.mapping(len(links.value), row.at("relation"))
        field = "when" if relation == Relation.CONDITIONAL_ON else "outcome"
        self._put(link, "relation", relation, "relation")
        self._put(link, "to", cell_list(of) if of.strip() else None, "of")
        self._put(link, field, outcome, "outcome")

    def _put(self, record: Branch, field: str, value: Any, column: str) -> None:  # noqa: ANN401 - a text or a list
        """Put what a column says into a record."""
        if value is not None or (self._with_spots and column in self._row.columns.known):
            record.put(field, value, self._row.at(column))

    def _once(self, demand: Branch, field: str, value: Any, column: str) -> None:  # noqa: ANN401 - as above
        """Put what several rows may say of a demand, if they say the same."""
        if field not in demand.value:
            self._put(demand, field, value, column)
        elif value is not None and value != demand.value[field]:
            self._contradict(column, "demand")

    def _contradict(self, column: str, noun: str) -> None:
        """Say that a row says of something what a row above it says otherwise."""
        name = named(self._row.cell(noun).strip())
        message = f"{noun} {name} has another `{column}` in a row above"
        hint = _ADD if noun == "position" else "write the same in every row, or leave it empty"
        self._find(column, message, hint)

    def _find(self, column: str, message: str, hint: str) -> None:
        """Keep what is wrong with a cell."""
        at = self._row.at(column)
        self.findings.append(Finding(code=Code.BAD_VALUE, message=message, hint=hint, offset=at))


_ADD: Final = (
    "leave it empty in a row that adds a quote, a source or a link, "
    "or give this row a position id of its own"
)
