"""Keeps how the file on the desk is looked at, and lets it be looked at so again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.comparison.scrolling import Scrolled
from demarche.gui.desk import Desk
from demarche.gui.parts import Parts
from demarche.gui.views.book import ViewBook
from demarche.gui.views.view import Seen, View, columns_of, seen, written
from demarche.translation import tr
from demarche.workspace import Workspace

_SOON: Final = 1_500
"""Milliseconds without another change after which a view is written: a crash loses no more."""


class ViewKeeper(QObject):
    """Gives the view of what lies on the desk, shows one, and keeps it in the book."""

    said = Signal(str)

    def __init__(self, desk: Desk, parts: Parts, book: ViewBook, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts = parts
        self._book = book
        self._failed = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.keep)
        desk.changed.connect(self._soon.start)
        parts.splits.moved.connect(self._soon.start)

    def view(self) -> View:
        """Give how the file on the desk is looked at now."""
        desk, pane, parts = self._desk, self._parts.pane, self._parts
        top, beyond, left = pane.view.where()
        return View(
            columns=columns_of(desk.workspace) if desk.workspace else (),
            base=desk.workspace.base if desk.workspace else 0,
            filter=written(desk.filter),
            arrangement=desk.arrangement,
            layout=desk.layout,
            demand=pane.current_demand() or "",
            column=max(pane.view.currentIndex().column(), 0),
            top=top,
            beyond=beyond,
            left=left,
            panels=parts.panels_wanted(),
            sizes=parts.splits.sizes(),
        )

    def put(self, shown: Seen) -> None:
        """Put a file on the desk as it was looked at."""
        self._desk.take_workspace(shown.workspace, shown.view)
        self._go_to(shown.view)
        for words in filter(None, (shown.remark, self._book.take_message())):
            self.said.emit(words)

    def show(self, view: View) -> None:
        """Look at the file on the desk in another view."""
        workspace = self._desk.workspace
        if workspace is not None:
            shown = seen(workspace, view)
            self._desk.take_view(shown.workspace, view)
            self._go_to(view)
            if shown.remark:
                self.said.emit(shown.remark)

    def as_left(self, workspace: Workspace) -> Seen:
        """Look at a file as it was looked at last."""
        return seen(workspace, self._book.kept(workspace.paths).view)

    @Slot()
    def keep(self) -> None:
        """Write how the file on the desk is looked at."""
        if self._desk.workspace is not None:
            self.keep_view(Seen(self._desk.workspace, self.view()))

    def keep_view(self, shown: Seen) -> None:
        """Write how a file is looked at; that it cannot be written is said once."""
        self._soon.stop()
        if shown.workspace.comparison is None:
            return
        try:
            self._book.keep(shown.workspace.paths, shown.view)
        except OSError as error:
            if not self._failed:
                self._failed = True
                self.said.emit(
                    tr("How files are looked at cannot be kept: {reason}", reason=error.strerror)
                )

    def named(self) -> Mapping[str, View]:
        """Give the views that are saved by name for the file on the desk."""
        workspace = self._desk.workspace
        return self._book.kept(workspace.paths).named if workspace else {}

    def keep_as(self, name: str) -> None:
        """Save how the file on the desk is looked at by a name.

        Raises:
            OSError: Where it cannot be written.
        """
        if self._desk.workspace is not None:
            self._book.keep_named(self._desk.workspace.paths, name, self.view())

    def forget(self, name: str) -> None:
        """Keep a named view no more.

        Raises:
            OSError: Where that cannot be written.
        """
        if self._desk.workspace is not None:
            self._book.forget_named(self._desk.workspace.paths, name)

    def _go_to(self, view: View) -> None:
        """Show the panels, and go where the reader was."""
        if view.panels is not None:
            self._parts.show_panels(view.panels)
        self._parts.splits.put(view.sizes)
        _go_to_cell(self._parts.pane, view)
        if view.top:
            self._parts.pane.view.go_where(Scrolled(view.top, view.beyond, view.left))


def _go_to_cell(pane: ComparisonPane, view: View) -> None:
    """Go to the cell of a view, where it is shown."""
    if view.column in pane.model.columns_to_turn_to() and view.column not in (
        pane.model.shown_columns()
    ):
        pane.model.turn_to(view.column)
    row = pane.model.row_of(view.demand)
    if row is not None and view.column in pane.model.shown_columns():
        pane.view.choose(row, view.column)
