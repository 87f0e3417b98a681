"""The outline panel: topics and demands with what became of them, and a filter over them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from demarche.compare.comparison import Comparison
from demarche.gui.panels.outline_entries import DemandEntry, entries_of, grouped, matching
from demarche.gui.panels.outline_model import OutlineModel, OutlineRole
from demarche.gui.panels.outline_view import OutlineView
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.panel_heading import PanelHeading
from demarche.gui.text import label_font
from demarche.gui.theme import LIGHT, Colours

NOTHING: Final = "No demand has all these words."


class OutlinePanel(QWidget):
    """Lists the demands of a comparison."""

    demand_chosen = Signal(str)
    filter_changed = Signal(object)
    """The ids of the demands that the filter leaves, or None where nothing is filtered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Outline")
        self._entries: tuple[DemandEntry, ...] = ()
        self._left: frozenset[str] | None = None
        self._heading = PanelHeading("Demands", self)
        self._model = OutlineModel(self)
        self._filter = self._make_filter()
        self._view = OutlineView(self._model, self)
        self._nothing = self._make_nothing()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(self._framed(self._filter))
        layout.addWidget(self._nothing)
        layout.addWidget(self._view, 1)
        self._filter.textChanged.connect(self._apply_filter)
        self._view.selectionModel().currentChanged.connect(self._tell_choice)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._filter, self._filter.clear)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.set_theme(LIGHT)

    @property
    def model(self) -> OutlineModel:
        """Give the tree that is listed."""
        return self._model

    @property
    def view(self) -> OutlineView:
        """Give the list itself."""
        return self._view

    @property
    def filter_box(self) -> QLineEdit:
        """Give the box that the filter is typed into."""
        return self._filter

    def show_comparison(self, comparison: Comparison | None, column: int) -> None:
        """List the demands of a comparison, with what became of them in one column."""
        self._entries = entries_of(comparison, column) if comparison else ()
        self._apply_filter(self._filter.text())

    def choose_demand(self, demand_id: str) -> None:
        """Mark a demand without telling anybody."""
        index = self._model.index_of(demand_id)
        selection = self._view.selectionModel()
        was_blocked = self.blockSignals(True)  # noqa: FBT003  (Qt's own)
        selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        self.blockSignals(was_blocked)
        if index.isValid():
            if index.row() == 0:
                self._view.scrollTo(index.parent())
            self._view.scrollTo(index)

    def set_theme(self, colours: Colours) -> None:
        """Show the same in other colours."""
        self._set_look(replace(self._view.look, colours=colours))

    def set_zoom(self, zoom: int) -> None:
        """Show the same larger or smaller, in per cent."""
        self._set_look(replace(self._view.look, zoom=zoom))

    @Slot(str)
    def _apply_filter(self, text: str) -> None:
        """List the demands that have the words of the filter."""
        chosen = self._view.currentIndex().data(OutlineRole.DEMAND)
        found = matching(self._entries, text)
        self._model.show_topics(grouped(found))
        self._view.open_all(len(found))
        self._nothing.setVisible(bool(self._entries) and not found)
        self.choose_demand(chosen or "")
        left = frozenset(each.demand_id for each in found) if text.split() else None
        if left != self._left:
            self._left = left
            self.filter_changed.emit(left)

    @Slot(QModelIndex, QModelIndex)
    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Say which demand the reader went to."""
        demand_id = current.data(OutlineRole.DEMAND)
        if demand_id:
            self.demand_chosen.emit(demand_id)

    def _set_look(self, look: PaneLook) -> None:
        """Dress all that the panel holds."""
        self._heading.set_zoom(look.zoom)
        self._filter.setFont(label_font(look.zoom))
        self._nothing.setFont(label_font(look.zoom))
        self._view.set_look(look)

    def _make_filter(self) -> QLineEdit:
        """Make the box for the filter."""
        box = QLineEdit(self)
        box.setPlaceholderText("Filter")
        box.setAccessibleName("Filter the demands")
        box.setClearButtonEnabled(True)
        box.setMaxLength(200)
        return box

    def _make_nothing(self) -> QLabel:
        """Make the words that stand where the filter leaves nothing."""
        label = QLabel(NOTHING, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet("padding: 6px 10px 6px 14px;")
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.hide()
        return label

    def _framed(self, box: QLineEdit) -> QVBoxLayout:
        """Leave room around the filter."""
        framed = QVBoxLayout()
        framed.setContentsMargins(12, 2, 12, 4)
        framed.addWidget(box)
        return framed
