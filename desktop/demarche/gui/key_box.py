"""A line to type into whose keys lead on: Enter, Escape and the arrows are told, not typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS: Final = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_MOST: Final = 200


class KeyBox(QLineEdit):
    """Takes one line of plain text."""

    entered = Signal()
    entered_backwards = Signal()
    escaped = Signal()
    walked = Signal(int)
    """The key that leads up or down a list."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(words)
        self.setMaxLength(_MOST)
        self.setAcceptDrops(False)  # a file that is dropped here is for the window to open

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QLineEdit.keyPressEvent."""
        key = event.key()
        if key in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.entered_backwards if back else self.entered).emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in _WAYS:
            self.walked.emit(int(key))
        else:
            super().keyPressEvent(event)
            return
        event.accept()
