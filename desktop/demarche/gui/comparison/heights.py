"""How high each row is: exact where it is seen, estimated elsewhere, put right without a jump.

Laying out a row takes some tenths of a millisecond, so a large comparison is not laid out at once:
rows in sight are exact before they are painted, and the others get a height that is estimated from
the length of their texts, a slice at a time whenever the window has nothing else to do. What the
reader looks at stays where it is on the screen while heights above it change.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QTableView

from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.row_layouts import RowLayouts

_MOST_IN_SIGHT: Final = 120
_EXACT_EVERYWHERE: Final = 400
"""Up to so many rows every height becomes exact; beyond, only the heights of rows once seen."""

_SLICE: Final = 0.006
"""So many seconds are worked at a time: less than half a frame."""

_AT_ONCE: Final = 50
_MOST_AHEAD: Final = 200
"""So many cells are laid out before they are seen; a third of those that are remembered."""
_UNKNOWN, _ESTIMATED, _EXACT = range(3)


class RowHeights(QObject):
    """Sets the heights of a table's rows."""

    def __init__(self, view: QTableView, model: ComparisonModel, layouts: RowLayouts) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._layouts = layouts
        self._state = bytearray()
        self._next = 0
        self._beside = _Mean()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._awaits_paint = False
        self._place = 0
        self._downwards = True
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(self._go_ahead)

    def begin(self) -> None:
        """Begin anew: no height is known any more."""
        self._state = bytearray(self._model.rowCount())
        self._next = 0
        self._beside = _Mean()
        self._timer.stop()
        self._awaits_paint = True

    def go_on(self) -> None:
        """Go on with rows that nobody looks at yet, once those that are looked at are painted."""
        if self._awaits_paint:
            self._awaits_paint = False
            self._timer.start()
            self._ahead.start()

    def end(self) -> None:
        """Know nothing of rows that are no more."""
        self._state = bytearray()
        self._timer.stop()
        self._ahead.stop()
        self._awaits_paint = False

    def settle(self) -> None:
        """Make the heights of the rows in sight exact, before they are painted."""
        if not self._state:
            return
        at_end = self._is_at_end()
        for _ in range(4):
            found = self._exact_in_sight(to_end=at_end)
            if not found:
                break
            self._set(found, at_end=at_end)
        place = self._view.verticalScrollBar().value()
        if place != self._place:
            self._downwards, self._place = place > self._place, place
        if not self._awaits_paint:
            self._ahead.start()

    def _exact_in_sight(self, *, to_end: bool) -> dict[int, int]:
        """Find the heights of the rows in sight, as far as they stay there with these heights."""
        found: dict[int, int] = {}
        rows = self.rows_in_sight()
        room = self._view.viewport().height() - self._view.rowViewportPosition(rows.start)
        for row in rows:
            if self._state[row] != _EXACT:
                found[row] = self._exact(row)
            room -= found.get(row, self._view.rowHeight(row))
            if room <= 0 and not to_end:
                break
        return found

    def make_exact(self, rows: Iterable[int]) -> None:
        """Make some heights exact, such as those of a row that one goes to."""
        inexact = [row for row in rows if self._state[row] != _EXACT]
        self._set({row: self._exact(row) for row in inexact})

    def forget(self, row: int) -> None:
        """Find the height of one row anew: its content changed."""
        self._state[row] = _UNKNOWN
        self.settle()

    def rows_in_sight(self) -> range:
        """Give the rows of which a part can be seen."""
        first = self._view.rowAt(0)
        last = self._view.rowAt(self._view.viewport().height() - 1)
        if first < 0:
            return range(0)
        end = (last if last >= 0 else self._model.rowCount() - 1) + 1
        # Before the first layout Qt takes every row for one in sight; no screen holds so many.
        return range(first, min(end, first + _MOST_IN_SIGHT))

    def is_settled(self) -> bool:
        """Say whether every height is as good as it will be without being looked at."""
        return not (self._awaits_paint or self._timer.isActive())

    @Slot()
    def _go_on(self) -> None:
        """Work for a part of a frame on heights that nobody looks at yet."""
        until = time.perf_counter() + _SLICE
        found: dict[int, int] = {}
        small = len(self._state) <= _EXACT_EVERYWHERE
        for row in self._waiting():
            found[row] = self._exact(row) if small else self._estimate(row)
            if time.perf_counter() > until:
                break
        else:
            self._timer.stop()
        self._set(found, at_end=self._is_at_end())

    @Slot()
    def _go_ahead(self) -> None:
        """Lay out for a part of a frame what the reader comes to next, going on as before."""
        until = time.perf_counter() + _SLICE
        found: dict[int, int] = {}
        for row in self._next_page():
            found[row] = self._exact(row)
            if time.perf_counter() > until:
                self._ahead.start()
                break
        self._set(found)

    def _next_page(self) -> range:
        """Give the rows of the page that follows, as many of them as are remembered."""
        seen = self.rows_in_sight()
        most = min(len(seen), _MOST_AHEAD // max(len(self._model.shown_columns()), 1))
        if self._downwards:
            return range(seen.stop, min(seen.stop + most, len(self._state)))
        return range(seen.start - 1, max(seen.start - 1 - most, -1), -1)

    def _waiting(self) -> Iterator[int]:
        """Yield the rows of which nothing is known yet, and remember how far this came."""
        while self._next < len(self._state):
            row = self._next
            self._next += 1
            if self._state[row] == _UNKNOWN:
                yield row

    def _exact(self, row: int) -> int:
        """Lay out a row, and learn from it how much stands in a row beside its texts."""
        height = self._layouts.height(row)
        self._state[row] = _EXACT
        if self._model.demand_row(row) is not None and not self._model.is_folded(row):
            self._beside.add(height - self._layouts.text_height(row))
        return height

    def _estimate(self, row: int) -> int:
        """Guess a height from the length of the longest text."""
        self._state[row] = _ESTIMATED
        if self._model.demand_row(row) is None:
            return self._layouts.height(row)
        if self._model.is_folded(row):
            return self._layouts.folded_height()
        return round(self._layouts.text_height(row) + self._beside.value)

    def _set(self, heights: dict[int, int], *, at_end: bool = False) -> None:
        """Set heights while what the reader looks at stays where it is."""
        header, bar = self._view.verticalHeader(), self._view.verticalScrollBar()
        changed = {row: it for row, it in heights.items() if it != header.sectionSize(row)}
        if not changed:
            return
        in_sight = self.rows_in_sight()
        # What stays is the first row whose height is right already.
        anchor = next((row for row in in_sight if row not in changed), in_sight.start)
        before = header.sectionPosition(anchor) - header.offset()
        # Told of each single height, Qt would count all rows anew for each.
        was_blocked = header.blockSignals(True)  # noqa: FBT003  (Qt's own)
        header.setUpdatesEnabled(False)
        for row, height in changed.items():
            header.resizeSection(row, height)
        header.setUpdatesEnabled(True)
        header.blockSignals(was_blocked)
        self._view.updateGeometries()
        place = bar.maximum() if at_end else header.sectionPosition(anchor) - before
        self._place = place  # the reader went nowhere
        bar.setValue(place)
        if min(changed) < in_sight.stop:  # else what is seen stands where it stood
            self._view.viewport().update()
            header.viewport().update()

    def _is_at_end(self) -> bool:
        """Say whether the reader is at the very end, and wants to stay there."""
        bar = self._view.verticalScrollBar()
        return bar.value() == bar.maximum() > 0


class _Mean:
    """A mean of the last values, which begins with a guess."""

    def __init__(self) -> None:
        self.value = 90.0
        self._count = 0

    def add(self, value: float) -> None:
        """Take one more value into the mean."""
        self._count = min(self._count + 1, _AT_ONCE)
        self.value += (value - self.value) / self._count
