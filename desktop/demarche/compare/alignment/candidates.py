"""Which demands of two drafts are worth comparing: those that share rare words, or a title.

Most demands have a partner that a few rare words lead to. Where they lead to none that is like it,
more words are looked up, and less rare ones: those of a short part of a long demand may all be.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from demarche.compare.alignment.likeness import Weigher
from demarche.compare.alignment.profile import Profile

_RARE: Final = 40
_KNOWN: Final = 400
"""So many demands may hold a word that leads to them at the first look, and at the second."""
_RAREST: Final = 10
_HOLDERS_SEEN: Final = 1_500
_LOOKED_AT: Final = 8
_MOST_CANDIDATES: Final = 4
"""So many are weighed, and so many of them compared word by word."""
_LIKE: Final = 0.12
_INSIDE: Final = 0.45
"""What shares less than this of the words of both, and of the lesser's, is no candidate."""
_CLEAR: Final = 0.5


class Candidates:
    """Finds the demands of one draft that share rare words, or the title, with one of the other."""

    def __init__(self, weigher: Weigher, profiles: Sequence[Profile], places: Iterable[int]) -> None:
        self._weigher = weigher
        self._profiles = profiles
        self._titles: defaultdict[frozenset[int], list[int]] = defaultdict(list)
        chosen = list(places)
        self._held = Counter(chain.from_iterable(profiles[at].bag for at in chosen))
        self._rare = {word for word, count in self._held.items() if count <= _RARE}
        self._holders = self._found_by(chosen)

    def of(self, profile: Profile, *, thoroughly: bool = False) -> list[int]:
        """Give the likeliest partners of a demand, in the order of their places."""
        found = self._weighed(profile, self._by_rare_words(profile))
        if thoroughly or not found or max(found.values()) < _CLEAR:
            found |= self._weighed(profile, self._by_more_words(profile))
        titled = self._titles.get(profile.title, ())[:_MOST_CANDIDATES] if profile.title else ()
        likely = sorted(found, key=found.__getitem__, reverse=True)
        most = 2 * _MOST_CANDIDATES if thoroughly else _MOST_CANDIDATES
        return sorted({*likely[:most], *titled})

    def _found_by(self, places: Sequence[int]) -> Mapping[int, list[int]]:
        """Map words that are not too frequent to the demands that hold them; note titles, too."""
        known = {word for word, count in self._held.items() if count <= _KNOWN}
        holders: defaultdict[int, list[int]] = defaultdict(list)
        for at in places:
            profile = self._profiles[at]
            for word in profile.bag & known:
                holders[word].append(at)
            if profile.title:
                self._titles[profile.title].append(at)
        return holders

    def _by_rare_words(self, profile: Profile) -> list[int]:
        """Give the demands that share the most of the rarest words."""
        shared: defaultdict[int, float] = defaultdict(float)
        weights = self._weigher.weights
        for word in sorted(profile.bag & self._rare, key=self._held.__getitem__)[:_RAREST]:
            weight = weights[word]
            for at in self._holders[word]:
                shared[at] += weight
        return sorted(shared, key=shared.__getitem__, reverse=True)[:_LOOKED_AT]

    def _by_more_words(self, profile: Profile) -> list[int]:
        """Give the demands that share the most words, rare or not, up to a number of holders."""
        counts = Counter(chain.from_iterable(self._many_holders(profile)))
        likely = [at for at, count in counts.items() if count > 1] or list(counts)
        return sorted(likely, key=counts.__getitem__, reverse=True)[: 2 * _LOOKED_AT]

    def _many_holders(self, profile: Profile) -> Iterator[list[int]]:
        """Yield the holders of one word after the other, the rarest first."""
        seen = 0
        held = self._held
        for word in sorted(profile.bag & held.keys(), key=held.__getitem__):
            holders = self._holders.get(word)
            if holders is None or seen > _HOLDERS_SEEN:
                return
            seen += len(holders)
            yield holders

    def _weighed(self, profile: Profile, places: Iterable[int]) -> dict[int, float]:
        """Give, of some demands, those that share enough with one, with how like it each is."""
        of_bag, weigh = self._weigher.weight, self._weigher.weigh
        own = of_bag(profile.bag) or 1.0
        found = {}
        for at in places:
            bag = self._profiles[at].bag
            other = of_bag(bag) or 1.0
            both = weigh(bag & profile.bag)
            like, inside = 2 * both / (own + other), both / min(own, other)
            if like >= _LIKE or inside >= _INSIDE:
                found[at] = max(like, inside * _CLEAR)
        return found
