"""Which item of one list is which of another: by id, by being equal, else by being much alike."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Sequence
from typing import Any, Final

_ALIKE: Final = 0.5
_MOST_PAIRS: Final = 10_000
"""How many items of a gap are looked at; in a larger one nothing is taken for alike."""

Pairs = list[int | None]
"""For each item of the new list the place of its like in the old one."""


def align(old: Sequence[Any], new: Sequence[Any]) -> Pairs:
    """Pair the items of two lists; none of the old ones is taken twice."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for index, item in enumerate(old):
        waiting[_name(item)].append(index)
    pairs: Pairs = []
    for item in new:
        same = waiting.get(_name(item))
        pairs.append(same.popleft() if same else None)
    _fill_gaps(pairs, old, new)
    return pairs


def kept_in_place(pairs: Pairs) -> frozenset[int]:
    """Give the old places of the longest run of pairs that are in their old order."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for place in pairs:
        if place is None:
            continue
        at = bisect_left(tails, place)
        before[place] = tails[at - 1] if at else None
        if at == len(tails):
            tails.append(place)
        else:
            tails[at] = place
    kept: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


def _fill_gaps(pairs: Pairs, old: Sequence[Any], new: Sequence[Any]) -> None:
    """Pair what is alike between two neighbours that are paired."""
    taken = {place for place in pairs if place is not None}
    begin = 0
    for end in range(len(pairs) + 1):
        if end < len(pairs) and pairs[end] is None:
            continue
        low = pairs[begin - 1] if begin else -1
        high = pairs[end] if end < len(pairs) else len(old)
        if begin < end and low is not None and high is not None:
            free = [place for place in range(low + 1, high) if place not in taken]
            _pair_alike(pairs, range(begin, end), free, old, new)
        begin = end + 1


def _pair_alike(
    pairs: Pairs, wanted: range, free: list[int], old: Sequence[Any], new: Sequence[Any]
) -> None:
    """Pair items of a gap in their order, each with the next one that is like it."""
    if len(wanted) * len(free) > _MOST_PAIRS:
        return
    as_many = len(wanted) == len(free)
    for index in wanted:
        for at, place in enumerate(free):
            if _is_alike(old[place], new[index], as_many=as_many):
                pairs[index] = place
                free = free[at + 1 :]
                break


def _is_alike(one: Any, other: Any, *, as_many: bool) -> bool:  # noqa: ANN401 - values of a file
    """Say whether two mappings agree in half of their keys; words take each other's place."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = one.keys() | other.keys()
        same = sum(key in one and key in other and one[key] == other[key] for key in keys)
        return bool(same >= _ALIKE * len(keys))
    return as_many and isinstance(one, str) and isinstance(other, str)


def _name(item: Any) -> str:  # noqa: ANN401 - as above
    """Give what an item is known by: its id, else all of it."""
    if isinstance(item, dict) and isinstance(item.get("id"), str):
        return f"id {item['id']}"
    return json.dumps(item, sort_keys=True)
