"""The one way to work off the GUI thread; nothing else starts a thread.

The function runs in a thread of Qt's pool and must touch no widget; what it returns or raises is
handed back in the GUI thread. A task whose owner is gone is dropped in silence.

No Qt object belongs to a worker: one that died there, by its last reference or by Python's
collector of cycles, would take the program with it. So results travel by one post office that
lives as long as the program, and the collector rests while anything works.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from demarche.resting import collector_at_rest

Result = TypeVar("Result")

_numbers: Final = count(1)


class _Post(QObject):
    """Carries results from the threads that found them to the tasks in the GUI thread."""

    arrived = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.waiting: dict[int, Task[Any]] = {}
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        """Give a result to the task that waits for it, if one still does."""
        task = self.waiting.pop(number, None)
        if task is not None:
            task.hand_back(result, error)


class _Job(QRunnable):
    """Runs one function in a thread of the pool."""

    def __init__(self, number: int, function: Callable[[], object], post: _Post) -> None:
        super().__init__()
        self._number = number
        self._function = function
        self._post = post

    def run(self) -> None:
        """Override QRunnable.run."""
        with collector_at_rest():
            try:
                outcome: tuple[object, Exception | None] = (self._function(), None)
            except Exception as error:  # noqa: BLE001  (handed to whoever asked)
                outcome = (None, error)
        self._post.arrived.emit(self._number, *outcome)


class Task(QObject, Generic[Result]):
    """One piece of work on its way; its parent keeps it until it is done."""

    def __init__(
        self,
        parent: QObject,
        function: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self._number = next(_numbers)
        post = _post()
        post.waiting[self._number] = self
        self.destroyed.connect(_Forgetting(post, self._number))
        QThreadPool.globalInstance().start(_Job(self._number, function, post))

    def cancel(self) -> None:
        """Drop the result when it comes; the function itself runs to its end."""
        if _post().waiting.pop(self._number, None) is not None:
            self.deleteLater()

    def hand_back(self, result: Result, error: Exception | None) -> None:
        """Give the result or the error to whoever asked, in the GUI thread."""
        if error is None:
            self._done(result)
        else:
            self._failed(error)
        self.deleteLater()


class _Forgetting:
    """Takes a task from the post office when its owner is gone."""

    def __init__(self, post: _Post, number: int) -> None:
        self._post = post
        self._number = number

    def __call__(self) -> None:
        self._post.waiting.pop(self._number, None)


def run(
    parent: QObject,
    function: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> Task[Result]:
    """Run a function off the GUI thread and hand back what it returns or raises."""
    return Task(parent, function, done, failed)


def _post() -> _Post:
    """Give the one post office, made in the GUI thread at the first task."""
    if not _offices:
        _offices.append(_Post())
    return _offices[0]


_offices: Final[list[_Post]] = []
