"""A stack of paragraphs: measured, painted, searched, and asked for what stands at a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from demarche.compare.folding import places_of
from demarche.direction import begins_at_right
from demarche.gui.comparison.paragraph import Highlight, Paragraph, Run
from demarche.gui.comparison.setting import colour_of, format_range, lay_out
from demarche.gui.text import utf16_length

Place = tuple[int, int]
"""A place in a stack: the number of the paragraph, and the place in it in UTF-16 units."""

_PILL_SIDE: Final = 7.0


class Stack:
    """Paragraphs one under another, in a width."""

    def __init__(self, paragraphs: Sequence[Paragraph], width: float) -> None:
        self._laid: list[tuple[Paragraph, QTextLayout, float]] = []
        self._found_for = ""
        self._found: list[tuple[int, int, int]] = []
        self.width = width
        self.height = 0.0
        for paragraph in paragraphs:
            self.height += paragraph.space_above
            layout, height = lay_out(paragraph, width - 2 * _indent(paragraph))
            self._laid.append((paragraph, layout, self.height))
            self.height += height

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
            painter.setPen(colour_of(paragraph.colour))
            over = [format_range(each.run) for each in highlights if each.paragraph == number]
            layout.draw(painter, at, over + self._selections(number, selected, fill))

    def find(self, query: str) -> list[tuple[int, int, int]]:
        """Give where folded words stand: the paragraph, and the place in it in UTF-16 units."""
        if query != self._found_for:
            self._found_for, self._found = query, list(self._places(query))
        return self._found

    def _places(self, query: str) -> Iterator[tuple[int, int, int]]:
        """Yield where folded words stand; asked at each painting, so it is remembered."""
        for number, (paragraph, _, _) in enumerate(self._laid):
            text = paragraph.text
            for start, end in places_of(query, text) if paragraph.findable else ():
                yield number, utf16_length(text[:start]), utf16_length(text[start:end])

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

    @property
    def begin(self) -> Place:
        """Give where the first paragraph begins."""
        return 0, 0

    @property
    def end(self) -> Place:
        """Give where the last paragraph ends."""
        last = len(self._laid) - 1
        return last, utf16_length(self._laid[last][0].text)

    @property
    def said(self) -> Place:
        """Give where the text that was said begins, behind what stands above it."""
        numbers = (at for at, (paragraph, _, _) in enumerate(self._laid) if paragraph.own_side)
        return next(numbers, 0), 0

    def beside(self, place: Place, *, step: int, by_word: bool = False) -> Place:
        """Give the place a sign or word to the right of another (a step of 1), or left (of -1)."""
        number, at = place
        paragraph, layout, _ = self._laid[number]
        if paragraph.own_side and begins_at_right(paragraph.text):
            step = -step
        mode = layout.CursorMode.SkipWords if by_word else layout.CursorMode.SkipCharacters
        go = layout.nextCursorPosition if step > 0 else layout.previousCursorPosition
        to = go(at, mode)
        return (number, to) if to != at else self._edge_beyond(place, step)

    def below(self, place: Place, *, lines: int) -> Place:
        """Give the place one line below another (lines of 1), or above it (of -1)."""
        paragraph, layout, top = self._laid[place[0]]
        line = layout.lineForTextPosition(place[1])
        x = line.cursorToX(place[1])[0]  # type: ignore[index]  # the stubs know of no tuple
        y = line.y() + line.height() * (0.5 + lines)
        found = self.place_at(QPointF(x + _indent(paragraph), top + y))
        return found if found != place else self._edge_beyond(place, lines)

    def _edge_beyond(self, place: Place, step: int) -> Place:
        """Give the edge of the next paragraph, or of the one before."""
        number = place[0] + step
        if not 0 <= number < len(self._laid):
            return self.end if step > 0 else self.begin
        return number, 0 if step > 0 else utf16_length(self._laid[number][0].text)

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
        return [format_range(Run(start, end - start, fill=fill))]

    def _range(self, number: int, start: Place, end: Place) -> tuple[int, int]:
        """Give the part of a paragraph that lies between two places, in UTF-16 units."""
        length = len(self._laid[number][0].text.encode("utf-16-le")) // 2
        first = start[1] if number == start[0] else 0
        return first, end[1] if number == end[0] else length

    def address_at(self, point: QPointF) -> str:
        """Give the address of the link at a point, or an empty text."""
        for paragraph, layout, top in self._laid:
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
    painter.setBrush(colour_of(fill))
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        box = line.naturalTextRect().translated(at).adjusted(-_PILL_SIDE, -1, _PILL_SIDE, 1)
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
