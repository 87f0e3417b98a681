"""The grid with the strip beside it, and the ways through its changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QWidget

from demarche.compare import wording
from demarche.compare.arranging import AS_IN_FILE, Arrangement
from demarche.compare.comparison import Row, is_change_of, party_of
from demarche.compare.lookup import Lookup
from demarche.gui.clipboard import copy_rich, copy_text
from demarche.gui.comparison.change_map import ChangeMap
from demarche.gui.comparison.changed_rows import ChangedRows
from demarche.gui.comparison.finding import Finder
from demarche.gui.comparison.hits import Hit
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.revealing import reveal
from demarche.gui.comparison.view import ComparisonView
from demarche.gui.text import visible_line
from demarche.workspace import Workspace

NOTHING_OPEN = "Nothing is open.\n\nOpen a record file with Ctrl+O, or drop one here."
NOTHING_READABLE = "No demand in this file could be read.\n\nWhat is wrong is listed below."
NOTHING_KEPT = "No demand is left by the filter:\n{}.\n\nClear it with Ctrl+Shift+X to see all."


class ComparisonPane(QWidget):
    """Shows a workspace; emits the cell that was chosen and where the reader is."""

    cell_chosen = Signal(int, int)
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ComparisonModel(self)
        self.view = ComparisonView(self.model, look, self)
        self.changes = ChangedRows(self.model)
        self.finder = Finder(self.model)
        self._map = ChangeMap(self.changes, self.model, self.view, look, self)
        self._empty = QLabel(NOTHING_OPEN, self)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._arrange()
        self.view.cell_chosen.connect(self.cell_chosen)
        self.view.cell_chosen.connect(self.moved)
        self.changes.found.connect(self.moved)
        self._map.row_requested.connect(self._go_to_row)
        self.view.heads.turned.connect(self.next_column)
        self.finder.counted.connect(self._mark_hits)
        self.finder.reached.connect(self._reveal)
        self.set_look(look)

    def show_workspace(
        self,
        workspace: Workspace | None,
        arrangement: Arrangement = AS_IN_FILE,
        *,
        demands: frozenset[str] | None = None,
        filtered: str = "",
        layout: Layout = Layout.COLUMNS,
    ) -> None:
        """Show a comparison from the demand that was looked at, or else from its first change.

        `filtered` says in words which demands are left out.
        """
        before = self.current_demand()
        comparison = workspace.comparison if workspace else None
        lookups = workspace.lookups if workspace else ()
        if layout is not self.model.layout and self.view.currentIndex().isValid():
            self.model.turn_to(self.view.currentIndex().column())
        self.model.show(
            comparison, lookups, demands=demands, arrangement=arrangement, layout=layout
        )
        self._empty.setText(_why_empty(workspace, filtered))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._return_to(before)
        self.moved.emit()

    def set_look(self, look: Look) -> None:
        """Show everything in another theme or zoom."""
        self.view.set_look(look)
        self._map.set_look(look)
        self._empty.setFont(look.body)
        self._empty.setStyleSheet(
            f"color: {look.colours.muted}; background: {look.colours.surface}; padding: 40px;"
        )

    def empty_words(self) -> str:
        """Give what is said where there is no row."""
        return self._empty.text()

    def current_row(self) -> Row | None:
        """Give the demand that the reader is at."""
        index = self.view.currentIndex()
        return self.model.entry(index.row()).row if index.isValid() else None

    def current_demand(self) -> str | None:
        """Give the id of the demand that the reader is at."""
        row = self.current_row()
        return row.demand.id if row else None

    def current_position(self) -> str | None:
        """Give the id of the position that the reader is at."""
        index, row = self.view.currentIndex(), self.current_row()
        if row is None or not 0 <= index.column() < len(row.cells):
            return None
        position = row.cells[index.column()].position
        return position.id if position else None

    @Slot(str)
    def go_to_demand(self, demand_id: str) -> bool:
        """Go to a demand; False where it is not shown."""
        row = self.model.row_of(demand_id)
        if row is None:
            return False
        self._go_to_row(row)
        return True

    @Slot()
    def next_change(self) -> None:
        """Go to the next demand that changed; after the last comes the first."""
        row = self.changes.after(self.view.currentIndex().row())
        if row is not None:
            self._go_to_row(row)

    @Slot()
    def previous_change(self) -> None:
        """Go to the demand that changed before; before the first comes the last."""
        row = self.changes.before(self.view.currentIndex().row())
        if row is not None:
            self._go_to_row(row)

    @Slot()
    def copy_row(self) -> None:
        """Copy the words that are selected, else the demand that the reader is at."""
        if self.view.selected_text():
            copy_text(self.view.selected_text())
            return
        from demarche.gui.comparison.copying import (  # noqa: PLC0415 - only to copy
            row_as_html,
            row_as_text,
        )

        row = self.view.currentIndex().row()
        if row >= 0:
            copy_rich(row_as_text(self.model, row), row_as_html(self.model, row))

    def look_for(self, words: str) -> None:
        """Mark words wherever they stand, and go to the first from where the reader is."""
        self.finder.look_for(words, self.view.currentIndex().row())

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place where the words stand, or to the one before."""
        current = self.view.currentIndex()
        self.finder.go_on(current.row(), current.column(), backwards=backwards)

    def next_change_of_party(self, *, backwards: bool = False) -> str:
        """Go to the next change of the party whose cell this is; say at which of how many."""
        current = self.view.currentIndex()
        row = self.current_row()
        if row is None:
            return ""
        party = party_of(row, current.column())
        rows = [
            each
            for each in self.changes.all()
            if (found := self.model.demand_row(each)) and is_change_of(found, party)
        ]
        name = wording.party_name(self.model.lookup_of(current.column()).dossier, party)
        if not rows:
            return f"{name}: nothing changed"
        at = (
            bisect_left(rows, current.row()) - 1 if backwards else bisect_right(rows, current.row())
        )
        at %= len(rows)
        self._go_to_row(rows[at])
        return f"{name}: change {at + 1} of {len(rows)}"

    def shown_rows(self) -> list[Row]:
        """Give the demands that are shown."""
        rows = map(self.model.demand_row, range(self.model.rowCount()))
        return [row for row in rows if row is not None]

    @Slot()
    def _mark_hits(self) -> None:
        """Mark what is looked for now."""
        self.view.hits.query, self.view.hits.here = self.finder.query, self.finder.here
        self.view.viewport().update()

    @Slot(object)
    def _reveal(self, hit: Hit) -> None:
        """Show a place where the words stand."""
        self._mark_hits()
        reveal(self.view, hit, self._column_to_choose())

    def count(self) -> int:
        """Count the demands that are shown."""
        return self.model.count()

    def lookup_of_position(self, position_id: str) -> Lookup | None:
        """Give the dossier that holds a position."""
        return self.model.lookup_with(position_id)

    def place_among_changes(self) -> tuple[int, int]:
        """Say at which change the reader is (0 for at none), and of how many."""
        return self.changes.place_of(self.view.currentIndex().row()), self.changes.count()

    @Slot(int)
    def _go_to_row(self, row: int) -> None:
        """Go to a row, in the column that was looked at or else in the first that is compared."""
        while row < self.model.rowCount() and self.model.demand_row(row) is None:
            row += 1
        if row >= self.model.rowCount():
            return
        self.view.choose(row, self._column_to_choose())

    def compared_column(self) -> int:
        """Give the column that is shown alone, or the one after the base."""
        comparison = self.model.comparison
        shown = self.model.shown_columns()
        if comparison is not None and len(shown) == 1 and shown[0] != comparison.base:
            return shown[0]
        return (comparison.base + 1) % len(comparison.columns) if comparison else 1

    @Slot()
    def next_column(self) -> None:
        """Go to the next column."""
        self._turn(1)

    @Slot()
    def previous_column(self) -> None:
        """Go to the column before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        """Show another column where one is shown at a time, else put the reader into it."""
        columns = list(self.model.columns_to_turn_to())
        shown = self.model.shown_columns()
        current = self.view.currentIndex()
        if not shown or not current.isValid():
            return
        if self.model.layout is Layout.COLUMNS:
            self.view.choose(current.row(), (current.column() + step) % len(columns))
            return
        before = self.current_demand()
        self.model.turn_to(columns[(columns.index(shown[0]) + step) % len(columns)])
        self._return_to(before)

    def _column_to_choose(self) -> int:
        """Give the column to go to: that of the reader, where it is shown."""
        current, shown = self.view.currentIndex(), self.model.shown_columns()
        if current.isValid() and current.column() in shown:
            return current.column()
        return shown[0] if len(shown) == 1 else self.compared_column()

    def _return_to(self, demand_id: str | None) -> None:
        """Choose the demand that was chosen before, or the first one that changed."""
        if not self.model.rowCount():
            return
        if demand_id is not None and self.go_to_demand(demand_id):
            return
        self._go_to_row(self.changes.first() or 0)

    def _arrange(self) -> None:
        """Put the strip beside the grid and the empty state behind both."""
        grid = QWidget(self)
        row = QHBoxLayout(grid)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view)
        row.addWidget(self._map)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(grid)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(1)


def _why_empty(workspace: Workspace | None, filtered: str) -> str:
    """Say why there is no row, and what to do."""
    if workspace is None:
        return NOTHING_OPEN
    if workspace.comparison is None:
        return NOTHING_READABLE
    return NOTHING_KEPT.format(visible_line(filtered)) if filtered else NOTHING_READABLE
