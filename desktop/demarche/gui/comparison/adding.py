"""Adding a column: the same picker as under a head, opened for a column that is not there yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from demarche.gui.comparison.choices import column_choices
from demarche.gui.comparison.picker import ColumnPicker
from demarche.workspace import Workspace


class ColumnAdder(QObject):
    """Opens the picker; emits the column to add."""

    picked = Signal(object)

    def ask(self, workspace: Workspace, over: QWidget) -> ColumnPicker:
        """Let the user choose from every dossier that is open."""
        groups = [
            group
            for file, lookup in enumerate(workspace.lookups)
            for group in column_choices(lookup, file)
        ]
        picker = ColumnPicker(groups, None, over)
        picker.picked.connect(self.picked)
        place = over.mapToGlobal(QPoint(over.width() - 540, 60))
        picker.open_under(place, 520)
        return picker
