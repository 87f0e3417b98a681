"""The grid with the strip beside it, or what stands there where nothing is shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from demarche.compare.arranging import AS_IN_FILE, Arrangement
from demarche.compare.row import Row
from demarche.gui.comparison.change_map import ChangeMap
from demarche.gui.comparison.changed_rows import ChangedRows
from demarche.gui.comparison.empty import NOTHING_OPEN, EmptyLabel
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.revealing import go_to_row
from demarche.gui.comparison.view import ComparisonView
from demarche.gui.comparison.ways import Ways
from demarche.gui.text import visible_line
from demarche.translation import later, tr
from demarche.workspace import Workspace

NOTHING_READABLE: Final = later(
    "No demand in this file could be read.\n\nWhat is wrong is listed below."
)
NOTHING_WRITTEN: Final = later(
    "There is no demand in this dossier yet.\n\n"
    "Add the parties first (Records > Add a party), then a demand with Ctrl+Shift+D."
)
NOTHING_KEPT: Final = later(
    "No demand is left by the filter:\n{filter}.\n\nClear it with Ctrl+Shift+X to see all."
)


class ComparisonPane(QWidget):
    """Shows a workspace; emits the cell that was chosen and where the reader is."""

    cell_chosen = Signal(int, int)
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ComparisonModel(self)
        self.view = ComparisonView(self.model, look, self)
        self.changes = ChangedRows(self.model)
        self.ways = Ways(self)
        self._begun_at: tuple[int, int] | None = None
        """Where the reader was put for want of a change that is known."""
        self._map = ChangeMap(self.changes, self.model, self.view, look, self)
        self._empty = EmptyLabel(self)
        self._arrange()
        self.view.cell_chosen.connect(self.cell_chosen)
        self.view.cell_chosen.connect(self.moved)
        self.changes.found.connect(self._go_to_first)
        self.changes.found.connect(self.moved)
        self._map.row_requested.connect(self.go_to_row)
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
        self.return_to(before)
        self.moved.emit()

    def set_look(self, look: Look) -> None:
        """Show everything in another theme or zoom."""
        self.view.set_look(look)
        self._map.set_look(look)
        self._empty.set_look(look)

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
        self.go_to_row(row)
        return True

    @Slot()
    def copy_row(self) -> None:
        """Copy the words that are selected, else the demand that the reader is at."""
        from demarche.gui.clipboard import copy_rich, copy_text  # noqa: PLC0415 - only to copy

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

    def shown_rows(self) -> list[Row]:
        """Give the demands that are shown."""
        rows = map(self.model.demand_row, range(self.model.rowCount()))
        return [row for row in rows if row is not None]

    def count(self) -> int:
        """Count the demands that are shown."""
        return self.model.count()

    @Slot(int)
    def go_to_row(self, row: int) -> None:
        """Go to a row, in the column that was looked at or else in the first that is compared."""
        while row < self.model.rowCount() and self.model.demand_row(row) is None:
            row += 1
        if row >= self.model.rowCount():
            return
        go_to_row(self.view, row, self.column_to_choose())

    def compared_column(self) -> int:
        """Give the column that is shown alone, or the one after the base."""
        comparison = self.model.comparison
        shown = self.model.shown_columns()
        if comparison is not None and len(shown) == 1 and shown[0] != comparison.base:
            return shown[0]
        return (comparison.base + 1) % len(comparison.columns) if comparison else 1

    def column_to_choose(self) -> int:
        """Give the column to go to: that of the reader, where it is shown."""
        current, shown = self.view.currentIndex(), self.model.shown_columns()
        if current.isValid() and current.column() in shown:
            return current.column()
        return shown[0] if len(shown) == 1 else self.compared_column()

    def return_to(self, demand_id: str | None) -> None:
        """Choose the demand that was chosen before, or the first one that changed."""
        if not self.model.rowCount():
            return
        if demand_id is not None and self.go_to_demand(demand_id):
            return
        first = self.changes.first()
        self.go_to_row(first or 0)
        self._begun_at = self._place() if first is None else None

    def _place(self) -> tuple[int, int]:
        """Say where the reader is: in which row, and how far down the grid is scrolled."""
        return self.view.currentIndex().row(), self.view.verticalScrollBar().value()

    @Slot()
    def _go_to_first(self) -> None:
        """Go to the first change once it is known, unless the reader went somewhere by then."""
        first = self.changes.first()
        if first is not None and self._begun_at == self._place():
            self.go_to_row(first)
        self._begun_at = None

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
        return tr(NOTHING_OPEN)
    if filtered and workspace.comparison is not None:
        return tr(NOTHING_KEPT, filter=visible_line(filtered))
    is_begun = not workspace.problems and all(each.dossier for each in workspace.readings)
    return tr(NOTHING_WRITTEN if is_begun else NOTHING_READABLE)
