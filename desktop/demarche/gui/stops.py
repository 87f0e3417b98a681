"""What the Tab key stops at in a part of a window, in the order in which it is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_the_layout(part: QWidget) -> None:
    """Let Tab go through a part as it is laid out; Qt takes what was made first."""
    for before, behind in pairwise(stops_in(part)):
        QWidget.setTabOrder(before, behind)


def stops_in(part: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key stops at in a part, as it is laid out."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    elif isinstance(part, QScrollArea):
        inside = part.widget()
        yield from stops_in(inside) if inside is not None else ()
    elif (layout := part.layout()) is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    """Yield what the Tab key stops at in a layout."""
    items = map(layout.itemAt, range(layout.count()))
    for item in items:
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from stops_in(widget)
        elif (inner := item.layout()) is not None:
            yield from _inside(inner)
