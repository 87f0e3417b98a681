"""Which characters of a comparison no font here has: looked for while the window is idle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from demarche.gui.slices import Slices
from demarche.gui.text import missing_in

if TYPE_CHECKING:
    from demarche.compare.comparison import Comparison

_AT_ONCE: Final = 2_000
_STEP: Final = 200
_SLICE: Final = 0.004


class MissingSigns(QObject):
    """Knows the missing characters of one comparison; emits `found` where there are more."""

    found = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._next = 0
        self._seen: set[str] = set()
        self._missing: tuple[str, ...] = ()
        self._slices = Slices(self, self._look_on, _SLICE)

    def look_through(self, comparison: Comparison | None) -> tuple[str, ...]:
        """Look through a comparison, and give what is known; of many rows the rest comes later."""
        if comparison is not self._comparison:
            self._comparison, self._next, self._seen = comparison, 0, set()
            self._look(_AT_ONCE)
            self._missing = missing_in(self._seen)
            if self._is_left():
                self._slices.start()
        return self._missing

    def _look_on(self) -> bool:
        """Look at some more rows, and say whether others are left."""
        self._look(_STEP)
        if self._is_left():
            return True
        before, self._missing = self._missing, missing_in(self._seen)
        if before != self._missing:
            self.found.emit()
        return self._is_left()  # who was told may have given another comparison

    def _is_left(self) -> bool:
        """Say whether there are rows that were not looked at."""
        return self._comparison is not None and self._next < len(self._comparison.rows)

    def _look(self, count: int) -> None:
        """Collect the characters of so many more rows."""
        rows = self._comparison.rows[self._next : self._next + count] if self._comparison else ()
        self._next += count
        for row in rows:
            self._seen.update(row.demand.title)
            for position in row.demand.positions:
                if position.text and not position.text.isascii():
                    self._seen.update(position.text)
