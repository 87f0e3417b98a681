"""The one way to work off the GUI thread; nothing else starts a thread.

The function runs in a thread of Qt's pool and must touch no widget; what it returns or raises is
handed back in the GUI thread. A task whose owner is gone is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Result = TypeVar("Result")


class _Messenger(QObject):
    """Carries a result from the thread that found it to the GUI thread."""

    finished = Signal(object, object)


class _Job(QRunnable, Generic[Result]):
    """Runs one function in a thread of the pool."""

    def __init__(self, function: Callable[[], Result], messenger: _Messenger) -> None:
        super().__init__()
        self._function = function
        self._messenger = messenger

    def run(self) -> None:
        """Override QRunnable.run."""
        try:
            outcome: tuple[object, BaseException | None] = (self._function(), None)
        except Exception as error:  # noqa: BLE001  (handed to whoever asked)
            outcome = (None, error)
        self._messenger.finished.emit(*outcome)


class Task(QObject, Generic[Result]):
    """One piece of work on its way; keep it until it is done, or let its parent keep it."""

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
        self._cancelled = False
        self._messenger = _Messenger()
        self._messenger.finished.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)
        QThreadPool.globalInstance().start(_Job(function, self._messenger))

    def cancel(self) -> None:
        """Drop the result when it comes; the function itself runs to its end."""
        self._cancelled = True

    @Slot(object, object)
    def _hand_back(self, result: Result, error: Exception | None) -> None:
        """Give the result or the error to whoever asked, in the GUI thread."""
        if not self._cancelled:
            if error is None:
                self._done(result)
            else:
                self._failed(error)
        self.deleteLater()


def run(
    parent: QObject,
    function: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[Exception], None],
) -> Task[Result]:
    """Run a function off the GUI thread and hand back what it returns or raises."""
    return Task(parent, function, done, failed)
