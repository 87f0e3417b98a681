"""A calendar that marks the days on which somebody said something; any day can be taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QFont, QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from demarche.translation import ENGLISH, language, tr

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
"""As all days in an English window; weeks begin on Monday."""


class DayCalendar(QCalendarWidget):
    """Shows a month; emits the day that was taken."""

    day_taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marked: tuple[dt.date, ...] = ()
        self.setLocale(_ENGLISH if language() == ENGLISH else QLocale(language()))
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setDateEditEnabled(False)
        self.setAccessibleName(tr("Calendar; days on which something was said are bold"))
        plain = QTextCharFormat()
        plain.setForeground(self.palette().brush(QPalette.ColorRole.Text))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
        self._name_parts()
        self.clicked.connect(self._take)
        self.activated.connect(self._take)

    def _name_parts(self) -> None:
        """Give names to what Qt made of the calendar: the days, and the ways to other months."""
        days = self.findChild(QTableView, "qt_calendar_calendarview")
        if days is not None:
            days.setAccessibleName(self.accessibleName())
        for name, sign, words in (
            ("qt_calendar_prevmonth", "‹", tr("Previous month")),
            ("qt_calendar_nextmonth", "›", tr("Next month")),
        ):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(words)

    def show_days(self, days: Collection[dt.date], chosen: dt.date | None) -> None:
        """Mark some days, and begin at the chosen one or else at the last of them."""
        for day in self._marked:
            self.setDateTextFormat(_qt(day), QTextCharFormat())
        self._marked = tuple(sorted(days))
        for day in self._marked:
            self.setDateTextFormat(_qt(day), self._mark())
        start = chosen or (self._marked[-1] if self._marked else None)
        if start is not None:
            self.setSelectedDate(_qt(start))

    def marked(self) -> tuple[dt.date, ...]:
        """Give the days that are marked."""
        return self._marked

    def _mark(self) -> QTextCharFormat:
        """Give how a day looks on which something was said: bold, underlined, on a ground."""
        palette, roles = self.palette(), QPalette.ColorRole
        found = QTextCharFormat()
        found.setFontWeight(QFont.Weight.Bold)
        found.setFontUnderline(True)
        found.setForeground(palette.brush(roles.Link))
        found.setBackground(palette.brush(roles.Midlight))
        return found

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        """Say which day was taken."""
        self.day_taken.emit(dt.date(day.year(), day.month(), day.day()))


def _qt(day: dt.date) -> QDate:
    """Give a day as Qt has it."""
    return QDate(day.year, day.month, day.day)
