"""A quick way to a demand: a few letters of its title or its id, and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.fuzzy import Candidate, ranked
from demarche.gui.key_box import KeyBox
from demarche.gui.text import label_font, visible_line
from demarche.translation import later, tr

MOST_LISTED: Final = 50
NOTHING: Final = later("No demand has these letters.")
_SIZE: Final = (520, 360)


class DemandChooser(QFrame):
    """A popup that lists demands; emits the one that was chosen and closes."""

    demand_chosen = Signal(str)

    def __init__(self, candidates: Sequence[Candidate], zoom: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setAccessibleName(tr("Go to a demand"))
        self._candidates = candidates
        self._listed: Sequence[Candidate] = ()
        self._zoom = zoom
        words = tr("Go to demand: letters of its title or id")
        self.box = KeyBox(tr("Letters of a demand’s title or id"), words, self)
        self._names = QStringListModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(tr("Demands"))
        self.list.setModel(self._names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(tr(NOTHING), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        for widget in (self.box, self._nothing, self.list):
            widget.setFont(label_font(zoom))
            layout.addWidget(widget)
        self.box.textChanged.connect(self._list)
        self.list.clicked.connect(self._choose)
        self.box.walked.connect(self._walk)
        self.box.entered.connect(self._choose_current)
        self.box.escaped.connect(self.close)
        self._list("")

    def open_over(self, widget: QWidget) -> None:
        """Show the chooser at the top of a widget, in its middle."""
        width, height = (round(each * self._zoom / 100) for each in _SIZE)
        self.resize(min(width, max(widget.width() - 20, 200)), min(height, widget.height()))
        self.move(widget.mapToGlobal(QPoint((widget.width() - self.width()) // 2, 8)))
        self.show()
        self.box.setFocus()

    def listed(self) -> tuple[str, ...]:
        """Give the demands that are listed, the best first."""
        return tuple(each.key for each in self._listed)

    @Slot(int)
    def _walk(self, key: int) -> None:
        """Go up or down the list while the box keeps the keyboard."""
        page = max(self.list.height() // max(self.list.sizeHintForRow(0), 1), 1)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page}.get(
            Qt.Key(key), -page
        )
        row = self.list.currentIndex().row() + step
        self.list.setCurrentIndex(self._names.index(max(min(row, len(self._listed) - 1), 0)))

    @Slot()
    def _choose_current(self) -> None:
        """Go to the demand that is marked."""
        self._choose(self.list.currentIndex())

    @Slot(str)
    def _list(self, typed: str) -> None:
        """List what fits what is typed."""
        self._listed = ranked(typed, self._candidates, MOST_LISTED)
        self._names.setStringList([_line(each) for each in self._listed])
        self.list.setCurrentIndex(self._names.index(0))
        self._nothing.setVisible(not self._listed)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        """Go to a demand."""
        if index.isValid():
            self.demand_chosen.emit(self._listed[index.row()].key)
            self.close()


def _line(each: Candidate) -> str:
    """Name a demand by its title and its id."""
    return f"{visible_line(each.words, 80)}   ·   {visible_line(each.key)}"
