"""How far two versions of something begin and end alike: what differs lies between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import eq
from typing import Any


def ends_alike(
    one: Sequence[Any], other: Sequence[Any], same: Callable[[Any, Any], bool] = eq
) -> tuple[int, int]:
    """Count the items with which two sequences begin alike, and those of the rest they end with."""
    first = _begin(one, other, same)
    return first, _begin(one[first:][::-1], other[first:][::-1], same)


def _begin(one: Sequence[Any], other: Sequence[Any], same: Callable[[Any, Any], bool]) -> int:
    """Count the items with which two sequences begin alike."""
    pairs = zip(one, other, strict=False)
    shorter = min(len(one), len(other))
    return next((n for n, (a, b) in enumerate(pairs) if not same(a, b)), shorter)
