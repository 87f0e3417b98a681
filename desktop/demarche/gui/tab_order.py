"""The order in which the Tab key goes through the window: as the eye does, from the top left.

Heads and chips come and go, and Qt puts what is new at the end; so the order is made anew whenever
something else is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from demarche.gui.parts import Parts


def follow_the_eye(parts: Parts) -> None:
    """Let Tab go through tools, outline, heads, grid, evidence and problems, in this order."""
    for before, behind in pairwise(tab_stops(parts)):
        QWidget.setTabOrder(before, behind)


def tab_stops(parts: Parts) -> list[QWidget]:
    """Give everything that the Tab key stops at, in its order."""
    view = parts.pane.view
    panels = (parts.outline, parts.evidence, parts.problems)
    outline, evidence, problems = (list(_by_place(each)) for each in panels)
    return [
        *_by_place(parts.bar),
        *outline,
        view.columns_button,
        *_by_place(view.heads.viewport()),
        view,
        *evidence,
        *problems,
    ]


def _by_place(part: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard in a part, line by line."""
    inside = (each for each in part.findChildren(QWidget) if each.window() is part.window())
    yield from sorted(_stops(inside), key=lambda each: _place(each, part))


def _stops(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Yield the widgets that the Tab key stops at."""
    for each in widgets:
        hands_on = each.focusProxy() is not None
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and not hands_on:
            yield each


def _place(widget: QWidget, part: QWidget) -> tuple[int, int]:
    """Give where a widget stands: in a row of heads from left to right, elsewhere downwards."""
    corner = widget.mapTo(part, QPoint())
    in_a_row = part.height() < part.width() / 4
    return (corner.x(), corner.y()) if in_a_row else (corner.y(), corner.x())
