"""The heads of the columns: who and when, the base, and the picker behind each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from demarche.compare.columns import ColumnSpec
from demarche.compare.comparison import Column
from demarche.gui.comparison.choices import column_choices
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.picker import ColumnPicker
from demarche.gui.icons import icon
from demarche.gui.text import visible_line

OLDER: Final = "older"
ONLY: Final = "1 of 1 ›"
OLDER_IN_FULL: Final = "This column shows an older day than one to its left."
_HEIGHT: Final = 54
_NARROWEST: Final = 170
_NARROWEST_OF_MANY: Final = 240


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

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._words = ""
        self._day = ""
        self._turns = False
        self._title = QPushButton(self)
        self._detail = QLabel(self)
        self._base = QToolButton(self)
        self._remove = QToolButton(self)
        self._title.setToolTip("Choose whose positions this column shows, and on which day")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._arrange()
        self._title.clicked.connect(self._ask_to_pick)
        self._base.clicked.connect(self._ask_for_base)
        self._remove.clicked.connect(self._ask_to_remove)

    def show_column(
        self,
        column: Column,
        *,
        is_base: bool,
        removable: bool,
        is_older: bool = False,
        place: str = "",
    ) -> None:
        """Say what the column is, and whether it is older than one to its left.

        `place` says which it is where one is shown at a time; its button then turns to the next.
        """
        self._words = visible_line(column.label)
        self._day = visible_line(
            f"{OLDER} · {column.detail}" if is_older and not place else column.detail
        )
        self._detail.setToolTip(OLDER_IN_FULL if is_older else "")
        self._turns = bool(place)
        self._base.setVisible(place != ONLY)
        self._base.setText(place or ("base" if is_base else "make base"))
        self._base.setEnabled(self._turns or not is_base)
        self._remove.setVisible(removable)
        self._title.setAccessibleName(f"{self._words}, {self._day}: choose another column")
        does = f"{self._words} is the base" if is_base else f"Compare with {self._words}"
        self._base.setAccessibleName(f"Show the next column, {place}" if place else does)
        self._remove.setAccessibleName(f"Remove the column {self._words}")
        self._elide()

    def set_look(self, look: Look) -> None:
        """Take the colours and sizes of the grid."""
        colours = look.colours
        self._title.setFont(look.strong)
        self._detail.setFont(look.label)
        self._base.setFont(look.small)
        self._remove.setIcon(icon("close", colours.muted))
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
        self._remove.setStyleSheet("QToolButton { border: 0; background: transparent; }")
        self._elide()

    def title_corner(self) -> QPoint:
        """Give the place on the screen under the title."""
        return self._title.mapToGlobal(QPoint(0, self._title.height() + 2))

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

    def _elide(self) -> None:
        """Cut the title and the day where the head is narrower than they."""
        room = max(self._title.width() - 34, 20)
        cut = self._title.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._title.setText(f"{cut.replace('&', '&&')} ▾")
        self._detail.setText(
            self._detail.fontMetrics().elidedText(
                self._day, Qt.TextElideMode.ElideRight, max(self._detail.width() - 5, 20)
            )
        )

    def _arrange(self) -> None:
        """Put the title and its buttons above the day."""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(9, 4, 10, 6)
        rows.setSpacing(0)
        for left, right in ((self._title, self._remove), (self._detail, self._base)):
            row = QHBoxLayout()
            row.addWidget(left, 1)
            row.addWidget(right)
            rows.addLayout(row)


class ColumnHeads(QHeaderView):
    """A header whose sections hold widgets, so that each head is reached by keyboard too."""

    column_picked = Signal(int, object)
    base_chosen = Signal(int)
    column_removed = Signal(int)
    turned = Signal()

    def __init__(self, model: ComparisonModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._comparison = model
        self._look: Look | None = None
        self._heads: list[ColumnHead] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self._place)
        model.modelReset.connect(self._rebuild)

    def set_look(self, look: Look) -> None:
        """Take the colours and sizes of the grid."""
        self._look = look
        for head in self._heads:
            head.set_look(look)
        self.updateGeometry()
        self._place()

    def share(self, room: int) -> None:
        """Give every column the same width, and more than there is where that would be too narrow.

        `room` is the width in pixels that is in sight.
        """
        shown = [column for column in range(self.count()) if not self.isSectionHidden(column)]
        narrowest = _NARROWEST if len(shown) < 3 else _NARROWEST_OF_MANY
        zoom = self._look.zoom if self._look else 100
        width = max(room // max(len(shown), 1), round(narrowest * zoom / 100))
        for place, column in enumerate(shown):
            last = column == shown[-1]
            self.resizeSection(column, max(room - width * place, width) if last else width)

    def pick(self, number: int) -> ColumnPicker:
        """Open the picker of a column."""
        comparison = self._comparison.comparison
        if comparison is None:
            raise LookupError("there is no column to pick")
        spec: ColumnSpec = comparison.columns[number].spec
        groups = column_choices(self._comparison.lookup_of(number), spec.file)
        picker = ColumnPicker(groups, spec, self)
        picker.setProperty("column", number)
        picker.picked.connect(self._take_pick)
        head = self._heads[number]
        picker.open_under(head.title_corner(), head.width())
        return picker

    def sizeHint(self) -> QSize:
        """Override QHeaderView.sizeHint."""
        zoom = self._look.zoom if self._look else 100
        return QSize(super().sizeHint().width(), round(_HEIGHT * max(zoom, 90) / 100))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Override QHeaderView.paintSection."""
        if self._look is None:
            return
        painter.save()
        painter.fillRect(rect, QColor(self._look.colours.background))
        painter.setPen(QPen(QColor(self._look.colours.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if logical_index:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.restore()

    def setOffset(self, offset: int) -> None:
        """Override QHeaderView.setOffset: the widgets scroll with the sections."""
        super().setOffset(offset)
        self._place()

    @Slot()
    def _rebuild(self) -> None:
        """Make a head for each column."""
        comparison = self._comparison.comparison
        columns = comparison.columns if comparison else ()
        while len(self._heads) > len(columns):
            head = self._heads.pop()
            head.hide()
            head.deleteLater()
        while len(self._heads) < len(columns):
            self._heads.append(self._new_head(len(self._heads)))
        place = self._place_in_words()
        for number, column in enumerate(columns):
            is_base = comparison is not None and number == comparison.base
            self._heads[number].show_column(
                self._against_base(column),
                is_base=is_base,
                removable=len(columns) > 2 and not place,
                place=place,
                is_older=is_older(columns, number),
            )
        self._place()

    def _against_base(self, column: Column) -> Column:
        """Let a column of a redline say whose words are struck in it."""
        comparison = self._comparison.comparison
        if comparison is None or self._comparison.layout is not Layout.REDLINE:
            return column
        base = comparison.columns[comparison.base].label
        return replace(column, detail=f"{column.detail} · against {base}")

    def _place_in_words(self) -> str:
        """Say which column is shown where one is shown at a time, and of how many."""
        shown, others = self._comparison.shown_columns(), self._comparison.columns_to_turn_to()
        if len(shown) != 1:
            return ""
        return f"{list(others).index(shown[0]) + 1} of {len(others)} ›"

    def _new_head(self, number: int) -> ColumnHead:
        """Make one head and connect it."""
        head = ColumnHead(number, self.viewport())
        if self._look:
            head.set_look(self._look)
        head.pick_requested.connect(self.pick)
        head.base_requested.connect(self.base_chosen)
        head.removal_requested.connect(self.column_removed)
        head.turn_requested.connect(self.turned)
        return head

    @Slot()
    def _place(self) -> None:
        """Put each head into its section."""
        for number, head in enumerate(self._heads):
            if number >= self.count():
                continue
            if self.isSectionHidden(number):
                head.hide()
                continue
            left = self.sectionViewportPosition(number)
            head.setGeometry(left + 1, 0, self.sectionSize(number) - 1, self.height() - 1)
            head.show()

    def resizeEvent(self, event: object) -> None:
        """Override QHeaderView.resizeEvent."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    @Slot(object)
    def _take_pick(self, spec: ColumnSpec) -> None:
        """Say which column was picked for which head."""
        self.column_picked.emit(self.sender().property("column"), spec)
