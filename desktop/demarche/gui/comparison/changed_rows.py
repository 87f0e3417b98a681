"""Which rows of the grid changed: looked for while the window has nothing else to do."""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from demarche.gui.comparison.model import ComparisonModel

_AT_ONCE: Final = 2_000
_SLICE: Final = 0.006


class ChangedRows(QObject):
    """Finds the rows that changed; emits `found` once all of them are known."""

    found = Signal()

    def __init__(self, model: ComparisonModel) -> None:
        super().__init__(model)
        self._model = model
        self._rows: list[int] = []
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look_on)
        model.modelReset.connect(self._begin)

    @property
    def known(self) -> bool:
        """Say whether every row was looked at."""
        return self._next >= self._model.rowCount()

    def all(self) -> list[int]:
        """Give the rows that changed, from the top; looks at the rest now."""
        if not self.known:
            self._look(self._model.rowCount())
            self._tell()
        return self._rows

    def first(self) -> int | None:
        """Give the first row that changed, and look no further."""
        while not self._rows and not self.known:
            self._look(self._next + 1)
        return self._rows[0] if self._rows else None

    def after(self, row: int) -> int | None:
        """Give the next row that changed; after the last comes the first."""
        rows = self.all()
        return rows[bisect_right(rows, row) % len(rows)] if rows else None

    def before(self, row: int) -> int | None:
        """Give the row that changed before; before the first comes the last."""
        rows = self.all()
        return rows[bisect_left(rows, row) - 1] if rows else None

    def place_of(self, row: int) -> int:
        """Say the how manieth change a row is; 0 for none."""
        at = bisect_left(self._rows, row)
        return at + 1 if at < len(self._rows) and self._rows[at] == row else 0

    def count(self) -> int:
        """Count those that were found so far."""
        return len(self._rows)

    @Slot()
    def _begin(self) -> None:
        """Look anew: a few rows at once, many a slice at a time."""
        self._rows, self._next = [], 0
        self._timer.stop()
        if self._model.rowCount() <= _AT_ONCE:
            self._look(self._model.rowCount())
        else:
            self._timer.start()

    @Slot()
    def _look_on(self) -> None:
        """Look for a part of a frame."""
        until = time.perf_counter() + _SLICE
        while not self.known and time.perf_counter() < until:
            self._look(self._next + _AT_ONCE // 4)
        if self.known:
            self._tell()

    def _tell(self) -> None:
        """Say that all are known."""
        self._timer.stop()
        self.found.emit()

    def _look(self, end: int) -> None:
        """Look at the rows up to an end."""
        end = min(end, self._model.rowCount())
        rows = map(self._model.demand_row, range(self._next, end))
        self._rows += [at for at, row in enumerate(rows, self._next) if row and row.changed]
        self._next = end
