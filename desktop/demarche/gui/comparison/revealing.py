"""Bring a word that was found into sight, in whatever part of a tall row it stands."""

from __future__ import annotations

from typing import Final

from demarche.gui.comparison.hits import TITLE, Hit
from demarche.gui.comparison.view import ComparisonView

_ROOM: Final = 40
"""So many pixels are left around what is revealed."""


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
