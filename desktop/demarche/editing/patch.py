"""What differs between two versions of a dossier's plain values, as changes that can be taken back.

A change stands at one place. Applied in order, the changes turn the old values into the new ones;
reversed, in the other order, they turn them back. They are plain values themselves, fit for a
journal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from demarche.records.ends import ends_alike
from demarche.records.place import Loc

Values = Any
"""Plain values of a file: mappings, lists, texts, and what keys of a writer's own hold."""


class Way(StrEnum):
    """How a change is made at its place."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"


_BACK: Final = {Way.SET: Way.SET, Way.ADD: Way.REMOVE, Way.REMOVE: Way.ADD}


@dataclass(frozen=True, slots=True)
class Change:
    """One change at one place; in a list, adding and removing move what comes behind."""

    way: Way
    at: Loc
    before: Values = None
    after: Values = None

    @property
    def back(self) -> Change:
        """Give the change that takes this one back."""
        return Change(_BACK[self.way], self.at, self.after, self.before)

    def as_plain(self) -> list[Values]:
        """Give the change as plain values."""
        return [str(self.way), list(self.at), self.before, self.after]

    @classmethod
    def from_plain(cls, plain: Values) -> Change:
        """Read a change from plain values.

        Raises:
            ValueError: Where they are none.
        """
        try:
            way, at, before, after = plain
            steps = tuple(at)
        except TypeError as error:
            raise ValueError("this is no change") from error
        if not steps or not all(type(step) in (str, int) for step in steps):
            raise ValueError("this is no place")
        return cls(Way(way), steps, before, after)


def differences(before: Values, after: Values, at: Loc = ()) -> Iterator[Change]:
    """Give the changes that turn one version into another."""
    if before is after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _in_mapping(before, after, at)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _in_list(before, after, at)
    elif not _same(before, after):
        yield Change(Way.SET, at, before, after)


def applied(values: Values, changes: Sequence[Change]) -> Values:
    """Give values with changes made; those given stay as they are, and share what is not changed.

    Raises:
        ValueError: Where the values have no such place, or something else stands there.
    """
    owned: dict[int, Values] = {}
    values = _own(values, owned)
    for change in changes:
        try:
            _apply(values, change, owned)
        except (LookupError, TypeError) as error:
            raise ValueError("a change does not fit what it is applied to") from error
    return values


def copied(values: Any) -> Any:  # noqa: ANN401 - values of a file
    """Copy plain values, which hold mappings, lists and what is never changed in place."""
    if isinstance(values, dict):
        return {key: copied(value) for key, value in values.items()}
    return [copied(value) for value in values] if isinstance(values, list) else values


def _own(values: Values, owned: dict[int, Values]) -> Values:
    """Copy a mapping or a list once, so that it can be changed; what it holds is shared."""
    if id(values) not in owned:
        values = values.copy() if isinstance(values, dict | list) else values
        owned[id(values)] = values
    return values


def _in_mapping(before: dict[str, Values], after: dict[str, Values], at: Loc) -> Iterator[Change]:
    """Give the changes in a mapping; where keys stand is decided by the writer of files."""
    for key, value in before.items():
        if key not in after:
            yield Change(Way.REMOVE, (*at, key), value)
    for key, value in after.items():
        if key in before:
            yield from differences(before[key], value, (*at, key))
        else:
            yield Change(Way.ADD, (*at, key), after=value)


def _in_list(before: list[Values], after: list[Values], at: Loc) -> Iterator[Change]:
    """Give the changes in a list: what it begins and ends with alike is left alone."""
    first, last = ends_alike(before, after, _same)
    old, new = before[first : len(before) - last], after[first : len(after) - last]
    both = min(len(old), len(new))
    for index in range(both):
        yield from differences(old[index], new[index], (*at, first + index))
    for index in reversed(range(both, len(old))):
        yield Change(Way.REMOVE, (*at, first + index), old[index])
    for index in range(both, len(new)):
        yield Change(Way.ADD, (*at, first + index), after=new[index])


def _same(one: Values, other: Values) -> bool:
    """Say whether two values are one; a truth value is no number, however deep it stands."""
    if one is other:
        return True
    if type(one) is not type(other) or one != other:
        return False
    if isinstance(one, dict):
        return all(_same(value, other[key]) for key, value in one.items())
    return not isinstance(one, list) or all(map(_same, one, other))


def _apply(values: Values, change: Change, owned: dict[int, Values]) -> None:
    """Make one change in values.

    Raises:
        ValueError: Where something else stands in the place.
    """
    *way, last = change.at
    for step in way:
        values[step] = inner = _own(values[step], owned)
        values = inner
    there = isinstance(values, dict) and last in values
    if change.way is Way.ADD:
        _add(values, last, change.after, there=there)
        return
    if values[last] != change.before:
        raise ValueError("a change does not fit what it is applied to")
    if change.way is Way.SET:
        values[last] = change.after
    else:
        del values[last]


def _add(values: Values, last: str | int, value: Values, *, there: bool) -> None:
    """Put a value in a place that is free.

    Raises:
        ValueError: Where it is taken, or beyond the end of a list.
    """
    if isinstance(values, list) and isinstance(last, int) and 0 <= last <= len(values):
        values.insert(last, value)
    elif isinstance(values, dict) and isinstance(last, str) and not there:
        values[last] = value
    else:
        raise ValueError("a change does not fit what it is applied to")
