"""A stack of paragraphs laid out by Qt, measured, painted and asked for the link at a point.

Plain text only: formats are ranges beside the text, never markup inside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from demarche.compare.folding import places_of
from demarche.gui.text import utf16_length

Place = tuple[int, int]
"""A place in a stack: the number of the paragraph, and the place in it in UTF-16 units."""

_PILL_SIDE: Final = 7.0
_TALL: Final = 1.6
"""A line so much taller than its font's own needs the room: it is not one odd sign."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph, in UTF-16 units, and how it looks; `leads_to` makes it a link.

    The address is asked for only when somebody points at the link.
    """

    start: int
    length: int
    colour: str = ""
    fill: str = ""
    is_struck: bool = False
    is_underlined: bool = False
    is_dotted: bool = False
    leads_to: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text with its font, its colour and its runs; `pill` fills a rounded box behind it."""

    text: str
    font: QFont
    colour: str
    runs: Sequence[Run] = field(default=())
    space_above: float = 0
    line_height: float = 1.0
    pill: str = ""
    findable: bool = False


@dataclass(frozen=True, slots=True)
class Highlight:
    """A run that is drawn over a paragraph as it is laid out, such as a word that was found."""

    paragraph: int
    run: Run


class Stack:
    """Paragraphs one under another, in a width."""

    def __init__(self, paragraphs: Sequence[Paragraph], width: float) -> None:
        self._laid: list[tuple[Paragraph, QTextLayout, float]] = []
        self.width = width
        self.height = 0.0
        for paragraph in paragraphs:
            self.height += paragraph.space_above
            layout = _lay_out(paragraph, width - 2 * _indent(paragraph))
            self._laid.append((paragraph, layout, self.height))
            self.height += _height(layout)

    def paint(
        self,
        painter: QPainter,
        origin: QPointF,
        selected: Sequence[Place] = (),
        fill: str = "",
        highlights: Sequence[Highlight] = (),
    ) -> None:
        """Draw every paragraph from a point downwards, what lies between two places as selected."""
        for number, (paragraph, layout, top) in enumerate(self._laid):
            at = origin + QPointF(_indent(paragraph), top)
            if paragraph.pill:
                _paint_pill(painter, layout, at, paragraph.pill)
            painter.setPen(QColor(paragraph.colour))
            over = [_format_range(each.run) for each in highlights if each.paragraph == number]
            layout.draw(painter, at, [*over, *self._selections(number, selected, fill)])

    def find(self, query: str) -> list[tuple[int, int, int]]:
        """Give where folded words stand: the paragraph, and the place in it in UTF-16 units."""
        return [
            (number, begin, utf16_length(paragraph.text[start:end]))
            for number, (paragraph, _, _) in enumerate(self._laid)
            if paragraph.findable
            for start, end in places_of(query, paragraph.text)
            for begin in (utf16_length(paragraph.text[:start]),)
        ]

    def line_at(self, place: Place) -> QRectF:
        """Give where the line that holds a place stands."""
        paragraph, layout, top = self._laid[place[0]]
        line = layout.lineForTextPosition(place[1])
        return line.rect().translated(_indent(paragraph), top)

    def top_of(self, number: int) -> float:
        """Give how far down a paragraph begins."""
        return self._laid[number][2]

    def place_at(self, point: QPointF) -> Place:
        """Give the place in the text that is nearest to a point."""
        found = (0, 0)
        for number, (paragraph, layout, top) in enumerate(self._laid):
            if point.y() < top and number:
                break
            inside = point - QPointF(_indent(paragraph), top)
            found = (number, _nearest(layout, inside))
        return found

    def text_between(self, start: Place, end: Place) -> str:
        """Give the words between two places, each paragraph on a line of its own."""
        parts = [
            _utf16_cut(paragraph.text, *self._range(number, start, end))
            for number, (paragraph, _, _) in enumerate(self._laid)
            if start[0] <= number <= end[0]
        ]
        return "\n".join(parts)

    def _selections(
        self, number: int, selected: Sequence[Place], fill: str
    ) -> list[QTextLayout.FormatRange]:
        """Give what of a paragraph is drawn as selected."""
        if not selected or not selected[0][0] <= number <= selected[1][0]:
            return []
        start, end = self._range(number, *selected)
        return [_format_range(Run(start, end - start, fill=fill))]

    def _range(self, number: int, start: Place, end: Place) -> tuple[int, int]:
        """Give the part of a paragraph that lies between two places, in UTF-16 units."""
        length = len(self._laid[number][0].text.encode("utf-16-le")) // 2
        first = start[1] if number == start[0] else 0
        return first, end[1] if number == end[0] else length

    def address_at(self, point: QPointF) -> str:
        """Give the address of the link at a point, or an empty text."""
        for paragraph, layout, top in self._laid:
            if not top <= point.y() < top + _height(layout):
                continue
            place = _place_at(layout, point - QPointF(_indent(paragraph), top))
            for run in paragraph.runs:
                if run.leads_to and run.start <= place < run.start + run.length:
                    return run.leads_to()
        return ""

    @property
    def first_line_width(self) -> float:
        """Give the width that the first line really takes."""
        if not self._laid:
            return 0.0
        paragraph, layout, _ = self._laid[0]
        return layout.lineAt(0).naturalTextWidth() + 2 * _indent(paragraph)


