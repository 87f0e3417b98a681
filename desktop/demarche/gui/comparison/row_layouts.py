"""Where everything in a row stands: its title and pill, its cells, its terms, and its height.

Layouts are made when a row comes into sight and a few hundred are remembered; a change of width,
zoom, theme or comparison forgets them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from demarche.compare import wording
from demarche.compare.row import Row
from demarche.compare.values import word_for
from demarche.gui.comparison.cell_layout import LINE_HEIGHT, cell_paragraphs, terms_paragraphs
from demarche.gui.comparison.content import MOST_CHARACTERS, terms_in_words
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.model import ComparisonModel, Entry
from demarche.gui.comparison.paragraph import Highlight, Paragraph
from demarche.gui.comparison.stack import Stack
from demarche.gui.icons import paint_icon
from demarche.gui.text import visible_line
from demarche.records.model import Position

PADDING: Final = 14.0
_ABOVE: Final = 10.0
_BELOW: Final = 12.0
_TOPIC: Final = 27.0
_FOLDED: Final = 6.0
FOLD_SIGN: Final = 18.0
"""So much room the sign of a row that folds takes before its title."""
_MEASURE: Final = 780.0
"""A line of text is no longer where one column has the whole window."""

_REMEMBERED: Final = 300
_SAMPLE: Final = "the quick brown fox jumps over the lazy dog and stops "


class RowFrame:
    """What spans a whole row: the demand's title with its change, and the terms that differ."""

    def __init__(
        self,
        model: ComparisonModel,
        entry: Entry,
        width: float,
        look: Look,
        *,
        foldable: bool = False,
    ) -> None:
        self._look = look
        self._width = width
        self._folded = entry.folded
        self._foldable = foldable
        self._left = look.px(PADDING + (FOLD_SIGN if foldable else 0))
        inner = width - self._left - look.px(PADDING)
        self.title = Stack(_title(entry, look), inner)
        self._is_topic = entry.row is None
        self._pill = Stack(_pill(model, entry, look), inner)
        self._pill_at = self._place_pill(inner)
        terms = [] if entry.folded else _terms(model, entry, look)
        self._terms = Stack(terms, inner - 2 * look.px(11))
        self.title_height = self.title.height
        title_height = max(self.title.height, self._pill_at.y() + self._pill.height)
        self.folded_height = title_height + 2 * look.px(_FOLDED)
        self.head_height = look.px(_ABOVE) + title_height + look.px(4)
        has_terms = self._terms.height > 0
        self.foot_height = self._terms.height + look.px(32) if has_terms else look.px(_BELOW)

    def paint(self, painter: QPainter, place: QRectF, found: Sequence[Highlight] = ()) -> None:
        """Draw the title and its pill at the top of a row and the terms at its bottom."""
        if self._is_topic:
            middle = (place.height() - self.title.height) / 2
            corner = place.topLeft() + QPointF(self._look.px(PADDING), middle)
            self.title.paint(painter, corner)
            return
        self.paint_head(painter, place.topLeft(), found)
        if self._terms.height:
            self._paint_terms(painter, place)

    def paint_head(
        self, painter: QPainter, place: QPointF, found: Sequence[Highlight] = ()
    ) -> None:
        """Draw the title and its pill."""
        above = self._look.px(_FOLDED if self._folded else _ABOVE)
        corner = place + QPointF(self._left, above)
        if self._foldable:
            self._paint_fold(painter, corner)
        self.title.paint(painter, corner, highlights=found)
        self._pill.paint(painter, corner + self._pill_at)

    def _paint_fold(self, painter: QPainter, corner: QPointF) -> None:
        """Draw which way the row opens or closes."""
        size = self._look.px(FOLD_SIGN * 0.7)
        line = min(self.title.height, self._look.px(2 * FOLD_SIGN))
        place = QRectF(corner.x() - self._look.px(FOLD_SIGN), 0, size, size)
        place.moveTop(corner.y() + (line - size) / 2)
        name = "folded" if self._folded else "unfolded"
        paint_icon(painter, name, self._look.colours.muted, place)

    def _paint_terms(self, painter: QPainter, place: QRectF) -> None:
        """Draw the terms in a quiet box."""
        padding = self._look.px(PADDING)
        box = QRectF(
            place.left() + padding,
            place.bottom() - self.foot_height + self._look.px(9),
            self._width - 2 * padding,
            self._terms.height + self._look.px(10),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.background))
        painter.drawRoundedRect(box, 6, 6)
        self._terms.paint(painter, box.topLeft() + QPointF(self._look.px(11), self._look.px(4)))

    def _place_pill(self, inner: float) -> QPointF:
        """Put the pill behind the title where there is room, else under it."""
        after = self.title.first_line_width + self._look.px(12)
        fits = after + self._pill.first_line_width + self._look.px(8) <= inner
        is_one_line = self.title.height < 2 * self._pill.height if self._pill.height else True
        if fits and is_one_line:
            return QPointF(after, (self.title.height - self._pill.height) / 2)
        return QPointF(0, self.title.height + self._look.px(4))


