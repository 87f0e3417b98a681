"""The ids of a file: which there are, and which are there twice.

Read off the plain values, before anything is left out, so that what points to a broken record
is not called unknown as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Self

from demarche.records.finding import Finding, named
from demarche.records.model import UNKNOWN
from demarche.records.place import Loc
from demarche.records.problem import Code
from demarche.translation import later, tr

Ids = Mapping[str, None]
"""A set of ids that keeps the order of the file."""


class Names(NamedTuple):
    """The ids of a file, of broken records too; None where a whole section could not be read."""

    parties: Ids | None
    sources: Ids | None
    demands: Ids
    positions: Ids

    @classmethod
    def of(cls, raw: dict[str, Any]) -> Self:
        """Collect the ids of plain values that were completed."""
        parties = _keys(raw.get("parties"))
        return cls(
            parties=None if parties is None else {**parties, UNKNOWN: None},
            sources=_keys({} if raw.get("sources") is None else raw["sources"]),
            demands=dict.fromkeys(name for name, _ in _demand_ids(raw)),
            positions=dict.fromkeys(name for name, _ in _position_ids(raw)),
        )


def find_twice(raw: dict[str, Any]) -> Iterator[Finding]:
    """Give each id that was there already."""
    for words, ids in (
        (later("a demand with the id {id} is there already"), _demand_ids(raw)),
        (later("a position with the id {id} is there already"), _position_ids(raw)),
    ):
        for name, loc in _later(ids):
            yield Finding(
                code=Code.DUPLICATE_ID,
                message=tr(words, id=named(name)),
                hint=tr("give this one another id"),
                loc=(*loc, "id"),
            )


def surplus(raw: dict[str, Any]) -> Iterator[Loc]:
    """Give the way to each record whose id an earlier one has: of those, the first is kept."""
    for _, loc in (*_later(_demand_ids(raw)), *_later(_position_ids(raw))):
        yield loc


def _later(ids: Iterable[tuple[str, Loc]]) -> Iterator[tuple[str, Loc]]:
    """Give the ids that were there already."""
    seen: set[str] = set()
    for name, loc in ids:
        if name in seen:
            yield name, loc
        seen.add(name)


def _demand_ids(raw: dict[str, Any]) -> Iterator[tuple[str, Loc]]:
    """Give the id of each demand, and the way to it."""
    return _ids(raw.get("demands"), ("demands",))


def _position_ids(raw: dict[str, Any]) -> Iterator[tuple[str, Loc]]:
    """Give the id of each position, and the way to it."""
    demands = raw.get("demands")
    for index, demand in enumerate(demands if isinstance(demands, list) else ()):
        if isinstance(demand, dict):
            yield from _ids(demand.get("positions"), ("demands", index, "positions"))


def _ids(records: object, loc: Loc) -> Iterator[tuple[str, Loc]]:
    """Give the id of each record in a list, and the way to it."""
    for index, record in enumerate(records if isinstance(records, list) else ()):
        name = record.get("id") if isinstance(record, dict) else None
        if isinstance(name, str):
            yield name, (*loc, index)


def _keys(section: object) -> Ids | None:
    """Give the ids of a section that is a mapping, or None of what is none."""
    return dict.fromkeys(section) if isinstance(section, dict) else None
