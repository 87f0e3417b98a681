"""The heading above a panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from demarche.gui.panels.pane_look import heading_font
from demarche.gui.text import visible_text


class PanelHeading(QLabel):
    """A muted line in small capitals; always plain text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(heading_font())
        self.setIndent(0)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # A style sheet of the application takes the margins of every label for its own.
        self.setStyleSheet("padding: 12px 14px 4px 14px;")
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Say something else."""
        self.setText(visible_text(text))
        self.setAccessibleName(self.text())

    def set_zoom(self, zoom: int) -> None:
        """Follow the zoom."""
        self.setFont(heading_font(zoom))
