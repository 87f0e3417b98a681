"""A quiet bar above the comparison: what is to be said of the file, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from demarche.gui.announcing import announce
from demarche.gui.text import visible_line
from demarche.translation import tr


class NoticeBar(QFrame):
    """Offers one thing; emits whether it is wanted."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(tr("Notice"))
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.accept = QPushButton(self)
        # Translators: do not reload the file now
        self.decline = QPushButton(tr("Not now"), self)
        self.accept.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.accept)
        row.addWidget(self.decline)

    def offer(self, words: str, accept: str) -> None:
        """Say something, and offer to do something about it."""
        self.words.setText(visible_line(words))
        self.accept.setText(accept)
        self.setAccessibleDescription(visible_line(words))
        self.setVisible(True)
        announce(self, visible_line(words))
