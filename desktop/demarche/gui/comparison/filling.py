"""Filling a place with one colour.

Asked for `fillRect`, the binding makes ready every kind of gradient that there is, to find out
whether the colour is one.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, place: QRect, colour: str | QColor) -> None:
    """Fill a place; the pen is none then, and the brush that of the place."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(place)
