"""Comparing anew: at once where that is quick, off the GUI thread where one would wait for it.

To begin a comparison takes little: each row is compared when it is looked at. A filter, and an
arrangement by what changed, look at every row before the first can be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.arranging import Arrangement
from demarche.compare.columns import SpecError
from demarche.compare.filtering import Filter
from demarche.gui import tasks
from demarche.resting import set_aside
from demarche.workspace import Workspace

LARGE: Final = 5_000
"""To compare so many rows takes long enough that one would notice."""
HUGE: Final = 20_000
"""To begin to compare so many demands does, too."""
LONG: Final = 1_000
"""So does a single row of so many positions, which is compared before it is shown."""
_IN_SIGHT: Final = 20

Change = Callable[[Workspace], Workspace]


def is_large(workspace: Workspace) -> bool:
    """Say whether comparing a workspace takes long enough to be noticed."""
    return workspace.comparison is not None and len(workspace.comparison.rows) > LARGE


def is_ready(workspace: Workspace, asked: Filter, arrangement: Arrangement) -> bool:
    """Say whether rows can be filtered and arranged without waiting for them to be compared."""
    comparison, facts = workspace.comparison, workspace.facts
    if comparison is None or facts is None or not is_large(workspace):
        return True
    if asked and not facts.are_known:
        return False
    return not arrangement.heeds_changes or comparison.is_settled


def made_ready(workspace: Workspace, asked: Filter, arrangement: Arrangement) -> Workspace:
    """Compare as many rows as must be compared before the first of them can be shown."""
    comparison, facts = workspace.comparison, workspace.facts
    if comparison is None or facts is None:
        return workspace
    if arrangement.heeds_changes or asked:
        comparison.settled()
    if asked:
        facts.learn()
    for at, row in enumerate(comparison.rows):
        if at < _IN_SIGHT or len(row.demand.positions) > LONG:
            row.cells  # noqa: B018  (compared by being asked for)
    if is_large(workspace):
        set_aside()  # before the collector of cycles is woken, and looks through all of it
    return workspace


def _begins_slowly(workspace: Workspace) -> bool:
    """Say whether one would wait even for the first rows of another comparison.

    Of demands that succeed each other it takes a comparison to know which of them are rows.
    """
    return any(
        len(each.demands) > (LARGE if each.succession.is_any else HUGE)
        or any(len(demand.positions) > LONG for demand in each.demands.values())
        for each in workspace.lookups
    )


class Comparer(QObject):
    """Changes how a workspace is looked at; emits what came of it."""

    compared = Signal(object)
    refused = Signal(str)
    given_up = Signal()
    started = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: tasks.Task[Workspace] | None = None

    def compare(
        self, workspace: Workspace, change: Change, asked: Filter, arrangement: Arrangement
    ) -> None:
        """Make a change; one that is still being made is given up for it."""
        self.drop()
        waits = bool(asked) or arrangement.heeds_changes
        if (waits and is_large(workspace)) or _begins_slowly(workspace):
            self.started.emit()
            whole = partial(_compared, workspace, change, asked, arrangement)
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
        """Give up what is being compared because the reader wants so."""
        if self._task is not None:
            self.drop()
            self.given_up.emit()

    def drop(self) -> None:
        """Let go of what is being compared, if anything is; what was there stays."""
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


def _compared(
    workspace: Workspace, change: Change, asked: Filter, arrangement: Arrangement
) -> Workspace:
    """Make a change, and compare the rows that the window would wait for."""
    return made_ready(change(workspace), asked, arrangement)
