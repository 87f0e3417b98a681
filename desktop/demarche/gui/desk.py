"""What lies on the desk: the workspace, and which of its rows are looked at.

Keeps the window's state and says when it changed; the workspace itself decides what is compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.arranging import Arrangement
from demarche.compare.columns import ColumnSpec
from demarche.compare.facets import ONLY_CHANGED, Facts
from demarche.compare.filtering import Filter
from demarche.compare.ignoring import NOTHING, Ignored
from demarche.gui.comparing import Change, Comparer, is_ready
from demarche.gui.comparison.layout import Layout
from demarche.gui.views.view import USUAL, View, filter_of
from demarche.records.readout import Reading
from demarche.workspace import Workspace

if TYPE_CHECKING:
    from demarche.compare.presets import Preset


class Desk(QObject):
    """Holds one workspace; emits `replaced` for another file, `changed` for another look at it."""

    replaced = Signal()
    changed = Signal()
    refused = Signal(str)
    reload_wanted = Signal()
    sheet_wanted = Signal(object)
    """A dossier that is begun, or taken up after a crash, is to lie on the desk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self.filter = Filter()
        self._kept_of: tuple[Facts | None, Filter] = (None, self.filter)
        self._kept: frozenset[str] | None = None
        self.arrangement = USUAL.arrangement
        self._wanted: tuple[Filter, Arrangement] | None = None
        """The filter and the arrangement that wait until all rows are compared."""
        self.layout = USUAL.layout
        self.ignored = NOTHING
        self.comparer = Comparer(self)
        self.comparer.compared.connect(self._take_compared)
        self.comparer.refused.connect(self._refuse)
        self.comparer.given_up.connect(self._give_up)

    def take_workspace(self, workspace: Workspace | None, view: View = USUAL) -> None:
        """Put what was read on the desk, as it was looked at; None clears the desk."""
        self._look_at(workspace, view)
        self.replaced.emit()
        self.changed.emit()

    def take_view(self, workspace: Workspace, view: View) -> None:
        """Look at the same file in another view."""
        self._look_at(workspace, view)
        self.changed.emit()

    def take_edited(self, reading: Reading) -> None:
        """Look at the dossier as it was edited, in the columns that there are."""
        self.comparer.drop()
        if self.workspace is not None:
            self.workspace = self.workspace.with_reading(reading)
            self.changed.emit()

    @Slot(int, object)
    def take_column(self, index: int, spec: ColumnSpec) -> None:
        """Put another column in the place of one."""
        if self.workspace is not None:
            self._try(lambda workspace: workspace.with_column(index, spec))

    @Slot(object)
    def add_column(self, spec: ColumnSpec) -> None:
        """Add a column."""
        self._try(lambda workspace: workspace.with_column_added(spec))

    @Slot(int)
    def remove_column(self, index: int) -> None:
        """Remove a column."""
        self._try(lambda workspace: workspace.without_column(index))

    @Slot(object)
    def take_preset(self, preset: Preset) -> None:
        """Choose all columns anew."""
        self._try(lambda workspace: workspace.with_preset(preset))

    @Slot(int, int)
    def move_column(self, index: int, to: int) -> None:
        """Put a column in another place."""
        self._try(lambda workspace: workspace.with_column_moved(index, to))

    @Slot(int)
    def take_base(self, index: int) -> None:
        """Compare with another column."""
        self._try(lambda workspace: workspace.with_base(index))

    @Slot(bool)
    def take_only_changed(self, only_changed: bool) -> None:  # noqa: FBT001  (a toggled signal)
        """Show all demands, or those that changed."""
        self.take_filter(self.filter.with_choice(ONLY_CHANGED, on=only_changed))

    @Slot(object)
    def take_filter(self, asked: Filter) -> None:
        """Show some demands, or all."""
        if asked != self._wish[0]:
            self._look(asked, self._wish[1])

    @Slot(object)
    def take_arrangement(self, asked: Arrangement) -> None:
        """Group, sort and fold the rows otherwise."""
        if asked != self._wish[1]:
            self._look(self._wish[0], asked)

    def take_ignored(self, ignored: Ignored) -> None:
        """Heed no more, or heed again, some of the ways in which words differ."""
        self.ignored = ignored
        self._try(lambda workspace: workspace.ignoring(ignored))

    @Slot(object)
    def take_layout(self, asked: Layout) -> None:
        """Lay the comparison out otherwise."""
        if asked is not self.layout:
            self.layout = asked
            self.changed.emit()

    @property
    def is_redline(self) -> bool:
        """Say whether the texts stand in each other."""
        return self.layout is Layout.REDLINE

    def kept(self) -> frozenset[str] | None:
        """Give the demands that the filter keeps, or None where it keeps every one."""
        if self.workspace is None:
            return None
        of = (self.workspace.facts, self.filter)
        if of != self._kept_of:
            self._kept_of, self._kept = of, self.workspace.kept(self.filter)
        return self._kept

    def _look_at(self, workspace: Workspace | None, view: View) -> None:
        """Take a workspace and all that a view says of it."""
        self.comparer.drop()
        self.workspace = self._ignoring(workspace) if workspace else None
        self._wanted = None
        self.filter = filter_of(view, workspace) if workspace else Filter()
        self.arrangement, self.layout = view.arrangement, view.layout

    def _ignoring(self, workspace: Workspace) -> Workspace:
        """Look at a workspace as words are compared here; what was compared so stays."""
        return workspace if workspace.ignored == self.ignored else workspace.ignoring(self.ignored)

    def _try(self, change: Change) -> None:
        """Look at the same dossier otherwise, or say why that cannot be."""
        if self.workspace is not None:
            self.comparer.compare(self.workspace, change, *self._wish)

    @property
    def _wish(self) -> tuple[Filter, Arrangement]:
        """Give the filter and the arrangement that were asked for last."""
        return self._wanted or (self.filter, self.arrangement)

    def _look(self, asked: Filter, arrangement: Arrangement) -> None:
        """Look at other rows; what needs all of them compared is shown once they are."""
        workspace = self.workspace
        self.comparer.drop()
        self._wanted = asked, arrangement
        if workspace is None or is_ready(workspace, asked, arrangement):
            self._show_wanted()
        else:
            self.comparer.compare(workspace, _as_it_is, asked, arrangement)

    @Slot(object)
    def _take_compared(self, workspace: Workspace) -> None:
        """Look at what was compared anew."""
        self.workspace = workspace
        self._show_wanted()

    @Slot(str)
    def _refuse(self, words: str) -> None:
        """Say why something cannot be compared so, and go on to what was asked for before it."""
        self.refused.emit(words)
        if self._wanted is not None:
            self._look(*self._wanted)

    @Slot()
    def _give_up(self) -> None:
        """Look at what was there, and let all that chooses it say so."""
        self._wanted = None
        self.changed.emit()

    def _show_wanted(self) -> None:
        """Look at the rows that were asked for last."""
        self.filter, self.arrangement = self._wish
        self._wanted = None
        self.changed.emit()


def _as_it_is(workspace: Workspace) -> Workspace:
    """Change nothing: what is wanted is that the rows be compared."""
    return workspace
