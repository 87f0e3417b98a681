"""Removing records, once it is said what depends on each."""

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
    "parties": later("Which party is to be removed?"),
    "sources": later("Which source is to be removed?"),
    "events": later("Which event is to be removed?"),
}


class Removing(QObject):
    """Removes a record as an edit that can be undone, or says what holds it."""

    def __init__(self, forms: Forms, actions: Actions) -> None:
        super().__init__(forms)
        self._forms = forms
        for name, does in {
            Name.REMOVE_POSITION: self.remove_position,
            Name.REMOVE_DEMAND: self.remove_demand,
            Name.REMOVE_PARTY: self.remove_party,
            Name.REMOVE_SOURCE: self.remove_source,
            Name.REMOVE_EVENT: self.remove_event,
        }.items():
            actions[name].triggered.connect(does)

    @Slot()
    def remove_position(self) -> None:
        """Remove the position that is looked at."""
        self._remove_looked_at(self._forms.looked_at.position())

    @Slot()
    def remove_demand(self) -> None:
        """Remove the demand that is looked at."""
        self._remove_looked_at(self._forms.looked_at.demand())

    @Slot()
    def remove_party(self) -> None:
        """Remove a party that is chosen by its name."""
        self._choose_and_remove("parties")

    @Slot()
    def remove_source(self) -> None:
        """Remove a source that is chosen by its title."""
        self._choose_and_remove("sources")

    @Slot()
    def remove_event(self) -> None:
        """Remove an event that is chosen by its day."""
        self._choose_and_remove("events")

    def _choose_and_remove(self, kind: str) -> None:
        """Let a record be chosen, and remove it."""
        at = self._forms.choose(kind, _WHICH[kind])
        if at is not None:
            self._remove(at)

    def _remove_looked_at(self, at: Loc | None) -> None:
        """Remove a record that is looked at, if one is."""
        if at is None:
            self._forms.failed.emit(tr("Choose first what is to be removed."))
        else:
            self._remove(at)

    def _remove(self, at: Loc) -> None:
        """Remove a record, unless something holds it."""
        copy = self._forms.begun()
        if copy is None:
            return
        from demarche.editing.acts import describe  # noqa: PLC0415 - seldom needed
        from demarche.editing.dependants import (  # noqa: PLC0415 - as above
            HeldError,
            dependants,
            remove,
        )

        what = describe(copy.values, at)
        try:
            edit = remove(copy, at)
        except HeldError as error:
            asking.say_what_holds(self._forms.window, what, error.holding)
            return
        words = [each.words for each in dependants(copy, at)]
        if asking.ask_before_removing(self._forms.window, what, words):
            self._forms.make(edit)
