"""What depends on a record, in words, and how it can be removed: nothing goes unsaid.

Links, `succeeds` and lists of sources are let go of with what they lead to. A party that speaks
or is spoken to, and a source that words are quoted from, cannot be removed before these.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from demarche.editing.acts import describe, record_at
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.records.place import Loc
from demarche.translation import counted, later, tr


@dataclass(frozen=True, slots=True)
class Dependant:
    """A record that names another: where it is, and in words what it does."""

    at: Loc
    words: str
    holds: bool
    """Whether the other cannot be removed before this one."""


class HeldError(ValueError):
    """A record cannot be removed before others; `holding` says in words what these do."""

    def __init__(self, record: str, holding: Sequence[str]) -> None:
        super().__init__(_held(record, holding))
        self.holding = tuple(holding)


def _held(record: str, holding: Sequence[str]) -> str:
    """Say that something holds a record."""
    if len(holding) == 1:
        return tr("{record} cannot be removed: {why}", record=record, why=holding[0])
    # Translators: {why} is a sentence such as “the position of 19 Jan 2022 quotes it”.
    return counted(
        "{record} cannot be removed: {why} and {number} more",
        "{record} cannot be removed: {why} and {number} more",
        len(holding) - 1,
        record=record,
        why=holding[0],
    )


def dependants(copy: WorkingCopy, at: Loc) -> tuple[Dependant, ...]:
    """Give every record outside of one that names it, or something in it."""
    names = _names(copy.values, at)
    return tuple(each for each in _uses(copy.values, at[0], names) if each.at[: len(at)] != at)


def remove(copy: WorkingCopy, at: Loc) -> Edit:
    """Remove a record, and what leads to it.

    Raises:
        HeldError: Where something holds it; the words say what.
        LookupError: Where there is no such record.
    """
    words = describe(copy.values, at)
    found = dependants(copy, at)
    holding = [each.words for each in found if each.holds]
    if holding:
        raise HeldError(words, holding)
    values = copy.loose()
    names = _names(values, at)
    for each in found:
        _let_go(record_at(values, each.at), at[0], names)
    *way, last = at
    _at(values, tuple(way)).pop(last)
    # Translators: {record} stands in the nominative; put it behind a colon where it cannot.
    return copy.edit(tr("remove {record}", record=words), values)


def _names(values: Mapping[str, Any], at: Loc) -> frozenset[str]:
    """Give the ids under which a record and what it holds are named elsewhere."""
    match at:
        case ("parties" | "sources", str(name)):
            return frozenset({name})
        case ("demands", int()):
            demand = record_at(values, at)
            return frozenset({demand["id"], *(each["id"] for each in demand["positions"])})
        case ("demands", int(), "positions", int()):
            return frozenset({record_at(values, at)["id"]})
    return frozenset()


def _uses(
    values: Mapping[str, Any], kind: str | int, names: Collection[str]
) -> Iterator[Dependant]:
    """Give what names one of some ids."""
    finders = {"parties": _parties, "sources": _sources, "demands": _links}
    if kind not in finders:
        return
    for at, record in _records(values):
        for words, relation, holds in finders[str(kind)](record, names):
            said = tr(words, record=describe(values, at), relation=relation)
            yield Dependant(at, said, holds)


def _records(values: Mapping[str, Any]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Give each demand, position and event with the way to it."""
    for number, demand in enumerate(values["demands"]):
        yield ("demands", number), demand
        for index, position in enumerate(demand["positions"]):
            yield ("demands", number, "positions", index), position
    for number, event in enumerate(values.get("events", ())):
        yield ("events", number), event


_Use = tuple[str, str, bool]
"""How a record names another, the relation if it does so by a link, and whether it holds it."""


def _parties(record: Mapping[str, Any], names: Collection[str]) -> Iterator[_Use]:
    """Say how a record names a party."""
    if record.get("by") in names:
        # Translators: of a party; {record} is such as “demand “Minimum flow””.
        yield later("the {record} is its demand"), "", True
    if record.get("party") in names:
        # Translators: by a party; {record} is such as “position of 19 Jan 2022”.
        yield later("the {record} is stated by it"), "", True
    if any(name in names for name in record.get("to", ())):
        # Translators: to a party.
        yield later("the {record} is addressed to it"), "", True


def _sources(record: Mapping[str, Any], names: Collection[str]) -> Iterator[_Use]:
    """Say how a record names a source."""
    if any(quote["source"] in names for quote in record.get("quotes", ())):
        # Translators: a source.
        yield later("the {record} quotes it"), "", True
    elif any(name in names for name in record.get("sources", ())):
        yield later("the {record} names it as a source"), "", False


def _links(record: Mapping[str, Any], names: Collection[str]) -> Iterator[_Use]:
    """Say how a record leads to a demand or a position."""
    if any(name in names for name in record.get("succeeds", ())):
        # Translators: takes the place of another demand.
        yield later("the {record} succeeds it"), "", False
    for link in record.get("links", ()):
        if any(to in names for to in _targets(link)):
            only = "text" not in record and len(record["links"]) == 1
            # Translators: {relation} is the word of the file, such as `answers`.
            yield later("the {record} links to it (`{relation}`)"), link["relation"], only


def _let_go(record: dict[str, Any], kind: str | int, names: Collection[str]) -> None:
    """Take out of a record what leads to some ids."""
    if kind == "sources":
        _keep(record, "sources", [name for name in record.get("sources", ()) if name not in names])
    if kind == "demands":
        _keep(record, "succeeds", [n for n in record.get("succeeds", ()) if n not in names])
        links = [
            {**link, "to": left}
            for link in record.get("links", ())
            if (left := [to for to in _targets(link) if to not in names])
        ]
        _keep(record, "links", links)


def _keep(record: dict[str, Any], name: str, left: list[Any]) -> None:
    """Keep what is left of a list, or leave it out."""
    if left:
        record[name] = left
    else:
        record.pop(name, None)


def _targets(link: Mapping[str, Any]) -> list[str]:
    """Give what a link leads to: one id, or a list of them."""
    to = link["to"]
    return [to] if isinstance(to, str) else list(to)


def _at(values: Any, way: Loc) -> Any:  # noqa: ANN401 - values of a file
    """Follow a way."""
    for step in way:
        values = values[step]
    return values
