"""One cell of a report as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from demarche.cli.terminal.signs import SIGNS
from demarche.cli.terminal.style import Line, Piece, Style, line
from demarche.cli.terminal.wrapping import indented, wrap
from demarche.compare.words import Mark
from demarche.reports.document import CellBlock
from demarche.reports.texts import Line as ReportLine
from demarche.reports.texts import Passage, Run, TermLine

_MARKS: Final[Mapping[Mark, tuple[Style, str, str]]] = {
    Mark.REMOVED: (Style.REMOVED, "[-", "-]"),
    Mark.ADDED: (Style.ADDED, "{+", "+}"),
    Mark.IGNORED_OLD: (Style.IGNORED, "[~", "~]"),
    Mark.IGNORED_NEW: (Style.IGNORED, "{~", "~}"),
}
_LONGEST_TERM: Final = 16


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell as lines: what it is, and what it says."""

    head: list[Line]
    body: list[Line]

    @property
    def lines(self) -> list[Line]:
        """Give all of it, one below the other."""
        return _spaced([self.head, self.body])


def set_cell(cell: CellBlock, width: int, *, coloured: bool, verdict: bool) -> SetCell:
    """Set a cell: what it is, what it says, who said it, and what else stands there.

    `verdict` puts what became of the demand, and its terms, into the cell itself.
    """
    head = [*_verdict(cell, width)] if verdict and not cell.empty else []
    head += wrap(line(cell.heading, Style.FAINT), width)
    blocks = [*_passages(cell, width, coloured=coloured)]
    if verdict:
        blocks.append(term_lines(cell.terms, width))
    blocks.append([*_below(cell, width)])
    return SetCell(head, _spaced(blocks))


def without_repeats(cell: CellBlock, base: CellBlock) -> CellBlock:
    """Leave out who said it, and all else below a text, where the base says the same already."""
    if cell.quiet and (cell.attribution, cell.lines) == (base.attribution, base.lines):
        return replace(cell, attribution=None, lines=())
    return cell


def term_lines(terms: tuple[TermLine, ...], width: int) -> list[Line]:
    """Set the terms that differ, their names above each other."""
    column = min(max((len(each.name) for each in terms), default=0), _LONGEST_TERM)
    return [row for term in terms for row in _term(term, column, width)]


def _term(term: TermLine, column: int, width: int) -> list[Line]:
    """Set one term: its name, and what it was and is."""
    words = line(f"{term.was} → {term.is_}")
    if len(term.name) > column or width < 2 * column:
        return [*wrap(line(term.name, Style.FAINT), width), *indented(wrap(words, width - 2), 2)]
    rows = indented(wrap(words, width - column - 2), column + 2)
    name = Piece(term.name.ljust(column + 2), Style.FAINT)
    return [(name, *rows[0][1:]), *rows[1:]]


def _verdict(cell: CellBlock, width: int) -> Iterator[Line]:
    """Say what became of the demand in this column."""
    if cell.verdict:
        words = f"{SIGNS[cell.verdict.change]} {cell.verdict.words}"
        yield from wrap(line(words, Style.CHANGE), width)


def _passages(cell: CellBlock, width: int, *, coloured: bool) -> Iterator[list[Line]]:
    """Yield each text of a cell, and under the first what cannot be seen in it."""
    for number, passage in enumerate(cell.passages):
        label = wrap(line(passage.label, Style.FAINT), width) if passage.label else []
        remarks = cell.remarks if number == 0 else ()
        notes = [each for text in remarks for each in wrap(line(f"({text})", Style.FAINT), width)]
        text = _text(passage, quiet=cell.quiet, coloured=coloured)
        yield [*label, *wrap(text, width), *notes]
    if cell.remarks and not cell.passages:
        yield [each for text in cell.remarks for each in wrap(line(text, Style.FAINT), width)]


def _text(passage: Passage, *, quiet: bool, coloured: bool) -> Line:
    """Give a text with its marks: painted, or in brackets where there are no colours."""
    kept = Style.FAINT if quiet else Style.PLAIN
    return tuple(_run(run, kept, coloured=coloured) for run in passage.runs)


def _run(run: Run, kept: Style, *, coloured: bool) -> Piece:
    """Give one stretch of a text with its mark."""
    if run.mark is Mark.KEPT:
        return Piece(run.text, kept)
    style, begin, end = _MARKS[run.mark]
    if coloured:
        return Piece(run.text, style)
    inner = run.text.strip()
    before, after = run.text.partition(inner)[::2] if inner else ("", "")
    return Piece(f"{before}{begin}{inner or run.text}{end}{after}", style)


def _below(cell: CellBlock, width: int) -> Iterator[Line]:
    """Yield who said it, and what else is on record of it."""
    lines = (*((cell.attribution,) if cell.attribution else ()), *cell.lines)
    for each in lines:
        rows = wrap(_noted(each), width - 2)
        yield from [*rows[:1], *indented(rows[1:], 2)]


def _noted(words: ReportLine) -> Line:
    """Give a line with the numbers of its sources."""
    numbers = "".join(f"[{number}]" for number in words.notes)
    noted = (Piece("\u00a0"), Piece(numbers, Style.FAINT)) if numbers else ()
    return (Piece(words.text), *noted)


def _spaced(blocks: list[list[Line]]) -> list[Line]:
    """Put an empty line between blocks."""
    found: list[Line] = []
    for block in blocks:
        if block:
            found += [(), *block] if found else block
    return found
