"""Every icon by name: shipped line drawings, recoloured for the theme.

No icon theme is asked: where none is installed its icons are empty.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from demarche.compare.cell import Change
from demarche.resources import resource

SIZE = 24


def icon(name: str, colour: str) -> QIcon:
    """Give a shipped icon in one colour, sharp on dense screens too."""
    drawn = QIcon()
    for scale in (1, 2, 3):
        drawn.addPixmap(_pixmap(name, colour, SIZE * scale))
    return drawn


def change_icon(change: Change, colour: str) -> QIcon:
    """Give the sign of a change."""
    return icon(f"change-{change}", colour)


def paint_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw an icon into a place."""
    _renderer(name, colour).render(painter, place)


def app_icon() -> QIcon:
    """Give the icon of the application."""
    return QIcon(str(resource("icons/demarche.svg")))


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Draw an icon into a transparent square."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter)
    painter.end()
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Read a drawing once for each colour."""
    drawing = resource(f"icons/{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
