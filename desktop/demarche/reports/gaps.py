"""What is not on record, listed for whoever asks: silence is named, never filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from demarche.reports.document import (
    CellBlock,
    DemandBlock,
    Gap,
    Head,
    SourceNote,
    SummaryLine,
)
from demarche.translation import tr


def gaps(
    heads: Sequence[Head], demands: Sequence[DemandBlock], sources: Sequence[SourceNote]
) -> tuple[Gap, ...]:
    """List what is missing of some demands and sources, kind by kind; what lacks nowhere is out."""
    second_hand = {note.number for note in sources if note.second_hand}
    found = (
        Gap(tr("No answer on record"), _demands(heads, demands, attrgetter("unanswered"))),
        Gap(tr("No source on record"), _demands(heads, demands, _is_unsourced)),
        Gap(
            tr("Second-hand only"),
            _demands(heads, demands, lambda cell: _stands_only_on(cell, second_hand)),
        ),
        Gap(tr("No archived copy"), tuple(_unarchived(sources)), of_sources=True),
    )
    return tuple(gap for gap in found if gap.lines)


def _demands(
    heads: Sequence[Head], demands: Iterable[DemandBlock], lacks: Callable[[CellBlock], bool]
) -> tuple[SummaryLine, ...]:
    """Name the demands of which a cell lacks something, and the columns where it does."""
    several = len(heads) > 1
    found = (
        (
            demand,
            [
                head.label
                for head, cell in zip(heads, demand.cells, strict=True)
                if not cell.empty and lacks(cell)
            ],
        )
        for demand in demands
    )
    return tuple(
        SummaryLine(demand.number, demand.title, ", ".join(dict.fromkeys(where)) if several else "")
        for demand, where in found
        if where
    )


def _is_unsourced(cell: CellBlock) -> bool:
    """Say whether a position stands on no source."""
    return cell.attribution is not None and not cell.attribution.notes


def _stands_only_on(cell: CellBlock, second_hand: set[int]) -> bool:
    """Say whether each source of a position is second-hand."""
    notes = cell.attribution.notes if cell.attribution else ()
    return bool(notes) and second_hand.issuperset(notes)


def _unarchived(sources: Iterable[SourceNote]) -> Iterable[SummaryLine]:
    """Yield the sources of which no archived copy is known."""
    for note in sources:
        if note.archived is None:
            address = note.address.shown if note.address else tr("no address either")
            yield SummaryLine(note.number, note.title, address)
