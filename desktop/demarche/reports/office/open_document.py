"""Write a report as ODT: real headings and tables, and in a redline real tracked changes.

The same blocks as in a DOCX, in LibreOffice's own format. Words that were removed do not stand in
the text here but in a list before it, and a mark in the text says where.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Final

from demarche.compare.words import Mark
from demarche.reports.document import Bar, Report
from demarche.reports.office.blocks import (
    Block,
    Box,
    DrawnBar,
    Edit,
    Paragraph,
    Piece,
    Row,
    Table,
)
from demarche.reports.office.look import LOOKS
from demarche.reports.office.open_bar import bar_styles, bar_table
from demarche.reports.office.open_frame import (
    MIMETYPE,
    NAMES,
    SETTINGS,
    manifest_xml,
    meta_xml,
    styles_xml,
)
from demarche.reports.office.open_styles import FONTS, INNER, MadeStyles, cell_styles
from demarche.reports.office.package import HEAD, Package, xml
from demarche.reports.office.page import Page, page_of
from demarche.reports.office.picture import Picture, open_drawing, picture_of
from demarche.reports.office.setting_out import blocks_of
from demarche.reports.office.tracking import author_of, day_of
from demarche.translation import counted

_STEP: Final = 200
_END: Final = "</office:text></office:body></office:document-content>"
_SPACES: Final = re.compile(r" {2,}|^ | $|\t|\n")


def write_open_document(report: Report) -> Generator[str, None, bytes]:
    """Write a report as ODT, saying again and again how far it is; the same bytes each time."""
    package, writer = Package(), _Writer(page_of(report), picture_of(report))
    package.add("mimetype", MIMETYPE, packed=False)
    package.add("META-INF/manifest.xml", manifest_xml(writer.logo))
    if writer.logo:
        package.add(f"Pictures/{writer.logo.file}", writer.logo.data, packed=False)
    package.add("meta.xml", meta_xml(report))
    package.add("settings.xml", SETTINGS)
    package.add("styles.xml", styles_xml(report, writer.page))
    body = []
    for at, piece in enumerate(writer.body(report)):
        body.append(piece)
        if at % _STEP == 0:
            yield counted(
                "writing the document, {number} paragraph or row",
                "writing the document, {number} paragraphs and rows",
                at,
            )
    with package.part("content.xml") as part:
        for piece in chain(writer.before(), body, (_END,)):
            part.write(piece.encode())
    return package.finished()


class _Writer:
    """Writes blocks as OpenDocument text, and keeps the styles and changes that they refer to."""

    def __init__(self, page: Page, logo: Picture | None) -> None:
        self.page = page
        self.logo = logo
        self._styles = MadeStyles()
        self._changes: list[str] = []
        self._open_end = ""
        self._bars: list[str] = []

    def body(self, report: Report) -> Iterator[str]:
        """Yield the text piece by piece."""
        if self.logo:
            yield f"<text:p>{open_drawing(self.logo)}</text:p>"
        for is_text, blocks in groupby(blocks_of(report), lambda each: isinstance(each, Paragraph)):
            if is_text:
                yield from self._paragraphs(each for each in blocks if isinstance(each, Paragraph))
            else:
                for block in blocks:
                    yield from self._other(block)

    def before(self) -> Iterator[str]:
        """Yield what stands before the text: styles and what was changed."""
        yield f'{HEAD}<office:document-content {NAMES} office:version="1.3">{FONTS}'
        yield "<office:automatic-styles>"
        yield from cell_styles()
        yield from self._bars
        yield from self._styles.xml()
        yield "</office:automatic-styles><office:body><office:text>"
        if self._changes:
            yield '<text:tracked-changes text:track-changes="false">'
            yield from self._changes
            yield "</text:tracked-changes>"

    def _other(self, block: Block) -> Iterator[str]:
        """Yield what is no paragraph."""
        if isinstance(block, DrawnBar):
            yield self._bar(block.bar)
        elif isinstance(block, Table):
            yield from self._table(block)

    def _paragraphs(self, paragraphs: Iterable[Paragraph]) -> Iterator[str]:
        """Yield paragraphs; of those removed only the mark of their place stands in the text.

        It stands beside a paragraph that stays, so that what is put back keeps its style: at the
        start of what was added in its place, else at the end of the paragraph before.
        """
        held, lead, gone = None, "", list[Paragraph]()
        for paragraph in paragraphs:
            if paragraph.edit and paragraph.edit.mark is Mark.REMOVED:
                gone.append(paragraph)
                continue
            replaced = held is None or held.edit is not None or paragraph.edit is not None
            if held is not None:
                yield self._paragraph(held, lead, "" if replaced else self._left(gone, after=held))
            lead, self._open_end = self._open_end, ""
            lead += self._left(gone, before=paragraph) if replaced else ""
            held, gone = paragraph, []
        if held is not None:
            yield self._paragraph(held, lead, self._left(gone, after=held))
        if self._open_end:
            yield f"<text:p>{self._open_end}</text:p>"
            self._open_end = ""

    def _paragraph(self, paragraph: Paragraph, lead: str, tail: str) -> str:
        """Write a paragraph, with the marks that stand before and behind its text."""
        if paragraph.edit:
            name = self._change(paragraph.edit, "insertion", "")
            lead += f'<text:change-start text:change-id="{name}"/>'
            self._open_end = f'<text:change-end text:change-id="{name}"/>'
        write = self._span if paragraph.edit else self._piece
        body = "".join(write(each, quiet=paragraph.quiet) for each in paragraph.pieces)
        if paragraph.bookmark:
            name = xml(paragraph.bookmark)
            body = (
                f'<text:bookmark-start text:name="{name}"/>{body}'
                f'<text:bookmark-end text:name="{name}"/>'
            )
        return self._element(paragraph, lead + body + tail)

    def _left(
        self,
        gone: Sequence[Paragraph],
        *,
        before: Paragraph | None = None,
        after: Paragraph | None = None,
    ) -> str:
        """Mark the place of removed paragraphs, within one that they stood before or after."""
        if not gone or gone[0].edit is None:
            return ""
        kept = "".join(map(self._as_it_stood, gone))
        joined = (self._element(each, "") if each else "" for each in (after, before))
        return self._removed(gone[0].edit, kept.join(joined))

    def _as_it_stood(self, paragraph: Paragraph) -> str:
        """Write a paragraph that was removed."""
        spans = (self._span(each, quiet=paragraph.quiet) for each in paragraph.pieces)
        return self._element(paragraph, "".join(spans))

    def _element(self, paragraph: Paragraph, body: str) -> str:
        """Write the element of a paragraph, or of a heading."""
        style = self._styles.paragraph(paragraph)
        level = LOOKS[paragraph.style].level
        if level:
            outline = f' text:outline-level="{level}"'
            return f'<text:h text:style-name="{style}"{outline}>{body}</text:h>'
        return f'<text:p text:style-name="{style}">{body}</text:p>'

    def _piece(self, piece: Piece, *, quiet: bool) -> str:
        """Write a stretch of text, within its tracked change or its link."""
        if not piece.text:
            return ""
        span = self._span(piece, quiet=quiet)
        if piece.edit and piece.edit.mark is Mark.REMOVED:
            return self._removed(piece.edit, f"<text:p>{span}</text:p>")
        if piece.edit:
            name = self._change(piece.edit, "insertion", "")
            return (
                f'<text:change-start text:change-id="{name}"/>{span}'
                f'<text:change-end text:change-id="{name}"/>'
            )
        href = xml(piece.href) if piece.href else f"#{piece.to}" if piece.to else ""
        if href:
            style = self._styles.text(piece, quiet=quiet) or INNER
            return (
                f'<text:a xlink:type="simple" xlink:href="{href}" text:style-name="{style}"'
                f' text:visited-style-name="{style}">{span}</text:a>'
            )
        return span

    def _span(self, piece: Piece, *, quiet: bool) -> str:
        """Write a stretch of text in its style."""
        style = self._styles.text(piece, quiet=quiet)
        text = _text(piece.text)
        return f'<text:span text:style-name="{style}">{text}</text:span>' if style else text

    def _removed(self, edit: Edit, what: str) -> str:
        """List what was removed, and give the mark of its place."""
        return f'<text:change text:change-id="{self._change(edit, "deletion", what)}"/>'

    def _change(self, edit: Edit, tag: str, what: str) -> str:
        """List a change and give its name."""
        name = f"ct{len(self._changes) + 1}"
        self._changes.append(
            f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{tag}>'
            f"<office:change-info><dc:creator>{xml(author_of(edit.said))}</dc:creator>"
            f"<dc:date>{day_of(edit.said).isoformat()}T00:00:00</dc:date></office:change-info>"
            f"{what}</text:{tag}></text:changed-region>"
        )
        return name

    def _table(self, table: Table) -> Iterator[str]:
        """Yield a table row by row, its head to be repeated on each page."""
        yield (
            '<table:table table:style-name="Comparison">'
            f'<table:table-column table:number-columns-repeated="{table.columns}"/>'
        )
        for row in table.rows:
            written = self._row(row)
            yield (
                f"<table:table-header-rows>{written}</table:table-header-rows>"
                if row.head
                else written
            )
        yield "</table:table>"

    def _row(self, row: Row) -> str:
        """Write a row."""
        boxes = "".join(self._box(box, row, inner=at > 0) for at, box in enumerate(row.boxes))
        style = "Whole" if row.whole else "Torn"
        return f'<table:table-row table:style-name="{style}">{boxes}</table:table-row>'

    def _box(self, box: Box, row: Row, *, inner: bool) -> str:
        """Write a cell, and the places that it covers."""
        kind = "h" if row.head else "b" * box.banded + "c" * row.closed + "i" * inner
        span = f' table:number-columns-spanned="{box.span}"' if box.span > 1 else ""
        body = "".join(self._paragraphs(box.paragraphs)) or "<text:p/>"
        return (
            f'<table:table-cell table:style-name="Box{kind}" office:value-type="string"{span}>'
            f"{body}</table:table-cell>" + "<table:covered-table-cell/>" * (box.span - 1)
        )

    def _bar(self, bar: Bar) -> str:
        """Draw the counts as a row of filled cells."""
        name = f"Bar{len(self._bars) + 1}"
        self._bars.append(bar_styles(name, bar, self.page))
        return bar_table(name, bar)


def _text(text: str) -> str:
    """Write a text with its line breaks, tabs and spaces, which XML would take for one."""
    parts, end = [], 0
    for found in _SPACES.finditer(text):
        parts.append(xml(text[end : found.start()]))
        parts.append(_space(found[0]))
        end = found.end()
    return "".join((*parts, xml(text[end:])))


def _space(white: str) -> str:
    """Write white space as an element."""
    if white == "\t":
        return "<text:tab/>"
    return "<text:line-break/>" if white == "\n" else f'<text:s text:c="{len(white)}"/>'
