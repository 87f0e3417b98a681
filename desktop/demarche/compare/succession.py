"""Which demands went on as which others: `succeeds`, followed both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Final

from demarche.records.model import Demand, Dossier

_MOST_GENERATIONS: Final = 30
"""So far `succeeds` is followed: no demand goes on as another thirty times, but a file may."""


class Succession:
    """The demands of a dossier as they succeed each other."""

    def __init__(self, dossier: Dossier) -> None:
        self._demands: Mapping[str, Demand] = {each.id: each for each in dossier.demands}
        self._known: dict[str, frozenset[str]] = {}

    @property
    def is_any(self) -> bool:
        """Say whether any demand succeeds another."""
        return bool(self._successors)

    def order(self, demand_id: str) -> int:
        """Give the place of a demand in its file."""
        return self._order[demand_id]

    def successors(self, demand_id: str) -> tuple[Demand, ...]:
        """Give the demands that succeed one directly, in file order."""
        return self._successors.get(demand_id, ())

    def older(self, demand_id: str) -> frozenset[str]:
        """Give the demands that one succeeds, directly or through others."""
        known = self._known.get(demand_id)
        if known is None:
            found = _followed(self._succeeds(demand_id), self._succeeds)
            known = self._known[demand_id] = frozenset(found)
        return known

    def newer(self, demand_id: str) -> list[str]:
        """Give the demands that succeed one, directly or through others, the nearest first."""
        return _followed(self._successor_ids(demand_id), self._successor_ids)

    def _successor_ids(self, demand_id: str) -> tuple[str, ...]:
        """Give the ids of the demands that succeed one directly."""
        return tuple(each.id for each in self.successors(demand_id))

    def _succeeds(self, demand_id: str) -> tuple[str, ...]:
        """Give the demands that one succeeds directly, of those that there are."""
        return tuple(each for each in self._demands[demand_id].succeeds if each in self._demands)

    @cached_property
    def _order(self) -> Mapping[str, int]:
        """Map each demand to its place in the file."""
        return {demand_id: place for place, demand_id in enumerate(self._demands)}

    @cached_property
    def _successors(self) -> Mapping[str, tuple[Demand, ...]]:
        """Map each demand to those that succeed it."""
        found: defaultdict[str, list[Demand]] = defaultdict(list)
        for demand in self._demands.values():
            for older in demand.succeeds:
                found[older].append(demand)
        return {older: tuple(each) for older, each in found.items()}


def _followed(first: Iterable[str], onward: Callable[[str], Iterable[str]]) -> list[str]:
    """Follow links from some demands, each demand once, so many generations at most."""
    found = dict.fromkeys(first)
    if not found:
        return []
    layer = list(found)
    for _ in range(_MOST_GENERATIONS - 1):
        layer = [each for name in layer for each in onward(name) if each not in found]
        if not layer:
            break
        found |= dict.fromkeys(layer)
        layer = list(dict.fromkeys(layer))
    return list(found)
