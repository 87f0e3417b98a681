"""Adding a column: the same picker as under a head, opened for a column that is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from demarche.workspace import Workspace

if TYPE_CHECKING:
    from demarche.gui.comparison.picker import ColumnPicker


class ColumnAdder(QObject):
    """Opens the picker; emits the column to add."""

    picked = Signal(object)

    def ask(self, workspace: Workspace, over: QWidget) -> ColumnPicker:
        """Let the user choose from every dossier that is open."""
        from demarche.gui.comparison.choices import column_choices  # noqa: PLC0415 - only to pick
        from demarche.gui.comparison.picker import ColumnPicker  # noqa: PLC0415 - as above

        groups = [
            group
            for file, lookup in enumerate(workspace.lookups)
            for group in column_choices(lookup, file)
        ]
        picker = ColumnPicker(groups, None, over)
        picker.picked.connect(self.picked)
        picker.open_under(over.mapToGlobal(QPoint(over.width() - picker.needed(), 60)), 0)
        return picker
