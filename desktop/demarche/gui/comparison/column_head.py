"""One head of a column: who and when, the base, and the picker behind it; dragged to move it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from demarche.compare.comparison import Column
from demarche.gui.comparison.column_grip import ColumnGrip
from demarche.gui.comparison.look import Look
from demarche.gui.icons import icon
from demarche.gui.text import visible_line
from demarche.translation import later, tr

# Translators: a column, of a day before that of one to its left
OLDER: Final = later("older")
OLDER_IN_FULL: Final = later("This column shows an older day than one to its left.")
_HINT: Final = later(
    "Choose whose positions this column shows, and on which day.\n"
    "Drag it to move the column, or press Ctrl, Shift and an arrow."
)
_SIGN: Final = 15
_ALONE: Final = (1, 1)
_MARGINS: Final = (9, 4, 10, 6)
_BESIDE_TITLE: Final = 34
_BESIDE_DAY: Final = 5


def is_older(columns: Sequence[Column], number: int) -> bool:
    """Say whether a column shows an older day than one to its left."""
    day = columns[number].day
    return day is not None and any(
        each.day is not None and each.day > day for each in columns[:number]
    )


class ColumnHead(QFrame):
    """One head: a button that opens the picker, the day, and whether it is the base."""

    pick_requested = Signal(int)
    base_requested = Signal(int)
    removal_requested = Signal(int)
    turn_requested = Signal()
    step_requested = Signal(int, int)
    """The number of the head, and whether it is to go one to the left (-1) or to the right (1)."""
    dragged = Signal(int, QPoint)
    dropped = Signal(int, QPoint)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._words = self._day = self._warning = ""
        self._turns = False
        self._title = ColumnGrip(self)
        self._detail = QLabel(self)
        self._base = QToolButton(self)
        self._remove = QToolButton(self)
        self._title.setToolTip(tr(_HINT))
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._above, self._below = QHBoxLayout(), QHBoxLayout()
        self._arrange()
        self._title.clicked.connect(self._ask_to_pick)
        self._base.clicked.connect(self._ask_for_base)
        self._remove.clicked.connect(self._ask_to_remove)
        self._title.dragged.connect(self._drag)
        self._title.dropped.connect(self._drop)
        self._title.stepped.connect(self._step)

    def show_column(
        self,
        column: Column,
        *,
        is_base: bool,
        removable: bool,
        is_older: bool = False,
        place: tuple[int, int] | None = None,
    ) -> None:
        """Say what the column is, and whether it is older than one to its left.

        `place` says which it is of how many, where one is shown at a time; its button then turns
        to the next.
        """
        self._words = visible_line(column.label)
        self._day = visible_line(
            f"{tr(OLDER)} · {column.detail}" if is_older and not place else column.detail
        )
        self._warning = tr(OLDER_IN_FULL) if is_older else ""
        self._turns = place is not None
        turn = _place_in_words(*place) if place else ""
        self._base.setVisible(place != _ALONE)
        # Translators: says or makes that the other columns are compared with this one; short
        self._base.setText(turn or (tr("base") if is_base else tr("make base")))
        self._base.setEnabled(self._turns or not is_base)
        self._remove.setVisible(removable)
        self._name_parts(turn, is_base=is_base)
        self._elide()

    def _name_parts(self, turn: str, *, is_base: bool) -> None:
        """Say of each part what it is for, to who cannot see where it stands."""
        name = self._words
        self._title.setAccessibleName(
            tr("{column}, {day}: choose another column", column=name, day=self._day)
        )
        if turn:
            does = tr("Show the next column, {place}", place=turn)
        elif is_base:
            does = tr("{column} is the base", column=name)
        else:
            does = tr("Compare with {column}", column=name)
        self._base.setAccessibleName(does)
        self._remove.setAccessibleName(tr("Remove the column {column}", column=name))

    def set_look(self, look: Look) -> None:
        """Take the colours and sizes of the grid."""
        colours = look.colours
        self._title.setFont(look.strong)
        self._detail.setFont(look.label)
        self._base.setFont(look.small)
        self._remove.setIcon(icon("close", colours.muted))
        self._remove.setIconSize(QSize(_SIGN, _SIGN) * look.zoom / 100)
        self._detail.setStyleSheet(f"color: {colours.muted}; padding-left: 2px;")
        self._title.setStyleSheet(
            "QPushButton { border: 1px solid transparent; border-radius: 5px; padding: 1px 4px;"
            f" text-align: left; color: {colours.text}; background: transparent; }}"
            f"QPushButton:hover {{ background: {colours.chip}; }}"
            f"QPushButton:focus {{ border-color: {colours.accent}; }}"
        )
        self._base.setStyleSheet(
            f"QToolButton {{ border: 1px solid {colours.line}; border-radius: 5px;"
            f" padding: 0 6px; color: {colours.muted}; background: transparent; }}"
            f"QToolButton:hover:enabled, QToolButton:focus {{ border-color: {colours.accent}; }}"
            f"QToolButton:disabled {{ background: {colours.chip}; color: {colours.text}; }}"
        )
        self._remove.setStyleSheet(
            "QToolButton { border: 1px solid transparent; border-radius: 5px;"
            " background: transparent; }"
            f"QToolButton:hover {{ background: {colours.chip}; }}"
            f"QToolButton:focus {{ border-color: {colours.accent}; }}"
        )
        self._elide()

    def is_day_cut(self) -> bool:
        """Say whether there is no room for the day beside the button of the base."""
        needed = self._detail.fontMetrics().horizontalAdvance(self._day) + _BESIDE_DAY
        return needed > self._room() - self._needed_by(self._base)

    def has_room_above(self) -> bool:
        """Say whether the button of the base has room beside the title."""
        needed = self._title.fontMetrics().horizontalAdvance(self._words) + _BESIDE_TITLE
        return needed <= self._room() - self._needed_by(self._base, self._remove)

    def put_base(self, *, above: bool) -> None:
        """Put the button of the base beside the title, or under it beside the day."""
        if above == (self._above.indexOf(self._base) >= 0):
            return
        (self._below if above else self._above).removeWidget(self._base)
        if above:
            self._above.insertWidget(1, self._base)
        else:
            self._below.addWidget(self._base)

    def title_corner(self) -> QPoint:
        """Give the place on the screen under the title."""
        return self._title.mapToGlobal(QPoint(0, self._title.height() + 2))

    def take_focus(self) -> None:
        """Let the keyboard go on here."""
        self._title.setFocus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QFrame.contextMenuEvent: all that a head can do, in words."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: tuple[tuple[str, Callable[[], None], bool], ...] = (
            (tr("&Choose another…"), self._ask_to_pick, True),
            (
                tr("Make it the &base"),
                self._ask_for_base,
                self._base.isEnabled() and not self._turns,
            ),
            (tr("Move to the &left"), self._step_left, True),
            (tr("Move to the &right"), self._step_right, True),
            (tr("Re&move"), self._ask_to_remove, not self._remove.isHidden()),
        )
        for words, does, possible in entries:
            action = menu.addAction(words)
            action.triggered.connect(does)
            action.setEnabled(possible)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: object) -> None:
        """Override QFrame.resizeEvent."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._elide()

    @Slot()
    def _ask_to_pick(self) -> None:
        self.pick_requested.emit(self._number)

    @Slot()
    def _ask_for_base(self) -> None:
        if self._turns:
            self.turn_requested.emit()
        else:
            self.base_requested.emit(self._number)

    @Slot()
    def _ask_to_remove(self) -> None:
        self.removal_requested.emit(self._number)

    @Slot(QPoint)
    def _drag(self, place: QPoint) -> None:
        self.dragged.emit(self._number, place)

    @Slot(QPoint)
    def _drop(self, place: QPoint) -> None:
        self.dropped.emit(self._number, place)

    @Slot(int)
    def _step(self, step: int) -> None:
        self.step_requested.emit(self._number, step)

    @Slot()
    def _step_left(self) -> None:
        self._step(-1)

    @Slot()
    def _step_right(self) -> None:
        self._step(1)

    def _room(self) -> int:
        """Give the room between the margins."""
        left, _top, right, _bottom = _MARGINS
        return self.width() - left - right

    def _needed_by(self, *buttons: QToolButton) -> int:
        """Give the room that the buttons need of some that are shown."""
        gap = self._above.spacing()
        return sum(each.sizeHint().width() + gap for each in buttons if not each.isHidden())

    def _elide(self) -> None:
        """Cut the title and the day where the head is narrower than they."""
        room = max(self._title.width() - _BESIDE_TITLE, 20)
        cut = self._title.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._title.setText(f"{cut.replace('&', '&&')} ▾")
        self._elide_day()

    def _elide_day(self) -> None:
        """Cut the day where there is no room for it; it is whole in its hint then."""
        room = max(self._detail.width() - _BESIDE_DAY, 20)
        shown = self._detail.fontMetrics().elidedText(self._day, Qt.TextElideMode.ElideRight, room)
        self._detail.setText(shown)
        hints = ("" if shown == self._day else self._day, self._warning)
        self._detail.setToolTip("\n".join(filter(None, hints)))

    def _arrange(self) -> None:
        """Put the title and its buttons above the day."""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*_MARGINS)
        rows.setSpacing(0)
        parts = ((self._title, self._remove), (self._detail, self._base))
        for row, (left, right) in zip((self._above, self._below), parts, strict=True):
            row.addWidget(left, 1)
            row.addWidget(right)
            rows.addLayout(row)


def _place_in_words(number: int, total: int) -> str:
    """Say which column it is, of how many, with the sign of a button that turns to the next."""
    # Translators: the number of a column, and how many there are
    return tr("{number} of {total} ›", number=number, total=total)
