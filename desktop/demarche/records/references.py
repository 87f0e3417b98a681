"""Check that every id that a record names is there.

It works on plain values as they were written, so that what is wrong with a record otherwise does
not hide what it points to, and what is filled in later is not reported twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from demarche.records.explaining import did_you_mean
from demarche.records.finding import Finding, named
from demarche.records.model import Demand, Event, Link, Position, Quote, Relation
from demarche.records.naming import Names
from demarche.records.place import Loc
from demarche.records.problem import Code
from demarche.records.shape import Placed
from demarche.translation import later, tr

Use = tuple[str, str, Loc]
"""A kind of record, the id that is used, and where."""

_MOST_HINTS: Final = 100
"""Looking for the nearest of many ids takes time; a file with more mistakes has one cause."""

_REFERENCES: Final[Mapping[type, Mapping[str, str]]] = {
    Demand: {"by": "party", "to": "party", "succeeds": "demand"},
    Position: {"party": "party", "to": "party", "sources": "source"},
    Quote: {"source": "source"},
    Link: {"to": "position"},
    Event: {"party": "party", "sources": "source"},
}
_UNKNOWN: Final[Mapping[str, str]] = {
    "party": later("there is no party {id}"),
    "source": later("there is no source {id}"),
    "demand": later("there is no demand {id}"),
    "position": later("there is no position {id}"),
    "position or demand": later("there is no position or demand {id}"),
}
_OTHERWISE: Final[Mapping[str, str]] = {
    "party": later("add it under `parties`, or write unknown where the source names nobody"),
    "source": later("add it under `sources`"),
    "position": later("name the id of a position in this file"),
}


def uses(records: Iterable[Placed]) -> Iterator[Use]:
    """Give every id that the records of a file name, as it was written."""
    for kind, record, loc in records:
        for field, what in _REFERENCES.get(kind, {}).items():
            wanted = _wanted(what, record)
            for name, place in _ids(record.get(field), (*loc, field)):
                yield wanted, name, place


def find_unknown(used: Collection[Use], names: Names) -> Iterator[Finding]:
    """Give each id that names nothing in the file."""
    known = {
        "party": names.parties,
        "source": names.sources,
        "demand": names.demands,
        "position": names.positions,
        "position or demand": {**names.positions, **names.demands},
    }
    count = 0
    for kind, name, loc in used:
        there = known[kind]
        if there is None or name in there:
            continue
        count += 1
        otherwise = tr(_OTHERWISE[kind]) if kind in _OTHERWISE else ""
        hint = did_you_mean(name, there, otherwise) if count <= _MOST_HINTS else otherwise
        message = tr(_UNKNOWN[kind], id=named(name))
        yield Finding(code=Code.BAD_REFERENCE, message=message, hint=hint, loc=loc)


def _wanted(what: str, record: dict[str, Any]) -> str:
    """Say what kind of record a field names; a condition may name a demand."""
    conditional = what == "position" and record.get("relation") == Relation.CONDITIONAL_ON
    return "position or demand" if conditional else what


def _ids(value: object, loc: Loc) -> Iterator[tuple[str, Loc]]:
    """Give the ids in a field that holds one or a list of them."""
    if isinstance(value, str):
        yield value, loc
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                yield item, (*loc, index)
