"""What lies on the desk: the workspace, and which of its rows are looked at.

Keeps the window's state and says when it changed; the workspace itself decides what is compared.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from demarche.compare.arranging import Arrangement
from demarche.compare.columns import ColumnSpec
from demarche.compare.facets import ONLY_CHANGED, Facts
from demarche.compare.filtering import Filter
from demarche.compare.ignoring import NOTHING, Ignored
from demarche.compare.presets import Preset
from demarche.gui.comparing import Change, Comparer, is_large
from demarche.gui.comparison.layout import Layout
from demarche.gui.views.view import USUAL, View, filter_of
from demarche.records.readout import Reading
from demarche.resting import set_aside
from demarche.workspace import Workspace


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
        self.layout = USUAL.layout
        self.ignored = NOTHING
        self.comparer = Comparer(self)
        self.comparer.compared.connect(self._take_compared)
        self.comparer.refused.connect(self.refused)

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
        self.comparer.cancel()
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
        if asked != self.filter:
            self.filter = asked
            self.changed.emit()

    @Slot(object)
    def take_arrangement(self, asked: Arrangement) -> None:
        """Group, sort and fold the rows otherwise."""
        if asked != self.arrangement:
            self.arrangement = asked
            self.changed.emit()

    def take_ignored(self, ignored: Ignored) -> None:
        """Heed no more, or heed again, some of the ways in which words differ."""
        self.ignored = ignored
        if self.workspace is not None:
            self.workspace = self._ignoring(self.workspace)
            self.changed.emit()

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
        self.comparer.cancel()
        self.workspace = self._ignoring(workspace) if workspace else None
        self._set_aside()
        self.filter = filter_of(view, workspace) if workspace else Filter()
        self.arrangement, self.layout = view.arrangement, view.layout

    def _ignoring(self, workspace: Workspace) -> Workspace:
        """Look at a workspace as words are compared here; what was compared so stays."""
        return workspace if workspace.ignored == self.ignored else workspace.ignoring(self.ignored)

    def _set_aside(self) -> None:
        """Keep Python's collector from looking through a large comparison again and again."""
        if self.workspace is not None and is_large(self.workspace):
            set_aside()

    def _try(self, change: Change) -> None:
        """Look at the same dossier otherwise, or say why that cannot be."""
        if self.workspace is not None:
            self.comparer.compare(self.workspace, change)

    @Slot(object)
    def _take_compared(self, workspace: Workspace) -> None:
        """Look at what was compared anew."""
        self.workspace = workspace
        self._set_aside()
        self.changed.emit()
