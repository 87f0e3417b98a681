"""What a form in the window is for: which record it begins with, and which edit it comes to.

A purpose is a value that knows no widget: the panel shows its record, asks it again and again
what the record would come to, and makes its edit at the end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Protocol

from demarche.editing import acts
from demarche.editing.following import followed, place_of_demand
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.records.place import Loc
from demarche.translation import later, tr

_CHANGES: Final = {
    "dossier": later("Change the dossier"),
    "demand": later("Change the demand"),
    "position": later("Change the position"),
    "party": later("Change the party"),
    "source": later("Change the source"),
    "event": later("Change the event"),
}
"""What stands above the form of a record that is there."""

Record = Mapping[str, Any]


class Purpose(Protocol):
    """What a form is for."""

    @property
    def heading(self) -> str:
        """Say above the form what it is for."""

    @property
    def adds(self) -> bool:
        """Say whether something comes of it that was not there."""

    @property
    def kind(self) -> str:
        """Give the kind of record, as the table of forms names it."""

    def record(self, copy: WorkingCopy) -> Record:
        """Give the record that the form begins with."""

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Give the edit that a record would come to."""

    def at(self, copy: WorkingCopy, record: Record) -> Loc:
        """Give the place of the record once the edit is made, for what is found wrong with it."""


@dataclass(frozen=True, slots=True)
class AddPosition:
    """Add a position to a demand, by default as something to an earlier one."""

    demand: str
    begin: Record = field(default_factory=dict)
    kind: str = "position"
    adds: bool = True

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr("Add a position")

    def record(self, copy: WorkingCopy) -> Record:  # noqa: ARG002 - as the protocol has it
        """Override Purpose.record."""
        return self.begin

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        return acts.add_position(copy, self.demand, record)[0]

    def at(self, copy: WorkingCopy, record: Record) -> Loc:  # noqa: ARG002 - as above
        """Override Purpose.at."""
        for number, demand in enumerate(copy.dossier.demands):
            if demand.id == self.demand:
                return ("demands", number, "positions", len(demand.positions))
        return ()


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Add quotes and sources to a position that is there; its words stay as they are."""

    where: Loc
    kind: str = "evidence"
    adds: bool = True

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr("Add a quote or a source")

    def record(self, copy: WorkingCopy) -> Record:  # noqa: ARG002 - as the protocol has it
        """Override Purpose.record."""
        return {}

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        return acts.add_evidence(copy, self.where, record)

    def at(self, copy: WorkingCopy, record: Record) -> Loc:  # noqa: ARG002 - as above
        """Override Purpose.at."""
        return self.where


@dataclass(frozen=True, slots=True)
class AddDemand:
    """Add a demand with its first position; the form is that of the demand, then the position's."""

    kind: str = "new-demand"
    adds: bool = True

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr("Add a demand")

    def record(self, copy: WorkingCopy) -> Record:  # noqa: ARG002 - as above
        """Override Purpose.record."""
        return {}

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        fields = {name: each for name, each in record.items() if name != "position"}
        return acts.add_demand(copy, fields, record.get("position") or {})[0]

    def at(self, copy: WorkingCopy, record: Record) -> Loc:  # noqa: ARG002 - as above
        """Override Purpose.at."""
        return ("demands", len(copy.dossier.demands))


@dataclass(frozen=True, slots=True)
class AddNamed:
    """Add a party or a source."""

    kind: str
    begin: Record = field(default_factory=dict)
    adds: bool = True

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr("Add a party") if self.kind == "party" else tr("Add a source")

    def record(self, copy: WorkingCopy) -> Record:  # noqa: ARG002 - as above
        """Override Purpose.record."""
        return self.begin

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        return self._added(copy, record)[0]

    def at(self, copy: WorkingCopy, record: Record) -> Loc:
        """Override Purpose.at."""
        return ("parties" if self.kind == "party" else "sources", self._added(copy, record)[1])

    def _added(self, copy: WorkingCopy, record: Record) -> tuple[Edit, str]:
        """Give the edit and the id."""
        add = acts.add_party if self.kind == "party" else acts.add_source
        return add(copy, record)


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event."""

    kind: str = "event"
    adds: bool = True

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr("Add an event")

    def record(self, copy: WorkingCopy) -> Record:  # noqa: ARG002 - as above
        """Override Purpose.record."""
        return {}

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        return acts.add_event(copy, record)

    def at(self, copy: WorkingCopy, record: Record) -> Loc:  # noqa: ARG002 - as above
        """Override Purpose.at."""
        return ("events", len(copy.dossier.events))


@dataclass(frozen=True, slots=True)
class Change:
    """Change a record that is there: no position, which is never rewritten."""

    kind: str
    where: Loc
    adds: bool = False

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr(_CHANGES[self.kind])

    def record(self, copy: WorkingCopy) -> Record:
        """Override Purpose.record."""
        return acts.record_at(copy.values, self.where)

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        return acts.change(copy, self.where, record)

    def at(self, copy: WorkingCopy, record: Record) -> Loc:  # noqa: ARG002 - as above
        """Override Purpose.at."""
        return self.where


@dataclass(frozen=True, slots=True)
class Correct:
    """Put a slip in our record of a position right; the reason and the day are kept with it."""

    where: Loc
    reason: str
    day: dt.date
    kind: str = "position"
    adds: bool = False

    @property
    def heading(self) -> str:
        """Override Purpose.heading."""
        return tr("Correct our record of a position")

    def record(self, copy: WorkingCopy) -> Record:
        """Override Purpose.record."""
        return acts.record_at(copy.values, self.where)

    def edit(self, copy: WorkingCopy, record: Record) -> Edit:
        """Override Purpose.edit."""
        return acts.correct(copy, self.where, record, self.reason, self.day)

    def at(self, copy: WorkingCopy, record: Record) -> Loc:  # noqa: ARG002 - as above
        """Override Purpose.at."""
        return self.where


def followed_purpose(purpose: Purpose, before: WorkingCopy, after: WorkingCopy) -> Purpose | None:
    """Give what a form is for after an edit; None where the record that it is of is gone."""
    match purpose:
        case AddPosition(demand):
            return purpose if place_of_demand(after.values, demand) else None
        case AddEvidence() | Change() | Correct():
            where = followed(purpose.where, before.values, after.values)
            return None if where is None else replace(purpose, where=where)
    return purpose


_PURPOSES: Final = {
    kind.__name__: kind
    for kind in (AddPosition, AddEvidence, AddDemand, AddNamed, AddEvent, Change, Correct)
}
_TOLD: Final = ("demand", "kind", "where", "reason", "day")
"""What tells a purpose from another one of its kind."""


def purpose_as_plain(purpose: Purpose) -> Mapping[str, Any]:
    """Give a purpose as plain values, for a journal."""
    told = {name: getattr(purpose, name) for name in _TOLD if hasattr(purpose, name)}
    if "where" in told:
        told["where"] = list(told["where"])
    if "day" in told:
        told["day"] = told["day"].isoformat()
    return {"what": type(purpose).__name__, **told}


def purpose_from_plain(plain: Mapping[str, Any]) -> Purpose:
    """Read a purpose from plain values.

    Raises:
        ValueError: Where they are none.
    """
    told = {name: plain[name] for name in _TOLD if name in plain}
    try:
        if "where" in told:
            told["where"] = tuple(told["where"])
        if "day" in told:
            told["day"] = dt.date.fromisoformat(told["day"])
        purpose: Purpose = _PURPOSES[plain["what"]](**told)
    except (KeyError, TypeError) as error:
        raise ValueError("this is no form") from error
    return purpose
