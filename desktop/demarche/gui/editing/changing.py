"""Changing records that are there, and correcting our record of a position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from demarche.gui.actions import Actions, Name
from demarche.gui.editing import asking
from demarche.translation import later, tr

if TYPE_CHECKING:
    from demarche.gui.editing.forms import Forms
    from demarche.records.place import Loc

_WHICH: Final = {
    "parties": later("Which party is to be changed?"),
    "sources": later("Which source is to be changed?"),
    "events": later("Which event is to be changed?"),
}


class Changing(QObject):
    """Opens the form of a record that is there."""

    def __init__(self, forms: Forms, actions: Actions) -> None:
        super().__init__(forms)
        self._forms = forms
        for name, does in {
            Name.CORRECT_POSITION: self.correct_position,
            Name.CHANGE_DEMAND: self.change_demand,
            Name.CHANGE_PARTY: self.change_party,
            Name.CHANGE_SOURCE: self.change_source,
            Name.CHANGE_EVENT: self.change_event,
            Name.CHANGE_DOSSIER: self.change_dossier,
        }.items():
            actions[name].triggered.connect(does)

    @Slot()
    def correct_position(self) -> None:
        """Correct our record of the position that is looked at, or say something new."""
        at = self._forms.looked_at.position()
        if at is None:
            self._forms.failed.emit(tr("Choose the cell first whose record has a slip."))
            return
        answer = asking.ask_for_reason(self._forms.window)
        if answer.is_new:
            self._forms.adding.add_position()
        elif answer.reason:
            from demarche.gui.editing.purposes import Correct  # noqa: PLC0415 - seldom needed

            self._forms.open(Correct(at, answer.reason, answer.day))

    @Slot()
    def change_demand(self) -> None:
        """Change the title, the topic or the notes of the demand that is looked at."""
        at = self._forms.looked_at.demand()
        if at is None:
            self._forms.failed.emit(tr("Choose the demand first that is to be changed."))
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

    def _choose_and_change(self, noun: str, kind: str) -> None:
        """Let a record be chosen, and change it."""
        at = self._forms.choose(kind, _WHICH[kind])
        if at is not None:
            self._change(noun, at)

    def _change(self, kind: str, at: Loc) -> None:
        """Change a record."""
        from demarche.gui.editing.purposes import Change  # noqa: PLC0415 - seldom needed

        self._forms.open(Change(kind, at))
