"""Shows on the parts of the window what lies on the desk, and where the reader is in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.facets import ONLY_CHANGED
from demarche.compare.lookup import Lookup
from demarche.gui.action_table import NEEDS_COMPARISON
from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk
from demarche.gui.parts import Parts
from demarche.gui.text import named_together, visible_line
from demarche.records.address import host_of
from demarche.translation import tr
from demarche.workspace import Workspace

if TYPE_CHECKING:
    from demarche.gui.filter_shower import FilterShower
    from demarche.records.problem import Problem


class Presenter(QObject):
    """Keeps the parts in step with the desk; emits the title that the window should have."""

    titled = Signal(str)

    def __init__(self, desk: Desk, parts: Parts, actions: Actions, window: QObject) -> None:
        super().__init__(window)
        self._desk = desk
        self._parts = parts
        self._actions = actions
        self._filter: FilterShower | None = None
        self._round = ""
        self._shows_all = False
        actions[Name.CLEAR_FILTER].triggered.connect(self._clear_filter)
        actions[Name.FILTER].triggered.connect(self._begin_to_filter)
        desk.replaced.connect(self._show_file)
        desk.changed.connect(self.show)
        desk.changed.connect(self._show_title)
        parts.pane.cell_chosen.connect(self._show_evidence)
        parts.pane.moved.connect(self._show_place)
        parts.pane.ways.went_round.connect(self._say_round)
        parts.pane.changes.found.connect(self._show_found)
        parts.pane.view.address_hovered.connect(self._show_address)
        parts.furnished.connect(self._furnish)

    @Slot()
    def show(self) -> None:
        """Show the comparison as it is looked at now."""
        desk = self._desk
        comparison = desk.workspace.comparison if desk.workspace else None
        pane, kept = self._parts.pane, desk.kept()
        words = desk.workspace.filter_in_words(desk.filter) if desk.workspace else ""
        pane.show_workspace(
            desk.workspace, desk.arrangement, demands=kept, filtered=words, layout=desk.layout
        )
        self._parts.counts.show_comparison(comparison, pane.count(), words)
        self._shows_all = pane.changes.known
        if self._parts.is_furnished:
            self._show_outline()
            if not pane.count():
                self._parts.evidence.show_nothing()
        self._show_only_changed()
        self._actions[Name.CLEAR_FILTER].setEnabled(bool(desk.filter))
        self._actions.enable(NEEDS_COMPARISON, enabled=comparison is not None)

    def _show_outline(self) -> None:
        """Show the outline, and the filter above it; what that needs is loaded with the panels."""
        from demarche.gui.filter_shower import FilterShower  # noqa: PLC0415 - see above

        desk, pane, outline = self._desk, self._parts.pane, self._parts.outline
        comparison = desk.workspace.comparison if desk.workspace else None
        outline.show_comparison(comparison, pane.compared_column(), desk.kept())
        outline.choose_demand(pane.current_demand() or "")
        if self._filter is None:
            self._filter = FilterShower(desk, outline.filters, self)
        self._filter.show(learning=pane.changes.known)

    @Slot()
    def _show_found(self) -> None:
        """Say what can be said only once all rows are compared."""
        if self._shows_all:
            return
        self._shows_all = True
        desk = self._desk
        comparison = desk.workspace.comparison if desk.workspace else None
        words = desk.workspace.filter_in_words(desk.filter) if desk.workspace else ""
        self._parts.counts.show_comparison(comparison, self._parts.pane.count(), words)
        self._show_place()
        if self._filter is not None:
            self._filter.show()

    def _show_only_changed(self) -> None:
        """Let the action say whether only what changed is shown."""
        only_changed = self._actions[Name.ONLY_CHANGED]
        was_blocked = only_changed.blockSignals(True)  # noqa: FBT003  (Qt's own)
        only_changed.setChecked(ONLY_CHANGED in self._desk.filter.chosen)
        only_changed.blockSignals(was_blocked)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say something in passing."""
        self._parts.counts.showMessage(visible_line(words))
        from demarche.gui.announcing import announce  # noqa: PLC0415 - not to start

        announce(self._parts.counts, visible_line(words))

    @Slot()
    def _show_file(self) -> None:
        """Show what belongs to a file and not to the look at it."""
        problems = self._problems()
        self._parts.counts.clearMessage()
        self._actions[Name.PROBLEMS].setChecked(bool(problems))
        if self._parts.is_furnished:
            self._parts.problems.show_problems(problems)
            self._parts.evidence.show_nothing()
        self._show_title()

    @Slot()
    def _show_title(self) -> None:
        """Give the window the title of the dossier, which may be edited."""
        workspace = self._desk.workspace
        names = named_together([path.name for path in workspace.paths]) if workspace else ""
        title = _title(workspace)
        self.titled.emit(visible_line(" — ".join(part for part in (title, names) if part)))

    @Slot()
    def _furnish(self) -> None:
        """Connect the panels, which have just been made, and show on them what lies on the desk."""
        self._parts.evidence.position_requested.connect(self._show_position)
        self._parts.evidence.address_hovered.connect(self._show_address)
        self._parts.problems.show_problems(self._problems())
        self._show_outline()
        current = self._parts.pane.view.currentIndex()
        if current.isValid():
            self._show_evidence(current.row(), current.column())

    @Slot()
    def _clear_filter(self) -> None:
        """Show everything again."""
        self._parts.outline.filters.clear()

    @Slot()
    def _begin_to_filter(self) -> None:
        """Put the keyboard into the filter, wherever the outline is."""
        self._actions[Name.OUTLINE].setChecked(True)
        self._parts.outline.filters.begin()

    @Slot(int, int)
    def _show_evidence(self, row: int, column: int) -> None:
        """Show the evidence of a cell."""
        model = self._parts.pane.model
        entry = model.entry(row)
        if entry.row is not None and self._parts.is_furnished:
            lookup = model.lookup_of(column)
            cell = entry.row.cells[column]
            self._look_beside(lookup)
            self._parts.evidence.show_cell(lookup.dossier, lookup, entry.row.demand, cell)
            self._parts.outline.choose_demand(entry.row.demand.id)

    @Slot(str)
    def _show_position(self, position: str) -> None:
        """Show the evidence of a position that the reader walked to."""
        pane = self._parts.pane
        lookup = pane.model.lookup_with(position)
        if lookup is not None:
            demand = lookup.demand_of[position]
            if not pane.go_to_demand(demand.id):
                self.say(
                    tr("Not in the comparison as it is filtered: {demand}", demand=demand.title)
                )
            self._look_beside(lookup)
            self._parts.evidence.show_position(lookup.dossier, lookup, position)

    def _look_beside(self, lookup: Lookup) -> None:
        """Let the evidence look for copies beside the file that a dossier was read from."""
        workspace = self._desk.workspace
        readings = workspace.readings if workspace else ()
        homes = (Path(each.path).parent for each in readings if each.dossier is lookup.dossier)
        self._parts.evidence.look_beside(next(homes, None))

    def _problems(self) -> Sequence[Problem]:
        """Give what is wrong with the files on the desk."""
        return self._desk.workspace.problems if self._desk.workspace else ()

    @Slot()
    def _show_place(self) -> None:
        """Say where among the changes the reader is, and no more that it went round the end."""
        if self._round and self._parts.counts.currentMessage() == self._round:
            self._parts.counts.clearMessage()
        pane = self._parts.pane
        change, of = pane.ways.place_among_changes()
        self._parts.counts.show_place(change, of, known=pane.changes.known and pane.count() > 0)

    @Slot(str)
    def _say_round(self, words: str) -> None:
        """Say that the way from change to change went round the end, until the reader goes on."""
        self._round = words
        self.say(words)

    @Slot(str)
    def _show_address(self, address: str) -> None:
        """Say where a link leads, its host first."""
        if address:
            self.say(f"{host_of(address)}   ·   {address}")
        else:
            self._parts.counts.clearMessage()


def _title(workspace: Workspace | None) -> str:
    """Give the title of the dossier on the desk, also where it holds no demand yet."""
    first = workspace.readings[0].dossier if workspace and workspace.readings else None
    return first.title if first else ""
