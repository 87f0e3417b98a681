"""Leads to the place of a problem: to its lines where the file has any, else by the clipboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui import tasks
from demarche.gui.appearance import preferred_look
from demarche.gui.clipboard import copy_text
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.place_passages import Lines, has_lines, lines_around
from demarche.gui.panels.place_window import PlaceWindow, place_in_words
from demarche.gui.preferences import Preferences
from demarche.records.problem import Problem
from demarche.translation import tr


class Places(QObject):
    """Shows places; emits what was copied instead."""

    said = Signal(str)

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window

    @Slot(object)
    def show(self, problem: Problem) -> None:
        """Show the lines around a problem; the place in a file without lines is copied."""
        if has_lines(problem):
            done, failed = partial(self._open, problem), partial(self._copy, problem)
            tasks.run(self, partial(lines_around, problem), done, failed)
        else:
            self._copy(problem)

    def _open(self, problem: Problem, lines: Lines) -> None:
        """Show lines that were read."""
        look = preferred_look(self._preferences)
        pane_look = PaneLook(look.colours, look.zoom, look.face)
        PlaceWindow(problem, lines, pane_look, self._window).show()

    def _copy(self, problem: Problem, _error: Exception | None = None) -> None:
        """Copy a place whose lines cannot be shown."""
        place = place_in_words(problem)
        copy_text(place)
        self.said.emit(tr("Copied: {place}", place=place))
