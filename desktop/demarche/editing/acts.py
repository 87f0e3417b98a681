"""What a person does to a dossier, each as one edit with a name to undo it by.

Ids are made of words and never given twice. Nothing here asks whether the outcome is good: making
the edit does, with the words of `check`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from demarche.compare.days import date_in_words
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.records.dates import parse_date
from demarche.records.model import FORMAT, Dossier
from demarche.records.place import Loc
from demarche.records.tables.registers import Ids
from demarche.translation import later, tr

CORRECTIONS: Final = "x-corrections"
"""The key under which a position keeps what was put right in its record: what, why and when."""
_KEYED: Final = {"party": "parties", "source": "sources"}
_ADDED: Final = {
    "party": later("add party “{title}”"),
    "source": later("add source “{title}”"),
}
"""What adding a record is called where it can be undone."""
_SHORT: Final = 40

Fields = Mapping[str, Any]
"""The fields of one record as a file holds them."""


def new_dossier(title: str, language: str = "en", **fields: str) -> dict[str, Any]:
    """Give the values of a dossier that holds nothing yet."""
    given = {name: value for name, value in fields.items() if value}
    head = {"format": FORMAT, "title": title, **given, "language": language}
    return {**head, "parties": {}, "sources": {}, "demands": []}


def add_party(copy: WorkingCopy, fields: Fields, name: str = "") -> tuple[Edit, str]:
    """Add a party; give the edit and the id."""
    return _add_named(copy, "party", str(fields.get("name", "")), fields, name)


def add_source(copy: WorkingCopy, fields: Fields, name: str = "") -> tuple[Edit, str]:
    """Add a source; give the edit and the id."""
    return _add_named(copy, "source", str(fields.get("title", "")), fields, name)


def add_demand(copy: WorkingCopy, fields: Fields, position: Fields) -> tuple[Edit, str]:
    """Add a demand with its first position; give the edit and the demand's id."""
    demands = copy.values["demands"]
    title = str(fields.get("title", ""))
    name = str(fields.get("id") or Ids("demand", {each["id"] for each in demands}).new(title))
    first = {"id": _position_id(copy.values, name, position), **_without_id(position)}
    demand = {"id": name, **_without_id(fields), "positions": [first]}
    words = tr("add demand “{title}”", title=short(title))
    return copy.edit_at(words, ("demands",), [*demands, demand]), name


def add_position(copy: WorkingCopy, demand: str, fields: Fields) -> tuple[Edit, str]:
    """Add a position to a demand; give the edit and the position's id.

    Raises:
        KeyError: Where there is no such demand.
    """
    at = ("demands", _index_of(copy.values, demand), "positions")
    name = _position_id(copy.values, demand, fields)
    positions = [*copy.values["demands"][at[1]]["positions"], {"id": name, **_without_id(fields)}]
    # Translators: {record} names what is edited, such as “position of 19 Jan 2022”.
    return copy.edit_at(tr("add {record}", record=_dated(fields)), at, positions), name


def add_evidence(copy: WorkingCopy, at: Loc, fields: Fields) -> Edit:
    """Add quotes and sources to a position; what was said, and what stands there, stays.

    Raises:
        LookupError: Where there is no such position.
    """
    record = record_at(copy.values, at)
    added = {
        name: [*record.get(name, ()), *(each for each in given if each not in record.get(name, ()))]
        for name in ("quotes", "sources")
        if (given := fields.get(name))
    }
    # Translators: {record} stands in the nominative; put it behind a colon where it cannot.
    words = tr("add evidence to {record}", record=describe(copy.values, at))
    return copy.edit_at(words, at, {**record, **added})


def add_event(copy: WorkingCopy, fields: Fields) -> Edit:
    """Add an event."""
    events = [*copy.values.get("events", ()), dict(fields)]
    return copy.edit(tr("add event of {day}", day=_day(fields)), {**copy.values, "events": events})


def change(copy: WorkingCopy, at: Loc, fields: Fields) -> Edit:
    """Give a record other fields.

    Raises:
        LookupError: Where there is no such record.
    """
    # Translators: {record} stands in the nominative; put it behind a colon where it cannot.
    return copy.edit_at(tr("change {record}", record=describe(copy.values, at)), at, dict(fields))


