"""Where a reader has scrolled to, said so that it holds for other heights, too.

Rows are laid out as they come into sight, so a distance from the very top says little: what counts
is the demand that stands at the top of what is seen, and how far it has gone beyond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from demarche.gui.comparison.table import WrappingTable


class Scrolled(NamedTuple):
    """A place in the grid; distances are in pixels at 100 %."""

    demand: str = ""
    """The first demand in sight; none means where the comparison begins."""
    beyond: int = 0
    """How far it begins above what is in sight, or, below 0, under its upper edge."""
    left: int = 0
    """How far the columns are scrolled to the left."""


def scrolled(view: WrappingTable) -> Scrolled:
    """Say where a view is scrolled to."""
    for row in view.rows_in_sight():
        demand = view.comparison.demand_row(row)
        if demand is not None:
            left = view.horizontalScrollBar().value()
            distances = (-view.rowViewportPosition(row), left)
            return Scrolled(demand.demand.id, *(_unscaled(view, each) for each in distances))
    return Scrolled()


def scroll_to(view: WrappingTable, wanted: Scrolled) -> None:
    """Scroll a view to where it was; a demand that is not shown leaves it where it is."""
    row = view.comparison.row_of(wanted.demand)
    if row is None:
        return
    view.heights.make_exact((row,))
    px = view.layouts.look.px
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.rowViewportPosition(row) + round(px(wanted.beyond)))
    view.horizontalScrollBar().setValue(round(px(wanted.left)))


def _unscaled(view: WrappingTable, pixels: int) -> int:
    """Give a distance as it is at 100 %."""
    return round(pixels * 100 / view.layouts.look.zoom)
