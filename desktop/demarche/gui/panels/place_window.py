"""The place of a problem in a window of its own: the lines of the file, and a way to an editor."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from demarche.gui.clipboard import copy_text
from demarche.gui.dialog_frame import frame
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.place_passages import Lines, marked_words, place_passages
from demarche.gui.panels.text_pane import TextPane
from demarche.gui.text import label_font, visible_line, visible_text
from demarche.records.problem import Problem
from demarche.translation import tr

_SIZE: Final = (680, 520)


class PlaceWindow(QDialog):
    """Shows lines around a problem; closed by Escape."""

    def __init__(self, problem: Problem, lines: Lines, look: PaneLook, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(visible_line(f"{Path(problem.file).name}:{problem.line}"))
        self._place = place_in_words(problem)
        self._marked = marked_words(problem, lines)
        self.pane = TextPane(self)
        self.pane.setAccessibleName(tr("The lines around the problem"))
        self.pane.set_look(look)
        self.pane.show_passages(partial(place_passages, problem, lines))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.addButton(tr("Copy the place for an editor"), role)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for words, strong in ((problem.message, True), (problem.hint, False)):
            if words:
                layout.addWidget(_label(words, look, strong=strong))
        layout.addWidget(self.pane)
        layout.addWidget(buttons)
        frame(self, *_SIZE)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QDialog.showEvent: begin at the place."""
        super().showEvent(event)
        if self._marked:
            self.pane.reveal(self._marked)

    @Slot()
    def _copy(self) -> None:
        """Copy the place as editors and compilers write it."""
        copy_text(self._place)


def _label(words: str, look: PaneLook, *, strong: bool) -> QLabel:
    """Say something of the problem above its lines."""
    label = QLabel(visible_text(words))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(label_font(look.zoom, bold=strong))
    return label


def place_in_words(problem: Problem) -> str:
    """Write the place of a problem as editors take it: the file, its line and its column."""
    parts = (problem.file, problem.line, problem.column)
    return ":".join(str(part) for part in parts if part)
