"""What stands beneath a field: what is wrong with it, what is to be thought of, what was read."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from demarche.gui.text import visible_text


class Tone(StrEnum):
    """How something is said of a field; the style sheet knows these words."""

    WRONG = "wrong"
    WARNED = "warned"
    UNDERSTOOD = "understood"


class Beneath(QLabel):
    """A line of plain words in one of three tones, there only where something is said."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setObjectName("problem")
        self.setVisible(False)
        self.tone = Tone.UNDERSTOOD

    @property
    def is_wrong(self) -> bool:
        """Say whether something is wrong with the field."""
        return self.tone is Tone.WRONG and bool(self.text())

    def say(self, words: str, tone: Tone) -> None:
        """Say something, or nothing."""
        self.setText(visible_text(words))
        self.setVisible(bool(words))
        self.tone = tone
        if self.property("tone") != tone:
            self.setProperty("tone", str(tone))
            self.style().unpolish(self)
            self.style().polish(self)