def correct(copy: WorkingCopy, at: Loc, fields: Fields, reason: str, day: dt.date) -> Edit:
    """Put a slip in our record of a position right, and note what it was, why, and on which day.

    A position is never rewritten because its party says something else now: that is a new one.

    Raises:
        LookupError: Where there is no such position.
    """
    record = record_at(copy.values, at)
    was = {
        name: record.get(name)
        for name in dict.fromkeys([*record, *fields])
        if name != CORRECTIONS and record.get(name) != fields.get(name)
    }
    noted = {"day": day.isoformat(), "reason": reason, "was": was}
    corrected = {**fields, CORRECTIONS: [*record.get(CORRECTIONS, []), noted]}
    # Translators: {record} stands in the nominative; put it behind a colon where it cannot.
    return copy.edit_at(tr("correct {record}", record=describe(copy.values, at)), at, corrected)


def place_of_demand(dossier: Dossier, name: str | None) -> Loc | None:
    """Give the place of the demand with an id; None where there is none."""
    places = (("demands", n) for n, each in enumerate(dossier.demands) if each.id == name)
    return next(places, None)


def place_of_position(dossier: Dossier, name: str | None) -> Loc | None:
    """Give the place of the position with an id; None where there is none."""
    for number, demand in enumerate(dossier.demands):
        for index, each in enumerate(demand.positions):
            if each.id == name:
                return ("demands", number, "positions", index)
    return None


def record_at(values: Any, at: Loc) -> dict[str, Any]:  # noqa: ANN401 - values of a file
    """Give the record at a place.

    Raises:
        LookupError: Where there is none.
    """
    for step in at:
        values = values[step]
    if not isinstance(values, dict):
        raise LookupError("there is no record at this place")  # noqa: TRY004 - one way out
    return values


def describe(values: Mapping[str, Any], at: Loc) -> str:
    """Name the record at a place as a person would."""
    match at:
        case ():
            return tr("the dossier")
        case ("demands", int(), "positions", int()):
            return _dated(record_at(values, at))
        case ("demands", int()):
            return tr("demand “{title}”", title=short(str(record_at(values, at).get("title", ""))))
        case ("events", int()):
            return tr("event of {day}", day=_day(record_at(values, at)))
        case ("parties", name):
            title = short(str(record_at(values, at).get("name", name)))
            return tr("party “{title}”", title=title)
        case ("sources", name):
            title = short(str(record_at(values, at).get("title", name)))
            return tr("source “{title}”", title=title)
    raise LookupError("there is no record at this place")


def short(words: str) -> str:
    """Cut words to what a menu has room for."""
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rstrip()}…"


def _add_named(
    copy: WorkingCopy, noun: str, words: str, fields: Fields, name: str
) -> tuple[Edit, str]:
    """Add a record that stands under its id."""
    kind = _KEYED[noun]
    records = copy.values.get(kind, {})
    given = Ids(noun, records).new(words, name)
    values = {**copy.values, kind: {**records, given: dict(fields)}}
    return copy.edit(tr(_ADDED[noun], title=short(words)), values), given


def _index_of(values: Mapping[str, Any], name: str) -> int:
    """Find a demand by its id.

    Raises:
        KeyError: Where there is none.
    """
    for index, demand in enumerate(values["demands"]):
        if demand["id"] == name:
            return index
    raise KeyError(name)


def _position_id(values: Mapping[str, Any], demand: str, fields: Fields) -> str:
    """Give a position's own id, else one of its demand and its day."""
    if fields.get("id"):
        return str(fields["id"])
    taken = {each["id"] for record in values["demands"] for each in record["positions"]}
    day = "".join(sign for sign in str(fields.get("date", "")) if sign.isdigit() or sign == "-")
    return Ids("position", taken).new(demand, f"{demand[:60]}.{day}".strip(".-"))


def _without_id(fields: Fields) -> dict[str, Any]:
    """Give fields but for the id, which stands first."""
    return {name: value for name, value in fields.items() if name != "id"}


def _dated(fields: Fields) -> str:
    """Name a position by its day."""
    return tr("position of {day}", day=_day(fields))


def _day(fields: Fields) -> str:
    """Write a record's day in words, or as it is where it is none."""
    day = str(fields.get("date", ""))
    try:
        return date_in_words(parse_date(day), after=True)
    except ValueError:
        return day or tr("no day")
