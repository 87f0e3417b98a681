"""The forms beside the comparison: which record each is for, and what becomes of its edit."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.editing import asking
from demarche.gui.editing.editor import Editor
from demarche.gui.parts import Parts
from demarche.records.place import Loc
from demarche.translation import later, tr

if TYPE_CHECKING:
    from demarche.editing.working_copy import Edit
    from demarche.gui.editing.form_panel import FormPanel
    from demarche.gui.editing.purposes import Purpose
    from demarche.records.model import Dossier

_NONE_YET: Final = {
    "party": later("There is no party in the dossier yet."),
    "source": later("There is no source in the dossier yet."),
    "event": later("There is no event in the dossier yet."),
}
_WHICH: Final = {
    "party": later("Which party is to be changed?"),
    "source": later("Which source is to be changed?"),
    "event": later("Which event is to be changed?"),
}


class Forms(QObject):
    """Opens a form for each of its actions, and hands the edits to the editor."""

    failed = Signal(str)

    def __init__(self, editor: Editor, parts: Parts, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._parts = parts
        self._window = window
        self._panel: FormPanel | None = None
        for name, does in {
            Name.ADD_POSITION: self.add_position,
            Name.ADD_DEMAND: self.add_demand,
            Name.ADD_PARTY: self.add_party,
            Name.ADD_SOURCE: self.add_source,
            Name.ADD_EVENT: self.add_event,
            Name.ADD_EVIDENCE: self._add_evidence,
            Name.CORRECT_POSITION: self.correct_position,
            Name.CHANGE_DEMAND: self.change_demand,
            Name.CHANGE_PARTY: self.change_party,
            Name.CHANGE_SOURCE: self.change_source,
            Name.CHANGE_EVENT: self.change_event,
            Name.CHANGE_DOSSIER: self.change_dossier,
            Name.REMOVE_POSITION: self.remove_position,
            Name.REMOVE_DEMAND: self.remove_demand,
        }.items():
            actions[name].triggered.connect(does)
        editor.begun_anew.connect(self.change_dossier)
        editor.ended.connect(self.leave)
        editor.draft_left.connect(self.take_draft)

    @property
    def panel(self) -> FormPanel:
        """Give the panel of forms, made at the first call."""
        if self._panel is None:
            from demarche.gui.editing.form_panel import FormPanel  # noqa: PLC0415 - seldom needed

            self._panel = panel = FormPanel()
            panel.edit_made.connect(self._make_and_leave)
            panel.record_added.connect(self._make)
            panel.left.connect(self._parts.hide_form)
            panel.left.connect(self._drop_draft)
            panel.drafted.connect(self._keep_draft)
            self._parts.hold_form(panel)
        return self._panel

    @Slot()
    def leave(self) -> None:
        """Close the form that is open, if one is."""
        if self._panel is not None:
            self._panel.leave()

    @Slot(object)
    def take_draft(self, draft: Mapping[str, Any]) -> None:
        """Open the form that a crash closed, with what stood in it."""
        from demarche.gui.editing.purposes import purpose_from_plain  # noqa: PLC0415 - seldom needed

        purpose, record = draft.get("purpose"), draft.get("record")
        if isinstance(purpose, dict) and isinstance(record, dict):
            with suppress(ValueError, LookupError):
                self._open(purpose_from_plain(purpose))
                self.panel.take_draft(record)

    @Slot(object)
    def _keep_draft(self, draft: Mapping[str, Any]) -> None:
        """Keep what stands in the form against a crash."""
        if self._editor.session is not None:
            self._editor.session.keep_draft(draft)

    @Slot()
    def _drop_draft(self) -> None:
        """Let go of what stood in the form: it is made an edit, or not wanted."""
        if self._editor.session is not None:
            self._editor.session.keep_draft({})

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
        if panel is not None:
            if self._panel is not None:
                self._panel.deleteLater()
            self._panel = panel
            self._parts.hold_form(panel)
            self._parts.show_form()
            panel.setVisible(True)

    @Slot()
    def add_position(self) -> None:
        """Add a position to the demand that is looked at."""
        from demarche.gui.editing.purposes import AddPosition  # noqa: PLC0415 - seldom needed

        demand = self._parts.pane.current_demand()
        if demand is None:
            self.failed.emit(tr("Choose the demand first that the position is on."))
        else:
            self._open(AddPosition(demand))

    @Slot()
    def add_demand(self) -> None:
        """Add a demand with its first position."""
        from demarche.gui.editing.purposes import AddDemand  # noqa: PLC0415 - seldom needed

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
        from demarche.gui.editing.purposes import AddEvent  # noqa: PLC0415 - seldom needed

        self._open(AddEvent())

    @Slot()
    def _add_evidence(self) -> None:
        """Add a quote or a source to the position that is looked at."""
        from demarche.gui.editing.purposes import AddEvidence  # noqa: PLC0415 - seldom needed

        at = self._position_here()
        if at is None:
            self.failed.emit(tr("Choose the cell first whose position has more evidence."))
        else:
            self._open(AddEvidence(at))

    @Slot()
    def correct_position(self) -> None:
        """Correct our record of the position that is looked at, or say something new."""
        at = self._position_here()
        if at is None:
            self.failed.emit(tr("Choose the cell first whose record has a slip."))
            return
        answer = asking.ask_for_reason(self._window)
        if answer.is_new:
            self.add_position()
        elif answer.reason:
            from demarche.gui.editing.purposes import Correct  # noqa: PLC0415 - seldom needed

            self._open(Correct(at, answer.reason, answer.day))

    @Slot()
    def change_demand(self) -> None:
        """Change the title, the topic or the notes of the demand that is looked at."""
        at = self._demand_here()
        if at is None:
            self.failed.emit(tr("Choose the demand first that is to be changed."))
        else:
            self._change("demand", at)

    @Slot()
    def change_party(self) -> None:
        """Change a party that is chosen by its name."""
        self._choose_and_change("party", "parties")

    @Slot()
    def change_source(self) -> None:
        """Change a source that is chosen by its title."""
        self._choose_and_change("source", "sources")

    @Slot()
    def change_event(self) -> None:
        """Change an event that is chosen by its day."""
        self._choose_and_change("event", "events")

    @Slot()
    def change_dossier(self) -> None:
        """Change the title, the summary or the span of the dossier."""
        self._change("dossier", ())

    @Slot()
    def remove_position(self) -> None:
        """Remove the position that is looked at, once it is said what depends on it."""
        self._remove(self._position_here())

    @Slot()
    def remove_demand(self) -> None:
        """Remove the demand that is looked at, once it is said what depends on it."""
        self._remove(self._demand_here())

    def _remove(self, at: Loc | None) -> None:
        """Remove a record."""
        session = self._editor.session if self._editor.begin() else None
        if session is None:
            return
        if at is None:
            self.failed.emit(tr("Choose first what is to be removed."))
            return
        from demarche.editing.acts import describe  # noqa: PLC0415 - seldom needed
        from demarche.editing.dependants import dependants, remove  # noqa: PLC0415 - as above

        try:
            edit = remove(session.copy, at)
        except ValueError as error:
            self.failed.emit(str(error))
            return
        words = [each.words for each in dependants(session.copy, at)]
        if asking.ask_before_removing(self._window, describe(session.copy.values, at), words):
            self._make(edit)

    def _add_named(self, kind: str) -> None:
        """Add a party or a source."""
        from demarche.gui.editing.purposes import AddNamed  # noqa: PLC0415 - seldom needed

        self._open(AddNamed(kind))

    def _choose_and_change(self, noun: str, kind: str) -> None:
        """Let a record be chosen, and change it."""
        from demarche.gui.editing.choices import records  # noqa: PLC0415 - seldom needed

        dossier = self._dossier()
        names = records(dossier, kind) if dossier else {}
        if not names:
            self.failed.emit(tr(_NONE_YET[noun]))
            return
        chosen = asking.ask_which(self._window, tr(_WHICH[noun]), names)
        if chosen is not None:
            self._change(noun, (kind, chosen))

    def _change(self, kind: str, at: Loc) -> None:
        """Change a record."""
        from demarche.gui.editing.purposes import Change  # noqa: PLC0415 - seldom needed

        self._open(Change(kind, at))

    def _open(self, purpose: Purpose) -> None:
        """Open a form beside the comparison."""
        session = self._editor.session if self._editor.begin() else None
        if session is not None:
            self._parts.show_form()
            self.panel.show_purpose(purpose, session.copy)

    @Slot(object)
    def _make(self, edit: Edit) -> None:
        """Make an edit, and go on with what it came to."""
        self._editor.do(edit)
        if self._editor.session is not None:
            self.panel.show_copy(self._editor.session.copy)

    @Slot(object)
    def _make_and_leave(self, edit: Edit) -> None:
        """Make the edit of a form, close it, and go to the demand that it is on."""
        self._make(edit)
        self.panel.leave()
        for change in edit.changes[:1]:
            self._go_to(change.at)

    def _go_to(self, at: Loc) -> None:
        """Go to the demand at a place, if it is one."""
        dossier = self._dossier()
        match at:
            case ("demands", int(index), *_) if dossier and index < len(dossier.demands):
                self._parts.pane.go_to_demand(dossier.demands[index].id)

    def _demand_here(self) -> Loc | None:
        """Give the place of the demand that is looked at."""
        from demarche.editing.acts import place_of_demand  # noqa: PLC0415 - seldom needed

        dossier = self._dossier()
        return place_of_demand(dossier, self._parts.pane.current_demand()) if dossier else None

    def _position_here(self) -> Loc | None:
        """Give the place of the position that is looked at."""
        from demarche.editing.acts import place_of_position  # noqa: PLC0415 - seldom needed

        dossier = self._dossier()
        return place_of_position(dossier, self._parts.pane.current_position()) if dossier else None

    def _dossier(self) -> Dossier | None:
        """Give the dossier on the desk."""
        return self._editor.dossier()
