"""Set a report out in blocks: head, summary, comparison, sources, in the order they are read.

One column alone is running text under headings; several stand in a table whose head repeats. In a
redline the marks are tracked changes under the name and the day of who said them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from demarche.reports.document import (
    Address,
    DemandBlock,
    Quotation,
    Report,
    SourceNote,
    SummaryLine,
    Topic,
)
from demarche.reports.labels import (
    ADDED,
    ARCHIVED,
    NOT_ON_RECORD,
    REMOVED,
    SOURCES,
    SUMMARY,
    base,
    quotation_marks,
)
from demarche.reports.office.blocks import (
    Block,
    Box,
    DrawnBar,
    Paragraph,
    Piece,
    Row,
    Style,
    Table,
    Tone,
    demand_mark,
    note_mark,
)
from demarche.reports.office.cell_blocks import cell_paragraphs, change_pill
from demarche.reports.office.page import Page, fits, is_table, page_of
from demarche.reports.options import Layout
from demarche.reports.parts import (
    columns_of_parts,
    demands_of,
    left_out_of,
    part_title,
    said_of_part,
)
from demarche.reports.sheets import scale
from demarche.reports.texts import Words
from demarche.translation import colon, tr


def blocks_of(report: Report) -> Iterator[Block]:
    """Yield the blocks of a report, each made when it is asked for."""
    yield _named(Style.TITLE, report.title)
    yield _line(Style.SUBTITLE, report.subtitle)
    for fact in report.facts:
        yield _line(Style.FACT, f"{fact.label}\t" + "\n".join(fact.lines))
    yield from _summary(report)
    yield from _gaps(report)
    yield from _comparison(report)
    if report.sources:
        yield _line(Style.SECTION, tr(SOURCES))
        for note in report.sources:
            yield from _source(note)


def _line(style: Style, text: str) -> Paragraph:
    """Make a paragraph of our own words."""
    return Paragraph(style=style, pieces=(Piece(text=text),))


def _worded(words: Words, tone: Tone = Tone.PLAIN, *, href: str = "", to: str = "") -> Piece:
    """Make a piece of a text in its language."""
    return Piece(
        text=words.text,
        tone=tone,
        language=words.language,
        right_to_left=words.right_to_left,
        href=href,
        to=to,
    )


def _named(style: Style, title: Words) -> Paragraph:
    """Make a heading of a title, in its own direction."""
    return Paragraph(style=style, pieces=(_worded(title),), right_to_left=title.right_to_left)


def _summary(report: Report) -> Iterator[Block]:
    """Yield the counts, drawn and in words, and one line for each demand that changed."""
    bars = [bar for bar in report.bars if bar.tallies]
    if not bars and not report.summary:
        return
    yield _line(Style.SECTION, tr(SUMMARY))
    for bar in bars:
        name = f"{bar.column}{colon()}" if len(bars) > 1 else ""
        yield DrawnBar(bar)
        yield _line(Style.KEY, name + bar.sentence)
    for each in report.summary:
        yield _summary_line(each, demand_mark(each.number))


def _summary_line(each: SummaryLine, mark: str) -> Paragraph:
    """Write a line that leads to what it speaks of."""
    return Paragraph(
        style=Style.LINE,
        pieces=(
            Piece(text=f"{each.number}\t", to=mark),
            _worded(each.title, Tone.STRONG, to=mark),
            Piece(text=f"{colon()}{each.words}" if each.words else ""),
        ),
    )


def _gaps(report: Report) -> Iterator[Block]:
    """Yield what is not on record, where that was asked for."""
    if report.gaps:
        yield _line(Style.SECTION, tr(NOT_ON_RECORD))
    for gap in report.gaps:
        yield _line(Style.GAP, gap.words)
        mark = note_mark if gap.of_sources else demand_mark
        yield from (_summary_line(each, mark(each.number)) for each in gap.lines)


def _comparison(report: Report) -> Iterator[Block]:
    """Yield the comparison in as many parts as its columns need."""
    page, parts, shown = page_of(report), columns_of_parts(report), set[int]()
    for number, columns in enumerate(parts, 1):
        left_out = left_out_of(report, parts, number)
        setter = _Part(report, page, tuple(columns), left_out, frozenset(shown))
        yield Paragraph(
            style=Style.SECTION,
            pieces=(Piece(text=part_title(report, number, len(parts))),),
            breaks_page=number > 1,
        )
        for words in said_of_part(report, parts, number, left_out):
            yield _line(Style.LEGEND, words)
        if number == 1 and report.legend:
            yield Paragraph(style=Style.LEGEND, pieces=tuple(_legend(report)))
        yield from setter.blocks()
        shown.update(each.number for each in demands_of(report) if each.number not in left_out)


def _legend(report: Report) -> Iterator[Piece]:
    """Yield what a reader must know to read the marks."""
    if report.options.layout is Layout.REDLINE:
        tracked = tr(
            "The changes are tracked, each under the name of who said the new words and the "
            "day: to accept them all gives the later text, to reject them all the base’s."
        )
        yield Piece(text=f"{tracked} ")
    elif report.has_marks:
        yield Piece(text=tr(REMOVED), tone=Tone.REMOVED)
        yield Piece(text="  ")
        yield Piece(text=tr(ADDED), tone=Tone.ADDED)
        yield Piece(text="  ")
    yield Piece(text=" ".join(report.legend))


@dataclass(frozen=True, slots=True)
class _Part:
    """Sets out the columns that stand side by side in one part of the comparison."""

    report: Report
    page: Page
    columns: tuple[int, ...]
    left_out: Container[int]
    shown: Container[int]

    @property
    def _two(self) -> bool:
        """Say whether one column stands beside the base, so that one verdict is of both."""
        return self.report.base is not None and len(self.columns) == 2

    @property
    def _tracked(self) -> bool:
        """Say whether marks are tracked changes."""
        return self.report.options.layout is Layout.REDLINE

    def blocks(self) -> Iterator[Block]:
        """Yield the table, or running text."""
        if is_table(self.report):
            yield Table(len(self.columns), self._rows())
            return
        for topic, demands in self._topics():
            if topic.title.text:
                yield _named(Style.TOPIC, topic.title)
            for demand in demands:
                yield from self._title(demand)
                yield from self._cell(demand, self.columns[0])

    def _topics(self) -> Iterator[tuple[Topic, Sequence[DemandBlock]]]:
        """Yield the topics with those of their demands that stand in this part."""
        for topic in self.report.topics:
            demands = [each for each in topic.demands if each.number not in self.left_out]
            if demands:
                yield topic, demands

    def _rows(self) -> Iterator[Row]:
        """Yield the rows of the table: its head, then topics and demands."""
        yield Row(boxes=tuple(self._head(column) for column in self.columns), head=True)
        first = True
        for topic, demands in self._topics():
            if topic.title.text:
                title = replace(_named(Style.TOPIC, topic.title), tight=True)
                yield self._across((title,), banded=True)
            for demand in demands:
                yield from self._demand(demand, first=first)
                first = False

    def _head(self, column: int) -> Box:
        """Set out the head of a column."""
        head = self.report.columns[column]
        detail = " · ".join(part for part in (head.detail, base() if head.is_base else "") if part)
        return Box((_line(Style.HEAD, head.label), _line(Style.DETAIL, detail)))

    def _demand(self, demand: DemandBlock, *, first: bool) -> Iterator[Row]:
        """Yield the rows of one demand."""
        yield self._across(tuple(self._title(demand)))
        cells = [
            tuple(replace(each, keep=False) for each in self._cell(demand, column))
            for column in self.columns
        ]
        boxes = tuple(Box(each) for each in cells)
        whole = fits(self.page, cells, scale(self.report.options), first=first)
        yield Row(boxes=boxes, whole=whole, closed=True)

    def _across(self, paragraphs: tuple[Paragraph, ...], *, banded: bool = False) -> Row:
        """Make a row of one cell."""
        return Row(boxes=(Box(paragraphs, len(self.columns), banded),), closed=banded)

    def _title(self, demand: DemandBlock) -> Iterator[Paragraph]:
        """Yield the heading of a demand, and who asked whom with what became of it."""
        told = next((cell for cell in demand.cells if cell.verdict), None)
        pill = change_pill(told) if told and (self._two or len(self.columns) == 1) else None
        yield Paragraph(
            style=Style.DEMAND,
            pieces=(Piece(text=f"{demand.number}\u2002"), _worded(demand.title)),
            bookmark="" if demand.number in self.shown else demand_mark(demand.number),
        )
        asked = " · ".join(part for part in (demand.asked, demand.pairing) if part)
        pieces = (Piece(text=asked + "   " if pill else asked), *((pill,) if pill else ()))
        yield Paragraph(style=Style.ASKED, pieces=pieces)

    def _cell(self, demand: DemandBlock, column: int) -> Iterator[Paragraph]:
        """Yield the paragraphs of one cell."""
        many = not self._two and len(self.columns) > 1
        yield from cell_paragraphs(demand.cells[column], pill=many, tracked=self._tracked)


def _source(note: SourceNote) -> Iterator[Paragraph]:
    """Yield one source as a citation, with its addresses and the words quoted from it."""
    author = f"{note.author}{colon()}" if note.author else ""
    details = "".join(f", {each}" for each in note.details).replace(", ", ". ", 1)
    yield Paragraph(
        style=Style.NOTE,
        pieces=(
            Piece(text=f"{note.number}\t{author}"),
            _worded(note.title, Tone.STRONG),
            Piece(text=f"{details}."),
        ),
        bookmark=note_mark(note.number),
    )
    if note.address:
        yield Paragraph(style=Style.ADDRESS, pieces=(_linked(note.address),))
    if note.archived:
        pieces = (Piece(text=f"{tr(ARCHIVED)} "), _linked(note.archived))
        yield Paragraph(style=Style.ADDRESS, pieces=pieces)
    for quotation in note.quotations:
        yield Paragraph(style=Style.QUOTE, pieces=tuple(_quotation(quotation)))


def _linked(address: Address) -> Piece:
    """Write an address, as a link only where it may be opened."""
    tone = Tone.LINK if address.href else Tone.PLAIN
    return Piece(text=address.shown, tone=tone, href=address.href)


def _quotation(quotation: Quotation) -> Iterator[Piece]:
    """Yield quoted words, with the link that leads to them, and what they are quoted for."""
    opens, closes = quotation_marks()
    yield Piece(text=opens)
    tone = Tone.LINK if quotation.href else Tone.PLAIN
    yield _worded(quotation.words, tone, href=quotation.href)
    translated = f" – {opens}{quotation.translation}{closes}" if quotation.translation else ""
    yield Piece(text=closes + translated)
    if quotation.about:
        yield Piece(text=quotation.about, tone=Tone.SOFT)
