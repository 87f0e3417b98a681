"""The strip beside the scroll bar: where the changes are, and the reader; a click goes there."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QTableView, QWidget

from demarche.compare.arranging import leading_change
from demarche.compare.cell import Change
from demarche.gui.comparison.changed_rows import ChangedRows
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel
from demarche.translation import tr

_WIDTH: Final = 14
_MARK_HEIGHT: Final = 4
_POINTER: Final = 5
_MANY: Final = 2_000
_AT_MOST_EVERY: Final = 300


class ChangeMap(QWidget):
    """Marks each changed demand at its height in the whole."""

    row_requested = Signal(int)

    def __init__(
        self,
        changes: ChangedRows,
        model: ComparisonModel,
        view: QTableView,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AT_MOST_EVERY)
        self._later.timeout.connect(self._refresh)
        self._comparison = model
        self._view = view
        self._look = look
        self.setAccessibleName(tr("Where the changes are"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._marked_for: tuple[object, ...] = ()
        self._drawn = QPixmap()
        model.modelReset.connect(self._forget)
        changes.found.connect(self._forget)
        view.verticalScrollBar().valueChanged.connect(self._refresh)
        view.verticalScrollBar().rangeChanged.connect(self._refresh)
        view.selectionModel().currentRowChanged.connect(self._refresh)

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
        painter.drawPixmap(0, 0, self._marks())
        self._point_at_current(painter)
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

    def _marks(self) -> QPixmap:
        """Give the picture of all marks, drawn anew only when they stand elsewhere.

        While the heights of many rows are still being found, that is after every few frames only.
        """
        header = self._view.verticalHeader()
        state = (self.height(), header.length(), self._view.viewport().height(), self._look)
        if state != self._marked_for and self._changes.known and not self._later.isActive():
            if self._comparison.rowCount() > _MANY:
                self._later.start()
            self._marked_for, self._drawn = state, self._draw_marks()
        return self._drawn

    def _draw_marks(self) -> QPixmap:
        """Draw the mark of each changed demand."""
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for top, change in self._find_marks().items():
            painter.setBrush(QColor(self._look.pill_colours(change)[1]))
            painter.drawRoundedRect(QRectF(4, top + 1, self.width() - 7, _MARK_HEIGHT), 2, 2)
        painter.end()
        return drawn

    def _find_marks(self) -> dict[int, Change | None]:
        """Give the pixel of each changed demand, and its change; one mark a pixel is enough.

        Goes from mark to mark, never twice to one pixel: there may be a hundred thousand rows.
        """
        header = self._view.verticalHeader()
        whole = max(header.length(), self._view.viewport().height(), 1)
        scale = self.height() / whole
        rows = self._changes.all()
        found: dict[int, Change | None] = {}
        at = 0
        while at < len(rows):
            pixel = round(header.sectionPosition(rows[at]) * scale)
            row = self._comparison.demand_row(rows[at])
            found[pixel] = leading_change(row) if row else None
            place = min(round((pixel + 0.5) / scale), header.length() - 1)
            below = header.visualIndexAt(place - header.offset())
            at = max(bisect_left(rows, below), at + 1)
        return found

    @Slot()
    def _forget(self) -> None:
        """Look for the marks again when there are other rows."""
        self._marked_for, self._drawn = (), QPixmap()
        self._later.stop()
        self.update()

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

    def _point_at_current(self, painter: QPainter) -> None:
        """Point at the demand that the reader is at."""
        current = self._view.currentIndex()
        if not current.isValid():
            return
        middle = self._top_of(current.row()) + _MARK_HEIGHT / 2 + 1
        painter.setBrush(QColor(self._look.colours.accent))
        painter.drawPolygon(
            [
                QPointF(1, middle - _POINTER),
                QPointF(1 + _POINTER, middle),
                QPointF(1, middle + _POINTER),
            ]
        )

    def _top_of(self, row: int) -> int:
        """Give the pixel at which the mark of a row stands."""
        header = self._view.verticalHeader()
        whole = max(header.length(), self._view.viewport().height(), 1)
        return round(header.sectionPosition(row) * self.height() / whole)
