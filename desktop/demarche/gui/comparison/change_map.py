"""The strip beside the scroll bar that shows where the changes are; a click goes there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from demarche.compare.cell import Change
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel

_WIDTH: Final = 14


class ChangeMap(QWidget):
    """Marks each changed demand at its height in the whole."""

    row_requested = Signal(int)

    def __init__(
        self, model: ComparisonModel, view: QTableView, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._comparison = model
        self._view = view
        self._look = look
        self.setAccessibleName("Where the changes are")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        model.modelReset.connect(self.update)
        view.verticalScrollBar().valueChanged.connect(self._refresh)
        view.verticalScrollBar().rangeChanged.connect(self._refresh)

    def set_look(self, look: Look) -> None:
        """Take the colours of the grid."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget.sizeHint."""
        return QSize(_WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QWidget.paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        painter.fillRect(self.rect(), QColor(colours.background))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, 0, 0, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_part_in_sight(painter)
        for top, change in self._marks().items():
            painter.setBrush(QColor(self._look.pill_colours(change)[1]))
            painter.drawRoundedRect(QRectF(4, top + 1, self.width() - 7, 4), 2, 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QWidget.mousePressEvent."""
        height = self._view.verticalHeader().length() * event.position().y() / max(self.height(), 1)
        row = self._view.verticalHeader().logicalIndexAt(
            round(height) - self._view.verticalHeader().offset()
        )
        if row >= 0:
            self.row_requested.emit(row)

    @Slot()
    def _refresh(self) -> None:
        """Draw anew when the grid scrolls."""
        self.update()

    def _marks(self) -> dict[int, Change | None]:
        """Give the pixel of each changed demand, and its change; one mark a pixel is enough."""
        header = self._view.verticalHeader()
        scale = self.height() / max(header.length(), self._view.viewport().height(), 1)
        return {
            round(header.sectionPosition(row) * scale): entry.change
            for row, entry in enumerate(self._comparison.entries())
            if entry.changed
        }

    def _paint_part_in_sight(self, painter: QPainter) -> None:
        """Shade the part that the reader sees."""
        header = self._view.verticalHeader()
        whole, seen = header.length(), self._view.viewport().height()
        if whole <= seen:
            return
        scale = self.height() / whole
        shade = QColor(self._look.colours.muted)
        shade.setAlpha(45)
        painter.setBrush(shade)
        painter.drawRoundedRect(
            QRectF(2, header.offset() * scale, self.width() - 3, seen * scale), 3, 3
        )
