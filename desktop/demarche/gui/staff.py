"""Those who work in the window once there is something to see; the first paint waits for none.

Whoever is made here finds the desk as it is, and follows it from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from demarche.gui.action_table import FILE, SUBMENUS, VIEWS
from demarche.gui.actions import Name
from demarche.gui.arranging import Arranger
from demarche.gui.column_chooser import ColumnChooser
from demarche.gui.comparison.adding import ColumnAdder
from demarche.gui.editing.editor import Editor
from demarche.gui.editing.forms import Forms
from demarche.gui.editing.records import Records
from demarche.gui.editing.recovery import Recovery
from demarche.gui.layouts import LayoutChooser
from demarche.gui.places import Places
from demarche.gui.recent import RecentMenu
from demarche.gui.reporting import Reporter
from demarche.gui.sheets.tabs import Tabs
from demarche.gui.views.menu import ViewMenu
from demarche.gui.walking import Walker
from demarche.gui.watching.reloader import Reloader

if TYPE_CHECKING:
    from demarche.gui.main_window import MainWindow


class Staff(QObject):
    """Makes them, and connects each with what the window has."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        desk, parts, actions = window.desk, window.parts, window.actions_by_name
        preferences = window.preferences
        self.reporter = Reporter(window, desk, preferences)
        self.adder = ColumnAdder(window)
        self.columns = ColumnChooser(desk, parts.pane, actions, self.adder)
        self.layouts = LayoutChooser(desk, actions, self)
        self.arranger = Arranger(desk, actions, self)
        self.walker = Walker(parts, actions, preferences, window)
        self.editor = Editor(desk, actions, preferences, window)
        self.forms = Forms(self.editor, parts, actions, window)
        self.recovery = Recovery(self.editor, actions, window)
        self.records = Records(self.editor, actions, window)
        self.places = Places(preferences, window)
        self.tabs = Tabs(window.sheets, window.frame, actions, window)
        self.reloader = Reloader(desk, self.editor, window.frame, window)
        window.sheets.employ(self.editor, self.forms)
        self._fill_menus(window)
        self._connect(window)

    def _fill_menus(self, window: MainWindow) -> None:
        """Put into the menus what belongs there."""
        actions = window.actions_by_name
        menus = actions.fill_menus(window.menus, SUBMENUS)
        self.recent = RecentMenu(menus[FILE], window.preferences)
        menus[FILE].insertMenu(actions[Name.FOUNDING], self.recent)
        self.view_menu = ViewMenu(menus[VIEWS], window.keeper, actions, window)

    def _connect(self, window: MainWindow) -> None:
        """Connect each with the window; the only place where they meet."""
        actions, progress = window.actions_by_name, window.parts.counts.progress
        for name, does in {
            Name.PREVIEW: self.reporter.preview,
            Name.PRINT: self.reporter.print,
            Name.EXPORT: self.reporter.export,
        }.items():
            actions[name].triggered.connect(does)
        self.reporter.started.connect(progress.show_unknown)
        self.reporter.ended.connect(progress.show_end)
        progress.cancelled.connect(self.reporter.cancel)
        self.recent.file_chosen.connect(window.room.arrivals.open_one)
        for speaking in (
            self.reporter,
            self.walker,
            self.editor,
            self.records,
            self.places,
            self.view_menu,
        ):
            speaking.said.connect(window.room.presenter.say)
        self.records.comparison_wanted.connect(window.room.arrivals.open)
        self.tabs.drafts_wanted.connect(window.room.arrivals.open)
        self.reloader.reload_wanted.connect(window.sheets.reload)
        self.editor.unsaved_changed.connect(window.setWindowModified)
        for failing in (self.reporter, self.editor, self.forms, self.records, self.view_menu):
            failing.failed.connect(window.tell)
