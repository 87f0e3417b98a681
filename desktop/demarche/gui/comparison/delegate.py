"""Paints the cells of the grid: background, lines and the paragraphs that were laid out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from demarche.gui.comparison.filling import fill
from demarche.gui.comparison.hits import Hits
from demarche.gui.comparison.model import Entry, Role
from demarche.gui.comparison.row_layouts import PADDING, RowLayouts
from demarche.gui.comparison.selecting import TextSelection


class CellDelegate(QStyledItemDelegate):
    """Paints what the layouts hold; computes nothing."""

    def __init__(self, layouts: RowLayouts) -> None:
        super().__init__()
        self._layouts = layouts
        self.current = QPersistentModelIndex()
        self.selection: TextSelection | None = None
        self.hits = Hits()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Override QStyledItemDelegate.paint."""
        entry: Entry = index.data(Role.ENTRY)
        place = QRectF(option.rect)
        painter.save()
        if entry.row is None:
            self._paint_topic(painter, place)
            if index.row() == self.current.row():
                self._paint_frame(painter, place, focused=option.widget.hasFocus())
        elif entry.folded:
            self._paint_folded(painter, place, index)
        else:
            self._paint_cell(painter, place, index)
            if index == self.current:
                focused = option.widget.hasFocus()
                self._paint_current(painter, place, index.row(), focused=focused)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        return QSize(option.rect.width(), self._layouts.height(index.row()))

    def _paint_topic(self, painter: QPainter, place: QRectF) -> None:
        """Draw the band above the demands of one topic; the view writes its words over it."""
        fill(painter, place.toRect(), self._layouts.look.colours.band)
        self._paint_line(painter, place)

    def _paint_folded(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground of a row that is one line; the view writes its title over it."""
        colours = self._layouts.look.colours
        chosen = index.row() == self.current.row()
        if chosen:
            fill(painter, place.toRect(), colours.selection)
        self._paint_line(painter, place)
        if chosen and self._is_first(index):
            bar = QRectF(place.left(), place.top(), 3, place.height() - 1)
            fill(painter, bar.toRect(), colours.accent)

    def _paint_cell(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell of a demand's row."""
        look = self._layouts.look
        if index.row() == self.current.row():
            fill(painter, place.toRect(), look.colours.selection)
        frame = self._layouts.frame(index.row())
        if not self._is_first(index):
            painter.setPen(QColor(look.colours.line))
            top = place.top() + frame.head_height
            painter.drawLine(
                QPointF(place.left() + 0.5, top),
                QPointF(place.left() + 0.5, place.bottom() - frame.foot_height / 2),
            )
        self._paint_line(painter, place)
        corner = place.topLeft() + QPointF(look.px(PADDING), frame.head_height)
        chosen_text = self.selection
        here = chosen_text and (chosen_text.row, chosen_text.column) == (
            index.row(),
            index.column(),
        )
        ends = chosen_text.ends if chosen_text and here else ()
        stack = self._layouts.stack(index.row(), index.column())
        found = self.hits.in_stack(stack, index.row(), index.column(), look.colours)
        stack.paint(painter, corner, ends, look.colours.selected_text, found)

    def _is_first(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Say whether a cell stands at the left of what is shown."""
        return index.column() == self._layouts.first_column()

    def _paint_line(self, painter: QPainter, place: QRectF) -> None:
        """Draw the line under a row."""
        painter.setPen(QColor(self._layouts.look.colours.line))
        y = place.bottom() - 0.5
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))

    def _paint_current(self, painter: QPainter, place: QRectF, row: int, *, focused: bool) -> None:
        """Draw which cell the reader is in, and whether the keyboard is there."""
        frame = self._layouts.frame(row)
        part = place.adjusted(
            0, frame.head_height - 2, -1, self._layouts.look.px(6) - frame.foot_height
        )
        self._paint_frame(painter, part, focused=focused)

    def _paint_frame(self, painter: QPainter, place: QRectF, *, focused: bool) -> None:
        """Draw a bar where the reader is, and a frame around it where the keyboard is there."""
        accent = QColor(self._layouts.look.colours.accent)
        fill(painter, QRectF(place.left(), place.top(), 3, place.height()).toRect(), accent)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(accent)
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
