"""Editing in the window: begun with the first edit, undone, saved, asked about in the end.

All that a session needs is loaded when it begins: who only reads need not wait for it. Which edits
there are is no concern of this: `forms` and `records` bring them.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk
from demarche.gui.editing import asking
from demarche.gui.editing.offering import offer
from demarche.gui.preferences import Preferences
from demarche.records.model import Dossier
from demarche.records.readout import Reading
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.editing.keeping import EditedFile
    from demarche.editing.working_copy import Edit
    from demarche.gui.editing.session import EditingSession
    from demarche.saving.journal import LeftBehind


class Editor(QObject):
    """Edits the dossier on the desk; emits what is to be said, and whether anything is unsaved."""

    said = Signal(str)
    failed = Signal(str)
    unsaved_changed = Signal(bool)
    begun_anew = Signal()
    ended = Signal()
    merge_wanted = Signal(object)
    draft_left = Signal(object)

    def __init__(
        self, desk: Desk, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._actions = actions
        self._preferences = preferences
        self._window = window
        self._session: EditingSession | None = None
        for name, does in {
            Name.NEW: self.begin_new,
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

    def may_leave(self) -> bool:
        """Ask what becomes of what is not saved; say whether the dossier may be left."""
        if self._session is None or not self._session.is_changed:
            return True
        answer = asking.ask_before_leaving(self._window, self._session.path.name)
        if answer is asking.Answer.SAVE:
            return self.save()
        return answer is asking.Answer.DISCARD

    @Slot()
    def begin_new(self) -> None:
        """Begin a dossier that is not there yet."""
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Where is the new dossier to be kept?"),
            str(Path.home() / "dossier.yaml"),
        )
        if path:
            self.begin_at(Path(path))

    def begin_at(self, path: Path) -> None:
        """Begin a dossier that is not there yet in a file."""
        from demarche.editing.keeping import EditedFile  # noqa: PLC0415 - see the head
        from demarche.settings import config_dir  # noqa: PLC0415 - as above
        from demarche.workspace import Workspace  # noqa: PLC0415 - as above

        file = EditedFile(path, b"", config_dir())
        self._desk.sheet_wanted.emit(Workspace((Reading(str(path), file.copy.dossier, (), ""),)))
        self._take(file)
        self.begun_anew.emit()

    @Slot()
    def save(self) -> bool:
        """Save what was edited; say whether nothing is left to save."""
        return self._session is None or not self._session.is_changed or self._session.save()

    @Slot()
    def save_as(self) -> None:
        """Save under another name."""
        if not self.begin() or self._session is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the dossier as"), str(self._session.path)
        )
        if path and self._session.save_as(Path(path)):
            self._show_dossier()

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

    def begin(self) -> bool:
        """Begin to edit the file on the desk; say why not where that cannot be."""
        if self._session is not None:
            return True
        workspace = self._desk.workspace
        if workspace is None or len(workspace.readings) != 1:
            self.failed.emit(tr("Open one dossier to edit it."))
            return False
        if workspace.readings[0].called:
            return self._take_over(workspace.readings[0])
        from demarche.editing.keeping import (  # noqa: PLC0415 - see the head
            EditedFile,
            NotEditableError,
        )
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        path = workspace.paths[0]
        try:
            data = path.read_bytes()
            self._take(EditedFile(path, data, config_dir()))
        except NotEditableError as error:
            # Translators: {why} is a sentence that says that the file has mistakes.
            self.failed.emit(
                tr("{why}. Mend the file first; the problems panel says how.", why=error)
            )
        except OSError as error:
            self.failed.emit(
                tr("{file} cannot be read again: {why}", file=path.name, why=error.strerror)
            )
        else:
            if hashlib.sha256(data).hexdigest() != workspace.readings[0].sha256:
                self._show_dossier()
                self.said.emit(
                    tr("{file} was changed by another program and is read again", file=path.name)
                )
        return self._session is not None

    def _take_over(self, reading: Reading) -> bool:
        """Begin a file of its own with a dossier that came in a report."""
        from demarche.editing.keeping import EditedFile  # noqa: PLC0415 - see the head
        from demarche.records.plain import plain  # noqa: PLC0415 - as above
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        beside = Path(reading.path).with_name(Path(reading.called).stem + ".yaml")
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("The dossier came in a report: in which file is it to be edited?"),
            str(beside),
        )
        if not path or reading.dossier is None:
            return False
        self._take(EditedFile(Path(path), b"", config_dir()))
        if self._session is not None:
            words = tr("take over the dossier of {file}", file=Path(reading.path).name)
            self.do(self._session.copy.edit(words, plain(reading.dossier)))
        return True

    def _take(self, file: EditedFile) -> None:
        """Edit a file."""
        from demarche.gui.editing.session import EditingSession  # noqa: PLC0415 - see the head

        most = self._preferences.settings.versions
        session = EditingSession(file, self, versions=most)
        session.edited.connect(self._show_dossier)
        session.saved.connect(self._show_saved)
        session.failed.connect(self.failed)
        session.changed_outside.connect(self.ask_about_outside)
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

    def take_left_behind(self, left: LeftBehind) -> None:
        """Take up what a crash left behind: the file as it was read, and the edits made again."""
        from demarche.editing.keeping import (  # noqa: PLC0415 - see the head
            NotEditableError,
            draft_left,
            recovered,
        )
        from demarche.settings import config_dir  # noqa: PLC0415 - as above
        from demarche.workspace import Workspace  # noqa: PLC0415 - as above

        try:
            file, edits = recovered(left, config_dir())
        except NotEditableError as error:
            self.failed.emit(str(error))
            return
        reading = Reading(str(file.path), file.copy.dossier, (), "")
        self._desk.sheet_wanted.emit(Workspace((reading,)))
        self._take(file)
        for edit in edits:
            self.do(edit)
        draft = draft_left(left)
        if draft:
            self.draft_left.emit(draft)
        if file.is_kept:
            left.discard()

    @Slot()
    def _show_dossier(self) -> None:
        """Show the dossier as it is now."""
        workspace = self._desk.workspace
        if self._session is not None and workspace is not None:
            name, dossier = str(self._session.path), self._session.copy.dossier
            self._desk.take_edited(Reading(name, dossier, (), self._session.sha256))

    @Slot(str)
    def _show_saved(self, words: str) -> None:
        """Say that it is saved."""
        self._show_dossier()
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

    @Slot()
    def ask_about_outside(self) -> None:
        """Ask what is to be done with a file that another program changed."""
        if self._session is None:
            return
        answer = asking.ask_about_outside(self._window, self._session.path.name)
        if answer is asking.Outside.KEEP_AS_COPY:
            self.save_as()
        elif answer is asking.Outside.RELOAD:
            self._desk.reload_wanted.emit()
        elif answer is asking.Outside.COMPARE:
            self.merge_wanted.emit(self._session.path)
