"""The columns as a reader chooses them: in their heads, by the button beside them, by actions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from demarche.gui.actions import Actions, Name
from demarche.gui.comparison.adding import ColumnAdder
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.desk import Desk


class ColumnChooser(QObject):
    """Hands every choice of columns to the desk."""

    def __init__(
        self, desk: Desk, pane: ComparisonPane, actions: Actions, adder: ColumnAdder
    ) -> None:
        super().__init__(adder)
        self._desk = desk
        self._pane = pane
        self._adder = adder
        heads, button = pane.view.heads, pane.view.columns_button
        heads.column_picked.connect(desk.take_column)
        heads.column_removed.connect(desk.remove_column)
        heads.base_chosen.connect(desk.take_base)
        heads.column_moved.connect(desk.move_column)
        button.preset_chosen.connect(desk.take_preset)
        button.column_wanted.connect(self.ask)
        adder.picked.connect(desk.add_column)
        actions[Name.ADD_COLUMN].triggered.connect(self.ask)
        actions[Name.COLUMN_SETS].triggered.connect(button.showMenu)

    @Slot()
    def ask(self) -> None:
        """Let the reader choose a column to add."""
        if self._desk.workspace is not None:
            self._adder.ask(self._desk.workspace, self._pane)
