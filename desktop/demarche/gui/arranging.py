"""The actions that group, sort and fold the rows, in step with how they are arranged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Slot

from demarche.compare.arranging import Grouping, Order
from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk

_GROUPINGS: Final[Mapping[Name, Grouping]] = {
    Name.GROUP_TOPIC: Grouping.TOPIC,
    Name.GROUP_CHANGE: Grouping.CHANGE,
    Name.GROUP_PARTY: Grouping.PARTY,
}
_ORDERS: Final[Mapping[Name, Order]] = {
    Name.ORDER_FILE: Order.FILE,
    Name.ORDER_LAST_CHANGE: Order.LAST_CHANGE,
    Name.ORDER_SIZE: Order.SIZE,
}


class Arranger(QObject):
    """Arranges the rows on the desk as the actions say."""

    def __init__(self, desk: Desk, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        for name in (*_GROUPINGS, *_ORDERS, Name.FOLD):
            actions[name].triggered.connect(self._arrange)
        desk.changed.connect(self.show)
        self.show()

    @Slot()
    def show(self) -> None:
        """Let the actions say how the rows are arranged."""
        arrangement = self._desk.arrangement
        for name, grouping in _GROUPINGS.items():
            self._actions[name].setChecked(grouping is arrangement.grouping)
        for name, order in _ORDERS.items():
            self._actions[name].setChecked(order is arrangement.order)
        self._actions[Name.FOLD].setChecked(arrangement.folded)

    @Slot()
    def _arrange(self) -> None:
        """Take what is chosen."""
        chosen = (name for name in _GROUPINGS if self._actions[name].isChecked())
        sorted_by = (name for name in _ORDERS if self._actions[name].isChecked())
        self._desk.take_arrangement(
            replace(
                self._desk.arrangement,
                grouping=_GROUPINGS[next(chosen)],
                order=_ORDERS[next(sorted_by)],
                folded=self._actions[Name.FOLD].isChecked(),
            )
        )
