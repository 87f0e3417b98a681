"""The outline's list: a tree that is always open, its titles wrapped to the width at hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from demarche.gui.panels.outline_delegate import OutlineDelegate
from demarche.gui.panels.outline_model import OutlineModel
from demarche.gui.panels.pane_look import PaneLook
from demarche.translation import tr

MOST_OPEN: Final = 2_000
"""In a longer outline the topics are closed until they are opened, or gone to."""

MOST_WRAPPED: Final = 2_000
"""In a longer outline each title takes one line: Qt measures every row that differs."""


class OutlineView(QTreeView):
    """Shows the outline; it scrolls and paints, and decides nothing."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = OutlineDelegate()
        self.setAccessibleName(tr("Demands by topic"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.clicked.connect(self._turn)
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
        """Open every topic of a list of so many demands; of a long list none until it is wanted."""
        self._delegate.one_line = rows > MOST_WRAPPED
        self.setUniformRowHeights(self._delegate.one_line)
        self._delegate.opens = rows > MOST_OPEN
        self.setItemsExpandable(self._delegate.opens)
        if not self._delegate.opens:
            self.expandAll()
        self._measure()

    @Slot(QModelIndex)
    def _turn(self, index: QModelIndex) -> None:
        """Open the topic that was clicked, or close it."""
        if self._delegate.opens and not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))

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
