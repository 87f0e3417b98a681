"""The bar of tools; where its words do not fit, the best known signs stand without them first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

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
_WORDLESS: Final = (
    (Name.PRINT, Name.EXPORT),
    (Name.OPEN,),
    (Name.PREVIOUS, Name.NEXT),
    (Name.ADD_COLUMN,),
    (Name.ONLY_CHANGED,),
    (Name.COLUMNS, Name.REDLINE, Name.READING),
)
"""Whose words are left out first: those whose signs every program has."""
_ICON: Final = 18
_STYLES: Final = Qt.ToolButtonStyle


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
        self._buttons = self._buttons_of(actions)
        self._lines = [each for each in self.actions() if each.isSeparator()]
        self._needed = 0
        self._bare = 0
        self._zoom = 100  # what it needs is measured once it is dressed

    def set_zoom(self, zoom: int) -> None:
        """Follow the zoom."""
        size = round(_ICON * zoom / 100)
        self.setIconSize(QSize(size, size))
        self._zoom = zoom
        self.find_box.set_zoom(zoom)
        self._leave_out(0)
        self._show_lines(shown=True)
        self._needed = self.sizeHint().width()
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QToolBar.resizeEvent."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Leave out the words of so many buttons that the rest fits."""
        needed, bare = self._needed, 0
        while needed > width and bare < len(self._buttons):
            needed -= sum(map(_width_of_words, self._buttons[bare]))
            bare += 1
        if bare != self._bare:
            self._leave_out(bare)
        self.find_box.fit(needed - width, self._zoom)
        self._show_lines(shown=needed - width <= self.find_box.gives_way(self._zoom))

    def _show_lines(self, *, shown: bool) -> None:
        """Show the lines between the tools, or leave them out where not even the signs fit."""
        for line in self._lines:
            line.setVisible(shown)

    def _leave_out(self, bare: int) -> None:
        """Show the words of all buttons but those of the first groups, so many."""
        self._bare = bare
        for place, group in enumerate(self._buttons):
            for button in group:
                button.setToolButtonStyle(
                    _STYLES.ToolButtonIconOnly if place < bare else _STYLES.ToolButtonTextBesideIcon
                )

    def _buttons_of(self, actions: Actions) -> list[list[QToolButton]]:
        """Give the buttons in the order in which they lose their words."""
        found = [[self.widgetForAction(actions[name]) for name in group] for group in _WORDLESS]
        return [[each for each in group if isinstance(each, QToolButton)] for group in found]


def _width_of_words(button: QToolButton) -> int:
    """Give how much narrower a button is without its words."""
    style = button.toolButtonStyle()
    widths = []
    for each in (_STYLES.ToolButtonTextBesideIcon, _STYLES.ToolButtonIconOnly):
        button.setToolButtonStyle(each)
        widths.append(button.sizeHint().width())
    button.setToolButtonStyle(style)
    return widths[0] - widths[1]
