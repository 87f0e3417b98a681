"""The window: makes the parts, the actions and those who work for them, and connects them.

It decides nothing: what a file holds is the workspace's to say, what is looked at the desk's. What
the first paint does not show is made after it: the panels, and the staff.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from demarche.gui import dialogs
from demarche.gui.action_table import MENUS, TABLE
from demarche.gui.actions import Actions, Name
from demarche.gui.appearance import Appearance, preferred_look
from demarche.gui.browser import open_address
from demarche.gui.desk import Desk
from demarche.gui.frame import Frame
from demarche.gui.opening import Opener
from demarche.gui.parts import Parts
from demarche.gui.preferences import Preferences
from demarche.gui.presenter import Presenter
from demarche.gui.sheets.arrivals import Arrivals, dropped_paths
from demarche.gui.sheets.sheets import Sheets
from demarche.gui.views.book import ViewBook
from demarche.gui.views.keeper import ViewKeeper
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.staff import Staff

_SIZE: Final = (1440, 900)


class MainWindow(QMainWindow):
    """One window on dossiers, one of them, or two drafts, before the reader's eyes."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.preferences = preferences
        self.desk = Desk(self)
        self.actions_by_name = Actions(self, TABLE)
        self.parts = Parts(preferred_look(preferences), self.actions_by_name, self)
        self.views = ViewBook()
        self.opener = Opener(self, preferences, self.views)
        self.presenter = Presenter(self.desk, self.parts, self.actions_by_name, self)
        self.keeper = ViewKeeper(self.desk, self.parts, self.views, self)
        self.sheets = Sheets(self.desk, self.keeper)
        self.frame = Frame(self)
        self.arrivals = Arrivals(self.opener, self.sheets, preferences, self)
        self.appearance = Appearance(preferences, self.desk, self.parts, self.actions_by_name, self)
        self._assemble()
        self._connect_actions()
        self._connect_parts()
        self.appearance.apply()
        self.presenter.show()
        # Qt would put the keyboard into the first box it finds; a reader begins by reading.
        self.parts.pane.view.setFocus()
        if preferences.message:
            self.presenter.say(preferences.message())

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
        """Make all that is not there yet."""
        self.parts.furnish()
        self.staff  # noqa: B018  (made now)

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open a file, two as drafts, or several each under a tab of its own."""
        self.arrivals.open(paths)

    @Slot(object)
    def take_handed(self, files: list[str]) -> None:
        """Open what a second start hands over, and come forward."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if files:
            self.open_paths(files)

    # What Qt asks of a window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Override QMainWindow.dragEnterEvent: only record files are welcome."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Override QMainWindow.dropEvent."""
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
        if not self.sheets.may_leave():
            event.ignore()
            return
        self.sheets.end()
        self.preferences.remember_geometry(self.saveGeometry())
        super().closeEvent(event)

    # Assembling and connecting

    def _assemble(self) -> None:
        """Put everything in its place."""
        self.frame.hold(self.parts.splits.whole)
        self.setCentralWidget(self.frame)
        self.setStatusBar(self.parts.counts)
        self.menus = {title: self.menuBar().addMenu(tr(title)) for title in MENUS}
        self.addToolBar(self.parts.bar)
        self.resize(*_SIZE)
        self.restoreGeometry(self.preferences.geometry())

    def _connect_actions(self) -> None:
        """Connect each action to what it does."""
        for name, does in {
            Name.OPEN: self.arrivals.ask,
            Name.FOUNDING: self.arrivals.open_founding,
            Name.QUIT: self.close,
            Name.COPY_ROW: self.parts.pane.copy_row,
            Name.PREVIOUS: self.parts.pane.ways.previous_change,
            Name.NEXT: self.parts.pane.ways.next_change,
            Name.PREVIOUS_COLUMN: self.parts.pane.ways.previous_column,
            Name.NEXT_COLUMN: self.parts.pane.ways.next_column,
            Name.ABOUT: self._about,
        }.items():
            self.actions_by_name[name].triggered.connect(does)
        self.actions_by_name[Name.ONLY_CHANGED].toggled.connect(self.desk.take_only_changed)

    def _connect_parts(self) -> None:
        """Connect the parts; the only place where they meet."""
        parts, say = self.parts, self.presenter.say
        self.opener.started.connect(say)
        self.opener.progressed.connect(parts.counts.progress.show_share)
        self.desk.comparer.started.connect(parts.counts.progress.show_unknown)
        for working in (self.opener, self.desk.comparer):
            working.ended.connect(parts.counts.progress.show_end)
            parts.counts.progress.cancelled.connect(working.cancel)
        self.presenter.titled.connect(self._take_title)
        self.preferences.not_saved.connect(say)
        self.keeper.said.connect(say)
        for refusing in (self.opener.failed, self.desk.refused):
            refusing.connect(self.tell)
        parts.pane.view.address_requested.connect(self._open_address)
        parts.furnished.connect(self._connect_panels)

    @Slot()
    def _connect_panels(self) -> None:
        """Connect the panels, which are made after the first paint."""
        QTimer.singleShot(0, self.staff.recovery.offer)
        parts = self.parts
        parts.evidence.address_requested.connect(self._open_address)
        parts.problems.place_requested.connect(self.staff.places.show)
        parts.outline.demand_chosen.connect(parts.pane.go_to_demand)
        parts.outline.filter_asked.connect(self.desk.take_filter)

    # What is asked of the window

    @Slot(str)
    def _take_title(self, title: str) -> None:
        """Show a title, with room for the sign that something is not saved."""
        self.setWindowTitle(title.replace("[*]", "[*][*]") + "[*]")

    @Slot(str)
    @Slot(str, str)
    def tell(self, words: str, details: str = "") -> None:
        """Say what could not be done."""
        dialogs.tell(self, words, details)

    @Slot(str)
    def _open_address(self, address: str) -> None:
        if not open_address(address):
            self.tell(
                tr("This address could not be opened in a browser: {address}", address=address)
            )

    @Slot()
    def _about(self) -> None:
        dialogs.about(self)
