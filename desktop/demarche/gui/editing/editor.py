"""Editing in the window: begun with the first edit, undone, saved, asked about in the end.

All that a session needs is loaded when it begins: who only reads need not wait for it. Which edits
there are is no concern of this: `forms` and `records` bring them. How editing begins and how it is
left have rooms of their own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk
from demarche.gui.editing.beginning import Beginning
from demarche.gui.editing.leaving import Leaving
from demarche.gui.editing.offering import offer
from demarche.gui.preferences import Preferences
from demarche.records.model import Dossier
from demarche.records.readout import Reading
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.editing.keeping import EditedFile
    from demarche.editing.working_copy import Edit
    from demarche.gui.editing.session import EditingSession


class Editor(QObject):
    """Edits the dossier on the desk; emits what is to be said, and whether anything is unsaved."""

    said = Signal(str)
    failed = Signal(str)
    unsaved_changed = Signal(bool)
    edited = Signal()
    ended = Signal()

    def __init__(
        self, desk: Desk, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._preferences = preferences
        self._window = window
        self._session: EditingSession | None = None
        self.beginning = Beginning(self, desk, actions, window)
        self.leaving = Leaving(self, desk, window)
        for name, does in {
            Name.SAVE: self.save,
            Name.SAVE_AS: self.save_as,
            Name.UNDO: self.undo,
            Name.REDO: self.redo,
        }.items():
            actions[name].triggered.connect(does)
        desk.replaced.connect(self.end)
        self._show_state()

    @property
    def session(self) -> EditingSession | None:
        """Give the session, where editing has begun."""
        return self._session

    def dossier(self) -> Dossier | None:
        """Give the dossier on the desk."""
        workspace = self._desk.workspace
        return workspace.readings[0].dossier if workspace and workspace.readings else None

    @Slot()
    def save(self) -> bool:
        """Save what was edited; say whether nothing is left to save."""
        return self._session is None or not self._session.is_changed or self._session.save()

    @Slot()
    def save_as(self) -> None:
        """Save under another name."""
        if not self.beginning.begin() or self._session is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the dossier as"), str(self._session.path)
        )
        if path and self._session.save_as(Path(path)):
            self.show_dossier()

    @Slot()
    def undo(self) -> None:
        """Take the last edit back."""
        if self._session is not None:
            self._session.stack.undo()

    @Slot()
    def redo(self) -> None:
        """Make an edit again that was taken back."""
        if self._session is not None:
            self._session.stack.redo()

    def take(self, file: EditedFile) -> None:
        """Edit a file."""
        from demarche.gui.editing.session import EditingSession  # noqa: PLC0415 - see the head

        most = self._preferences.settings.versions
        session = EditingSession(file, self, versions=most)
        session.edited.connect(self.show_dossier)
        session.edited.connect(self.edited)
        session.saved.connect(self._show_saved)
        session.failed.connect(self.failed)
        session.changed_outside.connect(self.leaving.ask_about_outside)
        session.clean_changed.connect(self._show_state)
        session.stack.indexChanged.connect(self._show_state)
        self._session = session
        self._show_state()

    @Slot()
    def end(self) -> None:
        """End the session: another file comes to the desk, or the window closes."""
        if self._session is not None:
            self.drop(self._session)
            self._session = None
            self.ended.emit()
        self._show_state()

    def drop(self, session: EditingSession) -> None:
        """End a session that was laid aside, or this one."""
        session.close()
        session.deleteLater()

    def lay_aside(self) -> EditingSession | None:
        """Give the session away for as long as another file lies on the desk."""
        session, self._session = self._session, None
        self._show_state()
        return session

    def take_up(self, session: EditingSession | None) -> None:
        """Go on with the session of the file that lies on the desk again."""
        self._session = session
        self._show_state()

    @Slot(object)
    def do(self, edit: Edit) -> None:
        """Make an edit that was checked already."""
        if self._session is not None:
            self._session.do(edit)

    def try_to_do(self, edit: Edit) -> bool:
        """Make an edit, or say why it cannot be made; say whether it was."""
        from demarche.editing.working_copy import RefusedError  # noqa: PLC0415 - see the head

        try:
            self.do(edit)
        except RefusedError as error:
            self.failed.emit(
                tr("This was not done, it would make the file wrong. {why}", why=error)
            )
            return False
        return True

    @Slot()
    def show_dossier(self) -> None:
        """Show the dossier as it is now."""
        workspace = self._desk.workspace
        if self._session is not None and workspace is not None:
            name, dossier = str(self._session.path), self._session.copy.dossier
            self._desk.take_edited(Reading(name, dossier, (), self._session.sha256))

    @Slot(str)
    def _show_saved(self, words: str) -> None:
        """Say that it is saved."""
        self.show_dossier()
        self.said.emit(words)

    @Slot()
    def _show_state(self) -> None:
        """Offer what can be done now, each under its name."""
        session = self._session
        stack = session.stack if session else None
        workspace = self._desk.workspace
        alone = workspace is not None and len(workspace.readings) == 1
        changed = session is not None and session.is_changed
        offer(self._actions, stack, alone=alone, changed=changed)
        self.unsaved_changed.emit(changed)
