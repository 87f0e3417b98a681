"""Where a record is after an edit: by its id, not by its number, which others may take over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from demarche.records.place import Loc

Plain = Mapping[str, Any]


def followed(at: Loc, before: Plain, after: Plain) -> Loc | None:
    """Give the place of a record after an edit; None where it is gone."""
    match at:
        case ("demands", int(number)):
            return place_of_demand(after, before["demands"][number]["id"])
        case ("demands", int(number), "positions", int(index)):
            name = before["demands"][number]["positions"][index]["id"]
            return _place_of_position(after, name)
        case ("parties" | "sources" as kind, str(name)):
            return at if name in after.get(kind, {}) else None
        case ("events", int(number)):
            return _place_of_event(before["events"], number, after.get("events", []))
    return at


def place_of_demand(values: Plain, name: str) -> Loc | None:
    """Give the place of the demand with an id."""
    found = (n for n, each in enumerate(values["demands"]) if each["id"] == name)
    return next((("demands", n) for n in found), None)


def _place_of_position(values: Plain, name: str) -> Loc | None:
    """Give the place of the position with an id."""
    for number, demand in enumerate(values["demands"]):
        for index, position in enumerate(demand["positions"]):
            if position["id"] == name:
                return ("demands", number, "positions", index)
    return None


def _place_of_event(before: Sequence[Any], number: int, after: Sequence[Any]) -> Loc | None:
    """Give the place of an event, which has no id: the nearest that says the same, or that was it.

    Where as many events are there as before, and none says the same, it was changed in its place.
    """
    alike = [n for n, each in enumerate(after) if each == before[number]]
    if alike:
        return ("events", min(alike, key=lambda n: abs(n - number)))
    return ("events", number) if len(after) == len(before) else None
