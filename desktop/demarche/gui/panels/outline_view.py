"""The outline's list: a tree that is always open, its titles wrapped to the width at hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from demarche.gui.panels.outline_delegate import OutlineDelegate
from demarche.gui.panels.outline_model import OutlineModel
from demarche.gui.panels.pane_look import PaneLook

MOST_WRAPPED: Final = 2_000
"""In a longer outline each title takes one line: Qt measures every row that differs."""


class OutlineView(QTreeView):
    """Shows the outline; it scrolls and paints, and decides nothing."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = OutlineDelegate()
        self.setAccessibleName("Demands by topic")
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def look(self) -> PaneLook:
        """Give the theme and the zoom."""
        return self._delegate.look

    def set_look(self, look: PaneLook) -> None:
        """Show the same in another theme or at another zoom; the ground is the window's."""
        self._delegate.look = look
        self.setStyleSheet(f"QTreeView {{ background: {look.colours.background}; border: 0; }}")
        self._measure()

    def open_all(self, rows: int) -> None:
        """Open every topic of a list of so many demands."""
        self._delegate.one_line = rows > MOST_WRAPPED
        self.setUniformRowHeights(self._delegate.one_line)
        self.expandAll()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QTreeView.resizeEvent: titles wrap anew."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Override QTreeView.showEvent: what was scrolled to before there was a size is not."""
        super().showEvent(event)
        self.scrollToTop()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _measure(self) -> None:
        """Let each row be as high as its title needs."""
        self._delegate.width = self.viewport().width()
        self.scheduleDelayedItemsLayout()
