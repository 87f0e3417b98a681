"""What stands in the place of the grid where there is nothing to compare."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from demarche.gui.comparison.look import Look
from demarche.translation import later, tr

NOTHING_OPEN: Final = later(
    "Nothing is open.\n\nOpen a record file with Ctrl+O, drop files or a folder here, or begin a "
    "dossier with Ctrl+N."
)


class EmptyLabel(QLabel):
    """Says why there is nothing, and what to do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr(NOTHING_OPEN), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)

    def set_look(self, look: Look) -> None:
        """Say it in another theme or zoom."""
        self.setStyleSheet(
            f"color: {look.colours.muted}; background: {look.colours.surface}; padding: 40px;"
        )
        self.setFont(look.body)  # a sheet set later would undo it
