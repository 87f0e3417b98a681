"""The actions that choose the layout, in step with the one that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Slot

from demarche.gui.actions import Actions, Name
from demarche.gui.comparison.layout import Layout
from demarche.gui.desk import Desk

_LAYOUTS: Final[Mapping[Name, Layout]] = {
    Name.COLUMNS: Layout.COLUMNS,
    Name.REDLINE: Layout.REDLINE,
    Name.READING: Layout.READING,
}


class LayoutChooser(QObject):
    """Lays the comparison on the desk out as the actions say."""

    def __init__(self, desk: Desk, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        for name in _LAYOUTS:
            actions[name].triggered.connect(self._choose)
        desk.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Let the actions say which layout it is."""
        for name, layout in _LAYOUTS.items():
            self._actions[name].setChecked(layout is self._desk.layout)

    @Slot()
    def _choose(self) -> None:
        """Take what is chosen."""
        chosen = (name for name in _LAYOUTS if self._actions[name].isChecked())
        self._desk.take_layout(_LAYOUTS[next(chosen)])
