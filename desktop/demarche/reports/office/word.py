"""Write a report as DOCX: real headings and tables, and in a redline real tracked changes.

A writer of our own over zip and XML: no library writes tracked changes, and every byte is known.
Text passes through `xml` and nothing else, so that nothing in a record can become markup; an
address becomes a link only where `records.address` lets it be opened.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
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
    Style,
    Table,
    Tone,
)
from demarche.reports.office.look import BAND, FILLS, HAIR, INK, MUTED
from demarche.reports.office.package import HEAD, Package, language_tag, xml
from demarche.reports.office.page import Page, bar_widths, page_of
from demarche.reports.office.picture import Picture, picture_for_word, word_drawing
from demarche.reports.office.setting_out import blocks_of
from demarche.reports.office.tracking import author_of, day_of
from demarche.reports.office.word_frame import (
    CONTENT_TYPES,
    OFFICE,
    ROOT_RELATIONSHIPS,
    SETTINGS,
    footer_xml,
    header_xml,
    properties_xml,
    relationships_xml,
    section_xml,
)
from demarche.reports.office.word_styles import WORD, style_id, styles_xml, twips
from demarche.reports.sheets import scale
from demarche.translation import counted, language

_STEP: Final = 200
_NAMES: Final = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships"'
_TIGHT: Final = '<w:spacing w:before="40" w:after="40"/>'
_EAST: Final = frozenset({"ja", "zh", "ko"})


def write_word(report: Report) -> Generator[str, None, bytes]:
    """Write a report as DOCX, saying again and again how far it is; the same bytes each time."""
    package, writer = Package(), _Writer(page_of(report), picture_for_word(report))
    package.add("[Content_Types].xml", CONTENT_TYPES)
    package.add("_rels/.rels", ROOT_RELATIONSHIPS)
    package.add("docProps/core.xml", properties_xml(report))
    package.add("word/styles.xml", styles_xml(scale(report.options)))
    package.add("word/settings.xml", SETTINGS)
    package.add("word/header1.xml", header_xml(report, writer.page))
    package.add("word/footer1.xml", footer_xml(report, writer.page))
    with package.part("word/document.xml") as part:
        for at, piece in enumerate(writer.document(report)):
            part.write(piece.encode())
            if at % _STEP == 0:
                yield counted(
                    "writing the document, {number} paragraph or row",
                    "writing the document, {number} paragraphs and rows",
                    at,
                )
    if writer.logo:
        package.add(f"word/media/{writer.logo.file}", writer.logo.data, packed=False)
    package.add("word/_rels/document.xml.rels", relationships_xml(writer.links, writer.logo))
    return package.finished()


class _Writer:
    """Writes blocks as WordprocessingML, and keeps the numbers that they refer to."""

    def __init__(self, page: Page, logo: Picture | None) -> None:
        self.page = page
        self.logo = logo
        self.links: dict[str, str] = {}
        self._number = 0

    def document(self, report: Report) -> Iterator[str]:
        """Yield the main part piece by piece."""
        yield f"{HEAD}<w:document {_NAMES}><w:body>"
        if self.logo:
            room = '<w:pPr><w:spacing w:after="160"/></w:pPr>'
            yield f"<w:p>{room}<w:r>{word_drawing(self.logo)}</w:r></w:p>"
        for block in blocks_of(report):
            yield from self._block(block)
        yield f"<w:p/>{section_xml(self.page)}</w:body></w:document>"

    def _block(self, block: Block) -> Iterator[str]:
        """Yield a block."""
        if isinstance(block, Paragraph):
            yield self._paragraph(block)
        elif isinstance(block, DrawnBar):
            yield self._bar(block.bar)
        else:
            yield from self._table(block)

    def _paragraph(self, paragraph: Paragraph) -> str:
        """Write a paragraph."""
        edit = f"<w:rPr>{self._edit(paragraph.edit)}/></w:rPr>" if paragraph.edit else ""
        properties = (
            f'<w:pStyle w:val="{style_id(paragraph.style)}"/>'
            f"{'<w:keepNext/>' if paragraph.keep else ''}"
            f"{'<w:pageBreakBefore/>' if paragraph.breaks_page else ''}"
            f"{'<w:bidi/>' if paragraph.right_to_left else ''}"
            f"{_TIGHT if paragraph.tight else ''}{edit}"
        )
        body = "".join(self._piece(each, quiet=paragraph.quiet) for each in paragraph.pieces)
        if paragraph.bookmark:
            number = self._next()
            body = (
                f'<w:bookmarkStart w:id="{number}" w:name="{xml(paragraph.bookmark)}"/>{body}'
                f'<w:bookmarkEnd w:id="{number}"/>'
            )
        return f"<w:p><w:pPr>{properties}</w:pPr>{body}</w:p>"

    def _piece(self, piece: Piece, *, quiet: bool) -> str:
        """Write a stretch of text, within its tracked change or its link."""
        if not piece.text:
            return ""
        removed = piece.edit is not None and piece.edit.mark is Mark.REMOVED
        run = (
            f"<w:r>{_run_properties(piece, quiet=quiet)}{_text(piece.text, removed=removed)}</w:r>"
        )
        if piece.edit:
            return f"{self._edit(piece.edit)}>{run}</w:{_tag(piece.edit)}>"
        if piece.href:
            return f'<w:hyperlink r:id="{self._link(piece.href)}" w:history="1">{run}</w:hyperlink>'
        if piece.to:
            return f'<w:hyperlink w:anchor="{piece.to}" w:history="1">{run}</w:hyperlink>'
        return run

    def _edit(self, edit: Edit) -> str:
        """Open the tag of a tracked change; a day that is not known for certain is left out."""
        day = day_of(edit.said)
        date = f' w:date="{day.isoformat()}T00:00:00"' if edit.said.date.is_day else ""
        author = xml(author_of(edit.said))
        return f'<w:{_tag(edit)} w:id="{self._next()}" w:author="{author}"{date}'

    def _table(self, table: Table) -> Iterator[str]:
        """Yield a table row by row."""
        width = twips(self.page.text_width / table.columns)
        yield (
            f'<w:tbl><w:tblPr><w:tblW w:w="{width * table.columns}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="110" w:type="dxa"/>'
            '<w:right w:w="110" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020"'
            ' w:firstRow="1"/></w:tblPr><w:tblGrid>'
            + f'<w:gridCol w:w="{width}"/>' * table.columns
            + "</w:tblGrid>"
        )
        for row in table.rows:
            yield self._row(row, width)
        yield "</w:tbl>"

    def _row(self, row: Row, width: int) -> str:
        """Write a row; the head is repeated on each page."""
        properties = ("<w:cantSplit/>" if row.whole else "") + (
            "<w:tblHeader/>" if row.head else ""
        )
        boxes = "".join(
            self._box(box, row, width * box.span, inner=at > 0) for at, box in enumerate(row.boxes)
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{boxes}</w:tr>"

    def _box(self, box: Box, row: Row, width: int, *, inner: bool) -> str:
        """Write a cell."""
        span = f'<w:gridSpan w:val="{box.span}"/>' if box.span > 1 else ""
        band = f'<w:shd w:val="clear" w:color="auto" w:fill="{BAND}"/>' if box.banded else ""
        borders = (
            (_border("top", INK, 8) if row.head else "")
            + (_border("left", HAIR, 4) if inner and not row.head else "")
            + (_border("bottom", HAIR, 4) if row.head or row.closed else "")
        )
        body = "".join(map(self._paragraph, box.paragraphs)) or "<w:p/>"
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}'
            f"<w:tcBorders>{borders}</w:tcBorders>{band}</w:tcPr>{body}</w:tc>"
        )

    def _bar(self, bar: Bar) -> str:
        """Draw the counts as a row of filled cells."""
        widths = [twips(each) for each in bar_widths(bar, self.page)]
        sides = "".join(_border(side, INK, 4) for side in ("top", "left", "bottom", "right"))
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{sides}</w:tcBorders>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{FILLS[each.change]}"/>'
            f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>'
            f'<w:pStyle w:val="{style_id(Style.BAR)}"/><w:keepNext/><w:jc w:val="center"/></w:pPr>'
            f"<w:r><w:t>{each.count}</w:t></w:r></w:p></w:tc>"
            for each, width in zip(bar.tallies, widths, strict=True)
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
            '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
            f'</w:tblCellMar><w:tblCaption w:val="{xml(bar.column)}"/>'
            f'<w:tblDescription w:val="{xml(bar.sentence)}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
        )

    def _link(self, href: str) -> str:
        """Give the name of an address that leads out."""
        return self.links.setdefault(href, f"out{len(self.links) + 1}")

    def _next(self) -> int:
        """Give the next number, for what must have one of its own."""
        self._number += 1
        return self._number


def _tag(edit: Edit) -> str:
    """Give the tag of a tracked change."""
    return "del" if edit.mark is Mark.REMOVED else "ins"


def _border(side: str, colour: str, eighths: int) -> str:
    """Draw one side of a cell."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/>'


