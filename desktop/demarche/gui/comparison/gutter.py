"""The gutter left of the grid: for each demand the sign of its change and the word for it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from demarche.compare.cell import Change
from demarche.compare.row import QUIET
from demarche.compare.values import word_for
from demarche.gui.comparison.filling import fill
from demarche.gui.comparison.look import small_font
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.row_layouts import RowLayouts
from demarche.gui.comparison.viewport import put_viewport
from demarche.gui.icons import paint_icon
from demarche.translation import language, tr

_WIDTH: Final = 90
_WIDEST: Final = 150
_BESIDE_WORD: Final = 4
_WORD: Final = int(
    Qt.AlignmentFlag.AlignHCenter.value
    | Qt.AlignmentFlag.AlignTop.value
    | Qt.TextFlag.TextWordWrap.value
)
_SIGN: Final = 20
_SIGN_AND_WORD: Final = 70
_ROOM_FOR_WORD: Final = 50
"""A folded row is lower: its word stands beside its title."""


class Gutter(QHeaderView):
    """Paints sign and word; a click chooses the row."""

    def __init__(self, model: ComparisonModel, layouts: RowLayouts, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        put_viewport(self, QPalette.ColorRole.Button)
        self._comparison = model
        self._layouts = layouts
        self.current_row = -1
        self.least = 0
        """So much room is needed by what stands above."""

        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setAccessibleName(tr("Changes"))

    def sizeHint(self) -> QSize:
        """Override QHeaderView.sizeHint."""
        look = self._layouts.look
        longest = _longest_word(look.zoom, language()) + 2 * _BESIDE_WORD
        wanted = max(longest, self.least, round(look.px(_WIDTH)))
        return QSize(min(wanted, round(look.px(_WIDEST))), 0)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Override QHeaderView.paintSection."""
        look = self._layouts.look
        entry = self._comparison.entry(logical_index)
        painter.save()
        background = self._background(logical_index)
        fill(painter, rect, background)
        painter.setPen(QColor(look.colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if entry.row is not None:
            painter.drawLine(rect.topRight(), rect.bottomRight())
            if entry.change is not None:
                self._paint_change(painter, QRectF(rect), entry.change)
        painter.restore()

    def _background(self, row: int) -> str:
        """Give the colour behind a section: that of its row."""
        colours = self._layouts.look.colours
        if self._comparison.entry(row).row is None:
            return colours.band
        return colours.selection if row == self.current_row else colours.surface

    def _paint_change(self, painter: QPainter, rect: QRectF, change: Change) -> None:
        """Draw the sign of a change and the word under it."""
        look = self._layouts.look
        colour = look.colours.muted if change in QUIET else look.pill_colours(change)[1]
        if rect.height() < look.px(_ROOM_FOR_WORD):
            size = look.px(_SIGN) * 0.8
            place = QRectF(0, 0, size, size)
            place.moveCenter(rect.center())
            paint_icon(painter, f"change-{change}", colour, place)
            return
        size = look.px(_SIGN)
        # In a tall row the sign stays in sight, as the title does.
        lowest = rect.bottom() - look.px(_SIGN_AND_WORD)
        top = max(rect.top(), min(0.0, lowest))
        left = rect.left() + (rect.width() - size) / 2
        paint_icon(
            painter,
            f"change-{change}",
            colour,
            QRectF(left, top + look.px(10), size, size),
        )
        painter.setFont(look.small)
        painter.setPen(QColor(colour))
        words = QRectF(rect.left() + 2, top + look.px(32), rect.width() - 4, look.px(34))
        painter.drawText(words, _WORD, word_for(change))


@lru_cache(maxsize=16)
def _longest_word(zoom: int, _language: str) -> int:
    """Measure the longest word that may stand here, once for each zoom and language."""
    metrics = QFontMetrics(small_font(zoom))
    return max(
        metrics.horizontalAdvance(part) for change in Change for part in word_for(change).split()
    )
