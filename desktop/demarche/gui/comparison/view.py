"""The grid itself: one table that wraps, scrolls, and knows which demand the reader is at.

Nothing is laid out before it is shown, and nothing twice: the heights of the rows are the business
of `heights`, what stands in them that of `row_layouts`.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from demarche.gui.comparison.cell_layout import SHOW_ALL
from demarche.gui.comparison.delegate import CellDelegate
from demarche.gui.comparison.gutter import Gutter
from demarche.gui.comparison.heads import ColumnHeads
from demarche.gui.comparison.heights import RowHeights
from demarche.gui.comparison.hits import TITLE, Hits
from demarche.gui.comparison.links import cell_links, link_menu
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel, Index
from demarche.gui.comparison.paragraph import Stack
from demarche.gui.comparison.row_layouts import FOLD_SIGN, PADDING, RowLayouts
from demarche.gui.comparison.selecting import TextSelection

_ESTIMATE: Final = 150


class ComparisonView(QTableView):
    """Shows a comparison; emits which cell was chosen and which link was followed."""

    cell_chosen = Signal(int, int)
    address_requested = Signal(str)
    address_hovered = Signal(str)

    def __init__(self, model: ComparisonModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self._comparison = model
        self.layouts = RowLayouts(model, self.columnWidth)
        self.layouts.set_look(look, 1)
        self._delegate = CellDelegate(self.layouts)
        self.heads = ColumnHeads(model, self)
        self._gutter = Gutter(model, self.layouts, self)
        self.heights = RowHeights(self, model, self.layouts)
        self._laid_out: tuple[object, ...] = ()
        self._settling = False
        self._set_up()
        self.setModel(model)
        model.modelReset.connect(self._begin_anew)
        self.verticalScrollBar().valueChanged.connect(self.settle)

    def _set_up(self) -> None:
        """Make a plain table into the grid."""
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self._gutter)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setAccessibleName("Comparison")

    def set_look(self, look: Look) -> None:
        """Show the same comparison in another theme or zoom."""
        self.layouts.set_look(look, self._row_width())
        self.heads.set_look(look)
        self._gutter.updateGeometry()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Lay out the grid anew where its width or look is another; what is read stays in sight."""
        wanted = (self._row_width(), self._comparison.columnCount(), self.layouts.look)
        if not self.isVisible() or not self._comparison.columnCount() or wanted == self._laid_out:
            return
        anew = not self._laid_out
        self._laid_out = wanted
        reading = self.rowAt(0)
        self.heads.share(self.viewport().width())
        self.layouts.set_look(self.layouts.look, self._row_width())
        self._gutter.setDefaultSectionSize(round(self.layouts.look.px(_ESTIMATE)))
        self.heights.begin()
        if not anew and reading >= 0:
            self.verticalScrollBar().setValue(self._gutter.sectionPosition(reading))
        self.settle()
        self.viewport().update()

    def choose(self, row: int, column: int) -> None:
        """Go to a cell and show the whole of its row where it fits."""
        index = self._comparison.index(row, column)
        self.setCurrentIndex(index)
        if not self.isVisible():
            return
        self.heights.make_exact(range(max(row - 1, 0), row + 1))
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        height, top = self.rowHeight(row), self.rowViewportPosition(row)
        bar = self.verticalScrollBar()
        if row and self._comparison.demand_row(row - 1) is None:
            height, top = height + self.rowHeight(row - 1), self.rowViewportPosition(row - 1)
        if top < 0 or height >= self.viewport().height():
            bar.setValue(bar.value() + top)
        elif top + height > self.viewport().height():
            bar.setValue(bar.value() + top + height - self.viewport().height())
        self.settle()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Override QTableView.currentChanged."""
        super().currentChanged(current, previous)
        self._delegate.current = QPersistentModelIndex(current)
        self._gutter.current_row = current.row() if current.isValid() else -1
        self._gutter.viewport().update()
        self.viewport().update()
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QTableView.resizeEvent."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refresh()
        self.settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QTableView.showEvent."""
        super().showEvent(event)
        self.refresh()
        if self.currentIndex().isValid():
            # What was chosen before the window had its size was chosen in another width.
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
            self.choose(self.currentIndex().row(), self.currentIndex().column())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QTableView.paintEvent: what spans a row is drawn over its cells."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.rows_in_sight():
            place = QRectF(0, self.rowViewportPosition(row), self._row_width(), self.rowHeight(row))
            frame = self.layouts.frame(row)
            found = self.hits.in_stack(frame.title, row, TITLE, self.layouts.look.colours)
            frame.paint(painter, place, found)
        painter.end()

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
        selection = self._delegate.selection
        if selection and event.buttons() & Qt.MouseButton.LeftButton:
            index = self._comparison.index(selection.row, selection.column)
            point = event.position() - self._corner(index)
            self._select(selection.reaching(self._stack(index), point))
            return
        super().mouseMoveEvent(event)
        address = self.address_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if address else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.address_hovered.emit("" if address == SHOW_ALL else address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QTableView.keyPressEvent: Enter follows the first link, Space folds a row."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0 and self._comparison.can_fold(row):
            self.fold(row, folded=not self._comparison.is_folded(row))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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

    def links_of(self, index: Index) -> list[tuple[str, str]]:
        """Give the links of a cell, each with its words: first the rest of its text, if any."""
        content = self._comparison.content(index.row(), index.column()) if index.isValid() else None
        return cell_links(content) if content else []

    @property
    def comparison(self) -> ComparisonModel:
        """Give what is shown."""
        return self._comparison

    @property
    def hits(self) -> Hits:
        """Give what words are marked."""
        return self._delegate.hits

    def viewportSizeHint(self) -> QSize:
        """Override QTableView.viewportSizeHint."""
        return QSize(820, 600)

    def _follow(self, index: Index, address: str) -> None:
        """Show the rest of a text, or wish to read a source."""
        if address != SHOW_ALL:
            self.address_requested.emit(address)
            return
        self.show_whole(index.row(), index.column())

    def show_whole(self, row: int, column: int) -> None:
        """Show the rest of the text of a cell."""
        self._comparison.show_whole(row, column)
        self.layouts.forget()
        self.heights.forget(row)

    def fold(self, row: int, *, folded: bool) -> None:
        """Show a row that did not change as one line, or whole."""
        self._comparison.fold(row, folded=folded)
        self.layouts.forget()
        self.heights.forget(row)
        self.viewport().update()

    def _fold_at(self, event: QMouseEvent) -> bool:
        """Unfold the row that was clicked, or fold it where its sign was; say whether one was."""
        row = self.rowAt(event.position().toPoint().y())
        if row < 0 or not self._comparison.can_fold(row):
            return False
        folded = self._comparison.is_folded(row)
        inside = event.position().y() - self.rowViewportPosition(row)
        at_sign = event.position().x() < self.layouts.look.px(PADDING + FOLD_SIGN)
        if folded or (at_sign and inside < self.layouts.frame(row).head_height):
            self.fold(row, folded=not folded)
            return True
        return False

    def selected_text(self) -> str:
        """Give the words that are selected in a cell; empty where none are."""
        selection = self._delegate.selection
        if selection is None:
            return ""
        return selection.text(self.layouts.stack(selection.row, selection.column))

    def _select(self, selection: TextSelection | None) -> None:
        """Select text in a cell, or none."""
        self._delegate.selection = selection
        self.viewport().update()

    def _is_cell(self, index: Index) -> bool:
        """Say whether an index is a cell of a demand, and no topic's."""
        return index.isValid() and self._comparison.demand_row(index.row()) is not None

    def _stack(self, index: Index) -> Stack:
        """Give the paragraphs of a cell."""
        return self.layouts.stack(index.row(), index.column())

    def _corner(self, index: Index) -> QPointF:
        """Give the point of the viewport at which a cell's paragraphs begin."""
        return QPointF(
            self.columnViewportPosition(index.column()) + self.layouts.look.px(PADDING),
            self.rowViewportPosition(index.row()) + self.layouts.frame(index.row()).head_height,
        )

    def address_at(self, point: QPoint) -> str:
        """Give the address of the link at a point of the viewport."""
        index = self.indexAt(point)
        if not self._is_cell(index):
            return ""
        return self._stack(index).address_at(QPointF(point) - self._corner(index))

    def _row_width(self) -> float:
        """Give the width that a row's head may take: what is in sight."""
        return float(self.viewport().width())

    @Slot()
    def _begin_anew(self) -> None:
        """Lay out another comparison, or the same in other rows."""
        self._laid_out = ()
        self._delegate.selection = None
        self.clearSpans()
        columns = self._comparison.columnCount()
        if columns > 1:
            for row in self._comparison.topic_rows():
                self.setSpan(row, 0, 1, columns)
        self.refresh()

    @Slot()
    def settle(self) -> None:
        """Make the heights of the rows in sight exact."""
        if self._laid_out and not self._settling:
            self._settling = True
            self.heights.settle()
            self._settling = False

    def rows_in_sight(self) -> range:
        """Give the rows of which a part can be seen."""
        return self.heights.rows_in_sight() if self._laid_out else range(0)
