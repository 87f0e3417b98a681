"""Break a title into the few lines that a list has room for."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


@lru_cache(maxsize=8192)
def wrapped_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Break a text at words, and inside one that is too long; the last line is cut short."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le", "replace")
    pieces = [_piece(units, begin, end) for begin, end in pairwise(starts)]
    last = units[starts[-1] * 2 :].decode("utf-16-le", "replace") if starts else ""
    mode = Qt.TextElideMode.ElideRight
    return (*pieces, QFontMetricsF(font).elidedText(last, mode, width))


def _option() -> QTextOption:
    """Say how lines are broken."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _piece(units: bytes, begin: int, end: int) -> str:
    """Cut out a line, whose places Qt counts in UTF-16."""
    return units[begin * 2 : end * 2].decode("utf-16-le", "replace").rstrip()
