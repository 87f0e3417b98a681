"""The ways through the grid: from change to change, from hit to hit, from column to column."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.row import is_change_of, party_of
from demarche.compare.statements import party_name
from demarche.gui.comparison.finding import Finder
from demarche.gui.comparison.hits import Hit
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.revealing import reveal
from demarche.translation import number_in_words, tr

if TYPE_CHECKING:
    from demarche.gui.comparison.pane import ComparisonPane


class Ways(QObject):
    """Leads a reader through a pane; after the last comes the first, which is said."""

    went_round = Signal(str)

    def __init__(self, pane: ComparisonPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._model, self._view, self._changes = pane.model, pane.view, pane.changes
        self.finder = Finder(pane.model)
        self._view.heads.turned.connect(self.next_column)
        self.finder.counted.connect(self._mark_hits)
        self.finder.reached.connect(self._reveal)

    @Slot()
    def next_change(self) -> None:
        """Go to the next demand that changed."""
        here = self._view.currentIndex().row()
        to = self._changes.after(here)
        self._go(to)
        if to is not None and to <= here:
            self._say_round(to, here, tr("After the last change: at the first again."))

    @Slot()
    def previous_change(self) -> None:
        """Go to the demand that changed before."""
        here = self._view.currentIndex().row()
        to = self._changes.before(here)
        self._go(to)
        if to is not None and to >= here >= 0:
            self._say_round(to, here, tr("Before the first change: at the last again."))

    def place_among_changes(self) -> tuple[int, int]:
        """Say at which change the reader is (0 for at none), and of how many."""
        return self._changes.place_of(self._view.currentIndex().row()), self._changes.count()

    def next_change_of_party(self, *, backwards: bool = False) -> str:
        """Go to the next change of the party whose cell this is; say at which of how many."""
        current, row = self._view.currentIndex(), self._pane.current_row()
        if row is None:
            return ""
        if not self._changes.known:
            return tr("The demands are still being compared.")
        party = party_of(row, current.column())
        name = party_name(self._model.lookup_of(current.column()).dossier, party)
        rows = self._rows_of(party)
        if not rows:
            return tr("{party}: nothing changed", party=name)
        behind = bisect_right(rows, current.row())
        at = (bisect_left(rows, current.row()) - 1 if backwards else behind) % len(rows)
        self._go(rows[at])
        number, total = number_in_words(at + 1), number_in_words(len(rows))
        return tr("{party}: change {number} of {total}", party=name, number=number, total=total)

    @Slot(str)
    def look_for(self, words: str) -> None:
        """Mark words wherever they stand, and go to the first from where the reader is."""
        self.finder.look_for(words, self._view.currentIndex().row())

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place where the words stand, or to the one before."""
        current = self._view.currentIndex()
        self.finder.go_on(current.row(), current.column(), backwards=backwards)

    @Slot()
    def next_column(self) -> None:
        """Go to the next column."""
        self._turn(1)

    @Slot()
    def previous_column(self) -> None:
        """Go to the column before."""
        self._turn(-1)

    def _go(self, row: int | None) -> None:
        """Go to a row, if there is one."""
        if row is not None:
            self._pane.go_to_row(row)

    def _say_round(self, to: int, here: int, words: str) -> None:
        """Say that the reader was led round the end, or that there is nowhere else to go."""
        self.went_round.emit(words if to != here else tr("Nothing else changed."))

    def _rows_of(self, party: str) -> list[int]:
        """Give the rows in which a party changed anything."""
        rows = ((each, self._model.demand_row(each)) for each in self._changes.all())
        return [each for each, row in rows if row and is_change_of(row, party)]

    def _turn(self, step: int) -> None:
        """Show another column where one is shown at a time, else put the reader into it."""
        columns, shown = list(self._model.columns_to_turn_to()), self._model.shown_columns()
        current = self._view.currentIndex()
        if not shown or not current.isValid():
            return
        if self._model.layout is Layout.COLUMNS:
            self._view.choose(current.row(), (current.column() + step) % len(columns))
            return
        before = self._pane.current_demand()
        self._model.turn_to(columns[(columns.index(shown[0]) + step) % len(columns)])
        self._pane.return_to(before)

    @Slot()
    def _mark_hits(self) -> None:
        """Mark what is looked for now."""
        self._view.hits.query, self._view.hits.here = self.finder.query, self.finder.here
        self._view.viewport().update()

    @Slot(object)
    def _reveal(self, hit: Hit) -> None:
        """Show a place where the words stand."""
        self._mark_hits()
        reveal(self._view, hit, self._pane.column_to_choose())
