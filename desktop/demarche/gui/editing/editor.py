"""Editing in the window: who begins a form, makes its edit, saves, and asks before work is left.

The dossier on the desk is edited by a session that begins with the first edit. All that it needs is
loaded then: who only reads need not wait for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk
from demarche.gui.editing import asking
from demarche.gui.parts import Parts
from demarche.records.model import Dossier
from demarche.records.place import Loc
from demarche.records.readout import Reading

if TYPE_CHECKING:
    from demarche.editing.keeping import EditedFile
    from demarche.editing.working_copy import Edit
    from demarche.gui.editing.form_panel import FormPanel
    from demarche.gui.editing.purposes import Purpose
    from demarche.gui.editing.session import EditingSession

_NEEDS_DOSSIER = (
    Name.SAVE_AS,
    Name.ADD_POSITION,
    Name.ADD_DEMAND,
    Name.ADD_PARTY,
    Name.ADD_SOURCE,
    Name.ADD_EVENT,
    Name.CORRECT_POSITION,
    Name.CHANGE_DEMAND,
    Name.CHANGE_DOSSIER,
)


class Editor(QObject):
    """Edits the dossier on the desk; emits what is to be said, and whether anything is unsaved."""

    said = Signal(str)
    failed = Signal(str)
    unsaved_changed = Signal(bool)

    def __init__(self, desk: Desk, parts: Parts, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._parts = parts
        self._actions = actions
        self._window = window
        self._session: EditingSession | None = None
        self._panel: FormPanel | None = None
        for name, does in {
            Name.NEW: self.begin_new,
            Name.SAVE: self.save,
            Name.SAVE_AS: self.save_as,
            Name.UNDO: self.undo,
            Name.REDO: self.redo,
            Name.ADD_POSITION: self.add_position,
            Name.ADD_DEMAND: self.add_demand,
            Name.ADD_PARTY: self.add_party,
            Name.ADD_SOURCE: self.add_source,
            Name.ADD_EVENT: self.add_event,
            Name.CORRECT_POSITION: self.correct_position,
            Name.CHANGE_DEMAND: self.change_demand,
            Name.CHANGE_DOSSIER: self.change_dossier,
        }.items():
            actions[name].triggered.connect(does)
        desk.replaced.connect(self._end)
        self._show_state()

    @property
    def session(self) -> EditingSession | None:
        """Give the session, where editing has begun."""
        return self._session

    @property
    def panel(self) -> FormPanel:
        """Give the panel of forms, made at the first call."""
        if self._panel is None:
            from demarche.gui.editing.form_panel import FormPanel  # noqa: PLC0415 - see the head

            self._panel = panel = FormPanel()
            panel.edit_made.connect(self._make_and_leave)
            panel.source_added.connect(self._make)
            panel.left.connect(self._parts.hide_form)
            self._parts.hold_form(panel)
        return self._panel

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
        if not self.may_leave():
            return
        path, _ = QFileDialog.getSaveFileName(
            self._window, "Where is the new dossier to be kept?", str(Path.home() / "dossier.yaml")
        )
        if path:
            self.begin_at(Path(path))

    def begin_at(self, path: Path) -> None:
        """Begin a dossier that is not there yet in a file."""
        from demarche.editing.keeping import EditedFile  # noqa: PLC0415 - see the head
        from demarche.settings import config_dir  # noqa: PLC0415 - as above
        from demarche.workspace import Workspace  # noqa: PLC0415 - as above

        file = EditedFile(path, b"", config_dir())
        self._desk.take_workspace(Workspace((Reading(str(path), file.copy.dossier, (), ""),)))
        self._take(file)
        self.change_dossier()

    @Slot()
    def save(self) -> bool:
        """Save what was edited; say whether nothing is left to save."""
        return self._session is None or not self._session.is_changed or self._session.save()

    @Slot()
    def save_as(self) -> None:
        """Save under another name."""
        if not self._begin() or self._session is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self._window, "Save the dossier as", str(self._session.path)
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

    @Slot()
    def add_position(self) -> None:
        """Add a position to the demand that is looked at."""
        from demarche.gui.editing.purposes import AddPosition  # noqa: PLC0415 - see the head

        demand = self._parts.pane.current_demand()
        if demand is None:
            self.failed.emit("Choose the demand first that the position is on.")
        else:
            self._open(AddPosition(demand))

    @Slot()
    def add_demand(self) -> None:
        """Add a demand with its first position."""
        from demarche.gui.editing.purposes import AddDemand  # noqa: PLC0415 - see the head

        self._open(AddDemand())

    @Slot()
    def add_party(self) -> None:
        """Add a party."""
        self._add_named("party")

    @Slot()
    def add_source(self) -> None:
        """Add a source."""
        self._add_named("source")

    @Slot()
    def add_event(self) -> None:
        """Add an event."""
        from demarche.gui.editing.purposes import AddEvent  # noqa: PLC0415 - see the head

        self._open(AddEvent())

    @Slot()
    def correct_position(self) -> None:
        """Correct our record of the position that is looked at, or say something new."""
        at = self._position_here()
        if at is None:
            self.failed.emit("Choose the cell first whose record has a slip.")
            return
        answer = asking.ask_for_reason(self._window)
        if answer.is_new:
            self.add_position()
        elif answer.reason:
            from demarche.gui.editing.purposes import Correct  # noqa: PLC0415 - see the head

            self._open(Correct(at, answer.reason, answer.day))

    @Slot()
    def change_demand(self) -> None:
        """Change the title, the topic or the notes of the demand that is looked at."""
        at = self._demand_here()
        if at is None:
            self.failed.emit("Choose the demand first that is to be changed.")
        else:
            self._change("demand", at)

    @Slot()
    def change_dossier(self) -> None:
        """Change the title, the summary or the span of the dossier."""
        self._change("dossier", ())

    def _add_named(self, kind: str) -> None:
        """Add a party or a source."""
        from demarche.gui.editing.purposes import AddNamed  # noqa: PLC0415 - see the head

        self._open(AddNamed(kind))

    def _change(self, kind: str, at: Loc) -> None:
        """Change a record."""
        from demarche.gui.editing.purposes import Change  # noqa: PLC0415 - see the head

        self._open(Change(kind, at))

    def _open(self, purpose: Purpose) -> None:
        """Open a form beside the comparison."""
        if self._begin() and self._session is not None:
            self._parts.show_form()
            self.panel.show_purpose(purpose, self._session.copy)

    def _begin(self) -> bool:
        """Begin to edit the file on the desk; say why not where that cannot be."""
        if self._session is not None:
            return True
        workspace = self._desk.workspace
        if workspace is None or len(workspace.readings) != 1:
            self.failed.emit("Open one dossier to edit it.")
            return False
        from demarche.editing.keeping import (  # noqa: PLC0415 - see the head
            EditedFile,
            NotEditableError,
        )
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        path = workspace.paths[0]
        try:
            self._take(EditedFile(path, path.read_bytes(), config_dir()))
        except NotEditableError as error:
            self.failed.emit(f"{error}. Mend the file first; the problems panel says how.")
        except OSError as error:
            self.failed.emit(f"{path.name} cannot be read again: {error.strerror}")
        return self._session is not None

    def _take(self, file: EditedFile) -> None:
        """Edit a file."""
        from demarche.gui.editing.session import EditingSession  # noqa: PLC0415 - see the head

        session = EditingSession(file, self)
        session.edited.connect(self._show_dossier)
        session.saved.connect(self._show_saved)
        session.failed.connect(self.failed)
        session.changed_outside.connect(self._ask_about_outside)
        session.clean_changed.connect(self._show_state)
        session.stack.indexChanged.connect(self._show_state)
        self._session = session
        self._show_state()

    @Slot()
    def _end(self) -> None:
        """End the session when another file comes to the desk."""
        if self._session is not None:
            self._session.close()
            self._session.deleteLater()
            self._session = None
            if self._panel is not None:
                self._panel.leave()
        self._show_state()

    @Slot(object)
    def _make(self, edit: Edit) -> None:
        """Make an edit."""
        if self._session is not None:
            self._session.do(edit)
            self.panel.show_copy(self._session.copy)

    @Slot(object)
    def _make_and_leave(self, edit: Edit) -> None:
        """Make the edit of a form, and close it."""
        self._make(edit)
        self.panel.leave()

    @Slot()
    def _show_dossier(self) -> None:
        """Show the dossier as it is now."""
        workspace = self._desk.workspace
        if self._session is not None and workspace is not None:
            reading = workspace.readings[0]
            name, dossier = str(self._session.path), self._session.copy.dossier
            self._desk.take_edited(Reading(name, dossier, (), reading.sha256))

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
        self._actions.enable(_NEEDS_DOSSIER, enabled=alone)
        changed = session is not None and session.is_changed
        self._actions.enable((Name.SAVE,), enabled=changed)
        for name, words, can in (
            (Name.UNDO, "Undo", stack.undoText() if stack and stack.canUndo() else ""),
            (Name.REDO, "Redo", stack.redoText() if stack and stack.canRedo() else ""),
        ):
            action = self._actions[name]
            action.setEnabled(bool(can))
            action.setText(f"&{words}: {can.replace('&', '&&')}" if can else f"&{words}")
        self.unsaved_changed.emit(changed)

    @Slot()
    def _ask_about_outside(self) -> None:
        """Ask what is to be done with a file that another program changed."""
        if self._session is None:
            return
        answer = asking.ask_about_outside(self._window, self._session.path.name)
        if answer is asking.Outside.KEEP_AS_COPY:
            self.save_as()
        elif answer is asking.Outside.RELOAD:
            self._desk.reload_wanted.emit(str(self._session.path))

    def _demand_here(self) -> Loc | None:
        """Give the place of the demand that is looked at."""
        demand = self._parts.pane.current_demand()
        dossier = self._dossier()
        for number, each in enumerate(dossier.demands if dossier else ()):
            if each.id == demand:
                return ("demands", number)
        return None

    def _position_here(self) -> Loc | None:
        """Give the place of the position that is looked at."""
        position = self._parts.pane.current_position()
        dossier = self._dossier()
        for number, demand in enumerate(dossier.demands if dossier else ()):
            for index, each in enumerate(demand.positions):
                if each.id == position:
                    return ("demands", number, "positions", index)
        return None

    def _dossier(self) -> Dossier | None:
        """Give the dossier on the desk."""
        workspace = self._desk.workspace
        return workspace.readings[0].dossier if workspace and workspace.readings else None
