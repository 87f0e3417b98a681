"""Which rows of the grid changed: looked for while the window has nothing else to do.

A row is compared when it is first looked at, so this is also what compares the rows that nobody
has scrolled to yet. It works in the GUI thread, for a part of a frame at a time: another thread of
Python's would take turns with it at every call to Qt, and each turn lasts longer than a slice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from contextlib import ExitStack
from itertools import chain
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.slices import Slices
from demarche.resting import collector_at_rest, set_aside

_AT_ONCE: Final = 400
_STEP: Final = 20
_SLICE: Final = 0.008
_MANY: Final = 5_000
"""The collector of cycles takes long to look through so many compared rows."""


class ChangedRows(QObject):
    """Finds the rows that changed; emits `found` once all of them are known."""

    found = Signal()

    def __init__(self, model: ComparisonModel) -> None:
        super().__init__(model)
        self._model = model
        self._rows: list[int] = []
        self._next = 0
        self._rest = ExitStack()
        self._slices = Slices(self, self._look_on, _SLICE)
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
        """Give the first row that changed, as far as that can be told at once."""
        while not self._rows and not self.known and self._next < _AT_ONCE:
            self._look(self._next + 1)
        return self._rows[0] if self._rows else None

    def after(self, row: int) -> int | None:
        """Give the next row that changed; after the last comes the first."""
        end = self._model.rowCount()
        return self._first_of(chain(range(row + 1, end), range(min(row + 1, end))))

    def before(self, row: int) -> int | None:
        """Give the row that changed before; before the first comes the last."""
        end = self._model.rowCount()
        return self._first_of(chain(range(row - 1, -1, -1), range(end - 1, max(row, 0) - 1, -1)))

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
        self._give_up()
        if self._model.rowCount() <= _AT_ONCE:
            self._look(self._model.rowCount())
            return
        self._slices.start()
        if self._model.rowCount() > _MANY:
            self._rest.enter_context(collector_at_rest())

    def _look_on(self) -> bool:
        """Look at some more rows, and say whether others are left."""
        try:
            self._look(self._next + _STEP)
        except Exception:
            self._give_up()
            raise
        if self.known:
            self._tell()
        return not self.known

    def _give_up(self) -> None:
        """Look at no more rows by itself."""
        self._slices.stop()
        self._rest.close()

    def _tell(self) -> None:
        """Say that all are known."""
        self._slices.stop()
        if self._model.rowCount() > _MANY:
            set_aside()
        self._rest.close()
        self.found.emit()

    def _look(self, end: int) -> None:
        """Look at the rows up to an end."""
        end = min(end, self._model.rowCount())
        self._rows += [at for at in range(self._next, end) if self._is_changed(at)]
        self._next = end

    def _first_of(self, rows: Iterable[int]) -> int | None:
        """Give the first of some rows that changed; no other row is looked at."""
        return next(filter(self._is_changed, rows), None)

    def _is_changed(self, at: int) -> bool:
        """Say whether a row is a demand that changed."""
        row = self._model.demand_row(at)
        return row is not None and row.changed
