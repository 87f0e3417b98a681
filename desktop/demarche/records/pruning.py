"""Leave out what is broken, and nothing else, so that a bad record never hides a good one.

A position or an event with any mistake is left out whole: with a field of it missing it might
say something else. A party, a source or a demand loses only the field, unless it cannot be
without it. The lists get shorter by that; `Pruned` knows where each thing stood in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from demarche.records.place import KEY, Loc
from demarche.records.shape import fields_of, record_at

_POSITION_DEPTH: Final = 4


class Pruned(NamedTuple):
    """Plain values without what is broken, and where the items of its lists stood before."""

    raw: Any
    kept: Mapping[Loc, tuple[int, ...]]

    def original(self, loc: Loc) -> Loc:
        """Give the way in the file for a way in the pruned values."""
        found: Loc = ()
        for depth, step in enumerate(loc):
            indices = self.kept.get(loc[:depth])
            found = (*found, indices[step] if indices and isinstance(step, int) else step)
        return found


def doomed_by(broken: Iterable[Loc]) -> frozenset[Loc]:
    """Give the ways to what has to go because of errors at some places."""
    return frozenset(map(_doomed, broken))


def prune(raw: Any, doomed: frozenset[Loc]) -> Pruned:  # noqa: ANN401 - values of a file
    """Leave out of the values what is doomed."""
    kept: dict[Loc, tuple[int, ...]] = {}
    return Pruned(_without(raw, (), (), doomed, kept), kept)


def _doomed(loc: Loc) -> Loc:
    """Give the way to what has to go because of an error at a place."""
    loc = tuple(step for step in loc if step != KEY)
    if loc[:1] == ("demands",) and "positions" in loc[2:3] and len(loc) >= _POSITION_DEPTH:
        return loc[:_POSITION_DEPTH]
    if loc[:1] == ("events",) and len(loc) > 1:
        return loc[:2]
    return _field_or_record(loc)


def _field_or_record(loc: Loc) -> Loc:
    """Give the way to a field that can be left out, or to the record that cannot be without it."""
    record = record_at(loc[:2]) if len(loc) > 2 else None
    if record is None:
        return loc[:2] if loc[:1] != () and record_at(loc[:2]) else loc[:1]
    field = fields_of(record).get(str(loc[2]))
    return loc[:2] if field is not None and field.required else loc[:3]


def _without(
    value: Any,  # noqa: ANN401 - values of a file
    loc: Loc,
    new: Loc,
    doomed: frozenset[Loc],
    kept: dict[Loc, tuple[int, ...]],
) -> Any:  # noqa: ANN401 - values of a file
    """Copy a value without what is doomed in it, noting which items of lists are kept."""
    if len(loc) >= _POSITION_DEPTH:
        return value
    if isinstance(value, dict):
        return {
            key: _without(item, (*loc, key), (*new, key), doomed, kept)
            for key, item in value.items()
            if (*loc, key) not in doomed
        }
    if isinstance(value, list):
        indices = tuple(index for index in range(len(value)) if (*loc, index) not in doomed)
        kept[new] = indices
        return [
            _without(value[index], (*loc, index), (*new, place), doomed, kept)
            for place, index in enumerate(indices)
        ]
    return value
