"""Reading the files that are to be opened; large ones off the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.compare.comparison import MOST_DRAFTS
from demarche.compare.ignoring import Ignored
from demarche.gui import tasks
from demarche.gui.at_once import are_read_at_once
from demarche.gui.comparing import made_ready
from demarche.gui.faults import written
from demarche.gui.preferences import Preferences
from demarche.gui.views.book import ViewBook
from demarche.gui.views.view import Seen, View, filter_of, seen
from demarche.records.progress import Progress
from demarche.translation import tr
from demarche.workspace import open_files


class Opener(QObject):
    """Reads files one after the other, and says what came of each."""

    opened = Signal(object)
    """A file as it is looked at: a `Seen`."""
    started = Signal(str)
    progressed = Signal(float)
    """What share is read; 1 where only the comparison is yet to be made."""
    ended = Signal()
    """Nothing is read any more, whatever came of it."""
    failed = Signal(str, str)
    """What could not be done, and the details of it."""

    def __init__(self, window: QWidget, preferences: Preferences, book: ViewBook) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._book = book
        self._task: tasks.Task[Seen] | None = None
        self._waiting: deque[tuple[str | Path, ...]] = deque()

    @Slot(object)
    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Read one file, or two as drafts; of more, each for itself."""
        self.open_each([paths] if len(paths) <= MOST_DRAFTS else [[path] for path in paths])

    def open_each(self, groups: Iterable[Sequence[str | Path]]) -> None:
        """Read several files or pairs of drafts, behind what is being read."""
        self._waiting.extend(tuple(paths) for paths in groups)
        if self._task is None:
            self._go_on()

    @Slot()
    def cancel(self) -> None:
        """Read no further; what was open stays."""
        if self._task is not None:
            self._waiting.clear()
            self._task.cancel()
            self._task = None
            self.ended.emit()
            self.started.emit(tr("Reading was stopped; what was open before is still here."))

    def _go_on(self) -> None:
        """Read what waits: small files at once, a large one off the GUI thread."""
        while self._waiting and self._task is None:
            paths = self._waiting.popleft()
            reading = _Reading(paths, self._preferences.ignored(), self._book.kept(paths).view)
            if are_read_at_once(paths):
                self.opened.emit(reading.at_once())
                continue
            self.started.emit(tr("Reading {file} …", file=Path(paths[0]).name))
            self._task = tasks.run_telling(self, reading, self._done, self._broke)
            self._task.progressed.connect(self.progressed)
            self.progressed.emit(0.0)

    def _done(self, found: Seen) -> None:
        """Hand on what was read."""
        self._task = None
        self.ended.emit()
        self.opened.emit(found)
        self._go_on()

    def _broke(self, error: Exception) -> None:
        """Say that reading broke, which is our own mistake."""
        self._task = None
        self.ended.emit()
        self.failed.emit(tr("This file could not be read: {reason}", reason=error), written(error))
        self._go_on()


class _Reading:
    """Reads files and looks at them as they were looked at last; in another thread, if need be."""

    def __init__(
        self, paths: Sequence[str | Path], ignored: Ignored, view: View | None = None
    ) -> None:
        self._paths = tuple(paths)
        self._ignored = ignored
        self._view = view

    def __call__(self, progress: Progress) -> Seen:
        found = seen(open_files(self._paths, progress).ignoring(self._ignored), self._view)
        progress(1.0)
        workspace = found.workspace
        for lookup in workspace.lookups:
            # Whatever is asked first finds all of them: here, so that the window need not wait.
            lookup.links_to("")
            lookup.order  # noqa: B018  (as above)
        made_ready(workspace, filter_of(found.view, workspace), found.view.arrangement)
        return found

    def at_once(self) -> Seen:
        """Read without telling how far it is."""
        return seen(open_files(self._paths).ignoring(self._ignored), self._view)