def _indent(paragraph: Paragraph) -> float:
    """Give the room that a pill takes on each side of its words."""
    return _PILL_SIDE if paragraph.pill else 0.0


def _lay_out(paragraph: Paragraph, width: float) -> QTextLayout:
    """Break one paragraph into lines."""
    # A line feed would not break a line of a QTextLayout; a line separator does.
    layout = QTextLayout(paragraph.text.replace("\n", "\u2028"), paragraph.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setFormats([_format_range(run) for run in paragraph.runs])
    layout.setCacheEnabled(True)
    metrics = QFontMetricsF(paragraph.font)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        y += _set_line(line, y, metrics) * paragraph.line_height
    layout.endLayout()
    return layout


def _set_line(line: QTextLine, y: float, metrics: QFontMetricsF) -> float:
    """Put a line on the grid of its own font and give how far down the next one is.

    One sign from another font would otherwise push its line away from the others.
    """
    spacing = metrics.lineSpacing()
    if line.height() > _TALL * spacing:
        line.setPosition(QPointF(0, y))
        return line.height()
    line.setPosition(QPointF(0, y + metrics.ascent() - line.ascent()))
    return spacing


def _format_range(run: Run) -> QTextLayout.FormatRange:
    """Translate a run for Qt."""
    shape = QTextCharFormat()
    if run.colour:
        shape.setForeground(QBrush(QColor(run.colour)))
    if run.fill:
        shape.setBackground(QBrush(QColor(run.fill)))
    shape.setFontStrikeOut(run.is_struck)
    shape.setFontUnderline(run.is_underlined)
    if run.is_dotted:
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = run.start, run.length, shape
    return found


def _height(layout: QTextLayout) -> float:
    """Give the height of a laid out paragraph."""
    count = layout.lineCount()
    if not count:
        return 0.0
    last = layout.lineAt(count - 1)
    metrics = QFontMetricsF(layout.font())
    if last.height() > _TALL * metrics.lineSpacing():
        return last.y() + last.height()
    return last.y() + last.ascent() - metrics.ascent() + metrics.lineSpacing()


def _nearest(layout: QTextLayout, point: QPointF) -> int:
    """Give the place in a paragraph that is nearest to a point."""
    count = layout.lineCount()
    lines = [layout.lineAt(index) for index in range(count)]
    line = next((each for each in lines if point.y() < each.y() + each.height()), None)
    line = line or (lines[-1] if lines else None)
    # As between two characters, so that a drag over half of one takes it.
    return line.xToCursor(point.x(), line.CursorPosition.CursorBetweenCharacters) if line else 0


def _utf16_cut(text: str, start: int, end: int) -> str:
    """Cut a text at places that are counted as Qt counts them."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "ignore")


def _place_at(layout: QTextLayout, point: QPointF) -> int:
    """Give the place in the text at a point, or -1 where no text stands there."""
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        if line.naturalTextRect().contains(point):
            return line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter)
    return -1


def _paint_pill(painter: QPainter, layout: QTextLayout, at: QPointF, fill: str) -> None:
    """Fill a rounded box behind the lines of a paragraph."""
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(fill))
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        box = line.naturalTextRect().translated(at).adjusted(-_PILL_SIDE, -1, _PILL_SIDE, 1)
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
