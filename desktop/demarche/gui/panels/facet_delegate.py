"""Paint the values to filter by: a box to tick, the name, and at the right how many there are."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from demarche.gui.panels.facet_entries import FacetEntry
from demarche.gui.panels.facet_model import FacetRole
from demarche.gui.panels.pane_look import PaneLook, heading_font
from demarche.gui.text import label_font, visible_line
from demarche.gui.theme import LIGHT
from demarche.translation import number_in_words

Index = QModelIndex | QPersistentModelIndex
_SIDE: Final = 10
_BOX: Final = 13


class FacetDelegate(QStyledItemDelegate):
    """Paints headings, values and the way to more."""

    def __init__(self) -> None:
        super().__init__()
        self.look = PaneLook(LIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        entry: FacetEntry = index.data(FacetRole.ENTRY)
        place = option.rect.adjusted(self._px(_SIDE), 0, -self._px(_SIDE), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.is_heading:
            self._paint_heading(painter, place, entry)
        else:
            if option.state & QStyle.StateFlag.State_HasFocus:
                self._paint_current(painter, option.rect)
            self._paint_value(painter, place, entry)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        is_heading = index.data(FacetRole.ENTRY).is_heading
        height = QFontMetrics(label_font(self.look.zoom)).height()
        return QSize(option.rect.width(), height + self._px(16 if is_heading else 8))

    def _paint_heading(self, painter: QPainter, place: QRect, entry: FacetEntry) -> None:
        """Paint the name of a facet above its values."""
        painter.setFont(heading_font(self.look.zoom))
        painter.setPen(QColor(self.look.colours.muted))
        low = place.adjusted(0, 0, 0, -self._px(3))
        painter.drawText(low, Qt.AlignmentFlag.AlignBottom, visible_line(entry.words))

    def _paint_current(self, painter: QPainter, place: QRect) -> None:
        """Paint where the keyboard is."""
        painter.setPen(QPen(QColor(self.look.colours.accent), 1))
        painter.setBrush(QColor(self.look.colours.chip))
        painter.drawRoundedRect(place.adjusted(3, 1, -4, -1), 5, 5)

    def _paint_value(self, painter: QPainter, place: QRect, entry: FacetEntry) -> None:
        """Paint a value with its box and its count, or the way to more."""
        colours = self.look.colours
        painter.setFont(label_font(self.look.zoom))
        indent = self._px(_BOX + 8)
        middle = Qt.AlignmentFlag.AlignVCenter
        if entry.choice is None:
            painter.setPen(QColor(colours.accent))
            painter.drawText(place.adjusted(indent, 0, 0, 0), middle, entry.words)
            return
        self._paint_box(painter, place, is_on=entry.is_on)
        count = number_in_words(entry.count)
        metrics = painter.fontMetrics()
        room = place.width() - indent - metrics.horizontalAdvance(count) - self._px(10)
        words = metrics.elidedText(visible_line(entry.words), Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(colours.text if entry.count or entry.is_on else colours.muted))
        painter.drawText(place.adjusted(indent, 0, 0, 0), middle, words)
        painter.setPen(QColor(colours.muted))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, count)

    def _paint_box(self, painter: QPainter, place: QRect, *, is_on: bool) -> None:
        """Paint the box, ticked where the value is chosen."""
        colours, size = self.look.colours, self._px(_BOX)
        box = QRect(place.left(), place.center().y() - size // 2, size, size)
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.muted), 1))
        painter.setBrush(QColor(colours.accent if is_on else colours.surface))
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(QColor(colours.on_accent), max(self._px(1.7), 1)))
            left, low = box.left() + size * 0.22, box.top() + size * 0.55
            painter.drawPolyline(
                [
                    QPoint(round(left), round(low)),
                    QPoint(round(box.left() + size * 0.42), round(box.top() + size * 0.75)),
                    QPoint(round(box.left() + size * 0.8), round(box.top() + size * 0.28)),
                ]
            )

    def _px(self, pixels: float) -> int:
        """Scale a distance by the zoom."""
        return round(self.look.px(pixels))
