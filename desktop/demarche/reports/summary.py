"""What a hurried reader can stop at: counts for each column, and one line for each demand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.row import Row
from demarche.compare.values import word_for
from demarche.reports.document import Bar, CellBlock, DemandBlock, SummaryLine, Tally
from demarche.reports.plain import one_line
from demarche.translation import labelled, parted

_NOTHING_TO_SAY: Final = frozenset({Change.UNCHANGED, Change.ABSENT})
_MOST_OF_TERMS: Final = 240
"""A line to quote stays a line: no more terms are added once it has as many characters."""


def bars(comparison: Comparison, rows: Sequence[Row]) -> tuple[Bar, ...]:
    """Count what became of the demands shown, in each column but the base."""
    return tuple(
        Bar(one_line(column.label), tuple(_tallies(rows, index)))
        for index, column in enumerate(comparison.columns)
        if index != comparison.base
    )


def _tallies(rows: Sequence[Row], column: int) -> Iterable[Tally]:
    """Yield the counts of one column, in the order of their strength."""
    counts = Counter(row.cells[column].change for row in rows)
    for change in Change:
        if counts[change]:
            yield Tally(change, word_for(change), counts[change])


def summary_lines(
    comparison: Comparison, demands: Iterable[DemandBlock]
) -> tuple[SummaryLine, ...]:
    """Write one line for each demand of which something is to be said."""
    labels = [one_line(column.label) for column in comparison.columns]
    found = ((demand, _line(demand, labels)) for demand in demands)
    return tuple(
        SummaryLine(demand.number, demand.title, words) for demand, words in found if words
    )


def _line(demand: DemandBlock, labels: Sequence[str]) -> str:
    """Say what became of a demand; with several columns, what it became in which of them."""
    told: dict[str, list[str]] = {}
    for cell, label in zip(demand.cells, labels, strict=True):
        if cell.verdict and cell.verdict.change not in _NOTHING_TO_SAY:
            terms = "".join(_terms(cell, _MOST_OF_TERMS)) if len(labels) == 2 else ""
            told.setdefault(cell.verdict.words + terms, []).append(label)
    if len(labels) == 2:
        return "".join(f"{words}." for words in told)
    parts = (f"{words} ({', '.join(where)})" for words, where in told.items())
    return parted(parts) + "." if told else ""


def _terms(cell: CellBlock, room: int) -> Iterable[str]:
    """Yield the terms that differ, as long as there is room."""
    for term in cell.terms:
        words = parted(["", labelled(term.name, f"{term.was} → {term.is_}")])
        room -= len(words)
        if room < 0:
            return
        yield words
