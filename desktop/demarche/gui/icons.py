"""Every icon by name: shipped line drawings, recoloured for the theme.

No icon theme is asked: where none is installed its icons are empty. A drawing is read and drawn
when it comes into sight, in the size it is seen in: most icons stand in closed menus.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from demarche.resources import resource

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

    from demarche.compare.cell import Change

_FAINT = 0.4
"""So strong is the icon of what cannot be used now."""


def icon(name: str, colour: str) -> QIcon:
    """Give a shipped icon in one colour, sharp on dense screens too; no name keeps its place."""
    return QIcon(_Drawing(name, colour))


def change_icon(change: Change, colour: str) -> QIcon:
    """Give the sign of a change."""
    return icon(f"change-{change}", colour)


def paint_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw an icon into a place, from a picture of it that was drawn before."""
    ratio = painter.deviceTransform().m11()  # `device()` would have the binding know them all
    picture = _picture(name, colour, round(place.width() * ratio), round(place.height() * ratio))
    painter.drawPixmap(place, picture, QRectF(picture.rect()))


def app_icon() -> QIcon:
    """Give the icon of the application."""
    return icon("demarche", "")


class _Drawing(QIconEngine):
    """Draws a shipped icon whenever Qt wants to see it."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> _Drawing:
        """Override QIconEngine.clone."""
        return _Drawing(self._name, self._colour)

    def isNull(self) -> bool:
        """Override QIconEngine.isNull: every drawing is shipped."""
        return False

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        """Override QIconEngine.actualSize: a drawing has any size."""
        return size

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Override QIconEngine.paint."""
        if not self._name:
            return
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(_FAINT)
        paint_icon(painter, self._name, self._colour, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Override QIconEngine.pixmap."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(drawn.rect()), mode, state)
        painter.end()
        return drawn


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, width: int, height: int) -> QPixmap:
    """Draw an icon once for each size."""
    drawn = QPixmap(max(width, 1), max(height, 1))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _renderer(name, colour).render(painter)
    painter.end()
    return drawn


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Read a drawing once for each colour."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - loaded to draw, see the head

    drawing = resource(f"icons/{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
