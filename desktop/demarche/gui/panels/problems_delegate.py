"""Paint problems: plain text on as many lines as it needs, the sign of its kind at the top."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from demarche.gui.icons import icon
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.problems_model import ProblemColumn, ProblemRole
from demarche.gui.panels.wrapped_lines import wrapped_lines
from demarche.gui.text import label_font
from demarche.gui.theme import LIGHT
from demarche.records.problem import Severity

Index = QModelIndex | QPersistentModelIndex

_ICONS: Final = {Severity.ERROR: "close", Severity.WARNING: "warning"}
_SIGN: Final = 14
_GAP: Final = 6
_SIDE: Final = 10
_ROOM: Final = 5
_MOST_LINES: Final = 6
_PART_OF_PIXELS: Final = 2
"""Lines are broken by parts of pixels, of which a measure in whole ones knows nothing."""


class ProblemsDelegate(QStyledItemDelegate):
    """Paints the cells of the list, each as wide as its column."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self.look = PaneLook(LIGHT)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QStyledItemDelegate.paint."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.look.colours.selection))
        place = option.rect.adjusted(self._px(_SIDE), self._px(_ROOM), 0, 0)
        if index.column() == ProblemColumn.SEVERITY:
            self._paint_sign(painter, Severity(index.data(ProblemRole.SEVERITY)), place)
        self._paint_lines(painter, index, place)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QStyledItemDelegate.sizeHint."""
        metrics = QFontMetrics(self._font())
        height = metrics.height() * len(self._lines(index)) + 2 * self._px(_ROOM)
        sign = self._px(_SIGN + _GAP) if index.column() == ProblemColumn.SEVERITY else 0
        words = metrics.horizontalAdvance(str(index.data())) + _PART_OF_PIXELS
        width = words + sign + 2 * self._px(_SIDE)
        return QSize(min(width, self._px(320)), height)

    def _paint_sign(self, painter: QPainter, severity: Severity, place: QRect) -> None:
        """Paint the sign of a kind of problem, and move what follows beside it."""
        colours = self.look.colours
        colour = colours.removed_text if severity is Severity.ERROR else colours.warning
        size = self._px(_SIGN)
        sign = QRect(place.left(), place.top() + self._px(2), size, size)
        icon(_ICONS[severity], colour).paint(painter, sign)
        place.setLeft(place.left() + self._px(_SIGN + _GAP))

    def _paint_lines(self, painter: QPainter, index: Index, place: QRect) -> None:
        """Paint the lines of a cell; what stands behind the words of the problem is muted."""
        font = self._font()
        painter.setFont(font)
        is_words = index.column() == ProblemColumn.WORDS
        colours = self.look.colours
        painter.setPen(QColor(colours.text if is_words else colours.muted))
        height = QFontMetrics(font).height()
        for number, line in enumerate(self._lines(index)):
            at = QRect(place.left(), place.top() + number * height, place.width(), height)
            painter.drawText(at, Qt.TextFlag.TextSingleLine, line)

    def _lines(self, index: Index) -> tuple[str, ...]:
        """Give a cell's text as it is broken into lines."""
        if index.column() == ProblemColumn.SEVERITY:
            return (str(index.data()),)
        room = max(self._px(60), self._view.columnWidth(index.column()) - 2 * self._px(_SIDE))
        found: list[str] = []
        for paragraph in str(index.data()).split("\n"):
            found += wrapped_lines(paragraph, self._font(), room, _MOST_LINES)
        return tuple(found)

    def _font(self) -> QFont:
        """Give the font of every cell."""
        return label_font(self.look.zoom)

    def _px(self, pixels: float) -> int:
        """Scale a distance by the zoom."""
        return round(self.look.px(pixels))
