"""The row of tabs above the comparison; it is there only while several files are open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QTabBar, QWidget

from demarche.gui.dialog_frame import text_scale
from demarche.gui.sheets.sheet import Label
from demarche.gui.text import visible_line, visible_text
from demarche.translation import tr

_SIGN: Final = 16
_NOT_SAVED: Final = "• "
_LEGIBLE: Final = 22
"""So many letters wide a tab stays, with its cross, however many there are."""


class TabRow(QTabBar):
    """Shows the names of the open files; emits which is chosen, closed or moved."""

    file_chosen = Signal(int)
    file_closed = Signal(int)
    file_moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("files")
        self.setAccessibleName(tr("Open files"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        self.setAutoHide(True)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.setTabsClosable(True)
        self.setMovable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self.file_chosen)
        self.tabCloseRequested.connect(self.file_closed)
        self.tabMoved.connect(self.file_moved)

    def show_files(self, labels: Sequence[Label], current: int) -> None:
        """Show a tab for each file."""
        was_blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        while self.count() > len(labels):
            self.removeTab(self.count() - 1)
        while self.count() < len(labels):
            self.addTab("")
        for index, label in enumerate(labels):
            self._show(index, label)
        self._fit_signs()
        self.setCurrentIndex(current)
        self.blockSignals(was_blocked)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Override QTabBar.minimumTabSizeHint: rather than shrink to nothing, the row scrolls."""
        least, whole = super().minimumTabSizeHint(index), self.tabSizeHint(index)
        return whole.boundedTo(least.expandedTo(QSize(self._legible(), 0)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QTabBar.mouseReleaseEvent: a click with the middle button closes a tab."""
        super().mouseReleaseEvent(event)
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.file_closed.emit(index)

    def changeEvent(self, event: QEvent) -> None:
        """Override QTabBar.changeEvent: the signs that close tabs grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.count():
            self._fit_signs()

    def point_of(self, index: int) -> QPoint:
        """Give the middle of a tab."""
        return self.tabRect(index).center()

    def _legible(self) -> int:
        """Give how wide a tab must be for its name to be told from others."""
        return self.fontMetrics().averageCharWidth() * _LEGIBLE

    def _fit_signs(self) -> None:
        """Make the signs that close tabs as large as the text wants them; Qt keeps them small."""
        side = round(_SIGN * text_scale())
        for index in range(self.count()):
            sign = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if sign is not None:
                sign.setFixedSize(side, side)
        self.setElideMode(self.elideMode())  # which has Qt lay out the tabs anew

    def _show(self, index: int, label: Label) -> None:
        """Write one tab; `&` would make a shortcut."""
        name = visible_line(label.name)
        words = (_NOT_SAVED if label.is_changed else "") + name.replace("&", "&&")
        if self.tabText(index) != words:
            self.setTabText(index, words)
        self.setTabToolTip(index, visible_text(label.whole))
        self.setAccessibleTabName(
            index, tr("{file}, not saved", file=name) if label.is_changed else name
        )
