"""The forms beside the comparison: one is open at a time, and its edit goes to the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.actions import Actions
from demarche.gui.editing import asking
from demarche.gui.editing.adding import Adding
from demarche.gui.editing.changing import Changing
from demarche.gui.editing.editor import Editor
from demarche.gui.editing.kept_forms import KeptForms
from demarche.gui.editing.looked_at import LookedAt
from demarche.gui.editing.removing import Removing
from demarche.gui.parts import Parts
from demarche.records.place import Loc
from demarche.translation import later, tr

if TYPE_CHECKING:
    from demarche.editing.working_copy import Edit, WorkingCopy
    from demarche.gui.editing.form_panel import FormPanel
    from demarche.gui.editing.purposes import Purpose

_NONE_YET: Final = {
    "parties": later("There is no party in the dossier yet."),
    "sources": later("There is no source in the dossier yet."),
    "events": later("There is no event in the dossier yet."),
}


class Forms(QObject):
    """Holds the panel of forms; adding, changing and removing say which one is wanted."""

    failed = Signal(str)

    def __init__(self, editor: Editor, parts: Parts, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._parts = parts
        self._panel: FormPanel | None = None
        self.window = window
        self.looked_at = LookedAt(editor, parts)
        self.adding = Adding(self, actions)
        self.changing = Changing(self, actions)
        self.removing = Removing(self, actions)
        self.kept = KeptForms(self, editor, actions)
        editor.beginning.begun_anew.connect(self.changing.change_dossier)
        editor.edited.connect(self._show_copy)
        editor.ended.connect(self.leave)

    @property
    def panel(self) -> FormPanel:
        """Give the panel of forms, made at the first call."""
        if self._panel is None:
            from demarche.gui.editing.form_panel import FormPanel  # noqa: PLC0415 - seldom needed

            self._panel = panel = FormPanel()
            panel.edit_made.connect(self._make_and_leave)
            panel.record_added.connect(self.make)
            panel.left.connect(self._parts.hide_form)
            panel.left.connect(self._drop_draft)
            panel.drafted.connect(self.kept.hold_open)
            panel.kept.connect(self.kept.keep)
            self._parts.hold_form(panel)
        return self._panel

    def begun(self) -> WorkingCopy | None:
        """Give the dossier under edit; None, with the reason said, where it cannot be edited."""
        session = self._editor.session if self._editor.beginning.begin() else None
        return session.copy if session else None

    def open(self, purpose: Purpose) -> None:
        """Open a form beside the comparison, with what was kept of it; one that is open is left."""
        copy = self.begun()
        if copy is None or (self._panel is not None and not self._panel.may_leave()):
            return
        self._parts.show_form()
        self.panel.show_purpose(purpose, copy)
        record = self.kept.taken(purpose)
        if record is not None:
            self.panel.take_draft(record)

    def choose(self, kind: str, words: str) -> Loc | None:
        """Let one record of a kind be chosen by what it is called; None where none is."""
        from demarche.gui.editing.choices import records  # noqa: PLC0415 - seldom needed

        dossier = self.looked_at.dossier()
        names = records(dossier, kind) if dossier else {}
        if not names:
            self.failed.emit(tr(_NONE_YET[kind]))
            return None
        chosen = asking.ask_which(self.window, tr(words), names)
        return None if chosen is None else (kind, chosen)

    @Slot(object)
    def make(self, edit: Edit) -> None:
        """Make an edit."""
        self._editor.do(edit)

    @Slot()
    def _show_copy(self) -> None:
        """Let the form that is open go on with what an edit came to."""
        if self._editor.session is not None and self._panel is not None:
            self._panel.show_copy(self._editor.session.copy)

    @Slot()
    def leave(self) -> None:
        """Close the form that is open, if one is."""
        if self._panel is not None:
            self._panel.leave()

    def keep_now(self) -> None:
        """Keep what stands in the form that is open, without waiting for a pause in the typing."""
        if self._panel is not None:
            self._panel.keep_draft()

    def lay_aside(self) -> FormPanel | None:
        """Give the form that is open away, for as long as another file lies on the desk."""
        panel = self._panel
        if panel is None or not panel.is_open:
            return None
        self._panel = None
        panel.setVisible(False)
        self._parts.hide_form()
        return panel

    def take_up(self, panel: FormPanel | None) -> None:
        """Go on with the form of the file that lies on the desk again."""
        self.kept.show_state()
        if panel is not None:
            if self._panel is not None:
                self._panel.deleteLater()
            self._panel = panel
            self._parts.hold_form(panel)
            self._parts.show_form()
            panel.setVisible(True)

    @Slot()
    def _drop_draft(self) -> None:
        """Let go of what stood in the form: it is made an edit, or not wanted."""
        self.kept.hold_open(None)

    @Slot(object)
    def _make_and_leave(self, edit: Edit) -> None:
        """Make the edit of a form, close it, and go to the demand that it is on."""
        self.make(edit)
        self.leave()
        for change in edit.changes[:1]:
            self.looked_at.go_to(change.at)
