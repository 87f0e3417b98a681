"""Bring into sight where a reader goes: a row with what surrounds it, a word in a tall row."""

from __future__ import annotations

from typing import Final

from demarche.gui.comparison.hits import TITLE, Hit
from demarche.gui.comparison.view import ComparisonView

_ROOM: Final = 40
"""So many pixels are left around what is revealed."""
_ROWS_ABOVE: Final = 6
_SHARE_ABOVE: Final = 1 / 3
"""What is left of the height goes above a row by so much: one reads on below it."""


def go_to_row(view: ComparisonView, row: int, column: int) -> None:
    """Go to a cell; a row that is not whole in sight comes there with what surrounds it."""
    bar = view.verticalScrollBar()
    before = bar.value()
    view.choose(row, column)
    left = view.viewport().height() - view.rowHeight(row)
    if bar.value() == before or left <= 0:
        return
    view.heights.make_exact(range(max(row - _ROWS_ABOVE, 0), row))
    bar.setValue(round(bar.value() + view.rowViewportPosition(row) - left * _SHARE_ABOVE))
    view.settle()


def reveal(view: ComparisonView, hit: Hit, beside: int) -> None:
    """Go to a hit, in a title with the column `beside` chosen."""
    column = beside if hit.column == TITLE else hit.column
    if view.comparison.is_folded(hit.row):
        view.fold(hit.row, folded=False)
    content = view.comparison.content(hit.row, column)
    if hit.column != TITLE and content is not None and content.left_out:
        view.show_whole(hit.row, column)
    if hit.column != TITLE and view.comparison.is_folded(hit.row):
        view.fold(hit.row, folded=False)
    view.choose(hit.row, column)
    if hit.column != TITLE:
        _scroll_to_line(view, hit)
    view.viewport().update()


def _scroll_to_line(view: ComparisonView, hit: Hit) -> None:
    """Scroll to the line of a hit where it is out of sight."""
    stack = view.layouts.stack(hit.row, hit.column)
    places = stack.find(view.hits.query)
    if hit.number >= len(places):
        return
    paragraph, start, _ = places[hit.number]
    head = view.rowViewportPosition(hit.row) + view.layouts.frame(hit.row).head_height
    line = stack.line_at((paragraph, start)).translated(0, head)
    bar, height = view.verticalScrollBar(), view.viewport().height()
    if line.top() < 0:
        bar.setValue(round(bar.value() + line.top() - _ROOM))
    elif line.bottom() > height:
        bar.setValue(round(bar.value() + line.bottom() - height + _ROOM))
