"""The few boxes that the window puts up; their text is always plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from demarche import __version__
from demarche.gui.text import visible_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

ABOUT = (
    f"Demarche {__version__}\n\n"
    "Compare stated demands side by side: who demanded what of whom, in which words, on which "
    "day, and what became of it, with the source of every word.\n\n"
    "MIT licence. Fonts: Noto, SIL Open Font License. Qt for Python: LGPL."
)


def tell(parent: QWidget, words: str) -> None:
    """Say what could not be done."""
    _box(parent, "Warning", words).exec()


def about(parent: QWidget) -> None:
    """Say what this program is."""
    _box(parent, "Information", ABOUT).exec()


def _box(parent: QWidget, icon: str, words: str) -> QMessageBox:
    """Make a box that takes no text for markup; Qt's own is loaded when the first is put up."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - the first paint needs no box

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Demarche")
    box.setIcon(QMessageBox.Icon[icon])
    box.setText(visible_text(words))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box
