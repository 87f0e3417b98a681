"""Finds words in the grid: in titles, texts and in who said them, a slice of rows at a time.

What is found is what the grid shows, so that every hit that is counted can be gone to and is
marked there. Counting goes on while the window has nothing else to do.
"""

from __future__ import annotations

import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from demarche.compare import wording
from demarche.compare.folding import folded, places_of
from demarche.compare.row import Row
from demarche.gui.comparison.cell_layout import findable_texts
from demarche.gui.comparison.content import MOST_SHOWN
from demarche.gui.comparison.hits import TITLE, Hit
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.text import visible_line

_AT_ONCE: Final = 400
_SLICE: Final = 0.006


class Place(NamedTuple):
    """At which hit the reader is (0 for at none), of how many, and whether all are counted."""

    number: int
    of: int
    is_final: bool


class Finder(QObject):
    """Looks for words; emits `counted` when there are more hits, `reached` when one is gone to."""

    counted = Signal()
    reached = Signal(object)

    def __init__(self, model: ComparisonModel) -> None:
        super().__init__(model)
        self._model = model
        self.query = ""
        self.here: Hit | None = None
        self._anchor = (0, TITLE)
        self._jumps = False
        self._wanted: int | None = None
        self._cells: list[tuple[int, int]] = []
        self._before: list[int] = [0]
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look_on)
        model.modelReset.connect(self._begin)

    def look_for(self, words: str, row: int) -> None:
        """Look for other words, and go to the first that stand in a row or below it."""
        if not self.query:
            self._anchor = (max(row, 0), TITLE)
        self.query = folded(words.strip())
        self._begin(jump=bool(self.query))

    def go_on(self, row: int, column: int, *, backwards: bool = False) -> None:
        """Go from a cell to the next hit, or to the one before; after the last comes the first.

        Where the next one is not known yet it is gone to as soon as it is.
        """
        if not self.query:
            return
        if self.here and self.here.row == row and self.here.column in (column, TITLE):
            self._wanted = self._number_of(self.here) + (-1 if backwards else 1)
        else:
            self._look(min(max(row + 1, self._next), self._model.rowCount()))
            at = bisect_left(self._cells, (row, column))
            self._wanted = self._before[at] - (1 if backwards else 0)
        self._go_to_wanted()

    def place(self) -> Place:
        """Say at which hit the reader is."""
        number = self._number_of(self.here) + 1 if self.here else 0
        return Place(number, self._before[-1], self._knows_all)

    @Slot()
    def _begin(self, *, jump: bool = False) -> None:
        """Look from the top; a few rows at once, many a slice at a time."""
        self._cells, self._before, self._next, self.here = [], [0], 0, None
        self._wanted, self._jumps = None, jump
        self._timer.stop()
        if self.query:
            self._look(min(self._model.rowCount(), _AT_ONCE))
        if self.query and self._next < self._model.rowCount():
            self._timer.start()
        self._go_to_first()
        self.counted.emit()

    @Slot()
    def _look_on(self) -> None:
        """Look for a part of a frame."""
        until = time.perf_counter() + _SLICE
        while self._next < self._model.rowCount() and time.perf_counter() < until:
            self._look(min(self._next + 20, self._model.rowCount()))
        self._go_to_first()
        self._go_to_wanted()
        self.counted.emit()

    def _look(self, end: int) -> None:
        """Count the hits of the rows up to an end."""
        for row in range(self._next, end):
            for column, count in self._hits_of(row):
                self._cells.append((row, column))
                self._before.append(self._before[-1] + count)
        self._next = max(end, self._next)
        if self._next >= self._model.rowCount():
            self._timer.stop()

    def _hits_of(self, number: int) -> Iterator[tuple[int, int]]:
        """Yield the title and the columns of a row that have hits, and how many."""
        row = self._model.demand_row(number)
        if row is None:
            return
        titles = len(places_of(self.query, visible_line(row.demand.title)))
        if titles:
            yield TITLE, titles
        if not any(self.query in folded(text[:MOST_SHOWN]) for text in self._raw_texts(row)):
            return
        for column in self._model.shown_columns():
            texts = findable_texts(*self._model.texts_shown(number, column))
            count = sum(len(places_of(self.query, text)) for text in texts)
            if count:
                yield column, count

    def _raw_texts(self, row: Row) -> Iterator[str]:
        """Yield every text that a row may show, without comparing anything."""
        for column, cell in enumerate(row.cells):
            if cell.compared is not None:
                yield from (cell.compared.was, cell.compared.is_)
            if cell.position is not None:
                yield cell.position.text or ""
                yield wording.attribution(self._model.lookup_of(column).dossier, cell.position)

    def _go_to_first(self) -> None:
        """Go to the first hit from where the reader began, once it is known which that is."""
        if not self._jumps or not self._cells:
            return
        at = bisect_left(self._cells, self._anchor)
        if at < len(self._cells):
            self._reach(self._before[at])
        elif self._knows_all:
            self._reach(0)

    def _go_to_wanted(self) -> None:
        """Go to the hit that was asked for, once it is known where it stands."""
        if self._wanted is None or not self._cells:
            return
        if 0 <= self._wanted < self._before[-1]:
            self._reach(self._wanted)
        elif self._knows_all:
            self._reach(self._wanted % self._before[-1])

    @property
    def _knows_all(self) -> bool:
        """Say whether every row was looked through."""
        return self._next >= self._model.rowCount()

    def _reach(self, number: int) -> None:
        """Go to a hit by its number."""
        self._wanted, self._jumps = None, False
        at = bisect_right(self._before, number) - 1
        row, column = self._cells[at]
        self.here = Hit(row, column, number - self._before[at])
        self.reached.emit(self.here)
        self.counted.emit()

    def _number_of(self, hit: Hit) -> int:
        """Give how many hits stand before one."""
        at = bisect_left(self._cells, (hit.row, hit.column))
        return self._before[at] + hit.number
