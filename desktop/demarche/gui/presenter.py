"""Shows on the parts of the window what lies on the desk, and where the reader is in it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.facets import ONLY_CHANGED
from demarche.compare.filtering import counted
from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk
from demarche.gui.parts import Parts
from demarche.gui.text import visible_line
from demarche.records.address import host_of

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


class Presenter(QObject):
    """Keeps the parts in step with the desk; emits the title that the window should have."""

    titled = Signal(str)

    def __init__(self, desk: Desk, parts: Parts, actions: Actions, window: QObject) -> None:
        super().__init__(window)
        self._desk = desk
        self._parts = parts
        self._actions = actions
        desk.replaced.connect(self._show_file)
        desk.changed.connect(self.show)
        parts.pane.cell_chosen.connect(self._show_evidence)
        parts.pane.moved.connect(self._show_place)
        parts.evidence.position_requested.connect(self._show_position)
        for part in (parts.pane.view, parts.evidence):
            part.address_hovered.connect(self._show_address)

    @Slot()
    def show(self) -> None:
        """Show the comparison as it is looked at now."""
        desk = self._desk
        comparison = desk.workspace.comparison if desk.workspace else None
        pane, outline, kept = self._parts.pane, self._parts.outline, desk.kept()
        words = desk.workspace.filter_in_words(desk.filter) if desk.workspace else ""
        pane.show_workspace(desk.workspace, demands=kept, filtered=words)
        outline.show_comparison(comparison, pane.compared_column(), kept)
        outline.choose_demand(pane.current_demand() or "")
        self._show_filter()
        self._parts.counts.show_comparison(comparison, pane.count(), words)
        self._actions.enable(_NEEDS_COMPARISON, enabled=comparison is not None)

    def _show_filter(self) -> None:
        """Show the filter, and how many demands each of its choices would keep."""
        desk = self._desk
        facts = desk.workspace.facts if desk.workspace else None
        counts = counted(facts, desk.filter) if facts else {}
        shown = facts.comparison if facts else None
        self._parts.outline.filters.show_values(desk.filter, counts, shown)
        only_changed = self._actions[Name.ONLY_CHANGED]
        was_blocked = only_changed.blockSignals(True)  # noqa: FBT003  (Qt's own)
        only_changed.setChecked(ONLY_CHANGED in desk.filter.chosen)
        only_changed.blockSignals(was_blocked)

    @Slot(str)
    def say(self, words: str) -> None:
        """Say something in passing."""
        self._parts.counts.showMessage(visible_line(words))

    @Slot()
    def _show_file(self) -> None:
        """Show what belongs to a file and not to the look at it."""
        workspace = self._desk.workspace
        problems = workspace.problems if workspace else ()
        self._parts.counts.clearMessage()
        self._parts.problems.show_problems(problems)
        self._actions[Name.PROBLEMS].setChecked(bool(problems))
        self._parts.evidence.show_nothing()
        names = " and ".join(path.name for path in workspace.paths) if workspace else ""
        title = workspace.drafts[0].dossier.title if workspace and workspace.drafts else ""
        self.titled.emit(visible_line(" — ".join(part for part in (title, names) if part)))

    @Slot(int, int)
    def _show_evidence(self, row: int, column: int) -> None:
        """Show the evidence of a cell."""
        model = self._parts.pane.model
        entry = model.entry(row)
        if entry.row is not None:
            lookup = model.lookup_of(column)
            cell = entry.row.cells[column]
            self._parts.evidence.show_cell(lookup.dossier, lookup, entry.row.demand, cell)
            self._parts.outline.choose_demand(entry.row.demand.id)

    @Slot(str)
    def _show_position(self, position: str) -> None:
        """Show the evidence of a position that the reader walked to."""
        pane = self._parts.pane
        lookup = pane.lookup_of_position(position)
        if lookup is not None:
            pane.go_to_demand(lookup.demand_of[position].id)
            self._parts.evidence.show_position(lookup.dossier, lookup, position)

    @Slot()
    def _show_place(self) -> None:
        """Say where among the changes the reader is."""
        self._parts.counts.show_place(*self._parts.pane.place_among_changes())

    @Slot(str)
    def _show_address(self, address: str) -> None:
        """Say where a link leads, its host first."""
        if address:
            self.say(f"{host_of(address)}   ·   {address}")
        else:
            self._parts.counts.clearMessage()
