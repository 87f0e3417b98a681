"""Every position by day, as a report: who said what on which demand, in the order of the days.

One entry a statement; other reports of the same statement stand in its entry, and events stand
between the entries as context. Nothing is compared here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby
from typing import NamedTuple

from demarche.compare.cell import Cell, CellState
from demarche.compare.columns import ORIGINAL
from demarche.compare.comparison import Comparison
from demarche.compare.days import date_in_words, said_on
from demarche.compare.lookup import Lookup
from demarche.compare.row import Row
from demarche.compare.statements import link_in_words
from demarche.records.dates import FuzzyDate
from demarche.records.model import (
    UNKNOWN,
    Demand,
    Event,
    Position,
    PositionKind,
    Relation,
)
from demarche.reports.cells import CellWriter, asked_of, in_doubt
from demarche.reports.document import CellBlock, DemandBlock, Head, Topic
from demarche.reports.notes import SourceList
from demarche.reports.plain import one_line, whole
from demarche.reports.texts import Line, Passage, Words
from demarche.translation import counted, tr


class _Entry(NamedTuple):
    """One statement or event, and where it comes from."""

    file: int
    position: Position
    demand: Demand | None

    @property
    def date(self) -> FuzzyDate:
        """Give the date that it stands under."""
        return self.position.date


def chronology(
    comparison: Comparison,
    lookups: Sequence[Lookup],
    sources: SourceList,
    rows: Sequence[Row],
) -> Iterator[Topic]:
    """Yield the days in order, each with the statements made on it."""
    entries = sorted(
        (each for file, lookup in enumerate(lookups) for each in _entries(file, lookup)),
        key=lambda each: (each.date.counts_from, each.date.last, each.date.text),
    )
    if len(rows) < len(comparison.rows):
        wanted = _demands_of(rows, lookups)
        entries = [
            each for each in entries if each.demand is None or (each.file, each.demand.id) in wanted
        ]
    diary, numbers = _Diary(comparison, tuple(lookups), sources), count(1)
    for date, members in groupby(entries, key=lambda each: each.date):
        day = date_in_words(date, long=True)
        blocks = tuple(diary.write(entry, next(numbers)) for entry in members)
        yield Topic(Words(day[:1].upper() + day[1:]), blocks)


def head_of_days() -> Head:
    """Give the head of the one column."""
    return Head(tr("Every position, by day"), tr("from the first to the last on record"))


def summed(topics: Sequence[Topic]) -> str:
    """Say how many entries there are on how many days, and from when to when."""
    number = sum(len(topic.demands) for topic in topics)
    if not number:
        return tr("nothing is on record")
    entries = counted("one entry", "{number} entries", number)
    if len(topics) == 1:
        return tr("{entries} under one day", entries=entries)
    # Translators: “12 entries under 5 days, 17 December 2021 to 4 March 2022”
    return counted(
        "{entries} under {days} day, {first} to {last}",
        "{entries} under {days} days, {first} to {last}",
        len(topics),
        entries=entries,
        days=len(topics),
        first=topics[0].title.text,
        last=topics[-1].title.text,
    )


def _entries(file: int, lookup: Lookup) -> Iterator[_Entry]:
    """Yield the statements of a dossier and its events."""
    for demand in lookup.dossier.demands:
        for position in lookup.statements(demand):
            yield _Entry(file, position, demand)
    for event in lookup.dossier.events:
        yield _Entry(file, _as_position(event, lookup.dossier.language), None)


def _as_position(event: Event, language: str) -> Position:
    """Give an event as a statement that belongs to no demand."""
    return Position(
        id="",
        date=event.date,
        date_text=event.date_text,
        party=event.party or UNKNOWN,
        kind=PositionKind.STATEMENT,
        text=event.text,
        language=language,
        speaker=event.speaker,
        quotes=event.quotes,
        sources=event.sources,
        uncertain=event.uncertain,
    )


def _demands_of(rows: Sequence[Row], lookups: Sequence[Lookup]) -> set[tuple[int, str]]:
    """Give the demands of some rows, with those that go on as others."""
    found = {(row.file, row.demand.id) for row in rows}
    for row in rows:
        for file, side in enumerate(row.match.sides if row.match else ()):
            found |= {(file, demand.id) for demand in side}
    older = frozenset(found)
    for file, lookup in enumerate(lookups):
        found |= {
            (file, each)
            for each in lookup.demands
            if any((file, one) in older for one in lookup.succession.older(each))
        }
    return found


@dataclass(frozen=True, slots=True)
class _Diary:
    """Writes the entries, and tells the list of sources what they mention."""

    comparison: Comparison
    lookups: tuple[Lookup, ...]
    sources: SourceList

    def write(self, entry: _Entry, number: int) -> DemandBlock:
        """Write one entry; of two drafts it says from which it is."""
        demand, position = entry.demand, entry.position
        dossier = self.lookups[entry.file].dossier
        named = demand is not None or position.party != UNKNOWN
        told = asked_of(dossier, position.party, position.to) if named else ""
        drafts = self.comparison.drafts
        draft = drafts[entry.file].name if len(drafts) > 1 else ""
        asked = " · ".join(part for part in (told, draft) if part)
        if demand is None:
            title, cell = Words(tr("Event")), self._event(entry, number)
        else:
            title = Words(one_line(demand.title), dossier.language)
            cell = self._statement(entry, demand, number)
        return DemandBlock(number=number, title=title, asked=one_line(asked), cells=(cell,))

    def _statement(self, entry: _Entry, demand: Demand, number: int) -> CellBlock:
        """Write a statement as the one cell of a column in which nothing is compared."""
        lookup, position = self.lookups[entry.file], entry.position
        withdraws = any(link.relation is Relation.WITHDRAWS for link in position.links)
        cell = Cell(
            state=CellState.WITHDRAWN if withdraws and position.text is None else CellState.STATED,
            position=position,
            variants=lookup.variants(position),
            answers=lookup.answers(position),
            contested_by=lookup.contested_by(position),
        )
        column = self.comparison.columns[0]._replace(spec=ORIGINAL._replace(file=entry.file))
        alone = self.comparison._replace(columns=(column,), base=0, rows=())
        row = Row(demand, (cell,), entry.file)
        written = CellWriter(alone, self.lookups, self.sources, row, number).write(0)
        if cell.state is CellState.STATED:
            return written
        return replace(written, heading=one_line(link_in_words(lookup, position)))

    def _event(self, entry: _Entry, number: int) -> CellBlock:
        """Write an event: it calls for no answer, and is of no kind."""
        event, dossier = entry.position, self.lookups[entry.file].dossier
        doubt = (Line(in_doubt(event.uncertain)),) if event.uncertain else ()
        told = " · ".join(part for part in (event.speaker, said_on(event)) if part)
        return CellBlock(
            heading="",
            passages=(Passage(whole(event.text or ""), event.language),),
            attribution=Line(one_line(told), self.sources.mention(dossier, event, number)),
            lines=doubt,
        )
