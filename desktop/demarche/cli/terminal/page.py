"""A whole comparison for the terminal: heads, topics, demands, sources and counts.

Columns stand side by side where each has room to be read, else under each other; they are never
squeezed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from demarche.cli.terminal.cells import SetCell, set_cell, term_lines, without_repeats
from demarche.cli.terminal.signs import SIGNS, strongest
from demarche.cli.terminal.style import Line, Piece, Style, line
from demarche.cli.terminal.wrapping import indented, width_of_line, wrap
from demarche.reports.document import DemandBlock, Head, Report, SourceNote, Topic

_GUTTER: Final = 3
_SEPARATOR: Final = " │ "
_NARROWEST: Final = 26
"""A column of fewer characters is no longer read but deciphered."""
_WIDEST: Final = 84
"""A line of more characters is hard to follow back to the next."""


@dataclass(frozen=True, slots=True)
class Page:
    """How wide a page is, and how much of it each column has."""

    width: int
    column: int
    side_by_side: bool
    coloured: bool


def page_for(columns: int, width: int, *, coloured: bool) -> Page:
    """Divide a terminal's width among columns, or let them stand under each other."""
    room = width - _GUTTER
    column = (room - len(_SEPARATOR) * (columns - 1)) // columns
    if column < _NARROWEST:
        column = max(min(room - 2, _WIDEST), 1)
        return Page(min(width, column + _GUTTER + 2), column, side_by_side=False, coloured=coloured)
    column = min(column, _WIDEST)
    used = _GUTTER + columns * column + len(_SEPARATOR) * (columns - 1)
    return Page(used, column, side_by_side=True, coloured=coloured)


def set_page(report: Report, page: Page) -> Iterator[Line]:
    """Yield the lines of a report, from its title to its sources."""
    yield from wrap(line(report.title.text, Style.STRONG), page.width)
    yield from wrap(line(report.subtitle, Style.FAINT), page.width)
    if not page.side_by_side:
        words = f"{len(report.columns)} columns do not fit side by side: each stands below the last"
        yield from wrap(line(words, Style.FAINT), page.width)
    for topic in report.topics:
        yield from _topic(topic, report, page)
    if report.sources:
        yield from ((), *_rule("Sources", page), ())
        yield from (each for note in report.sources for each in _source(note, page))


def _topic(topic: Topic, report: Report, page: Page) -> Iterator[Line]:
    """Yield one topic under its name, the columns named again above it."""
    yield from ((), *_rule(topic.title.text, page), ())
    if page.side_by_side:
        heads = [_head(head, page.column) for head in report.columns]
        yield from _beside(heads, page)
        yield line("─" * page.width, Style.FAINT)
    for number, demand in enumerate(topic.demands):
        if number:
            yield from ((), line("─" * page.width, Style.FAINT))
        yield from _demand(demand, report, page)


def _rule(name: str, page: Page) -> Iterator[Line]:
    """Yield a line across the page with a name in it; a long name goes on below."""
    rows = wrap(line(name, Style.STRONG), page.width - _GUTTER - 1)
    words = (Piece(" "), *rows[0], Piece(" ")) if rows else ()
    drawn = (Piece("━━", Style.FAINT), *words)
    rest = max(page.width - width_of_line(drawn), 0)
    yield (*drawn, Piece("━" * rest, Style.FAINT))
    yield from indented(rows[1:], _GUTTER)


def _head(head: Head, width: int) -> list[Line]:
    """Name a column."""
    detail = f"{head.detail} · base" if head.is_base else head.detail
    return [*wrap(line(head.label, Style.STRONG), width), *wrap(line(detail, Style.FAINT), width)]


def _demand(demand: DemandBlock, report: Report, page: Page) -> Iterator[Line]:
    """Yield one demand: its title, what became of it, and its cells."""
    several = len(report.columns) > 2
    yield from _title(demand, page, several=several)
    yield ()
    base = demand.cells[report.base or 0]
    cells = [
        set_cell(without_repeats(cell, base), page.column, coloured=page.coloured, verdict=several)
        for cell in demand.cells
    ]
    if page.side_by_side:
        yield from _aligned(cells, page)
    else:
        yield from _stacked(demand, cells, report.columns, page.column)
    terms = () if several else tuple(term for cell in demand.cells for term in cell.terms)
    if terms:
        yield ()
        yield from indented(term_lines(terms, page.width - _GUTTER), _GUTTER)


