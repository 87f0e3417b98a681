"""The window: its actions, its parts and their places, and what Qt asks of it.

It decides nothing: what a file holds is the workspace's to say, what is looked at the desk's. What
the first paint does not show is made after it: the panels, the staff and, of an empty window, all
that a file needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from demarche.gui import dialogs
from demarche.gui.action_table import MENUS, NEEDS_COMPARISON, TABLE
from demarche.gui.actions import Actions, Name
from demarche.gui.appearance import preferred_look
from demarche.gui.at_once import are_read_at_once
from demarche.gui.frame import Frame
from demarche.gui.parts import Parts
from demarche.gui.preferences import Preferences
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.desk import Desk
    from demarche.gui.room import Room
    from demarche.gui.sheets.sheets import Sheets
    from demarche.gui.staff import Staff
    from demarche.gui.views.keeper import ViewKeeper

_SIZE: Final = (1440, 900)
_FRAME: Final = (16, 48)
"""So much room of a screen is left to the frame that the system puts around the window."""


class MainWindow(QMainWindow):
    """One window on dossiers, one of them, or two drafts, before the reader's eyes."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.preferences = preferences
        self._awaited: Sequence[str | Path] = ()
        self.actions_by_name = Actions(self, TABLE)
        self.parts = Parts(preferred_look(preferences), self.actions_by_name, self)
        self.frame = Frame(self)
        self._assemble()
        self.actions_by_name[Name.QUIT].triggered.connect(self.close)
        self.actions_by_name[Name.ABOUT].triggered.connect(self._about)
        self.actions_by_name.enable(NEEDS_COMPARISON, enabled=False)
        self.parts.set_look(preferred_look(preferences), self.width())
        # Qt would put the keyboard into the first box it finds; a reader begins by reading.
        self.frame.setFocus()

    @cached_property
    def room(self) -> Room:
        """Give the desk and those around it, made at the first call."""
        from demarche.gui.room import Room  # noqa: PLC0415 - see the head

        return Room(self)

    @property
    def desk(self) -> Desk:
        """Give the desk."""
        return self.room.desk

    @property
    def sheets(self) -> Sheets:
        """Give the open files."""
        return self.room.sheets

    @property
    def keeper(self) -> ViewKeeper:
        """Give who keeps how files are looked at."""
        return self.room.keeper

    @cached_property
    def staff(self) -> Staff:
        """Give those who work in the window, made at the first call."""
        from demarche.gui.staff import Staff  # noqa: PLC0415 - see the head

        return Staff(self)

    @property
    def is_complete(self) -> bool:
        """Say whether all is there."""
        return "staff" in vars(self)

    @Slot()
    def complete(self) -> None:
        """Make all that is not there yet, and begin with what waited for the first paint."""
        arrivals = self.room.arrivals
        if self._awaited:
            paths, self._awaited = self._awaited, ()
            arrivals.open(paths)
        self.parts.furnish()
        self.staff  # noqa: B018  (made now)

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open a file, two as drafts, or several each under a tab of its own.

        What takes long to read waits until the window is painted.
        """
        if self.isVisible() or are_read_at_once(paths):
            self.room.arrivals.open(paths)
        else:
            self._awaited = paths

    @Slot(object)
    def take_handed(self, files: list[str]) -> None:
        """Open what a second start hands over, and come forward."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if files:
            self.open_paths(files)

    def leave(self) -> None:
        """Keep how things are looked at; what is not saved can be taken up, as after a crash."""
        self.preferences.remember_geometry(self.saveGeometry())
        if "room" in vars(self):
            self.keeper.keep()
        if self.is_complete:
            self.staff.forms.keep_now()

    # What Qt asks of a window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Override QMainWindow.dragEnterEvent: only record files are welcome."""
        from demarche.gui.sheets.arrivals import dropped_paths  # noqa: PLC0415 - not to start

        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Override QMainWindow.dropEvent."""
        from demarche.gui.sheets.arrivals import dropped_paths  # noqa: PLC0415 - not to start

        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.open_paths(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QMainWindow.resizeEvent."""
        super().resizeEvent(event)
        self.parts.fit(event.size().width(), self.preferences.settings.zoom)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Override QMainWindow.focusNextPrevChild: Tab goes as the eye does, whatever came."""
        from demarche.gui.tab_order import go_on  # noqa: PLC0415 - not to start

        return go_on(self.parts, self.frame, forwards=next) or super().focusNextPrevChild(next)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QMainWindow.paintEvent: once there is something to see, all else is made."""
        super().paintEvent(event)
        if not self.is_complete:
            QTimer.singleShot(0, self.complete)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QMainWindow.closeEvent."""
        if "room" in vars(self):
            if not self.sheets.may_leave():
                event.ignore()
                return
            self.sheets.end()
        self.preferences.remember_geometry(self.saveGeometry())
        super().closeEvent(event)

    # Assembling

    def _assemble(self) -> None:
        """Put everything in its place."""
        self.frame.hold(self.parts.splits.whole)
        self.setCentralWidget(self.frame)
        self.setStatusBar(self.parts.counts)
        self.menus = {title: self.menuBar().addMenu(tr(title)) for title in MENUS}
        self.addToolBar(self.parts.bar)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(*_FRAME)))
        self.restoreGeometry(self.preferences.geometry())

    # What is asked of the window

    @Slot(str)
    def take_title(self, title: str) -> None:
        """Show a title, with room for the sign that something is not saved."""
        self.setWindowTitle(title.replace("[*]", "[*][*]") + "[*]")

    @Slot(str)
    @Slot(str, str)
    def tell(self, words: str, details: str = "") -> None:
        """Say what could not be done."""
        dialogs.tell(self, words, details)

    @Slot()
    def _about(self) -> None:
        dialogs.about(self)
