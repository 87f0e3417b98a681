"""The outline panel: topics and demands with what became of them, and the filter over them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from demarche.compare.comparison import Comparison
from demarche.gui.panels.filter_bar import FilterBar
from demarche.gui.panels.outline_entries import so_many, topics_of
from demarche.gui.panels.outline_model import OutlineModel, OutlineRole
from demarche.gui.panels.outline_view import OutlineView
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.panel_heading import PanelHeading
from demarche.gui.text import label_font
from demarche.gui.theme import LIGHT, Colours
from demarche.translation import later, tr

NOTHING: Final = later("The filter leaves no demand. Choose less, or clear it with Ctrl+Shift+X.")


class OutlinePanel(QWidget):
    """Lists the demands of a comparison."""

    demand_chosen = Signal(str)
    filter_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Outline"))
        self._heading = PanelHeading(tr("Demands"), self)
        self._model = OutlineModel(self)
        self.filters = FilterBar(self)
        self._view = OutlineView(self._model, self)
        self._nothing = self._make_nothing()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.filters)
        layout.addWidget(self._nothing)
        layout.addWidget(self._view, 1)
        self.filters.filter_asked.connect(self.filter_asked)
        self._view.selectionModel().currentChanged.connect(self._tell_choice)
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
        return self.filters.box

    def show_comparison(
        self, comparison: Comparison | None, column: int, kept: frozenset[str] | None = None
    ) -> None:
        """List the demands that are kept, with what became of them in one column."""
        chosen = self._view.currentIndex().data(OutlineRole.DEMAND)
        topics = topics_of(comparison, column, kept) if comparison else ()
        shown = sum(len(each.rows) for each in topics)
        total = len(comparison.rows) if comparison else 0
        self._heading.show_text(_heading(shown, total))
        self._model.show_topics(topics)
        self._view.open_all(shown)
        self._nothing.setVisible(bool(total) and not shown)
        self.choose_demand(chosen or "")

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

    @Slot(QModelIndex, QModelIndex)
    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Say which demand the reader went to."""
        demand_id = current.data(OutlineRole.DEMAND)
        if demand_id:
            self.demand_chosen.emit(demand_id)

    def _set_look(self, look: PaneLook) -> None:
        """Dress all that the panel holds."""
        self._heading.set_zoom(look.zoom)
        self.filters.set_look(look)
        self._nothing.setFont(label_font(look.zoom))
        self._view.set_look(look)

    def _make_nothing(self) -> QLabel:
        """Make the words that stand where the filter leaves nothing."""
        label = QLabel(tr(NOTHING), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setStyleSheet("padding: 6px 10px 6px 14px;")
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.hide()
        return label


def _heading(shown: int, total: int) -> str:
    """Say how many demands there are, and how many of them are shown."""
    if not total:
        return tr("Demands")
    return " · ".join((tr("Demands"), so_many(shown, total)))
