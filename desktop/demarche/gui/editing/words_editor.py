"""An editor of many lines that stays quick whatever is pasted into it.

Qt looks for the end of a word by going through it anew for each line: a word of a megabyte takes it
minutes. Where a text has such a word, lines are broken anywhere.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

_LINES: Final = 4
_LONG_WORD: Final = re.compile(r"\S{2000}")


class WordsEditor(QPlainTextEdit):
    """Edits plain text; Tab goes on to the next field."""

    def show_text(self, text: str) -> None:
        """Show a text from its beginning."""
        self._wrap(text)
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        """Override QPlainTextEdit.sizeHint: a few lines, so that a form stays short."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _LINES + 18)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Override QPlainTextEdit.insertFromMimeData."""
        self._wrap(source.text())
        super().insertFromMimeData(source)

    def _wrap(self, text: str) -> None:
        """Break lines where words end, unless a word is endless."""
        if _LONG_WORD.search(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
