"""The sheet of the comparison: one row a demand, for each column its text and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.reports.document import CellBlock, DemandBlock, Head, Report
from demarche.reports.parts import demands_of
from demarche.reports.texts import Line, Passage, Run
from demarche.reports.workbook.sheet import Entry, Marked, Number, Text
from demarche.translation import labelled, tr, tr_in


def comparison_rows(report: Report) -> Iterator[tuple[Entry, ...]]:
    """Yield the rows of the comparison, the headings first."""
    told = _columns_with_change(report)
    heads = (
        heading
        for at, head in enumerate(report.columns)
        for heading in _headings(head, changes=at in told)
    )
    yield tuple(Text(each) for each in (*_leading_headings(), *heads))
    for topic in report.topics:
        for demand in topic.demands:
            yield tuple(_row(topic.title.text, demand, told))


def _leading_headings() -> tuple[str, ...]:
    """Give the headings of what stands before the columns."""
    return (
        # Translators: the heading over numbers: “No” for number
        tr_in("the heading of a column of numbers", "No"),
        tr("Topic"),
        tr("Demand"),
        # Translators: the heading over who asks whom: “Russia to NATO”
        tr_in("the heading of a column", "Asked"),
    )


def _columns_with_change(report: Report) -> frozenset[int]:
    """Give the columns in which it is said what became of a demand."""
    return frozenset(
        at
        for demand in demands_of(report)
        for at, cell in enumerate(demand.cells)
        if cell.verdict or cell.terms
    )


def _headings(head: Head, *, changes: bool) -> Iterator[str]:
    """Yield the headings of what stands for one column."""
    name = tr("{column} (base)", column=head.label) if head.is_base else head.label
    if changes:
        # Translators: what became of a demand in this column
        yield tr("{column}: change", column=name)
    yield f"{name}, {head.detail}" if head.detail else name
    if changes:
        yield tr("{column}: terms", column=name)
    yield tr("{column}: said by", column=name)


def _row(topic: str, demand: DemandBlock, told: frozenset[int]) -> Iterator[Entry]:
    """Yield the cells of one demand."""
    asked = " · ".join(part for part in (demand.asked, demand.pairing) if part)
    yield Number(demand.number)
    yield Text(topic)
    yield Text(demand.title.text, demand.title.right_to_left)
    yield Text(asked)
    for at, cell in enumerate(demand.cells):
        yield from _cell(cell, changes=at in told)


def _cell(cell: CellBlock, *, changes: bool) -> Iterator[Entry]:
    """Yield what one column holds of a demand."""
    if changes:
        yield Text(cell.verdict.words if cell.verdict else "")
    turned = bool(cell.passages) and cell.passages[0].right_to_left
    yield Marked(tuple(_runs(cell.passages)), turned)
    if changes:
        terms = (labelled(term.name, f"{term.was} → {term.is_}") for term in cell.terms)
        yield Text("\n".join(terms))
    yield Text("\n".join(_said(cell)))


def _runs(passages: tuple[Passage, ...]) -> Iterator[Run]:
    """Yield the texts of a cell one below the other, each under its label."""
    for at, passage in enumerate(passages):
        gap = "\n\n" if at else ""
        label = f"[{passage.label}]\n" if passage.label else ""
        if gap or label:
            yield Run(gap + label)
        yield from passage.runs


def _said(cell: CellBlock) -> Iterator[str]:
    """Yield what kind of statement it is, who said it, what goes with it and where it is read."""
    what = " · ".join(part for part in (cell.heading, *cell.remarks) if part)
    if what:
        yield what
    if cell.attribution:
        yield _numbered(cell.attribution)
    yield from map(_numbered, cell.lines)


def _numbered(line: Line) -> str:
    """Write a line with the numbers of its sources."""
    return f"{line.text} [{', '.join(map(str, line.notes))}]" if line.notes else line.text
