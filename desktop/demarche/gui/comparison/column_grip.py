"""The title of a column as a button: clicked, dragged to another place, or moved by keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

_MOVING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ColumnGrip(QPushButton):
    """Shows who a column is of; emits where it is dragged to, and how far it is to go."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._from = QPoint()
        self._is_dragged = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QPushButton.mousePressEvent."""
        super().mousePressEvent(event)
        self._from, self._is_dragged = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QPushButton.mouseMoveEvent: what is held and drawn far enough is dragged."""
        place = event.globalPosition().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        far = (place - self._from).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._is_dragged:
            self._is_dragged = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragged:
            self.dragged.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QPushButton.mouseReleaseEvent: the end of a drag is no click."""
        super().mouseReleaseEvent(event)
        if self._is_dragged:
            self._is_dragged = False
            self.unsetCursor()
            self.dropped.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QPushButton.keyPressEvent: Ctrl, Shift and an arrow move the column."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() == _MOVING:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)
