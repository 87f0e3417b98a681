"""Work that is done while the window has nothing else to do, for a part of a frame at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Slices(QObject):
    """Takes step after step in the GUI thread while the window is idle.

    A step says whether another one is left. One that breaks is the last: it would break again in
    every frame, and be told of each time.
    """

    def __init__(self, parent: QObject, step: Callable[[], bool], seconds: float) -> None:
        super().__init__(parent)
        self._step = step
        self._seconds = seconds
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Take steps whenever the window is idle, from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Take no more steps until started again."""
        self._timer.stop()

    @Slot()
    def _go_on(self) -> None:
        """Take the steps of one slice."""
        until = time.perf_counter() + self._seconds
        try:
            while self._step():
                if time.perf_counter() >= until:
                    return
        except Exception:
            self.stop()
            raise
        self.stop()
