"""The heads of the columns in their places, the pickers behind them, and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QHeaderView, QWidget

from demarche.compare.columns import ColumnSpec
from demarche.compare.comparison import Column
from demarche.gui.comparison.column_head import ColumnHead, is_older
from demarche.gui.comparison.filling import fill
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.viewport import put_viewport
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.comparison.picker import ColumnPicker

_HEIGHT: Final = 54
_NARROWEST: Final = 170
_NARROWEST_OF_MANY: Final = 240
_MARKER: Final = 4


class ColumnHeads(QHeaderView):
    """A header whose sections hold widgets, so that each head is reached by keyboard too."""

    column_picked = Signal(int, object)
    base_chosen = Signal(int)
    column_removed = Signal(int)
    column_moved = Signal(int, int)
    turned = Signal()

    def __init__(self, model: ComparisonModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        put_viewport(self, QPalette.ColorRole.Button)
        self._comparison = model
        self._look: Look | None = None
        self._heads: list[ColumnHead] = []
        self._marker = QFrame(self.viewport())
        self._marker.hide()
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self._place)
        model.modelReset.connect(self._rebuild)

    def set_look(self, look: Look) -> None:
        """Take the colours and sizes of the grid."""
        self._look = look
        self._marker.setStyleSheet(f"background: {look.colours.accent};")
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
        from demarche.gui.comparison.choices import column_choices  # noqa: PLC0415 - only to pick
        from demarche.gui.comparison.picker import ColumnPicker  # noqa: PLC0415 - as above

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
        fill(painter, rect, self._look.colours.background)
        painter.setPen(QColor(self._look.colours.line))
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
        place = self._place_among()
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
        return column._replace(
            # Translators: with which column another one is compared
            detail=" · ".join((column.detail, tr("against {column}", column=base)))
        )

    def _place_among(self) -> tuple[int, int] | None:
        """Say which column is shown where one is shown at a time, and of how many."""
        shown, others = self._comparison.shown_columns(), self._comparison.columns_to_turn_to()
        if len(shown) != 1:
            return None
        return list(others).index(shown[0]) + 1, len(others)

    def _new_head(self, number: int) -> ColumnHead:
        """Make one head and connect it."""
        head = ColumnHead(number, self.viewport())
        if self._look:
            head.set_look(self._look)
        head.pick_requested.connect(self.pick)
        head.base_requested.connect(self.base_chosen)
        head.removal_requested.connect(self.column_removed)
        head.turn_requested.connect(self.turned)
        head.dragged.connect(self._show_slot)
        head.dropped.connect(self._drop)
        head.step_requested.connect(self._step)
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
        self._place_bases()

    def _place_bases(self) -> None:
        """Leave the days their lines where they need them, in all heads alike."""
        shown = [each for each in self._heads if not each.isHidden()]
        above = any(each.is_day_cut() for each in shown)
        above = above and all(each.has_room_above() for each in shown)
        for head in shown:
            head.put_base(above=above)

    def resizeEvent(self, event: object) -> None:
        """Override QHeaderView.resizeEvent."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    @Slot(object)
    def _take_pick(self, spec: ColumnSpec) -> None:
        """Say which column was picked for which head."""
        self.column_picked.emit(self.sender().property("column"), spec)

    @Slot(int, QPoint)
    def _show_slot(self, _number: int, place: QPoint) -> None:
        """Show where a column that is dragged would go."""
        if len(self._comparison.shown_columns()) == 1:
            return
        slot = self._slot_at(place)
        edge = self._edge(slot)
        self._marker.setGeometry(edge - _MARKER // 2, 0, _MARKER, self.height())
        self._marker.raise_()
        self._marker.show()

    @Slot(int, QPoint)
    def _drop(self, number: int, place: QPoint) -> None:
        """Say where a column was dragged to; where it already is, nothing is said."""
        if self._marker.isHidden():
            return
        self._marker.hide()
        slot = self._slot_at(place)
        to = slot - (slot > number)
        if to != number:
            self.column_moved.emit(number, to)

    @Slot(int, int)
    def _step(self, number: int, step: int) -> None:
        """Move a column by one, and let the keyboard go with it."""
        to = number + step
        if 0 <= to < len(self._heads):
            self.column_moved.emit(number, to)
            self._heads[to].take_focus()

    def _slot_at(self, place: QPoint) -> int:
        """Give the gap between columns that is nearest to a place on the screen."""
        x = self.viewport().mapFromGlobal(place).x()
        return min(range(self.count() + 1), key=lambda slot: abs(self._edge(slot) - x))

    def _edge(self, slot: int) -> int:
        """Give where a gap between columns stands in sight."""
        if slot < self.count():
            return self.sectionViewportPosition(slot)
        return self.sectionViewportPosition(slot - 1) + self.sectionSize(slot - 1)
