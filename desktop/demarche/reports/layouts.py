"""Lay a comparison out in one column: as a redline, or as a briefing on what changed.

Both are made of the cells that stand side by side elsewhere: nothing is compared anew. Of a
redline, what is kept and added is exactly the later text, and what is kept and removed exactly the
base's: where the marks do not say so, the whole text is struck and the other one set after it.
An alternative and an answer leave the base standing: there the base is kept, the other text added.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.spans import OF_NEW, OF_OLD, Mark
from demarche.reports.document import CellBlock, DemandBlock, Head, Report
from demarche.reports.options import Layout
from demarche.reports.texts import Line, Passage, Run
from demarche.translation import labelled, language, later, tr, tr_in

STANDING: Final = {
    Change.ALTERNATIVE: (
        # Translators: the label of a text to which an alternative was offered
        later("the original, which stands"),
        # Translators: the label of a text
        later("the alternative"),
    ),
    Change.ANSWERED: (
        # Translators: the label of a text that was answered
        later("what is answered, which stands"),
        # Translators: the label of a text
        later("the answer"),
    ),
}
"""What leaves the base standing, with the names of both texts."""

_OLD: Final = Mark.REMOVED
_NEW: Final = Mark.ADDED


def laid_out(report: Report) -> Report:
    """Give a report in the layout that its options name."""
    match report.options.layout:
        case Layout.REDLINE:
            return _redline(report)
        case Layout.CHANGES:
            return _briefing(report)
        case Layout.COLUMNS | Layout.CHRONOLOGY:
            return report


def _redline(report: Report) -> Report:
    """Set the base into each other column, struck where it was removed."""
    base = report.base or 0
    others = [at for at in range(len(report.columns)) if at != base]
    heads = tuple(report.columns[at] for at in others)
    return _with_cells(
        report,
        heads,
        lambda demand: tuple(redlined(demand.cells[base], demand.cells[at]) for at in others),
    )


def redlined(base: CellBlock, cell: CellBlock) -> CellBlock:
    """Give one cell that holds the base's text and its own; an empty one shows the base's."""
    if cell.empty:
        return replace(base, verdict=cell.verdict, quiet=True, empty=True)
    standing = STANDING.get(cell.verdict.change) if cell.verdict else None
    pairs = zip_longest(base.passages, cell.passages)
    return replace(
        cell,
        passages=tuple(_both(base, cell, *map(tr, standing)))
        if standing
        else tuple(each for old, new in pairs for each in _passages(old, new)),
        remarks=() if standing else cell.remarks,
        lines=(*cell.lines, *_lines_of_base(base, cell)),
    )


def _lines_of_base(base: CellBlock, cell: CellBlock) -> Iterator[Line]:
    """Yield what stands below the base's text and not below the other one as well."""
    same = base.attribution == cell.attribution
    lines = base.lines if same else _lines(_before(), base)
    yield from (line for line in lines if line not in cell.lines)


def _before() -> str:
    """Name the base where what was said of its text stands below the other one."""
    # Translators: stands before who said the older text: “Before: A. Minister · 4 Mar 2019”
    return tr_in("an older text", "Before")


def _passages(old: Passage | None, new: Passage | None) -> Iterator[Passage]:
    """Yield one passage with marks that tell both texts, or both, the one struck."""
    if new is None or old is None:
        yield from (_all(each, mark) for each, mark in ((old, _OLD), (new, _NEW)) if each)
    elif _without(new, OF_NEW) == _without(old, OF_NEW):
        yield new
    else:
        yield _all(old, _OLD)
        yield _all(new, _NEW)


def _both(base: CellBlock, cell: CellBlock, old: str, new: str) -> Iterator[Passage]:
    """Yield the texts that stand, and after them what was added to them."""
    for each in base.passages:
        kept = (Run(_without(each, OF_NEW)),)
        yield replace(each, runs=kept, label=labelled(old, each.label) if each.label else old)
    for each in cell.passages:
        yield replace(_all(each, _NEW), label=labelled(new, each.label) if each.label else new)


def _all(passage: Passage, mark: Mark) -> Passage:
    """Mark the whole of one side's own text."""
    other = OF_OLD if mark in OF_NEW else OF_NEW
    return replace(passage, runs=(Run(_without(passage, other), mark),))


def _without(passage: Passage, marks: Container[Mark]) -> str:
    """Give a text without what is marked so."""
    return "".join(run.text for run in passage.runs if run.mark not in marks)


def _briefing(report: Report) -> Report:
    """Set the columns of each demand below each other, as one block."""
    block = Head(tr("What changed"), report.subtitle)
    return _with_cells(report, (block,), lambda demand: (_stacked(report.columns, demand),))


def _stacked(heads: Sequence[Head], demand: DemandBlock) -> CellBlock:
    """Set the cells of a demand below each other, each under its column's name."""
    told = [cell for cell in demand.cells if cell.verdict]
    two = len(heads) == 2
    return CellBlock(
        heading=demand.cells[0].heading if two else "",
        verdict=told[0].verdict if two and told else None,
        passages=tuple(
            each
            for head, cell in zip(heads, demand.cells, strict=True)
            for each in _under(_name(head, cell, two=two), cell)
        ),
        remarks=tuple(dict.fromkeys(each for cell in demand.cells for each in cell.remarks)),
        lines=tuple(
            line
            for head, cell in zip(heads, demand.cells, strict=True)
            for line in _lines(head.label, cell)
        ),
        terms=tuple(term for cell in demand.cells for term in cell.terms),
    )


def _name(head: Head, cell: CellBlock, *, two: bool) -> str:
    """Name a column, and what became of the demand in it where there are several."""
    return head.label if two or not cell.verdict else labelled(head.label, cell.verdict.words)


def _under(name: str, cell: CellBlock) -> Iterator[Passage]:
    """Yield the texts of a cell under a name; a cell without one says what it says instead."""
    for passage in cell.passages:
        label = f"{name}, {passage.label}" if passage.label else name
        yield replace(passage, label=label)
    if not cell.passages:
        told = cell.heading and not name.casefold().endswith(cell.heading.casefold())
        yield Passage((), language(), f"{name} · {cell.heading}" if told else name)


def _lines(name: str, cell: CellBlock) -> Iterator[Line]:
    """Yield who said it under a name, and what stands below a text."""
    if cell.attribution:
        yield Line(labelled(name, cell.attribution.text), cell.attribution.notes)
    yield from cell.lines


def _with_cells(
    report: Report,
    heads: tuple[Head, ...],
    cells: Callable[[DemandBlock], tuple[CellBlock, ...]],
) -> Report:
    """Give a report of other columns and cells, none of which is the base."""
    topics = tuple(
        replace(topic, demands=tuple(replace(each, cells=cells(each)) for each in topic.demands))
        for topic in report.topics
    )
    return replace(report, columns=heads, base=None, topics=topics)
