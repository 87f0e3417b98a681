"""The window: makes the parts, the actions and those who work for them, and connects them.

It decides nothing: what a file holds is the workspace's to say, what is looked at the desk's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from demarche.gui import dialogs
from demarche.gui.action_table import FILE, MENUS, SUBMENUS, TABLE, VIEWS
from demarche.gui.actions import Actions, Name
from demarche.gui.appearance import Appearance, preferred_look
from demarche.gui.arranging import Arranger
from demarche.gui.browser import open_address
from demarche.gui.clipboard import copy_text
from demarche.gui.column_chooser import ColumnChooser
from demarche.gui.comparison.adding import ColumnAdder
from demarche.gui.desk import Desk
from demarche.gui.editing.editor import Editor
from demarche.gui.editing.forms import Forms
from demarche.gui.editing.records import Records
from demarche.gui.editing.recovery import Recovery
from demarche.gui.frame import Frame
from demarche.gui.layouts import LayoutChooser
from demarche.gui.opening import Opener
from demarche.gui.parts import Parts
from demarche.gui.preferences import Preferences
from demarche.gui.presenter import Presenter
from demarche.gui.recent import RecentMenu
from demarche.gui.reporting import Reporter
from demarche.gui.sheets.arrivals import Arrivals, dropped_paths
from demarche.gui.sheets.sheets import Sheets
from demarche.gui.sheets.tabs import Tabs
from demarche.gui.views.book import ViewBook
from demarche.gui.views.keeper import ViewKeeper
from demarche.gui.views.menu import ViewMenu
from demarche.gui.walking import Walker
from demarche.gui.watching.reloader import Reloader
from demarche.translation import tr

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
        self.reporter = Reporter(self, self.desk, preferences)
        self.adder = ColumnAdder(self)
        self.columns = ColumnChooser(self.desk, self.parts.pane, self.actions_by_name, self.adder)
        self.presenter = Presenter(self.desk, self.parts, self.actions_by_name, self)
        self.keeper = ViewKeeper(self.desk, self.parts, self.views, self)
        self.layouts = LayoutChooser(self.desk, self.actions_by_name, self)
        self.walker = Walker(self.parts, self.actions_by_name, preferences, self)
        self.editor = Editor(self.desk, self.actions_by_name, preferences, self)
        self.forms = Forms(self.editor, self.parts, self.actions_by_name, self)
        self.recovery = Recovery(self.editor, self)
        self.records = Records(self.editor, self.actions_by_name, self)
        self.sheets = Sheets(self.desk, self.keeper, self.editor, self.forms)
        self.frame = Frame(self)
        self.tabs = Tabs(self.sheets, self.frame, self.actions_by_name, self)
        self.reloader = Reloader(self.desk, self.editor, self.frame, self)
        self.arrivals = Arrivals(self.opener, self.sheets, preferences, self)
        self.arranger = Arranger(self.desk, self.actions_by_name, self)
        self.appearance = Appearance(preferences, self.desk, self.parts, self.actions_by_name, self)
        self._assemble()
        self._connect_actions()
        self._connect_parts()
        self.appearance.apply()
        self.presenter.show()
        if preferences.message:
            self.presenter.say(preferences.message())

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
        if not self.parts.is_furnished:
            QTimer.singleShot(0, self.parts.furnish)

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
        menus = self.actions_by_name.fill_menus(self, MENUS, SUBMENUS)
        self.recent = RecentMenu(menus[FILE], self.preferences)
        menus[FILE].insertMenu(self.actions_by_name[Name.FOUNDING], self.recent)
        self.view_menu = ViewMenu(menus[VIEWS], self.keeper, self.actions_by_name, self)
        self.addToolBar(self.parts.bar)
        self.resize(*_SIZE)
        self.restoreGeometry(self.preferences.geometry())

    def _connect_actions(self) -> None:
        """Connect each action to what it does."""
        for name, does in {
            Name.OPEN: self.arrivals.ask,
            Name.FOUNDING: self.arrivals.open_founding,
            Name.QUIT: self.close,
            Name.PREVIEW: self.reporter.preview,
            Name.PRINT: self.reporter.print,
            Name.EXPORT: self.reporter.export,
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
        self.reporter.started.connect(parts.counts.progress.show_unknown)
        for working in (self.opener, self.desk.comparer, self.reporter):
            working.ended.connect(parts.counts.progress.show_end)
            parts.counts.progress.cancelled.connect(working.cancel)
        self.recent.file_chosen.connect(self.arrivals.open_one)
        self.presenter.titled.connect(self._take_title)
        self.preferences.not_saved.connect(say)
        self.reporter.said.connect(say)
        self.walker.said.connect(say)
        self.editor.said.connect(say)
        self.records.said.connect(say)
        self.keeper.said.connect(say)
        self.view_menu.said.connect(say)
        self.records.comparison_wanted.connect(self.arrivals.open)
        self.tabs.drafts_wanted.connect(self.arrivals.open)
        self.reloader.reload_wanted.connect(self.sheets.reload)
        self.editor.unsaved_changed.connect(self.setWindowModified)
        failing = (
            self.opener,
            self.reporter,
            self.editor,
            self.forms,
            self.records,
            self.view_menu,
        )
        for refusing in (*(each.failed for each in failing), self.desk.refused):
            refusing.connect(self._tell)
        parts.pane.view.address_requested.connect(self._open_address)
        parts.furnished.connect(self._connect_panels)

    @Slot()
    def _connect_panels(self) -> None:
        """Connect the panels, which are made after the first paint."""
        QTimer.singleShot(0, self.recovery.offer)
        parts = self.parts
        parts.evidence.address_requested.connect(self._open_address)
        parts.problems.place_requested.connect(self._copy_place)
        parts.outline.demand_chosen.connect(parts.pane.go_to_demand)
        parts.outline.filter_asked.connect(self.desk.take_filter)

    # What is asked of the window

    @Slot(str)
    def _take_title(self, title: str) -> None:
        """Show a title, with room for the sign that something is not saved."""
        self.setWindowTitle(title.replace("[*]", "[*][*]") + "[*]")

    @Slot(str)
    @Slot(str, str)
    def _tell(self, words: str, details: str = "") -> None:
        """Say what could not be done."""
        dialogs.tell(self, words, details)

    @Slot(str)
    def _open_address(self, address: str) -> None:
        if not open_address(address):
            self._tell(
                tr("This address could not be opened in a browser: {address}", address=address)
            )

    @Slot(str, int, int)
    def _copy_place(self, path: str, line: int, column: int) -> None:
        place = f"{path}:{line}:{column}" if line else path
        copy_text(place)
        self.presenter.say(tr("Copied: {place}", place=place))

    @Slot()
    def _about(self) -> None:
        dialogs.about(self)
