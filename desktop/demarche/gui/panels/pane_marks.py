"""The marks behind the text of a pane: a bar beside a quote, a card, the steps of a chain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import groupby

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from demarche.gui.panels.pane_look import CARD, CARD_PADDING, MARGIN, SHAPE, PaneLook
from demarche.gui.panels.passage import Shape

_BOXES = frozenset({Shape.CARD, Shape.DOUBT})
_RADIUS = 7
_DOT = 4.5


def paint_marks(painter: QPainter, document: QTextDocument, look: PaneLook, area: QRect) -> None:
    """Paint the marks of the paragraphs that lie in an area of the document."""
    for (shape, _), blocks in groupby(_blocks(document, area), key=_kind):
        if shape in _BOXES:
            places = [_place(document, block) for block in blocks]
            _paint_box(painter, look, shape, reduce(QRectF.united, places))
            continue
        for block in blocks:
            _paint(painter, look, block, _place(document, block))


def _blocks(document: QTextDocument, area: QRect) -> Iterator[QTextBlock]:
    """Yield the paragraphs in an area, and all of a box that it cuts."""
    layout = document.documentLayout()
    position = max(0, layout.hitTest(QPointF(0, area.top()), Qt.HitTestAccuracy.FuzzyHit))
    block = document.findBlock(position)
    block = block.previous() if block.previous().isValid() else block
    while _goes_on(block.previous(), block):
        block = block.previous()
    while block.isValid():
        yield block
        following = block.next()
        below = following.isValid() and _place(document, following).top() > area.bottom()
        if below and not _goes_on(block, following):
            return
        block = following


def _goes_on(block: QTextBlock, following: QTextBlock) -> bool:
    """Say whether two paragraphs lie in one box."""
    return block.isValid() and _shape(block) in _BOXES and _kind(block) == _kind(following)


def _kind(block: QTextBlock) -> tuple[Shape, int]:
    """Give the shape of a paragraph and the number of its card."""
    return _shape(block), int(block.blockFormat().property(CARD) or 0)


def _shape(block: QTextBlock) -> Shape:
    """Give the shape of a paragraph."""
    return Shape(block.blockFormat().property(SHAPE) or Shape.LINE)


def _place(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Give the place of a paragraph over the full width of the text."""
    place = document.documentLayout().blockBoundingRect(block)
    place.setLeft(MARGIN)
    place.setRight(document.textWidth() - MARGIN)
    return place


def _paint(painter: QPainter, look: PaneLook, block: QTextBlock, place: QRectF) -> None:
    """Paint the mark of one paragraph."""
    shape = _shape(block)
    is_turned = block.textDirection() == Qt.LayoutDirection.RightToLeft
    if shape in (Shape.QUOTE, Shape.ASIDE):
        colour = look.colours.accent if shape is Shape.QUOTE else look.colours.line
        x = place.right() - look.px(3) if is_turned else place.left()
        bar = QRectF(x, place.top() - 2, look.px(3), place.height() + 4)
        painter.fillRect(bar, QColor(colour))
    elif shape in (Shape.STEP, Shape.STEP_HERE):
        x = place.right() - look.px(6) if is_turned else place.left() + look.px(6)
        _paint_step(painter, look, QPointF(x, place.top()), place, here=shape is Shape.STEP_HERE)


def _paint_box(painter: QPainter, look: PaneLook, shape: Shape, place: QRectF) -> None:
    """Paint a rounded box around a place: a source's card, or a doubt."""
    colours = look.colours
    is_card = shape is Shape.CARD
    room = look.px(CARD_PADDING)
    painter.setPen(QPen(QColor(colours.line if is_card else colours.warning), 1))
    painter.setBrush(QColor(colours.surface if is_card else colours.chip))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5 - room, -0.5, room - 0.5), _RADIUS, _RADIUS)


def _paint_step(
    painter: QPainter, look: PaneLook, top: QPointF, place: QRectF, *, here: bool
) -> None:
    """Paint a step: its dot, filled where the reader is, on the line of the chain."""
    painter.setPen(QPen(QColor(look.colours.line), 2))
    painter.drawLine(top - QPointF(0, 3), QPointF(top.x(), place.bottom() + 3))
    painter.setPen(QPen(QColor(look.colours.accent), 2))
    painter.setBrush(QColor(look.colours.accent if here else look.colours.background))
    painter.drawEllipse(top + QPointF(0, look.px(9)), look.px(_DOT), look.px(_DOT))
