"""The grid as a reader uses it: by mouse and keyboard, its links, its text, its folded rows."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPersistentModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from demarche.gui.comparison.cell_layout import SHOW_ALL
from demarche.gui.comparison.links import cell_links, link_menu
from demarche.gui.comparison.model import Index
from demarche.gui.comparison.row_layouts import FOLD_SIGN, PADDING
from demarche.gui.comparison.selecting import TextSelection
from demarche.gui.comparison.stack import Stack
from demarche.gui.comparison.table import WrappingTable


class ComparisonView(WrappingTable):
    """Lets a comparison be read; emits which link was followed."""

    address_requested = Signal(str)
    address_hovered = Signal(str)

    def links_of(self, index: Index) -> list[tuple[str, str]]:
        """Give the links of a cell, each with its words: first the rest of its text, if any."""
        content = self.comparison.content(index.row(), index.column()) if index.isValid() else None
        return cell_links(content) if content else []

    def selected_text(self) -> str:
        """Give the words that are selected in a cell; empty where none are."""
        selection = self.delegate.selection
        if selection is None:
            return ""
        return selection.text(self.layouts.stack(selection.row, selection.column))

    def address_at(self, point: QPoint) -> str:
        """Give the address of the link at a point of the viewport."""
        index = self.indexAt(point)
        if not self._is_cell(index) or self.stuck_head().contains(QPointF(point)):
            return ""
        return self._stack(index).address_at(QPointF(point) - self._corner(index))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Override WrappingTable.currentChanged: what was selected in another cell no more is."""
        super().currentChanged(current, previous)
        self._select(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Override QTableView.mousePressEvent: a drag from here selects text."""
        super().mousePressEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        self._select(None)
        if event.button() == Qt.MouseButton.LeftButton and self._is_cell(index):
            place = self._stack(index).place_at(QPointF(point) - self._corner(index))
            self._select(TextSelection(index.row(), index.column(), place, place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QTableView.mouseReleaseEvent: a click on a source is a wish to read it."""
        super().mouseReleaseEvent(event)
        address = self.address_at(event.position().toPoint())
        if self.selected_text():
            return
        if event.button() == Qt.MouseButton.LeftButton and self._fold_at(event):
            return
        if address and event.button() == Qt.MouseButton.LeftButton:
            self._follow(self.indexAt(event.position().toPoint()), address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Override QTableView.mouseMoveEvent: say where a link leads before it is followed."""
        selection = self.delegate.selection
        if selection and event.buttons() & Qt.MouseButton.LeftButton:
            index = self.comparison.index(selection.row, selection.column)
            point = event.position() - self._corner(index)
            self._select(selection.reaching(self._stack(index), point))
            return
        super().mouseMoveEvent(event)
        address = self.address_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if address else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.address_hovered.emit("" if address == SHOW_ALL else address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QTableView.keyPressEvent: Enter follows the first link, Space folds a row.

        Shift and the arrows select text.
        """
        if self._select_by_key(event):
            return
        row = self.currentIndex().row()
        folded = row >= 0 and self.comparison.is_folded(row)
        if event.key() == Qt.Key.Key_Space and row >= 0 and self.comparison.can_fold(row):
            self.fold(row, folded=not folded)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if folded:
                self.fold(row, folded=False)
                return
            links = self.links_of(self.currentIndex())
            if links:
                self._follow(self.currentIndex(), links[0][1])
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Override QTableView.contextMenuEvent: every link of a cell, by mouse or menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        links = self.links_of(index)
        if not links:
            return
        menu = link_menu(self, links, partial(self._follow, QPersistentModelIndex(index)))
        place = self.visualRect(index).center() if by_key else event.pos()
        menu.popup(self.viewport().mapToGlobal(place))

    def _follow(self, index: Index, address: str) -> None:
        """Show the rest of a text, or wish to read a source."""
        if address != SHOW_ALL:
            self.address_requested.emit(address)
            return
        self.show_whole(index.row(), index.column())

    def _fold_at(self, event: QMouseEvent) -> bool:
        """Unfold the row that was clicked, or fold it where its sign was; say whether one was."""
        row = self.rowAt(event.position().toPoint().y())
        if row < 0 or not self.comparison.can_fold(row):
            return False
        folded = self.comparison.is_folded(row)
        inside = event.position().y() - self.rowViewportPosition(row)
        at_sign = event.position().x() < self.layouts.look.px(PADDING + FOLD_SIGN)
        if folded or (at_sign and inside < self.layouts.frame(row).head_height):
            self.fold(row, folded=not folded)
            return True
        return False

    def _select(self, selection: TextSelection | None) -> None:
        """Select text in a cell, or none."""
        self.delegate.selection = selection
        self.viewport().update()

    def _select_by_key(self, event: QKeyEvent) -> bool:
        """Select as a key says, or no more by Escape; say whether it was one of these."""
        from demarche.gui.comparison.select_keys import (  # noqa: PLC0415 - when keys are pressed
            selected_by_key,
        )

        index, before = self.currentIndex(), self.delegate.selection
        if before is not None and event.key() == Qt.Key.Key_Escape:
            self._select(None)
            return True
        if not self._is_cell(index):
            return False
        stack = self._stack(index)
        selection = selected_by_key(event, before, index.row(), index.column(), stack)
        if selection is None:
            return False
        self._select(selection)
        self._show_line(stack.line_at(selection.end).translated(self._corner(index)))
        return True

    def _show_line(self, line: QRectF) -> None:
        """Scroll so that a line of a cell is in sight."""
        below = max(line.bottom() - self.viewport().height(), 0)
        above = min(line.top() - self.stuck_head().height(), 0)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(below or above))

    def _is_cell(self, index: Index) -> bool:
        """Say whether an index is a cell whose text is shown: no topic's, and not folded."""
        if not index.isValid() or self.comparison.demand_row(index.row()) is None:
            return False
        return not self.comparison.is_folded(index.row())

    def _stack(self, index: Index) -> Stack:
        """Give the paragraphs of a cell."""
        return self.layouts.stack(index.row(), index.column())

    def _corner(self, index: Index) -> QPointF:
        """Give the point of the viewport at which a cell's paragraphs begin."""
        return QPointF(
            self.columnViewportPosition(index.column()) + self.layouts.look.px(PADDING),
            self.rowViewportPosition(index.row()) + self.layouts.frame(index.row()).head_height,
        )
