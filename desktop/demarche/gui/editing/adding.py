"""Adding records: which form each action opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from demarche.gui.actions import Actions, Name
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.editing.forms import Forms


class Adding(QObject):
    """Opens the form of a record that is not there yet."""

    def __init__(self, forms: Forms, actions: Actions) -> None:
        super().__init__(forms)
        self._forms = forms
        for name, does in {
            Name.ADD_POSITION: self.add_position,
            Name.ADD_DEMAND: self.add_demand,
            Name.ADD_PARTY: self.add_party,
            Name.ADD_SOURCE: self.add_source,
            Name.ADD_EVENT: self.add_event,
            Name.ADD_EVIDENCE: self.add_evidence,
        }.items():
            actions[name].triggered.connect(does)

    @Slot()
    def add_position(self) -> None:
        """Add a position to the demand that is looked at."""
        from demarche.gui.editing.purposes import AddPosition  # noqa: PLC0415 - seldom needed

        demand = self._forms.looked_at.demand_id()
        if demand is None:
            self._forms.failed.emit(tr("Choose the demand first that the position is on."))
        else:
            self._forms.open(AddPosition(demand))

    @Slot()
    def add_demand(self) -> None:
        """Add a demand with its first position."""
        from demarche.gui.editing.purposes import AddDemand  # noqa: PLC0415 - seldom needed

        self._forms.open(AddDemand())

    @Slot()
    def add_party(self) -> None:
        """Add a party."""
        from demarche.gui.editing.purposes import AddNamed  # noqa: PLC0415 - seldom needed

        self._forms.open(AddNamed("party"))

    @Slot()
    def add_source(self) -> None:
        """Add a source."""
        from demarche.gui.editing.purposes import AddNamed  # noqa: PLC0415 - seldom needed

        self._forms.open(AddNamed("source"))

    @Slot()
    def add_event(self) -> None:
        """Add an event."""
        from demarche.gui.editing.purposes import AddEvent  # noqa: PLC0415 - seldom needed

        self._forms.open(AddEvent())

    @Slot()
    def add_evidence(self) -> None:
        """Add a quote or a source to the position that is looked at."""
        from demarche.gui.editing.purposes import AddEvidence  # noqa: PLC0415 - seldom needed

        at = self._forms.looked_at.position()
        if at is None:
            self._forms.failed.emit(tr("Choose the cell first whose position has more evidence."))
        else:
            self._forms.open(AddEvidence(at))
