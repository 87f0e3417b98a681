"""The one way to work off the GUI thread; nothing else starts a thread.

The function runs in a thread of Qt's pool and must touch no widget; what it returns or raises is
handed back in the GUI thread. A task whose owner is gone is dropped in silence, and the program
ends only when its last worker has.

No Qt object belongs to a worker: one that died there, by its last reference or by Python's
collector of cycles, would take the program with it. So results travel by one post office that
lives as long as the program, and the collector rests from the start of a task until the GUI thread
has its result: were it woken in the worker, the next value made there would set it going there.
"""

from __future__ import annotations

import atexit
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from itertools import count
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from demarche.records.progress import Progress, StoppedError
from demarche.resting import collector_at_rest

Result = TypeVar("Result")

_AT_MOST_EVERY: Final = 0.05
_TURN: Final = 0.001
"""So many seconds a worker of Python's goes on while the GUI thread waits for its turn."""
_numbers: Final = count(1)


class _Post(QObject):
    """Carries results from the threads that found them to the tasks in the GUI thread."""

    arrived = Signal(int, object, object)
    told = Signal(int, float)

    def __init__(self) -> None:
        super().__init__()
        self.waiting: dict[int, Task[Any]] = {}
        self.telling: dict[int, _Telling] = {}
        self.at_rest: dict[int, ExitStack] = {}
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.told.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        """Give a result to the task that waits for it, if one still does."""
        self.at_rest.pop(number).close()
        del self.telling[number]
        task = self.waiting.pop(number, None)
        if task is not None:
            task.hand_back(result, error)

    @Slot(int, float)
    def _hand_on(self, number: int, share: float) -> None:
        """Tell a task that still waits what share of its work is done."""
        task = self.waiting.get(number)
        if task is not None:
            task.progressed.emit(share)

    def close(self) -> None:
        """End what can be ended, and wait for all else: what it brings needs a post office."""
        for telling in self.telling.values():
            telling.is_stopped = True
        QThreadPool.globalInstance().waitForDone()


class _Job(QRunnable):
    """Runs one function in a thread of the pool."""

    def __init__(self, number: int, function: Callable[[], object], post: _Post) -> None:
        super().__init__()
        self._number = number
        self._function = function
        self._post = post

    def run(self) -> None:
        """Override QRunnable.run."""
        try:
            outcome: tuple[object, Exception | None] = (self._function(), None)
        except Exception as error:  # noqa: BLE001  (handed to whoever asked)
            outcome = (None, error)
        self._post.arrived.emit(self._number, *outcome)


class Task(QObject, Generic[Result]):
    """One piece of work on its way; its parent keeps it until it is done."""

    progressed = Signal(float)

    def __init__(
        self,
        parent: QObject,
        function: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self._number = next(_numbers)
        post = _post()
        self._telling = _Telling(post, self._number)
        post.waiting[self._number] = self
        post.telling[self._number] = self._telling
        post.at_rest[self._number] = rest = ExitStack()
        rest.enter_context(collector_at_rest())
        self.destroyed.connect(_Forgetting(post, self._number, self._telling))
        job = _Job(self._number, partial(function, self._telling), post)
        QThreadPool.globalInstance().start(job)

    def cancel(self) -> None:
        """Drop the result when it comes; a function that tells how far it is ends at that."""
        self._telling.is_stopped = True
        if _post().waiting.pop(self._number, None) is not None:
            self.deleteLater()

    def hand_back(self, result: Result, error: Exception | None) -> None:
        """Give the result or the error to whoever asked, in the GUI thread."""
        self.deleteLater()  # at once: whoever asked may take the owner away, and the task with it
        if error is None:
            self._done(result)
        else:
            self._failed(error)


class _Telling:
    """Tells from a worker what share of its work is done, and ends it once nobody wants it."""

    def __init__(self, post: _Post, number: int) -> None:
        self._post = post
        self._number = number
        self._last = 0.0
        self.is_stopped = False

    def __call__(self, share: float) -> None:
        if self.is_stopped:
            raise StoppedError
        now = time.monotonic()
        if now - self._last > _AT_MOST_EVERY:
            self._last = now
            self._post.told.emit(self._number, share)


class _Forgetting:
    """Takes a task from the post office when its owner is gone, and ends its work."""

    def __init__(self, post: _Post, number: int, telling: _Telling) -> None:
        self._post = post
        self._number = number
        self._telling = telling

    def __call__(self) -> None:
        self._telling.is_stopped = True
        self._post.waiting.pop(self._number, None)


def run(
    parent: QObject,
    function: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> Task[Result]:
    """Run a function off the GUI thread and hand back what it returns or raises."""
    return Task(parent, partial(_telling_nobody, function), done, failed)


def run_telling(
    parent: QObject,
    function: Callable[[Progress], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> Task[Result]:
    """Run a function off the GUI thread that tells how far it is, and ends when cancelled."""
    return Task(parent, function, done, failed)


def _telling_nobody(function: Callable[[], Result], _progress: Progress) -> Result:
    """Run a function that does not say how far it is."""
    return function()


def _post() -> _Post:
    """Give the one post office, made in the GUI thread at the first task."""
    if not _offices:
        _offices.append(_Post())
        # Before Qt's own, which takes the post office away under a worker that is still under way.
        atexit.register(_offices[0].close)
        # Python would let a worker go on for 5 ms at each call to Qt of the GUI thread, and a frame
        # makes many of them.
        sys.setswitchinterval(_TURN)
    return _offices[0]


_offices: Final[list[_Post]] = []
