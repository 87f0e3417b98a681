"""The grid itself: one table that wraps and scrolls, and knows which demand the reader is at.

Nothing is laid out before it is shown, and nothing twice: the heights of the rows are the business
of `heights`, what stands in them that of `row_layouts`. What a reader does in it by mouse and
keyboard is the business of `view`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPersistentModelIndex, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from demarche.gui.comparison.columns_button import ColumnsButton
from demarche.gui.comparison.delegate import CellDelegate
from demarche.gui.comparison.gutter import Gutter
from demarche.gui.comparison.heads import ColumnHeads
from demarche.gui.comparison.heights import RowHeights
from demarche.gui.comparison.hits import TITLE, Hits
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel, Index
from demarche.gui.comparison.row_layouts import RowLayouts
from demarche.gui.comparison.scrolling import Scrolled, scroll_to, scrolled
from demarche.gui.comparison.viewport import put_viewport
from demarche.translation import tr

_ESTIMATE: Final = 150
_AROUND_BUTTON: Final = 3


class WrappingTable(QTableView):
    """Shows a comparison in rows as high as their tallest cell; emits which cell was chosen."""

    cell_chosen = Signal(int, int)

    def __init__(self, model: ComparisonModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        put_viewport(self, QPalette.ColorRole.Base)
        self.setObjectName("comparison")
        self._comparison = model
        self.layouts = RowLayouts(model, self.columnWidth)
        self.layouts.set_look(look, 1)
        self.delegate = CellDelegate(self.layouts)
        self.heads = ColumnHeads(model, self)
        self._gutter = Gutter(model, self.layouts, self)
        self.columns_button = ColumnsButton(model, self)
        self.heights = RowHeights(self, model, self.layouts)
        self._laid_out: tuple[object, ...] = ()
        self._settling = False
        self._wanted: Scrolled | None = None
        self._set_up()
        self.setModel(model)
        model.modelReset.connect(self._begin_anew)
        self.verticalScrollBar().valueChanged.connect(self.settle)

    def _set_up(self) -> None:
        """Make a plain table into the grid."""
        self.setItemDelegate(self.delegate)
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
        self.setAccessibleName(tr("Comparison"))

    def set_look(self, look: Look) -> None:
        """Show the same comparison in another theme or zoom."""
        self.layouts.set_look(look, self._row_width())
        self.heads.set_look(look)
        self.columns_button.set_look(look)
        self._gutter.least = self.columns_button.sizeHint().width() + 2 * _AROUND_BUTTON
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
        share = self._share_above(reading)
        self.heads.share(self.viewport().width())
        self.layouts.set_look(self.layouts.look, self._row_width())
        self._gutter.setDefaultSectionSize(round(self.layouts.look.px(_ESTIMATE)))
        self.heights.begin()
        if self._wanted is not None:
            scroll_to(self, self._wanted)
        elif not anew and reading >= 0:
            self.heights.make_exact((reading,))
            beyond = round(share * self.rowHeight(reading))
            self.verticalScrollBar().setValue(self._gutter.sectionPosition(reading) + beyond)
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

    def where(self) -> Scrolled:
        """Say where the reader has scrolled to."""
        return self._wanted or scrolled(self)

    def go_where(self, wanted: Scrolled) -> None:
        """Scroll to where a reader was, at once or as soon as the grid is shown."""
        if self._laid_out:
            scroll_to(self, wanted)
        else:
            self._wanted = wanted

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

    @property
    def comparison(self) -> ComparisonModel:
        """Give what is shown."""
        return self._comparison

    @property
    def hits(self) -> Hits:
        """Give what words are marked."""
        return self.delegate.hits

    def rows_in_sight(self) -> range:
        """Give the rows of which a part can be seen."""
        return self.heights.rows_in_sight() if self._laid_out else range(0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Override QTableView.currentChanged."""
        super().currentChanged(current, previous)
        self.delegate.current = QPersistentModelIndex(current)
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

    def updateGeometries(self) -> None:
        """Override QTableView.updateGeometries: a button stands where the two headers meet."""
        super().updateGeometries()
        self.columns_button.setGeometry(
            _AROUND_BUTTON,
            _AROUND_BUTTON,
            self._gutter.width() - 2 * _AROUND_BUTTON,
            self.heads.height() - 7,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Override QTableView.showEvent."""
        super().showEvent(event)
        self.refresh()
        if self.currentIndex().isValid():
            # What was chosen before the window had its size was chosen in another width.
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
            self.choose(self.currentIndex().row(), self.currentIndex().column())
        if self._wanted is not None:
            scroll_to(self, self._wanted)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Override QTableView.scrollContentsBy: what stays in its place cannot be moved along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._gutter.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QTableView.paintEvent: what spans a row is drawn over its cells."""
        self._wanted = None  # from here on a reader scrolls
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self.rows_in_sight():
            place = QRectF(0, self.rowViewportPosition(row), self._row_width(), self.rowHeight(row))
            frame = self.layouts.frame(row)
            found = self.hits.in_stack(frame.title, row, TITLE, self.layouts.look.colours)
            frame.paint(painter, place, found)
        self._paint_stuck_head(painter)
        painter.end()
        self.heights.go_on()

    def stuck_head(self) -> QRectF:
        """Give where the title of a row stands that has begun above what is in sight."""
        row = self.rowAt(0)
        if row < 0 or self._comparison.demand_row(row) is None or self._comparison.is_folded(row):
            return QRectF()
        top, height = self.rowViewportPosition(row), self.layouts.frame(row).head_height
        if top >= 0:
            return QRectF()
        lowest = top + self.rowHeight(row) - height
        return QRectF(0, min(lowest, 0), self._row_width(), height)

    def _paint_stuck_head(self, painter: QPainter) -> None:
        """Draw the title of a tall row whose own title has gone out of sight."""
        place = self.stuck_head()
        if place.isNull():
            return
        row, colours = self.rowAt(0), self.layouts.look.colours
        is_current = row == self.currentIndex().row()
        painter.fillRect(place, QColor(colours.selection if is_current else colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        self.layouts.frame(row).paint_head(painter, place.topLeft())

    def viewportSizeHint(self) -> QSize:
        """Override QTableView.viewportSizeHint."""
        return QSize(820, 600)

    @Slot()
    def settle(self) -> None:
        """Make the heights of the rows in sight exact."""
        if self._laid_out and not self._settling:
            self._settling = True
            self.heights.settle()
            self._settling = False

    def _share_above(self, row: int) -> float:
        """Give the share of a row that lies above what is in sight."""
        height = self.rowHeight(row) if row >= 0 else 0
        return -self.rowViewportPosition(row) / height if height else 0.0

    def _row_width(self) -> float:
        """Give the width that a row's head may take: what is in sight."""
        return float(self.viewport().width())

    @Slot()
    def _begin_anew(self) -> None:
        """Lay out another comparison, or the same in other rows."""
        self._laid_out, self._wanted = (), None
        self.heights.end()
        self.delegate.selection = None
        self.clearSpans()
        columns, shown = self._comparison.columnCount(), self._comparison.shown_columns()
        for column in range(columns):
            self.setColumnHidden(column, column not in shown)
        if len(shown) > 1:
            for row in self._comparison.topic_rows():
                self.setSpan(row, 0, 1, columns)
        self.refresh()
