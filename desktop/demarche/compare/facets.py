"""What a row can be filtered by: who asks whom, what became of it, how and where it was said.

A fact is a choice that a filter may make, so that filtering and counting are the same question.
What counts is what the row's cells show: choosing other columns gives other facts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from demarche.compare.cell import Cell
from demarche.compare.comparison import Comparison
from demarche.compare.folding import folded
from demarche.compare.mentions import lacks_answer
from demarche.compare.row import Row
from demarche.compare.values import word_for
from demarche.records.model import Dossier, Position, SourceKind


class Facet(StrEnum):
    """The questions that divide the rows."""

    PARTY = "party"
    ADDRESSEE = "to"
    TOPIC = "topic"
    CHANGE = "change"
    KIND = "kind"
    WORDING = "wording"
    SOURCE = "source"
    IS = "is"


class Claim(StrEnum):
    """What a row may be beside its values; the values of the facet `is`."""

    CHANGED = "changed"
    UNANSWERED = "unanswered"
    UNARCHIVED = "unarchived"
    SECOND_HAND = "second-hand"


class Choice(NamedTuple):
    """One value of one facet."""

    facet: Facet
    value: str


ONLY_CHANGED = Choice(Facet.IS, Claim.CHANGED)


class RowFacts(NamedTuple):
    """What is true of one row; `days` are the spans in which it was said."""

    choices: frozenset[Choice]
    days: tuple[tuple[dt.date, dt.date], ...]


class Facts:
    """The facts of every row of a comparison, found when they are first asked for.

    Rows of the same facts share them: a hundred thousand rows have some hundred sets.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._dossiers = [
            comparison.drafts[column.spec.file].dossier for column in comparison.columns
        ]
        self._shared: dict[RowFacts, RowFacts] = {}
        self._rows: list[RowFacts] = []
        self._found_by: list[str] = []

    @property
    def comparison(self) -> Comparison:
        """Give the comparison whose rows these are facts of."""
        return self._comparison

    @property
    def are_known(self) -> bool:
        """Say whether everything that a filter may ask for was found already."""
        return bool(self._rows and self._found_by) or not self._comparison.rows

    def learn(self) -> None:
        """Find everything that a filter may ask for; of many rows this takes seconds."""
        self.rows()
        self.found_by()

    def rows(self) -> Sequence[RowFacts]:
        """Give the facts of each row, in their order."""
        if not self._rows:
            self._rows = [self._share(self._facts(row)) for row in self._comparison.rows]
        return self._rows

    def found_by(self) -> Sequence[str]:
        """Give the folded words that each row is found by, in both languages."""
        if not self._found_by:
            self._found_by = [folded("\n".join(_words(row))) for row in self._comparison.rows]
        return self._found_by

    def _share(self, facts: RowFacts) -> RowFacts:
        """Keep equal facts once."""
        return self._shared.setdefault(facts, facts)

    def _facts(self, row: Row) -> RowFacts:
        """Find the facts of one row."""
        choices = {
            Choice(Facet.PARTY, row.demand.by),
            *(Choice(Facet.ADDRESSEE, each) for each in row.demand.to),
            Choice(Facet.TOPIC, row.demand.topic or ""),
        }
        days = set()
        if row.changed:
            choices.add(ONLY_CHANGED)
        for cell, dossier in zip(row.cells, self._dossiers, strict=True):
            choices.update(_of_cell(cell))
            for position in shown_positions(cell):
                choices.update(_of_position(position, dossier))
                days.add((position.date.first, position.date.last))
        return RowFacts(frozenset(choices), tuple(sorted(days)))


def shown_positions(cell: Cell) -> tuple[Position, ...]:
    """Give every position that a cell shows or names."""
    return (*cell.standing, *cell.listed, *cell.variants)


def _of_cell(cell: Cell) -> Iterator[Choice]:
    """Yield what became of a demand in one column, and whether it is answered there."""
    if cell.change is not None:
        yield Choice(Facet.CHANGE, cell.change)
    if lacks_answer(cell):
        yield Choice(Facet.IS, Claim.UNANSWERED)


def _of_position(position: Position, dossier: Dossier) -> Iterator[Choice]:
    """Yield how something was said, and where it stands."""
    yield Choice(Facet.PARTY, position.party)
    yield from (Choice(Facet.ADDRESSEE, each) for each in position.to)
    yield Choice(Facet.KIND, position.kind)
    yield Choice(Facet.WORDING, position.wording)
    known = (dossier.sources.get(each) for each in position.source_ids)
    sources = [each for each in known if each is not None]
    yield from (Choice(Facet.SOURCE, each.kind) for each in sources if each.kind)
    if any(each.archive_url is None for each in sources):
        yield Choice(Facet.IS, Claim.UNARCHIVED)
    if sources and all(each.kind is SourceKind.SECOND_HAND for each in sources):
        yield Choice(Facet.IS, Claim.SECOND_HAND)


def _words(row: Row) -> Iterator[str]:
    """Yield what a reader may look for: titles, changes, and the words in both languages."""
    yield from (row.demand.title, row.demand.topic or "")
    yield from (word_for(cell.change) for cell in row.cells if cell.change is not None)
    seen = {each.id: each for cell in row.cells for each in shown_positions(cell)}
    for position in seen.values():
        yield from (position.text or "", position.as_said.text if position.as_said else "")
        yield from (position.speaker or "", position.occasion or "")
        for quote in position.quotes:
            yield from (quote.exact, quote.translation or "")
