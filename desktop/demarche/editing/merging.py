"""Two versions of a dossier made one: record by record, by their ids, and nothing silently lost.

With the version that both began from, what only one of them changed is taken; what both changed
alike is taken once; what they changed in different ways is a conflict, which a person decides.
Without it, whatever differs is a conflict, and what only one of them has is kept. Removing a record
that the other changed is a conflict, too. Until it is decided, a conflict holds our side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from demarche.editing.patch import Values
from demarche.records.model import Dossier
from demarche.records.plain import plain


class Side(Enum):
    """Whose version is taken."""

    OURS = "ours"
    THEIRS = "theirs"


class _Nothing:
    """Stands where a version has no value."""

    def __repr__(self) -> str:
        return "NOTHING"


NOTHING: Final = _Nothing()
"""What a version has where it has no value."""

Way = tuple[str, ...]
"""The way to a value, by ids: `("demands", "flow", "positions", "flow.1", "text")`."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that two versions changed in different ways; NOTHING where a version has none."""

    way: Way
    base: Values
    ours: Values
    theirs: Values


@dataclass(frozen=True, slots=True)
class Merge:
    """What two versions come to, and what is to be decided between them."""

    conflicts: tuple[Conflict, ...]
    _tree: Mapping[str, Any]

    @property
    def tree(self) -> Mapping[str, Any]:
        """Give what is merged so far, with its records by their ids."""
        return self._tree

    def values(self, taken: Mapping[Way, Side]) -> dict[str, Any]:
        """Give the values of the merged file, each conflict decided as `taken` says.

        Raises:
            KeyError: Where a conflict is left undecided.
        """
        tree = _copied(self._tree)
        for conflict in self.conflicts:
            side = taken[conflict.way]
            _put(tree, conflict.way, conflict.ours if side is Side.OURS else conflict.theirs)
        return _listed(tree)


def merge(ours: Dossier, theirs: Dossier, base: Dossier | None = None) -> Merge:
    """Merge two versions, with the one that both began from where it is known."""
    conflicts: list[Conflict] = []
    began = NOTHING if base is None else _keyed(plain(base))
    tree = _merged((), began, _keyed(plain(ours)), _keyed(plain(theirs)), conflicts)
    return Merge(tuple(conflicts), tree)


def _merged(way: Way, base: Any, ours: Any, theirs: Any, found: list[Conflict]) -> Any:  # noqa: ANN401 - values of a file
    """Merge the values at one place."""
    if _same(ours, theirs):
        return ours
    if all(isinstance(each, dict) for each in (ours, theirs)):
        inner = base if isinstance(base, dict) else {}
        known = base is not NOTHING
        return _merged_mapping(way, inner, (ours, theirs), found, known=known)
    if base is not NOTHING and _same(base, theirs):
        return ours
    if base is not NOTHING and _same(base, ours):
        return theirs
    found.append(Conflict(way, base, ours, theirs))
    return ours


def _merged_mapping(
    way: Way,
    base: Mapping[str, Any],
    both: tuple[dict[str, Any], dict[str, Any]],
    found: list[Conflict],
    *,
    known: bool,
) -> dict[str, Any]:
    """Merge two mappings, key by key; what only one has, it added, or the other removed."""
    ours, theirs = both
    merged: dict[str, Any] = {}
    for key in _order(list(ours), list(theirs)):
        began = base.get(key, NOTHING)
        mine, other = ours.get(key, NOTHING), theirs.get(key, NOTHING)
        if began is NOTHING and (mine is NOTHING or other is NOTHING):
            value = other if mine is NOTHING else mine
        elif mine is NOTHING or other is NOTHING:
            value = _removed((*way, key), began, (mine, other), found)
        else:
            value = _merged((*way, key), began if known else NOTHING, mine, other, found)
        if value is not NOTHING:
            merged[key] = value
    return merged


def _removed(way: Way, base: Any, both: tuple[Any, Any], found: list[Conflict]) -> Any:  # noqa: ANN401 - values of a file
    """Take what one version removed for gone, unless the other changed it meanwhile."""
    left = both[0] if both[1] is NOTHING else both[1]
    if _same(left, base):
        return NOTHING
    found.append(Conflict(way, base, *both))
    return both[0]


def _order(ours: Sequence[str], theirs: Sequence[str]) -> Iterable[str]:
    """Keep our order, and put what only they have behind what it stands behind there."""
    order = list(ours)
    at = 0
    for key in theirs:
        if key in order:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            at += 1
    return order


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - values of a file
    """Say whether two values are one; the order of keys says nothing."""
    return one is other or (type(one) is type(other) and bool(one == other))


def _keyed(values: dict[str, Any]) -> dict[str, Any]:
    """Turn the lists of records into mappings by their ids; events go by what they say."""
    demands = {
        demand["id"]: {**demand, "positions": {each["id"]: each for each in demand["positions"]}}
        for demand in values["demands"]
    }
    keyed = {**values, "demands": demands}
    if "events" in values:
        keyed["events"] = _by_what_they_say(values["events"])
    return keyed


def _by_what_they_say(events: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Give events by day and text, numbered where two say the same."""
    keyed: dict[str, Any] = {}
    for event in events:
        key = name = f"{event['date']} {event['text']}"
        number = 1
        while key in keyed:
            number += 1
            key = f"{name} ({number})"
        keyed[key] = event
    return keyed


def _listed(tree: dict[str, Any]) -> dict[str, Any]:
    """Turn mappings by id into lists again."""
    demands = [
        {**demand, "positions": list(demand["positions"].values())}
        for demand in tree["demands"].values()
    ]
    values = {**tree, "demands": demands}
    if "events" in tree:
        values["events"] = list(tree["events"].values())
    return values


def _copied(tree: Any) -> Any:  # noqa: ANN401 - values of a file
    """Copy mappings, so that a decision changes no other merge."""
    if isinstance(tree, dict):
        return {key: _copied(value) for key, value in tree.items()}
    return tree


def _put(tree: dict[str, Any], way: Way, value: Any) -> None:  # noqa: ANN401 - values of a file
    """Put a value in its place, or take it away."""
    *steps, last = way
    for step in steps:
        tree = tree.setdefault(step, {})
    if value is NOTHING:
        tree.pop(last, None)
    else:
        tree[last] = value
