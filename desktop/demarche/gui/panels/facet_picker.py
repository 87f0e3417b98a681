"""The list of everything to filter by, in a popup: typed into, ticked, closed by Escape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.compare.comparison import Comparison
from demarche.compare.facets import Choice, Facet
from demarche.compare.filtering import Filter
from demarche.gui.key_box import KeyBox
from demarche.gui.panels.day_span import DaySpan
from demarche.gui.panels.facet_delegate import FacetDelegate
from demarche.gui.panels.facet_entries import entries_of
from demarche.gui.panels.facet_model import FacetModel
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.text import label_font
from demarche.translation import tr

_SIZE: Final = (340, 460)
_TICKS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FacetList(QListView):
    """A list whose lines are ticked by Enter and by the space bar."""

    ticked = Signal(QModelIndex)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QListView.focusInEvent: the keyboard is at a line from the beginning."""
        super().focusInEvent(event)
        model = self.model()
        if not self.currentIndex().isValid() and isinstance(model, FacetModel):
            self.setCurrentIndex(model.first())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QListView.keyPressEvent."""
        if event.key() in _TICKS and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class FacetPicker(QFrame):
    """Lists the values of every facet; emits the filter that is asked for, at each tick."""

    filter_asked = Signal(object)

    def __init__(self, look: PaneLook, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("picker")
        self.setAccessibleName(tr("Filter by"))
        self._look = look
        self._asked = Filter()
        self._counts: Mapping[Choice, int] = {}
        self._comparison: Comparison | None = None
        self._opened: frozenset[Facet] = frozenset()
        self._model = FacetModel(self)
        self._delegate = FacetDelegate()
        self._delegate.look = look
        self.box = KeyBox(tr("Look for something to filter by"), tr("Filter by …"), self)
        self.box.setClearButtonEnabled(True)
        self.list = self._make_list()
        self.days = DaySpan(look.zoom, self)
        self.clear = QPushButton(tr("Clear all"), self)
        self._arrange()
        self.box.textChanged.connect(self._list)
        self.list.clicked.connect(self._toggle)
        self.days.changed.connect(self._take_days)
        self.clear.clicked.connect(self._clear_all)
        self.box.entered.connect(self._enter_list)
        self.box.walked.connect(self._enter_list)
        self.box.escaped.connect(self.close)
        self.list.ticked.connect(self._toggle)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    @property
    def model(self) -> FacetModel:
        """Give the list of what can be chosen."""
        return self._model

    def show_values(
        self, asked: Filter, counts: Mapping[Choice, int], comparison: Comparison
    ) -> None:
        """List the values with their counts, those that are chosen ticked."""
        self._asked, self._counts, self._comparison = asked, counts, comparison
        self.days.show_span(asked.said)
        self.clear.setEnabled(bool(asked))
        self._list()

    def open_at(self, place: QPoint) -> None:
        """Show the popup with its corner at a place of the screen."""
        width, height = (round(self._look.px(each)) for each in _SIZE)
        self.resize(max(width, self.minimumSizeHint().width()), height)
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        y = min(place.y(), room.bottom() - self.height())
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()
        self.box.setFocus()

    @Slot()
    def _enter_list(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus()
        self.list.setCurrentIndex(self._model.first())

    @Slot()
    def _list(self) -> None:
        """List what has the words of the box."""
        if self._comparison is not None:
            entries = entries_of(
                self._asked, self._counts, self._comparison, self.box.text(), self._opened
            )
            self._model.show_entries(entries)

    @Slot(QModelIndex)
    def _toggle(self, index: QModelIndex) -> None:
        """Choose a value or choose it no more, or open the rest of a facet."""
        entry = self._model.entry(index)
        if entry.choice is not None:
            self.filter_asked.emit(self._asked.with_choice(entry.choice, on=not entry.is_on))
        elif not entry.is_heading:
            self._opened |= {entry.facet}
            row = index.row()
            self._list()
            self.list.setCurrentIndex(self._model.index(row))

    @Slot(object)
    def _take_days(self, said: object) -> None:
        """Look only at what was said in a span."""
        self.filter_asked.emit(self._asked.said_in(said))  # type: ignore[arg-type]

    @Slot()
    def _clear_all(self) -> None:
        """Choose nothing any more."""
        self.filter_asked.emit(Filter())
        self.box.setFocus()

    def _arrange(self) -> None:
        """Put the parts under each other."""
        for widget in (self.box, self.clear):
            widget.setFont(label_font(self._look.zoom))
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.days)
        layout.addLayout(below)

    def _make_list(self) -> FacetList:
        """Make the list."""
        view = FacetList(self)
        view.setAccessibleName(tr("What to filter by"))
        view.setModel(self._model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setDragEnabled(False)
        view.setAcceptDrops(False)
        return view
