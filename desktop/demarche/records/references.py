"""Check that every id that a record names is there, and mend what names nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from demarche.records.explaining import did_you_mean
from demarche.records.finding import Finding, named
from demarche.records.model import Demand, Dossier, Event, Position, Relation
from demarche.records.naming import Names
from demarche.records.place import Loc
from demarche.records.problem import Code

_Use = tuple[str, str, Loc]
"""A kind of record, the id that is used, and where."""

_MOST_HINTS: Final = 100
"""Looking for the nearest of many ids takes time; a file with more mistakes has one cause."""


def find_unknown(dossier: Dossier, names: Names) -> Iterator[Finding]:
    """Give each id that names nothing in the file."""
    known = {
        "party": names.parties,
        "source": names.sources,
        "demand": names.demands,
        "position": names.positions,
        "position or demand": names.positions | names.demands,
    }
    count = 0
    for kind, name, loc in _uses(dossier):
        there = known[kind]
        if there is None or name in there:
            continue
        count += 1
        otherwise = _OTHERWISE.get(kind, "")
        hint = did_you_mean(name, there, otherwise) if count <= _MOST_HINTS else otherwise
        message = f"there is no {kind} {named(name)}"
        yield Finding(code=Code.BAD_REFERENCE, message=message, hint=hint, loc=loc)


_OTHERWISE: Final = {
    "party": "add it under `parties`, or write unknown where the source names nobody",
    "source": "add it under `sources`",
}


def _uses(dossier: Dossier) -> Iterator[_Use]:
    """Give every id that the records name."""
    for index, demand in enumerate(dossier.demands):
        yield from _demand_uses(demand, ("demands", index))
    for index, event in enumerate(dossier.events):
        loc: Loc = ("events", index)
        if event.party is not None:
            yield "party", event.party, (*loc, "party")
        yield from _source_uses(event, loc)


def _demand_uses(demand: Demand, loc: Loc) -> Iterator[_Use]:
    """Give every id that a demand names."""
    yield "party", demand.by, (*loc, "by")
    yield from _list_uses("party", demand.to, (*loc, "to"))
    yield from _list_uses("demand", demand.succeeds, (*loc, "succeeds"))
    for index, position in enumerate(demand.positions):
        yield from _position_uses(demand, position, (*loc, "positions", index))


def _position_uses(demand: Demand, position: Position, loc: Loc) -> Iterator[_Use]:
    """Give every id that a position names; what it takes from its demand is checked there."""
    if position.party != demand.by:
        yield "party", position.party, (*loc, "party")
    if position.to not in (demand.to, (demand.by,)):
        yield from _list_uses("party", position.to, (*loc, "to"))
    yield from _source_uses(position, loc)
    for index, link in enumerate(position.links):
        kind = "position or demand" if link.relation is Relation.CONDITIONAL_ON else "position"
        yield from _list_uses(kind, link.to, (*loc, "links", index, "to"))


def _source_uses(record: Position | Event, loc: Loc) -> Iterator[_Use]:
    """Give every source that a record names."""
    for index, quote in enumerate(record.quotes):
        yield "source", quote.source, (*loc, "quotes", index, "source")
    yield from _list_uses("source", record.sources, (*loc, "sources"))


def _list_uses(kind: str, ids: tuple[str, ...], loc: Loc) -> Iterator[_Use]:
    """Give the ids of a list."""
    for index, name in enumerate(ids):
        yield kind, name, (*loc, index)
