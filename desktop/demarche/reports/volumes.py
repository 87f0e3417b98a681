"""A long report in volumes: each can be set in bounded memory and read on its own.

Demands and sources keep their numbers through all volumes. The first has the head, the counts of
the whole and the table of contents; each has the lines of the summary, the demands and the sources
that belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from demarche.reports.document import (
    CellBlock,
    DemandBlock,
    Fact,
    Gap,
    Quotation,
    Report,
    SourceNote,
    Topic,
)
from demarche.reports.parts import demands_of, ranges
from demarche.translation import tr, tr_in

_MOST: Final = 1_000
"""So many demands stand in one volume,"""
_LETTERS: Final = 1_400_000
"""or so many characters: either takes less than a gigabyte to set."""
_APIECE: Final = 600
"""What the frame of a demand weighs, in characters."""


def volumes_of(report: Report) -> tuple[Report, ...]:
    """Split a report into volumes of about the same weight; a short one stays as it is."""
    numbers = _volume_of_each(tuple(demands_of(report)))
    last = numbers[-1] if numbers else 0
    if last == 0:
        return (report,)
    shares = _shares(report, numbers)
    contents = Fact(tr_in("the head of a report", "Volumes"), tuple(_contents(shares)))
    return tuple(
        _volume(report, number, len(shares), topics, contents)
        for number, topics in enumerate(shares, 1)
    )


def _volume_of_each(demands: Sequence[DemandBlock]) -> list[int]:
    """Say for each demand in which volume it stands, counted from 0."""
    weights = [_weight(each) for each in demands]
    total = sum(weights)
    count = max(-(-len(demands) // _MOST), -(-total // _LETTERS))
    numbers, before = [], 0
    for weight in weights:
        numbers.append((2 * before + weight) * count // (2 * total))
        before += weight
    return numbers


def _weight(demand: DemandBlock) -> int:
    """Weigh a demand in characters."""
    return _APIECE + sum(
        len(run.text) for cell in demand.cells for passage in cell.passages for run in passage.runs
    )


def _shares(report: Report, numbers: Sequence[int]) -> list[tuple[Topic, ...]]:
    """Give the topics of each volume; one that is cut in two stands in both."""
    placed = [(topic, demand) for topic in report.topics for demand in topic.demands]
    shares = []
    for _, members in groupby(zip(numbers, placed, strict=True), key=lambda pair: pair[0]):
        topics = groupby((each for _, each in members), key=lambda pair: id(pair[0]))
        shares.append(tuple(_share(list(pairs)) for _, pairs in topics))
    return shares


def _share(pairs: Sequence[tuple[Topic, DemandBlock]]) -> Topic:
    """Give a topic with the demands of one volume."""
    return Topic(pairs[0][0].title, tuple(demand for _, demand in pairs))


def _contents(shares: Iterable[Sequence[Topic]]) -> Iterator[str]:
    """Yield a line for each volume: which demands stand in it, under which topics."""
    for number, topics in enumerate(shares, 1):
        named = ", ".join(
            f"{topic.title.text} ({_range(topic.demands)})" for topic in topics if topic.title.text
        )
        demands = [demand for topic in topics for demand in topic.demands]
        numbers = _range(demands)
        if named:
            # Translators: which demands stand in a volume, and under which headings
            yield tr(
                "{volume}: demands {numbers}: {topics}",
                volume=number,
                numbers=numbers,
                topics=named,
            )
        else:
            yield tr("{volume}: demands {numbers}", volume=number, numbers=numbers)


def _range(demands: Sequence[DemandBlock]) -> str:
    """Name the first and the last of some demands that follow each other."""
    return ranges([each.number for each in demands])


def _volume(
    report: Report, number: int, count: int, topics: tuple[Topic, ...], contents: Fact
) -> Report:
    """Give one volume; only the first counts the whole and lists what stands where."""
    demands = [demand for topic in topics for demand in topic.demands]
    shown = {demand.number for demand in demands}
    first = number == 1
    sources = tuple(_sources(report.sources, demands, shown))
    return replace(
        report,
        subtitle=tr(
            "Volume {number} of {volumes}. {subtitle}",
            number=number,
            volumes=count,
            subtitle=report.subtitle,
        ),
        facts=(*report.facts, contents) if first else (),
        bars=report.bars if first else (),
        summary=tuple(line for line in report.summary if line.number in shown),
        gaps=tuple(_gaps(report.gaps, shown, {note.number for note in sources})),
        topics=topics,
        sources=sources,
        carried=report.carried if first else None,
    )


def _gaps(gaps: Iterable[Gap], demands: set[int], sources: set[int]) -> Iterator[Gap]:
    """Yield what is missing of the demands and sources of a volume."""
    for gap in gaps:
        here = sources if gap.of_sources else demands
        lines = tuple(line for line in gap.lines if line.number in here)
        if lines:
            yield replace(gap, lines=lines)


def _sources(
    notes: Iterable[SourceNote], demands: Iterable[DemandBlock], shown: set[int]
) -> Iterator[SourceNote]:
    """Yield the sources that a volume mentions, with what is quoted for its demands."""
    mentioned = {note for demand in demands for cell in demand.cells for note in _mentioned(cell)}
    for note in notes:
        if note.number in mentioned:
            yield replace(note, quotations=tuple(_quotations(note.quotations, shown)))


def _quotations(quotations: Iterable[Quotation], shown: set[int]) -> Iterator[Quotation]:
    """Yield what is quoted for the demands of a volume."""
    for each in quotations:
        demands = tuple(number for number in each.demands if number in shown)
        if demands:
            yield replace(each, demands=demands)


def _mentioned(cell: CellBlock) -> Iterator[int]:
    """Yield the numbers of the sources that a cell stands on."""
    lines = (cell.attribution, *cell.lines) if cell.attribution else cell.lines
    for line in lines:
        yield from line.notes
