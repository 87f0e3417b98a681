"""The picker under a column's head: whom to look at, and on which day, by list or by calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QLabel,
    QListView,
    QWidget,
)

from demarche.compare.columns import ColumnSpec
from demarche.gui.comparison.choices import Group
from demarche.gui.comparison.day_calendar import DayCalendar
from demarche.gui.dialog_frame import text_scale
from demarche.gui.text import visible_line
from demarche.translation import tr

_WIDTH: Final = 800
_HEIGHT: Final = 340


class ColumnPicker(QFrame):
    """A popup of two lists and a calendar; emits the column that was picked and closes."""

    picked = Signal(object)

    def __init__(
        self, groups: Sequence[Group], current: ColumnSpec | None, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Choose a column"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._groups = groups
        self.whom = _list(tr("Whose positions"), self)
        self.when = _list(tr("As of which day"), self)
        self.whom.setModel(QStringListModel([visible_line(each.words) for each in groups], self))
        self._days = QStringListModel(self)
        self.when.setModel(self._days)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 10)
        for column, view in enumerate((self.whom, self.when)):
            label = QLabel(view.accessibleName(), self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setBuddy(view)
            grid.addWidget(label, 0, column)
            grid.addWidget(view, 1, column)
            grid.setColumnStretch(column, 2 + column)
        self.calendar = DayCalendar(self)
        self._by_calendar = QLabel(tr("Or as of any day"), self)
        self._by_calendar.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid.addWidget(self._by_calendar, 0, 2)
        grid.addWidget(self.calendar, 1, 2)
        self.calendar.day_taken.connect(self._pick_day)
        self.whom.selectionModel().currentChanged.connect(self._show_days)
        self.whom.activated.connect(self._go_to_days)
        self.when.activated.connect(self._pick)
        self.when.clicked.connect(self._pick)
        self._start_at(current)

    def open_under(self, place: QPoint, width: int) -> None:
        """Show the picker with its corner at a place of the screen."""
        screen, high = self.screen().availableGeometry(), round(_HEIGHT * text_scale())
        wide = max(width, self.needed())
        self.resize(min(wide, screen.width()), min(high, screen.height()))
        x = min(place.x(), screen.right() - self.width())
        y = min(place.y(), screen.bottom() - self.height())
        self.move(max(x, screen.left()), max(y, screen.top()))
        self.show()
        self.whom.setFocus()

    def needed(self) -> int:
        """Give the width that the lists and the calendar need."""
        return round(_WIDTH * text_scale())

    def row_named(self, words: str) -> QModelIndex:
        """Find whom to look at by name."""
        names = [group.words for group in self._groups]
        return self.whom.model().index(names.index(words), 0)

    def _start_at(self, current: ColumnSpec | None) -> None:
        """Begin at the column as it is."""
        for number, group in enumerate(self._groups):
            specs = [choice.spec for choice in group.choices]
            if current in specs:
                self.whom.setCurrentIndex(self.whom.model().index(number, 0))
                self.when.setCurrentIndex(self._days.index(specs.index(current)))
                return
            if current is not None and current._replace(day=None) == specs[-1]._replace(day=None):
                self.whom.setCurrentIndex(self.whom.model().index(number, 0))
                self.calendar.show_days([each.day for each in specs if each.day], current.day)
                return
        self.whom.setCurrentIndex(self.whom.model().index(0, 0))

    @Slot(QModelIndex, QModelIndex)
    def _show_days(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """List the days of whom was chosen."""
        group = self._groups[current.row()]
        self._days.setStringList([visible_line(choice.words) for choice in group.choices])
        self.when.setCurrentIndex(self._days.index(0))
        days = [choice.spec.day for choice in group.choices if choice.spec.day]
        for widget in (self.calendar, self._by_calendar):
            widget.setVisible(bool(days))
        if days:
            self.calendar.show_days(days, None)

    @Slot(QModelIndex)
    def _go_to_days(self, _index: QModelIndex) -> None:
        """Enter on the left goes to the right."""
        self.when.setFocus()

    @Slot(object)
    def _pick_day(self, day: dt.date) -> None:
        """Take a column as of a day, also where nothing was said on it."""
        group = self._groups[self.whom.currentIndex().row()]
        self.picked.emit(group.choices[-1].spec._replace(day=day))
        self.close()

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        """Take a column."""
        group = self._groups[self.whom.currentIndex().row()]
        self.picked.emit(group.choices[index.row()].spec)
        self.close()


def _list(name: str, parent: QWidget) -> QListView:
    """Make one of the two lists."""
    view = QListView(parent)
    view.setAccessibleName(name)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setUniformItemSizes(True)
    view.setDragEnabled(False)
    view.setAcceptDrops(False)
    return view
