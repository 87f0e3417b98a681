"""The few boxes that the window puts up; their text is always plain."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from demarche import __version__
from demarche.gui.text import visible_text

ABOUT = (
    f"Demarche {__version__}\n\n"
    "Compare stated demands side by side: who demanded what of whom, in which words, on which "
    "day, and what became of it, with the source of every word.\n\n"
    "MIT licence. Fonts: Noto, SIL Open Font License. Qt for Python: LGPL."
)


def tell(parent: QWidget, words: str) -> None:
    """Say what could not be done."""
    _box(parent, QMessageBox.Icon.Warning, words).exec()


def about(parent: QWidget) -> None:
    """Say what this program is."""
    _box(parent, QMessageBox.Icon.Information, ABOUT).exec()


def _box(parent: QWidget, icon: QMessageBox.Icon, words: str) -> QMessageBox:
    """Make a box that takes no text for markup."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Demarche")
    box.setIcon(icon)
    box.setText(visible_text(words))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box
