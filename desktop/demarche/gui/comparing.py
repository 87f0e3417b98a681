"""Comparing anew: at once where that is quick, off the GUI thread where one would wait for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.columns import SpecError
from demarche.gui import tasks
from demarche.workspace import Workspace

LARGE: Final = 5_000
"""So many rows take long enough that one would notice."""

Change = Callable[[Workspace], Workspace]


def is_large(workspace: Workspace) -> bool:
    """Say whether comparing a workspace takes long enough to be noticed."""
    comparison = workspace.comparison
    return comparison is not None and len(comparison.rows) > LARGE


class Comparer(QObject):
    """Changes how a workspace is looked at; emits what came of it."""

    compared = Signal(object)
    refused = Signal(str)
    started = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: tasks.Task[Workspace] | None = None

    def compare(self, workspace: Workspace, change: Change) -> None:
        """Make a change; one that is still being made is given up for it."""
        self.cancel()
        if is_large(workspace):
            self.started.emit()
            whole = partial(_compared, workspace, change)
            self._task = tasks.run(self, whole, self._done, self._failed)
            return
        try:
            found = change(workspace)
        except SpecError as error:
            self.refused.emit(str(error))
            return
        self.compared.emit(found)

    @Slot()
    def cancel(self) -> None:
        """Give up what is being compared; what was there stays."""
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _done(self, workspace: Workspace) -> None:
        """Hand on what was compared."""
        self._end()
        self.compared.emit(workspace)

    def _failed(self, error: Exception) -> None:
        """Say why something cannot be compared so."""
        self._end()
        if not isinstance(error, SpecError):
            raise error
        self.refused.emit(str(error))

    def _end(self) -> None:
        """Say that nothing is being compared any more."""
        self._task = None
        self.ended.emit()


def _compared(workspace: Workspace, change: Change) -> Workspace:
    """Make a change and compare every row, so that the window need not."""
    found = change(workspace)
    if found.comparison is not None:
        found.comparison.settled()
    return found
