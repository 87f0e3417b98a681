"""Two small boxes for a span of days; what cannot be read as one is said, and changes nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from demarche.gui.text import label_font
from demarche.records.dates import OPEN, FuzzyDate, parse_date
from demarche.translation import tr, tr_in

_A_DAY: Final = "2022-01-26"
_BESIDE_A_DAY: Final = 24


class DaySpan(QWidget):
    """Asks for the days between which something was said."""

    changed = Signal(object)
    """The span, or None where both boxes are empty."""

    def __init__(self, zoom: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.begin = self._make_box(tr("From the day"), "2021-12")
        self.end = self._make_box(tr("To the day"), _A_DAY)
        self.complaint = QLabel(self)
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        for column, (words, widget) in enumerate(
            # Translators: two boxes for days stand behind these words: said from … to …
            (
                (tr_in("a span of days", "Said from"), self.begin),
                (tr_in("a span of days", "to"), self.end),
            )
        ):
            label = QLabel(words, self)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setBuddy(widget)
            grid.addWidget(label, 0, 2 * column)
            grid.addWidget(widget, 0, 2 * column + 1)
        grid.addWidget(self.complaint, 1, 0, 1, 4)
        for each in self.findChildren(QWidget):
            each.setFont(label_font(zoom))
        for box in (self.begin, self.end):
            box.setMinimumWidth(box.fontMetrics().horizontalAdvance(_A_DAY) + _BESIDE_A_DAY)

    def show_span(self, said: FuzzyDate | None) -> None:
        """Show a span, unless it is the one that is being typed."""
        if said == self._typed():
            return
        begin, slash, end = said.text.partition("/") if said else ("", "", "")
        for box, text in ((self.begin, begin), (self.end, end if slash else begin)):
            was_blocked = box.blockSignals(True)  # noqa: FBT003  (Qt's own)
            box.setText("" if text == OPEN else text)
            box.blockSignals(was_blocked)

    @Slot()
    def _read(self) -> None:
        """Take what is typed, or say why it is no span."""
        try:
            said = self._parsed()
        except ValueError as error:
            words = str(error)
            self.complaint.setText(words[:1].upper() + words[1:])
            self.complaint.show()
            return
        self.complaint.hide()
        self.changed.emit(said)

    def _typed(self) -> FuzzyDate | None:
        """Give the span that is typed, None where there is none."""
        try:
            return self._parsed()
        except ValueError:
            return None

    def _parsed(self) -> FuzzyDate | None:
        """Read both boxes.

        Raises:
            ValueError: In words, where they hold no span of days.
        """
        begin, end = self.begin.text().strip(), self.end.text().strip()
        if not begin and not end:
            return None
        return parse_date(begin if begin == end else f"{begin or OPEN}/{end or OPEN}")

    def _make_box(self, name: str, example: str) -> QLineEdit:
        """Make one box."""
        box = QLineEdit(self)
        box.setAccessibleName(name)
        box.setPlaceholderText(example)
        box.setMaxLength(20)
        box.editingFinished.connect(self._read)
        return box
