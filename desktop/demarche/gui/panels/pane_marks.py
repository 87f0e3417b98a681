"""The marks behind the text of a pane: a bar beside a quote, a card, the steps of a chain."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from demarche.gui.panels.pane_look import CARD, CARD_PADDING, MARGIN, SHAPE, PaneLook
from demarche.gui.panels.passage import Shape

_RADIUS = 7
_DOT = 4.5


def paint_marks(painter: QPainter, document: QTextDocument, look: PaneLook, area: QRect) -> None:
    """Paint the marks of the paragraphs that lie in an area of the document."""
    card: tuple[int, QRectF] | None = None
    for block in _blocks(document, area):
        shape, place = _shape(block), _place(document, block)
        number = int(block.blockFormat().property(CARD) or 0)
        if card is not None and card[0] != number:
            _paint_card(painter, look, card[1])
            card = None
        if shape is Shape.CARD:
            card = (number, card[1].united(place) if card else place)
        else:
            _paint(painter, look, shape, place)
    if card is not None:
        _paint_card(painter, look, card[1])


def _blocks(document: QTextDocument, area: QRect) -> Iterator[QTextBlock]:
    """Yield the paragraphs in an area, and those of a card that it cuts."""
    layout = document.documentLayout()
    position = max(0, layout.hitTest(QPointF(0, area.top()), Qt.HitTestAccuracy.FuzzyHit))
    block = document.findBlock(position)
    while block.previous().isValid() and _shape(block.previous()) is _shape(block) is Shape.CARD:
        block = block.previous()
    block = block.previous() if block.previous().isValid() else block
    while block.isValid():
        above = _place(document, block).top() > area.bottom()
        if above and _shape(block) is not Shape.CARD:
            return
        yield block
        block = block.next()


def _shape(block: QTextBlock) -> Shape:
    """Give the shape of a paragraph."""
    return Shape(block.blockFormat().property(SHAPE) or Shape.LINE)


def _place(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Give the place of a paragraph over the full width of the text."""
    place = document.documentLayout().blockBoundingRect(block)
    place.setLeft(MARGIN)
    place.setRight(document.textWidth() - MARGIN)
    return place


def _paint(painter: QPainter, look: PaneLook, shape: Shape, place: QRectF) -> None:
    """Paint the mark of one paragraph."""
    if shape in (Shape.QUOTE, Shape.ASIDE):
        colour = look.colours.accent if shape is Shape.QUOTE else look.colours.line
        bar = QRectF(place.left(), place.top() - 2, look.px(3), place.height() + 4)
        painter.fillRect(bar, QColor(colour))
    elif shape is Shape.DOUBT:
        _paint_box(painter, place, look, look.colours.chip, look.colours.warning)
    elif shape in (Shape.STEP, Shape.STEP_HERE):
        _paint_step(painter, look, place, here=shape is Shape.STEP_HERE)


def _paint_card(painter: QPainter, look: PaneLook, place: QRectF) -> None:
    """Paint the card behind a source."""
    _paint_box(painter, place, look, look.colours.surface, look.colours.line)


def _paint_box(painter: QPainter, place: QRectF, look: PaneLook, fill: str, edge: str) -> None:
    """Paint a rounded box around a place."""
    room = look.px(CARD_PADDING)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5 - room, -0.5, room - 0.5), _RADIUS, _RADIUS)


def _paint_step(painter: QPainter, look: PaneLook, place: QRectF, *, here: bool) -> None:
    """Paint a step: its dot, filled where the reader is, on the line of the chain."""
    x = place.left() + look.px(6)
    painter.setPen(QPen(QColor(look.colours.line), 2))
    painter.drawLine(QPointF(x, place.top() - 3), QPointF(x, place.bottom() + 3))
    painter.setPen(QPen(QColor(look.colours.accent), 2))
    painter.setBrush(QColor(look.colours.accent if here else look.colours.background))
    painter.drawEllipse(QPointF(x, place.top() + look.px(9)), look.px(_DOT), look.px(_DOT))
