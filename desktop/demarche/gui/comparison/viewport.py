"""The viewport of a scrolling area, made here and not by Qt.

Asked for one of Qt's own, the binding makes ready every kind of widget that there is, to find out
which of them it may be: that takes a tenth of the whole start.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"
"""By this name Qt's styles know what is the viewport of an area."""


def put_viewport(area: QAbstractScrollArea, role: QPalette.ColorRole) -> None:
    """Give an area a viewport like the one it has, with the ground of a role."""
    viewport = QWidget()
    viewport.setObjectName(_NAME)
    viewport.setBackgroundRole(role)
    viewport.setAutoFillBackground(True)
    viewport.setMouseTracking(True)
    area.setViewport(viewport)
