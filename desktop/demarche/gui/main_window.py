"""The window: assembles the grid, the panels, the bars and the actions, and connects them.

It decides nothing: what a file holds is the workspace's to say, what is looked at the desk's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from demarche.gui import dialogs, theme
from demarche.gui.actions import Actions, Name
from demarche.gui.browser import open_address
from demarche.gui.comparison.adding import ColumnAdder
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.desk import Desk
from demarche.gui.folding import Folding
from demarche.gui.opening import Opener, dropped_paths
from demarche.gui.panels.evidence import EvidencePanel
from demarche.gui.panels.outline import OutlinePanel
from demarche.gui.panels.problems import ProblemsPanel
from demarche.gui.preferences import Preferences
from demarche.gui.recent import RecentMenu
from demarche.gui.reporting import Reporter
from demarche.gui.status import CountsBar
from demarche.gui.text import label_font, visible_line
from demarche.gui.tool_bar import ToolBar
from demarche.records.address import host_of
from demarche.resources import FOUNDING, seed
from demarche.settings import Theme
from demarche.workspace import Workspace

_SIZE: Final = (1440, 900)
_NEEDS_COMPARISON: Final = (
    Name.PREVIEW,
    Name.PRINT,
    Name.EXPORT,
    Name.COPY_ROW,
    Name.PREVIOUS,
    Name.NEXT,
    Name.ONLY_CHANGED,
    Name.ADD_COLUMN,
)
_OUTLINE_NEEDS: Final = 1050
_EVIDENCE_NEEDS: Final = 800
_THEMES: Final = {
    Name.THEME_SYSTEM: Theme.SYSTEM,
    Name.THEME_LIGHT: Theme.LIGHT,
    Name.THEME_DARK: Theme.DARK,
}


class MainWindow(QMainWindow):
    """One window on one dossier, or on two drafts."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.preferences = preferences
        self.desk = Desk(self)
        self.actions_by_name = Actions(self)
        self.pane = ComparisonPane(self._look(), self)
        self.outline = OutlinePanel(self)
        self.evidence = EvidencePanel(self)
        self.problems = ProblemsPanel(self)
        self.counts = CountsBar(self)
        self.opener = Opener(self)
        self.reporter = Reporter(self, self.desk, preferences)
        self.adder = ColumnAdder(self)
        self._folding = Folding(
            {
                self.actions_by_name[Name.OUTLINE]: _OUTLINE_NEEDS,
                self.actions_by_name[Name.EVIDENCE]: _EVIDENCE_NEEDS,
            }
        )
        self._assemble()
        self._connect_actions()
        self._connect_parts()
        self._apply_look()
        self._show()
        if preferences.message:
            self._say(preferences.message)

    def open_paths(self, paths: Sequence[str | Path]) -> None:
        """Open one file, or two as drafts."""
        self.opener.open_paths(paths)

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
        self._folding.fit(event.size().width(), self.preferences.settings.zoom)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Override QMainWindow.closeEvent."""
        self.preferences.remember_geometry(self.saveGeometry())
        super().closeEvent(event)

    # Assembling and connecting

    def _assemble(self) -> None:
        """Put everything in its place."""
        across = QSplitter(Qt.Orientation.Horizontal, self)
        for panel in (self.outline, self.pane, self.evidence):
            across.addWidget(panel)
        across.setStretchFactor(1, 1)
        across.setSizes([232, 890, 318])
        down = QSplitter(Qt.Orientation.Vertical, self)
        down.addWidget(across)
        down.addWidget(self.problems)
        down.setStretchFactor(0, 1)
        down.setSizes([700, 150])
        for splitter in (across, down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.setCentralWidget(down)
        self.setStatusBar(self.counts)
        self._fill_bars()
        self.resize(*_SIZE)
        self.restoreGeometry(self.preferences.geometry())

    def _fill_bars(self) -> None:
        """Put the actions into menus and the tool bar."""
        menus = self.actions_by_name.fill_menus(self)
        self.recent = RecentMenu(menus["&File"], self.preferences)
        menus["&File"].insertMenu(self.actions_by_name[Name.FOUNDING], self.recent)
        self._bar = ToolBar(self.actions_by_name, self)
        self.addToolBar(self._bar)

    def _connect_actions(self) -> None:
        """Connect each action to what it does."""
        for name, does in {
            Name.OPEN: self._ask_for_file,
            Name.FOUNDING: self._open_founding,
            Name.QUIT: self.close,
            Name.PREVIEW: self.reporter.preview,
            Name.PRINT: self.reporter.print,
            Name.EXPORT: self.reporter.export,
            Name.COPY_ROW: self.pane.copy_row,
            Name.PREVIOUS: self.pane.previous_change,
            Name.NEXT: self.pane.next_change,
            Name.ADD_COLUMN: self._ask_for_column,
            Name.ZOOM_IN: self.preferences.zoom_in,
            Name.ZOOM_OUT: self.preferences.zoom_out,
            Name.ZOOM_RESET: self.preferences.zoom_reset,
            Name.ABOUT: self._about,
            **dict.fromkeys(_THEMES, self._take_theme),
        }.items():
            self.actions_by_name[name].triggered.connect(does)
        self.actions_by_name[Name.ONLY_CHANGED].toggled.connect(self.desk.take_only_changed)
        for name, panel in (
            (Name.OUTLINE, self.outline),
            (Name.EVIDENCE, self.evidence),
            (Name.PROBLEMS, self.problems),
        ):
            panel.setVisible(name is not Name.PROBLEMS)
            self.actions_by_name[name].setChecked(name is not Name.PROBLEMS)
            self.actions_by_name[name].toggled.connect(panel.setVisible)

    def _connect_parts(self) -> None:
        """Connect the parts; the only place where they meet."""
        self.opener.opened.connect(self._take_workspace)
        self.opener.failed.connect(self._tell)
        self.opener.started.connect(self._say)
        self.recent.file_chosen.connect(self._open_one)
        self.desk.replaced.connect(self._show_file)
        self.desk.changed.connect(self._show)
        self.desk.refused.connect(self._tell)
        self.preferences.look_changed.connect(self._apply_look)
        self.preferences.not_saved.connect(self._say)
        self.reporter.said.connect(self._say)
        self.reporter.failed.connect(self._tell)
        heads = self.pane.view.heads
        heads.column_picked.connect(self.desk.take_column)
        heads.column_removed.connect(self.desk.remove_column)
        heads.base_chosen.connect(self.desk.take_base)
        self.adder.picked.connect(self.desk.add_column)
        self.pane.cell_chosen.connect(self._show_evidence)
        self.pane.moved.connect(self._show_place)
        for part in (self.pane.view, self.evidence):
            part.address_requested.connect(self._open_address)
            part.address_hovered.connect(self._show_address)
        self.evidence.position_requested.connect(self._show_position)
        self.problems.place_requested.connect(self._copy_place)
        self.outline.demand_chosen.connect(self.pane.go_to_demand)
        self.outline.filter_changed.connect(self.desk.take_filter)

    # What is shown

    @Slot(object)
    def _take_workspace(self, workspace: Workspace) -> None:
        """Show what was read, and remember it where it could be read."""
        self.counts.clearMessage()
        self.desk.take_workspace(workspace)
        if len(workspace.paths) == 1 and workspace.comparison is not None:
            self.preferences.remember_opened(workspace.paths[0])

    @Slot()
    def _show_file(self) -> None:
        """Show what belongs to a file and not to the look at it."""
        workspace = self.desk.workspace
        problems = workspace.problems if workspace else ()
        self.problems.show_problems(problems)
        self.actions_by_name[Name.PROBLEMS].setChecked(bool(problems))
        self.evidence.show_nothing()
        names = " and ".join(path.name for path in workspace.paths) if workspace else ""
        title = workspace.drafts[0].dossier.title if workspace and workspace.drafts else ""
        self.setWindowTitle(visible_line(" — ".join(part for part in (title, names) if part)))

    @Slot()
    def _show(self) -> None:
        """Show the comparison as it is looked at now."""
        desk = self.desk
        comparison = desk.workspace.comparison if desk.workspace else None
        self.pane.show_workspace(
            desk.workspace, only_changed=desk.only_changed, demands=desk.demands
        )
        self.outline.show_comparison(comparison, self.pane.compared_column())
        self.actions_by_name.enable(_NEEDS_COMPARISON, enabled=comparison is not None)
        self.counts.show_comparison(comparison, self.pane.count())

    @Slot(int, int)
    def _show_evidence(self, row: int, column: int) -> None:
        """Show the evidence of a cell."""
        entry = self.pane.model.entry(row)
        if entry.row is not None:
            lookup = self.pane.model.lookup_of(column)
            cell = entry.row.cells[column]
            self.evidence.show_cell(lookup.dossier, lookup, entry.row.demand, cell)
            self.outline.choose_demand(entry.row.demand.id)

    @Slot(str)
    def _show_position(self, position: str) -> None:
        """Show the evidence of a position that the reader walked to."""
        lookup = self.pane.lookup_of_position(position)
        if lookup is not None:
            self.pane.go_to_demand(lookup.demand_of[position].id)
            self.evidence.show_position(lookup.dossier, lookup, position)

    @Slot()
    def _show_place(self) -> None:
        """Say where among the changes the reader is."""
        self.counts.show_place(*self.pane.place_among_changes())

    @Slot(str)
    def _show_address(self, address: str) -> None:
        """Say where a link leads."""
        if address:
            self._say(f"{host_of(address)}   ·   {address}")
        else:
            self.counts.clearMessage()

    @Slot()
    def _apply_look(self) -> None:
        """Dress everything in the theme and zoom that are preferred."""
        look = self._look()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(label_font(look.zoom))
            theme.dress(app, look.colours)
        self.actions_by_name.colour(look.colours.text)
        for name, choice in _THEMES.items():
            chosen = choice is self.preferences.settings.theme
            self.actions_by_name[name].setChecked(chosen)
        self.pane.set_look(look)
        for panel in (self.outline, self.evidence, self.problems):
            panel.set_theme(look.colours)
            panel.set_zoom(look.zoom)
        self.counts.show_zoom(look.zoom)
        self._bar.set_zoom(look.zoom)
        self._folding.fit(self.width(), look.zoom)

    def _look(self) -> Look:
        """Give the look that is preferred."""
        chosen = self.preferences.settings
        return Look(theme.colours_for(chosen.theme), chosen.zoom)

    @Slot(str)
    def _say(self, words: str) -> None:
        """Say something in passing."""
        self.counts.showMessage(visible_line(words))

    @Slot(str)
    def _tell(self, words: str) -> None:
        """Say what could not be done."""
        dialogs.tell(self, words)

    # What the actions do

    @Slot()
    def _ask_for_file(self) -> None:
        last = self.preferences.settings.last
        self.opener.ask(str(last.parent if last else Path.home()))

    @Slot(str)
    def _open_one(self, path: str) -> None:
        self.open_paths([path])

    @Slot()
    def _open_founding(self) -> None:
        self.open_paths([seed(FOUNDING)])

    @Slot(str)
    def _open_address(self, address: str) -> None:
        if not open_address(address):
            self._tell(f"This address could not be opened in a browser: {address}")

    @Slot(str, int, int)
    def _copy_place(self, path: str, line: int, column: int) -> None:
        place = f"{path}:{line}:{column}" if line else path
        QGuiApplication.clipboard().setText(place)
        self._say(f"Copied: {place}")

    @Slot()
    def _ask_for_column(self) -> None:
        if self.desk.workspace is not None:
            self.adder.ask(self.desk.workspace, self.pane)

    @Slot()
    def _take_theme(self) -> None:
        self.preferences.set_theme(
            next(theme for name, theme in _THEMES.items() if self.actions_by_name[name].isChecked())
        )

    @Slot()
    def _about(self) -> None:
        dialogs.about(self)
