"""The desk in the window, and those who put files on it and show what lies there.

An empty window is painted before any of them is made; a window with a file needs them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from demarche.gui.actions import Name
from demarche.gui.appearance import Appearance
from demarche.gui.browser import open_address
from demarche.gui.desk import Desk
from demarche.gui.opening import Opener
from demarche.gui.presenter import Presenter
from demarche.gui.sheets.arrivals import Arrivals
from demarche.gui.sheets.sheets import Sheets
from demarche.gui.views.book import ViewBook
from demarche.gui.views.keeper import ViewKeeper
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.main_window import MainWindow


class Room(QObject):
    """Makes the desk and those around it, and connects them with the parts of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        parts, actions, preferences = window.parts, window.actions_by_name, window.preferences
        self.desk = Desk(window)
        self.views = ViewBook()
        self.opener = Opener(window, preferences, self.views)
        self.presenter = Presenter(self.desk, parts, actions, window)
        self.keeper = ViewKeeper(self.desk, parts, self.views, window)
        self.sheets = Sheets(self.desk, self.keeper)
        self.arrivals = Arrivals(self.opener, self.sheets, preferences, window)
        self.appearance = Appearance(preferences, self.desk, parts, actions, window)
        self._connect_actions()
        self._connect_parts()
        self.presenter.show()
        parts.pane.view.setFocus()
        if preferences.message:
            self.presenter.say(preferences.message())

    def _connect_actions(self) -> None:
        """Connect each action to what it does."""
        actions, pane = self._window.actions_by_name, self._window.parts.pane
        for name, does in {
            Name.OPEN: self.arrivals.ask,
            Name.FOUNDING: self.arrivals.open_founding,
            Name.COPY_ROW: pane.copy_row,
            Name.PREVIOUS: pane.ways.previous_change,
            Name.NEXT: pane.ways.next_change,
            Name.PREVIOUS_COLUMN: pane.ways.previous_column,
            Name.NEXT_COLUMN: pane.ways.next_column,
        }.items():
            actions[name].triggered.connect(does)
        actions[Name.ONLY_CHANGED].toggled.connect(self.desk.take_only_changed)

    def _connect_parts(self) -> None:
        """Connect the parts; the only place where they meet."""
        parts, say = self._window.parts, self.presenter.say
        self.opener.started.connect(say)
        self.opener.progressed.connect(parts.counts.progress.show_share)
        self.desk.comparer.started.connect(parts.counts.progress.show_unknown)
        for working in (self.opener, self.desk.comparer):
            working.ended.connect(parts.counts.progress.show_end)
            parts.counts.progress.cancelled.connect(working.cancel)
        self.presenter.titled.connect(self._window.take_title)
        self._window.preferences.not_saved.connect(say)
        self.keeper.said.connect(say)
        for refusing in (self.opener.failed, self.desk.refused):
            refusing.connect(self._window.tell)
        parts.pane.view.address_requested.connect(self._open_address)
        parts.furnished.connect(self._connect_panels)

    @Slot()
    def _connect_panels(self) -> None:
        """Connect the panels, which are made after the first paint."""
        QTimer.singleShot(0, self._window.staff.recovery.offer)
        parts = self._window.parts
        parts.evidence.address_requested.connect(self._open_address)
        parts.problems.place_requested.connect(self._window.staff.places.show)
        parts.outline.demand_chosen.connect(parts.pane.go_to_demand)
        parts.outline.filter_asked.connect(self.desk.take_filter)

    @Slot(str)
    def _open_address(self, address: str) -> None:
        if not open_address(address):
            self._window.tell(
                tr("This address could not be opened in a browser: {address}", address=address)
            )