class RowLayouts:
    """Every layout of the grid, made when asked for."""

    def __init__(self, model: ComparisonModel, column_width: Callable[[int], int]) -> None:
        self._model = model
        self._column_width = column_width
        self._width = 0.0
        self._in_a_line = 1
        self._line_height = 1.0
        self._look: Look | None = None
        self._frame = lru_cache(maxsize=_REMEMBERED)(self._build_frame)
        self._stack = lru_cache(maxsize=_REMEMBERED * 2)(self._build_stack)

    @property
    def look(self) -> Look:
        """Give the look that everything is laid out in."""
        if self._look is None:
            raise LookupError("the grid has no look yet")
        return self._look

    def set_look(self, look: Look, width: float) -> None:
        """Lay everything out anew in another look or width."""
        self._look, self._width = look, width
        self._measure_lines()
        self.forget()

    def forget(self) -> None:
        """Drop every layout."""
        self._frame.cache_clear()
        self._stack.cache_clear()

    def remembered(self) -> int:
        """Count the layouts that are kept."""
        return self._frame.cache_info().currsize + self._stack.cache_info().currsize

    def frame(self, row: int) -> RowFrame:
        """Give what spans a demand's row."""
        return self._frame(row)

    def stack(self, row: int, column: int) -> Stack:
        """Give the paragraphs of one cell."""
        return self._stack(row, column)

    def height(self, row: int) -> int:
        """Give the height of a row: that of its tallest cell, between its head and its foot."""
        frame = self.frame(row)
        if self._model.demand_row(row) is None:
            return round(max(self.look.px(_TOPIC), frame.title_height + self.look.px(8)))
        if self._model.is_folded(row):
            return round(frame.folded_height)
        columns = self._model.shown_columns()
        tallest = max((self.stack(row, column).height for column in columns), default=0)
        return round(frame.head_height + tallest + frame.foot_height)

    def first_column(self) -> int:
        """Give the column at the left of what is shown."""
        return self._model.shown_columns()[0]

    def folded_height(self) -> int:
        """Give the height of a folded row whose title takes one line."""
        line = QFontMetricsF(self.look.label).lineSpacing()
        pill = QFontMetricsF(self.look.small).lineSpacing() * 1.25
        return round(max(line, line / 2 + pill / 2) + 2 * self.look.px(_FOLDED))

    def text_height(self, row: int) -> float:
        """Estimate the height of the longest text of a row by its letters; nothing is laid out."""
        demand = self._model.demand_row(row)
        if demand is None:
            return 0.0
        longest = max((len(each.text or "") for each in _positions(demand)), default=0)
        return self._line_height * -(-min(longest, MOST_CHARACTERS) // self._in_a_line)

    def _measure_lines(self) -> None:
        """Find how many letters a line of a cell holds, about, and how high a line is."""
        metrics = QFontMetricsF(self.look.body)
        columns = self._model.shown_columns()
        room = self._text_width(columns[0]) if columns else 40
        self._in_a_line = max(round(room / (metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE))), 1)
        self._line_height = metrics.lineSpacing() * LINE_HEIGHT

    def _build_frame(self, row: int) -> RowFrame:
        """Lay out what spans a row."""
        entry, foldable = self._model.entry(row), self._model.can_fold(row)
        return RowFrame(self._model, entry, self._width, self.look, foldable=foldable)

    def _build_stack(self, row: int, column: int) -> Stack:
        """Lay out one cell."""
        content = self._model.content(row, column)
        if content is None:
            return Stack((), 1)
        return Stack(cell_paragraphs(content, self.look), self._text_width(column))

    def _text_width(self, column: int) -> float:
        """Give the width of a cell's text; alone in a wide window, lines end where eyes turn."""
        width = self._column_width(column) - 2 * self.look.px(PADDING)
        if self._model.layout is not Layout.COLUMNS:
            width = min(width, self.look.px(_MEASURE))
        return max(width, 40)


def _title(entry: Entry, look: Look) -> list[Paragraph]:
    """Set the demand's title, or the words of a topic's band."""
    if entry.row is None:
        words = visible_line(entry.topic)
        return [Paragraph(words, look.label, look.colours.muted)]
    words = visible_line(entry.row.demand.title)
    if entry.folded:
        return [Paragraph(words, look.label, look.colours.text, findable=True)]
    return [Paragraph(words, look.strong, look.colours.text, findable=True)]


def _pill(model: ComparisonModel, entry: Entry, look: Look) -> list[Paragraph]:
    """Set the change of a row of two columns; with more, each cell has its own."""
    column = _only_other(model, entry)
    if entry.folded and column is None:
        return _folded_pill(entry, look)
    if column is None or entry.row is None:
        return []
    cell = entry.row.cells[column]
    fill, colour = look.pill_colours(cell.change)
    words = wording.row_heading(model.lookup_of(column), cell)
    return [Paragraph(visible_line(words), look.small, colour, line_height=1.25, pill=fill)]


def _folded_pill(entry: Entry, look: Look) -> list[Paragraph]:
    """Say in a word what holds for every column of a folded row."""
    if entry.change is None:
        return []
    fill, colour = look.pill_colours(entry.change)
    words = word_for(entry.change)
    return [Paragraph(words, look.small, colour, line_height=1.25, pill=fill)]


def _terms(model: ComparisonModel, entry: Entry, look: Look) -> list[Paragraph]:
    """Set the terms that differ in a row of two columns."""
    column = _only_other(model, entry)
    if column is None or entry.row is None:
        return []
    return terms_paragraphs(terms_in_words(entry.row.cells[column]), look)


def _only_other(model: ComparisonModel, entry: Entry) -> int | None:
    """Give the one column that is not the base, where there is just one."""
    if entry.row is None or model.comparison is None or len(entry.row.cells) != 2:
        return None
    if model.layout is Layout.READING:
        return None
    return 1 - model.comparison.base


def _positions(row: Row) -> Iterable[Position]:
    """Give the positions that a row shows; of one that is not compared yet, those that it may."""
    if row.is_compared:
        return (cell.position for cell in row.cells if cell.position)
    demands = chain(*row.match.sides) if row.match else (row.demand,)
    return (position for demand in demands for position in demand.positions)