def _run_properties(piece: Piece, *, quiet: bool) -> str:
    """Write the style, the direction and the language of a stretch of text."""
    style = f'<w:rStyle w:val="{style_id(piece.tone)}"/>' if piece.tone is not Tone.PLAIN else ""
    colour = f'<w:color w:val="{MUTED}"/>' if quiet else ""
    direction = "<w:rtl/>" if piece.right_to_left else ""
    parts = style + colour + direction + _language(piece)
    return f"<w:rPr>{parts}</w:rPr>" if parts else ""


def _language(piece: Piece) -> str:
    """Name the language of a text for the kind of script that it is written in."""
    if piece.language == language() and not piece.right_to_left:
        return ""
    tag = language_tag(piece.language)
    kind = "bidi" if piece.right_to_left else "val"
    kind = "eastAsia" if tag.partition("-")[0].lower() in _EAST else kind
    return f'<w:lang w:{kind}="{tag}"/>'


def _text(text: str, *, removed: bool) -> str:
    """Write a text with its line breaks and tabs."""
    tag = "delText" if removed else "t"
    lines = (
        "<w:tab/>".join(
            f'<w:{tag} xml:space="preserve">{xml(part)}</w:{tag}>' if part else ""
            for part in line.split("\t")
        )
        for line in text.split("\n")
    )
    return "<w:br/>".join(lines)