def _title(demand: DemandBlock, page: Page, *, several: bool) -> Iterator[Line]:
    """Yield sign, number and title of a demand, what became of it, and who asks it of whom."""
    verdicts = [cell.verdict for cell in demand.cells if cell.verdict]
    change = strongest(verdict.change for verdict in verdicts)
    sign = Piece((SIGNS[change] if change else "").ljust(_GUTTER), Style.CHANGE)
    rows = wrap(line(f"{demand.number}. {demand.title.text}", Style.STRONG), page.width - _GUTTER)
    yield from [
        (sign, *row) if at == 0 else (Piece(" " * _GUTTER), *row) for at, row in enumerate(rows)
    ]
    if not several:
        for verdict in verdicts:
            words = line(verdict.words, Style.CHANGE)
            yield from indented(wrap(words, page.width - _GUTTER), _GUTTER)
    for below in filter(None, (demand.asked, demand.pairing)):
        yield from indented(wrap(line(below, Style.FAINT), page.width - _GUTTER), _GUTTER)


def _aligned(cells: Sequence[SetCell], page: Page) -> Iterator[Line]:
    """Yield cells side by side, their texts beginning on one line."""
    yield from _beside([cell.head for cell in cells], page)
    if any(cell.body for cell in cells):
        yield from _beside([[()] for _ in cells], page)
    yield from _beside([cell.body for cell in cells], page)


def _beside(cells: Sequence[Sequence[Line]], page: Page) -> Iterator[Line]:
    """Yield lines of cells that stand side by side."""
    for row in zip_longest(*cells, fillvalue=()):
        yield (Piece(" " * _GUTTER), *_joined(row, page.column))


def _joined(row: Sequence[Line], width: int) -> Iterator[Piece]:
    """Yield one line of each cell, filled up to the column's width."""
    for number, cell in enumerate(row):
        if number:
            yield Piece(_SEPARATOR, Style.FAINT)
        yield from cell
        if number < len(row) - 1:
            yield Piece(" " * (width - width_of_line(cell)))


def _stacked(
    demand: DemandBlock, cells: Sequence[SetCell], heads: Sequence[Head], width: int
) -> Iterator[Line]:
    """Yield cells under each other, each under the name of its column, the empty ones in a line."""
    for block, cell, head in zip(demand.cells, cells, heads, strict=True):
        if not block.empty:
            yield from indented(wrap(_named(head), width + 2), _GUTTER)
            yield from (*indented(cell.lines, _GUTTER + 2), ())
    empty = [head.label for block, head in zip(demand.cells, heads, strict=True) if block.empty]
    if empty:
        words = (Piece("No statement on record: ", Style.FAINT), Piece("; ".join(empty)))
        yield from indented(wrap(words, width + 2), _GUTTER)


def _named(head: Head) -> Line:
    """Name a column on one line."""
    detail = "".join(f" · {part}" for part in (head.detail, "base" * head.is_base) if part)
    return (Piece(head.label, Style.STRONG), Piece(detail, Style.FAINT))


def _source(note: SourceNote, page: Page) -> Iterator[Line]:
    """Yield one source: its title, who published it when, and its address on a line of its own."""
    label = f"[{note.number}] "
    indent = max(len(label), 5)
    title = wrap(line(note.title.text), page.width - indent)
    yield (Piece(label.rjust(indent), Style.FAINT), *title[0])
    yield from indented(title[1:], indent)
    details = ", ".join(part for part in (note.author, *note.details) if part)
    if details:
        yield from indented(wrap(line(details, Style.FAINT), page.width - indent), indent)
    for address in (note.address, note.archived):
        if address:
            yield from indented(wrap(line(address.shown), 1, whole_words=True), indent)
