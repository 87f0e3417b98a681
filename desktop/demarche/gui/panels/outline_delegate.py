"""Paint the outline: plain text, the sign of a change beside it, long titles on several lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from demarche.compare.cell import Change
from demarche.compare.row import QUIET
from demarche.gui.icons import change_icon, icon
from demarche.gui.panels.outline_model import OutlineRole
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.wrapped_lines import wrapped_lines
from demarche.gui.text import label_font
from demarche.gui.theme import LIGHT

Index = QModelIndex | QPersistentModelIndex

_LEFT: Final = 14
_RIGHT: Final = 10
_SIGN: Final = 16
_GAP: Final = 8
_TURN: Final = 11
_EDGE: Final = 3
_MOST_LINES: Final = 3


class OutlineDelegate(QStyledItemDelegate):
    """Paints topics and demands; `width` is the room that the view has."""

    def __init__(self) -> None:
        super().__init__()
        self.look = PaneLook(LIGHT)
        self.width = 200
        self.one_line = False
        self.opens = False
        """Whether a topic is opened and closed, and says which it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        painter.save()
        top, height = option.rect.top(), option.rect.height()
        if _is_demand(index):
            if option.state & QStyle.StateFlag.State_Selected:
                self._paint_selection(painter, QRect(0, top, self.width, height))
            if change := index.data(OutlineRole.CHANGE):
                self._paint_sign(painter, Change(change), top)
        else:
            self._paint_count(painter, index, top)
            if self.opens:
                self._paint_turn(painter, top, is_open=self._is_open(option))
        self._paint_title(painter, index, top)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_keyboard(painter, QRect(0, top, self.width, height))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        lines = len(self._lines(index)) * QFontMetrics(self._font(index)).height()
        return QSize(self.width, lines + self._above(index) + self._px(5))

    def _paint_selection(self, painter: QPainter, place: QRect) -> None:
        """Paint the ground of the chosen demand, with an edge beside it."""
        painter.fillRect(place, QColor(self.look.colours.selection))
        place.setWidth(_EDGE)
        painter.fillRect(place, QColor(self.look.colours.accent))

    def _paint_keyboard(self, painter: QPainter, place: QRect) -> None:
        """Frame the row that the keyboard is in."""
        painter.setPen(QPen(QColor(self.look.colours.accent), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_sign(self, painter: QPainter, change: Change, top: int) -> None:
        """Paint the sign of a change, quietly where nothing changed."""
        colours = self.look.colours
        sign = change_icon(change, colours.muted if change in QUIET else colours.accent)
        size = self._px(_SIGN)
        sign.paint(painter, QRect(self._px(_LEFT), top + self._px(6), size, size))

    def _paint_turn(self, painter: QPainter, top: int, *, is_open: bool) -> None:
        """Paint the sign of a topic that is opened or closed."""
        sign = icon("unfolded" if is_open else "folded", self.look.colours.muted)
        size = self._px(_TURN)
        sign.paint(painter, QRect(self._px(3), top + self._px(11), size, size))

    def _is_open(self, option: QStyleOptionViewItem) -> bool:
        """Say whether the topic that is painted is open."""
        return bool(option.state & QStyle.StateFlag.State_Open)

    def _paint_count(self, painter: QPainter, index: Index, top: int) -> None:
        """Paint how many demands a topic has, at the right of its first line."""
        font = label_font(self.look.zoom, size=8.5)
        painter.setFont(font)
        painter.setPen(QColor(self.look.colours.muted))
        height = QFontMetrics(self._font(index)).height()
        width = self.width - self._px(_RIGHT)
        place = QRect(0, top + self._above(index), width, height)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, str(index.data(OutlineRole.COUNT)))

    def _paint_title(self, painter: QPainter, index: Index, top: int) -> None:
        """Paint the lines of a title."""
        font = self._font(index)
        height = QFontMetrics(font).height()
        painter.setFont(font)
        painter.setPen(QColor(self.look.colours.text))
        place = QRect(self._indent(index), top + self._above(index), self._room(index), height)
        for line in self._lines(index):
            painter.drawText(place, Qt.TextFlag.TextSingleLine, line)
            place.translate(0, height)

    def _lines(self, index: Index) -> tuple[str, ...]:
        """Give the title as it is broken into lines."""
        most = 1 if self.one_line else _MOST_LINES
        return wrapped_lines(str(index.data()), self._font(index), self._room(index), most)

    def _room(self, index: Index) -> int:
        """Give the width that a title has."""
        count = str(index.data(OutlineRole.COUNT) or "")
        aside = QFontMetrics(label_font(self.look.zoom, size=8.5)).horizontalAdvance(count)
        beside = self._indent(index) + self._px(_RIGHT) + (aside + self._px(6) if count else 0)
        return max(self.width - beside, self._px(40))

    def _indent(self, index: Index) -> int:
        """Give where a title begins."""
        return self._px(_LEFT + _SIGN + _GAP if _is_demand(index) else _LEFT)

    def _above(self, index: Index) -> int:
        """Give the room above a title."""
        return self._px(5 if _is_demand(index) else 10)

    def _font(self, index: Index) -> QFont:
        """Give the font of a row."""
        is_demand = _is_demand(index)
        return label_font(self.look.zoom, size=9.5 if is_demand else 9.0, bold=not is_demand)

    def _px(self, pixels: float) -> int:
        """Scale a distance by the zoom."""
        return round(self.look.px(pixels))


def _is_demand(index: Index) -> bool:
    """Tell a demand from a topic."""
    return index.parent().isValid()
