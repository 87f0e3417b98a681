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

_RARE: Final = 25
_KNOWN: Final = 250
"""So many demands may hold a word that leads to them at the first look, and at the second."""
_RAREST: Final = 8
_HOLDERS_SEEN: Final = 150
_LOOKED_AT: Final = 6
_MOST_CANDIDATES: Final = 4
"""So many are weighed, and so many of them compared word by word."""
_LIKE: Final = 0.12
_INSIDE: Final = 0.45
"""What shares less than this of the words of both, and of the lesser's, is no candidate."""
_CLEAR: Final = 0.5
_BESIDE_BEST: Final = 0.45
"""Where the best is less like than this, more is looked up; what is so much less than the best is
no candidate beside it."""


class Candidates:
    """Finds the demands of one draft that share rare words, or the title, with one of the other."""

    def __init__(
        self, weigher: Weigher, profiles: Sequence[Profile], places: Sequence[int]
    ) -> None:
        self._weigher = weigher
        self._profiles = profiles
        self._titles: defaultdict[frozenset[int], list[int]] = defaultdict(list)
        self._held = Counter(chain.from_iterable(profiles[at].bag for at in places))
        self._rare = {word for word, count in self._held.items() if count <= _RARE}
        self._holders = self._found_by(places)
        self._by_more: dict[int, Mapping[int, float]] = {}

    def of(self, profile: Profile, *, thoroughly: bool = False) -> list[int]:
        """Give the likeliest partners of a demand, in the order of their places."""
        found = {} if thoroughly else self._weighed(profile, self._by_rare_words(profile))
        if max(found.values(), default=0.0) < _CLEAR:
            found |= self._by_more_words(profile)
        titled = self._titles.get(profile.title, ())[:_MOST_CANDIDATES] if profile.title else ()
        least = max(found.values(), default=0.0) * _BESIDE_BEST
        likely = [
            at for at in sorted(found, key=found.__getitem__, reverse=True) if found[at] >= least
        ]
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
        rarest = sorted(profile.bag & self._rare, key=self._held.__getitem__)[:_RAREST]
        return _most_named(map(self._holders.__getitem__, rarest), _LOOKED_AT)

    def _by_more_words(self, profile: Profile) -> Mapping[int, float]:
        """Give the demands that share the most words, rare or not, up to a number of holders.

        It is remembered, for what finds no partner is looked for a second time.
        """
        place = profile.sketch.place
        known = self._by_more.get(place)
        if known is None:
            named = _most_named(self._many_holders(profile), 2 * _LOOKED_AT)
            known = self._by_more[place] = self._weighed(profile, named)
        return known

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
        of_bag, weight_of = self._weigher.weight, self._weigher.weights.__getitem__
        words = profile.bag
        own = of_bag(words) or 1.0
        found = {}
        for at in places:
            bag = self._profiles[at].bag
            other = of_bag(bag) or 1.0
            both = sum(map(weight_of, bag & words))
            like, inside = 2 * both / (own + other), both / min(own, other)
            if like >= _LIKE or inside >= _INSIDE:
                found[at] = max(like, inside * _CLEAR)
        return found


def _most_named(lists: Iterable[Iterable[int]], most: int) -> list[int]:
    """Give what stands in the most of some lists, or in half as many; of equals the first named."""
    counts = Counter(chain.from_iterable(lists))
    least = max(counts.values(), default=0) / 2
    likely = [at for at, count in counts.items() if count >= least]
    return sorted(likely, key=counts.__getitem__, reverse=True)[:most]
