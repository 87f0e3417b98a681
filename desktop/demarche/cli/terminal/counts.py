"""The end of a comparison in the terminal: how many demands went which way, and what to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from demarche.cli.terminal.page import Page
from demarche.cli.terminal.style import Line, Piece, Style, line
from demarche.cli.terminal.wrapping import indented, wrap
from demarche.compare.cell import Change
from demarche.compare.comparison import Column, Comparison
from demarche.compare.ignoring import ignored_in_words
from demarche.compare.values import word_for
from demarche.reports.options import Options


def set_counts(comparison: Comparison, page: Page, options: Options) -> Iterator[Line]:
    """Yield what a hurried reader scrolls down to."""
    yield from ((), line("━" * page.width, Style.FAINT))
    for column, counts in zip(comparison.columns, comparison.summary, strict=True):
        if counts is not None:
            yield from _column(_named(column, comparison), counts, page)
    for note in _notes(comparison, options):
        yield from wrap(line(note, Style.FAINT), page.width)


def _named(column: Column, comparison: Comparison) -> str:
    """Name a column, with its day where another has the same name."""
    alike = sum(each.label == column.label for each in comparison.columns)
    return f"{column.label}, {column.detail}" if alike > 1 else column.label


def _column(label: str, counts: Mapping[Change, int], page: Page) -> Iterator[Line]:
    """Yield the counts of one column."""
    words = [f"{number} {word_for(change)}" for change, number in counts.items()]
    pieces = (Piece(f"{label}: ", Style.STRONG), Piece(", ".join(words) or "no demands"))
    rows = wrap(pieces, page.width - 2)
    yield from [*rows[:1], *indented(rows[1:], 2)]


def _notes(comparison: Comparison, options: Options) -> Iterator[str]:
    """Yield what was left out."""
    if options.demands is not None:
        shown_rows = sum(row.demand.id in options.demands for row in comparison.rows)
        words = options.filter[:1].upper() + options.filter[1:]
        yield f"{words}: {shown_rows} of {len(comparison.rows)} are shown."
    if comparison.ignored:
        yield f"Ignored: {ignored_in_words(comparison.ignored)}."
    yield from comparison.notes
