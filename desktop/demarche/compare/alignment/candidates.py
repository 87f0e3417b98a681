"""Which demands of two drafts are worth comparing: those that share rare words, or a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from demarche.compare.alignment.likeness import Weigher
from demarche.compare.alignment.profile import Profile

_MOST_RARE: Final = 10
_MOST_FREQUENT: Final = 3
_MOST_HOLDERS: Final = 40
"""A word that more demands hold than this leads to none of them, unless no other does."""
_LOOKED_AT: Final = 8
_MOST_CANDIDATES: Final = 4
"""So many are weighed, and so many compared word by word."""


class Candidates:
    """Finds the demands of the first draft that share rare words, or the title, with another."""

    def __init__(self, weigher: Weigher, first: Sequence[Profile], places: Sequence[int]) -> None:
        self._weights = weigher.weights
        self._first = first
        self._weigher = weigher
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        self._titles: defaultdict[frozenset[int], list[int]] = defaultdict(list)
        for at in places:
            for word in first[at].bag:
                self._holders[word].append(at)
            if first[at].title:
                self._titles[first[at].title].append(at)

    def of(self, profile: Profile) -> list[int]:
        """Give the likeliest partners of a demand, in the order of their places."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word in self._rarest(profile.bag):
            weight = self._weights[word]
            for at in self._holders[word][:_MOST_HOLDERS]:
                shared[at] += weight
        likely = sorted(shared, key=shared.__getitem__, reverse=True)[:_LOOKED_AT]
        of_bag = self._weigher.weight
        own = of_bag(profile.bag)
        ranked = sorted(
            (-shared[at] / min(own, of_bag(self._first[at].bag)) - shared[at] / own, at)
            for at in likely
        )
        titled = self._titles.get(profile.title, ())[:_MOST_CANDIDATES] if profile.title else ()
        return sorted({*(at for _, at in ranked[:_MOST_CANDIDATES]), *titled})

    def _rarest(self, bag: frozenset[int]) -> list[int]:
        """Give the words of a demand that lead to the fewest others."""
        holders = self._holders
        known = sorted((len(holders[word]), word) for word in bag if word in holders)
        few = [word for count, word in known if count <= _MOST_HOLDERS]
        return few[:_MOST_RARE] or [word for _, word in known[:_MOST_FREQUENT]]
