"""Which pairs moved against the order of the rest: all but a longest run that goes one way."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved(places: Sequence[int]) -> list[bool]:
    """Say of each place, given in the order of the first draft, whether it is out of the run.

    The run is a longest increasing one (patience sorting, n log n); of several the last that
    the sorting finds.
    """
    ends: list[int] = []
    at_end: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        pile = bisect_left(ends, place)
        before.append(at_end[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [place]
        at_end[pile : pile + 1] = [at]
    stays = [False] * len(places)
    at = at_end[-1] if at_end else -1
    while at >= 0:
        stays[at] = True
        at = before[at]
    return [not each for each in stays]
