"""The bar of tools; in a narrow window it shows signs without words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.find_box import FindBox
from demarche.translation import tr

_LEFT: Final = (
    Name.OPEN,
    None,
    Name.COLUMNS,
    Name.REDLINE,
    Name.READING,
    None,
    Name.PREVIOUS,
    Name.NEXT,
    Name.ONLY_CHANGED,
    Name.ADD_COLUMN,
)
_RIGHT: Final = (None, Name.PRINT, Name.EXPORT)
_ICON: Final = 18


class ToolBar(QToolBar):
    """Holds the actions that are used most."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(tr("Tools"), parent)
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        actions.fill_toolbar(self, _LEFT)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.find_box = FindBox(self)
        self.addWidget(self.find_box)
        actions.fill_toolbar(self, _RIGHT)
        self._needed = 0
        self._zoom = 100
        self.set_zoom(100)

    def set_zoom(self, zoom: int) -> None:
        """Follow the zoom."""
        size = round(_ICON * zoom / 100)
        self.setIconSize(QSize(size, size))
        self._zoom = zoom
        self.find_box.set_zoom(zoom)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._needed = self.sizeHint().width()
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QToolBar.resizeEvent."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Leave the words out where they would not fit."""
        styles = Qt.ToolButtonStyle
        wanted = (
            styles.ToolButtonTextBesideIcon if width >= self._needed else styles.ToolButtonIconOnly
        )
        if self.toolButtonStyle() != wanted:
            self.setToolButtonStyle(wanted)
            self.find_box.fit(wide=wanted == styles.ToolButtonTextBesideIcon, zoom=self._zoom)
