"""The order in which the Tab key goes through the window: as the eye does, from the top left.

Heads, chips and fields come and go, and Qt puts what is new at the end; so the order is found when
Tab is pressed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from demarche.gui.comparison.column_head import ColumnHead
from demarche.gui.frame import Frame
from demarche.gui.parts import Parts
from demarche.gui.stops import stops_in


def go_on(parts: Parts, frame: Frame, *, forwards: bool) -> bool:
    """Put the keyboard into what comes next; False where Qt is to find it."""
    if not parts.is_furnished:
        return False
    at = parts.pane.window().focusWidget()
    stop = next_stop(tab_stops(parts, frame), at, 1 if forwards else -1)
    if stop is None:
        return False
    reason = Qt.FocusReason
    stop.setFocus(reason.TabFocusReason if forwards else reason.BacktabFocusReason)
    return True


def next_stop(stops: Sequence[QWidget], at: QWidget, step: int) -> QWidget | None:
    """Give where Tab goes from a widget (a step of 1), or Shift and Tab (of -1)."""
    here = next((n for n, each in enumerate(stops) if each is at or each.isAncestorOf(at)), None)
    if here is None:
        return None
    others = (stops[(here + step * away) % len(stops)] for away in range(1, len(stops)))
    return next((each for each in others if each.isVisible() and each.isEnabled()), None)


def tab_stops(parts: Parts, frame: Frame) -> list[QWidget]:
    """Give everything that the Tab key stops at: tools and tabs, outline, heads, grid, evidence."""
    view = parts.pane.view
    heads = sorted(view.heads.findChildren(ColumnHead), key=QWidget.x)
    above = (parts.bar, *frame.rows(), parts.outline, view.columns_button, *heads)
    beside = (view, parts.evidence, parts.form_shelf, parts.problems, parts.counts.progress)
    return [stop for part in (*above, *beside) for stop in stops_in(part)]
