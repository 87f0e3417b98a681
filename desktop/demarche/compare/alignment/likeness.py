"""How alike two demands are: by the words they share, weighed by how rare these are in the files.

A word that half the demands hold says little, one that only two hold says nearly all. The words
that both have must also stand in one order (their longest common subsequence). Where a name stands
in the place of another name, the demands are two however alike their letters: to leave the EU is
not to leave NATO.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import exp, log
from typing import Final

from rapidfuzz.distance import LCSseq

from demarche.compare.alignment.profile import UNSPACED, Profile, Text, Vocabulary

_PRIOR: Final = 10
"""A file of a few demands is weighed as if it had so many more: its own counts say little."""
_COMMON: Final = 0.08
_AMOUNT: Final = 0.3
"""What an amount weighs beside a word: amounts are what changes within a demand."""
_OF_TITLE: Final = 0.15
_BY_TITLE: Final = 0.6
"""What titles add that are alike, and that are the same and the only ones of their kind."""
_OF_ORDER: Final = 0.25
_HINT: Final = 0.65
_SWAPPED: Final = 0.4
_SWAPPED_WORDS: Final = 5.0
_SWAP_ABOVE: Final = 0.3
_LOOKED_AT: Final = 80
_LONGEST_NAME: Final = 4
_BRIEF: Final = 6
_FEW: Final = 4
_CONTAINED: Final = 0.9
_OF_CONTAINED: Final = 0.75
_TIMES_AS_LONG: Final = 5
"""A name in the place of another weighs less in a long text, and none in one of more words. What
stands whole in a longer text is like it, unless that is so long that it may speak of it in passing.
"""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two demands are, 0 to 1 and a little above, and what that rests on."""

    score: float
    words: float
    inside: float
    """The share of the shorter one's words that the other holds."""
    share: float
    """The share of the words of both that both have in one order, none weighed."""
    needed: float
    by_title: bool
    swapped: bool

    @property
    def hints(self) -> bool:
        """Say whether this is a pair where neither demand has any other that comes near."""
        return not self.swapped and self.words >= _HINT * self.needed

    @property
    def enough(self) -> bool:
        """Say whether this is a pair, if no other is better."""
        if self.by_title:
            return not (self.swapped and self.words > 0.5)
        return self.score >= self.needed


class Weigher:
    """Weighs the words of two drafts, and demands by them."""

    def __init__(
        self, vocabulary: Vocabulary, first: Sequence[Profile], second: Sequence[Profile]
    ) -> None:
        both = [*first, *second]
        self._vocabulary = vocabulary
        self.weights = _weights(vocabulary, both)
        self._titles = [Counter(each.title for each in side) for side in (first, second)]
        self._title_words = Counter(chain.from_iterable(each.title for each in both))
        self._size = len(both)
        self._weight_of: dict[frozenset[int], float] = {}
        self._content_of: dict[frozenset[int], int] = {}

    @cached_property
    def _names(self) -> set[int]:
        """Give the names of both drafts."""
        return self._vocabulary.names - self._vocabulary.common

    @cached_property
    def _telling(self) -> set[int]:
        """Give the names and the amounts."""
        return self._names | self._vocabulary.amounts

    @cached_property
    def _silent(self) -> set[int]:
        """Give the words that say nothing of a demand by themselves."""
        return self._vocabulary.common | self._vocabulary.amounts

    def weigh(self, words: Iterable[int]) -> float:
        """Add up the weights of words."""
        return sum(map(self.weights.__getitem__, words))

    def weight(self, bag: frozenset[int]) -> float:
        """Give the weight of all the words of a text, remembered."""
        known = self._weight_of.get(bag)
        if known is None:
            known = self._weight_of[bag] = self.weigh(bag)
        return known

    def share(self, first: Sequence[Profile], second: Sequence[Profile]) -> float:
        """Give the share of the words of two sides that both have in one order, 0 to 1."""
        return max(
            (
                LCSseq.similarity(one, other) * 2 / (len(one) + len(other))
                for language, one in _read_on(first)
                for tag, other in _read_on(second)
                if tag == language and one and other
            ),
            default=0.0,
        )

    def compare(self, one: Profile, other: Profile) -> Likeness:
        """Say how alike two demands are, by the two of their texts that are most alike."""
        best = (0.0, 0.0, 0.0, 1.0, False)
        for text in one.texts:
            for against in other.texts:
                if text.language == against.language:
                    best = max(best, self._texts(text, against))
        words, inside, share, needed, swapped = best
        titles = self._title_likeness(one, other)
        by_title = titles == 1 and self._is_telling(one.title)
        score = words + (_BY_TITLE if by_title else _OF_TITLE * titles)
        return Likeness(score, words, inside, share, needed, by_title, swapped)

    def _texts(self, one: Text, other: Text) -> tuple[float, float, float, float, bool]:
        """Compare two texts: likeness, two shares, the likeness needed, whether names differ."""
        shared = one.bag & other.bag
        if not shared:
            return 0.0, 0.0, 0.0, 1.0, False
        both, first, second = self.weigh(shared), self.weight(one.bag), self.weight(other.bag)
        lesser = min(first, second)
        ordered = LCSseq.similarity(one.words, other.words)
        share = 2 * ordered / (len(one.words) + len(other.words))
        kept = min(ordered / max(len(shared), 1), 1.0)
        order = 1 - _OF_ORDER * (1 - kept)
        inside = order * both / lesser if lesser else 0.0
        words = order * 2 * both / (first + second)
        content, most = sorted((self._known_content(one.bag), self._known_content(other.bag)))
        if inside > _CONTAINED and content >= _FEW and most <= _TIMES_AS_LONG * content:
            words = max(words, _OF_CONTAINED * inside)
        swapped = words > _SWAP_ABOVE and content <= _LOOKED_AT and self._is_swapped(one, other)
        if swapped:
            words = max(words - min(_SWAPPED, _SWAPPED_WORDS / content), 0.0)
        needed = _needed(content // 2 if one.language in UNSPACED else content)
        return words, inside, share, needed, swapped

    def _known_content(self, bag: frozenset[int]) -> int:
        """Count the words of a text that say something of it, remembered."""
        known = self._content_of.get(bag)
        if known is None:
            known = self._content_of[bag] = self._content(bag)
        return known

    def _content(self, bag: frozenset[int]) -> int:
        """Count the words of a text that say something of it."""
        return max(len(bag - self._silent), 1)

    def _is_swapped(self, one: Text, other: Text) -> bool:
        """Say whether a name stands in the place of another, or the one word that tells of it."""
        brief = self._content(one.bag & other.bag) < _BRIEF
        if not brief and not self._is_telling_apart(one, other):
            return False
        gaps = list(self._gaps(one, other))
        if any(self._is_other_name(*gap) for gap in gaps):
            return True
        silent = self._silent
        told = [
            gap for gap in gaps if not (silent.issuperset(gap[0]) and silent.issuperset(gap[1]))
        ]
        if len(told) != 1 or not brief:
            return False
        return all(len([each for each in side if each not in silent]) == 1 for side in told[0][:2])

    def _is_telling_apart(self, one: Text, other: Text) -> bool:
        """Say whether each of two texts has a name of its own, or an amount."""
        sides = (one.bag - other.bag, other.bag - one.bag)
        return not any(self._telling.isdisjoint(side) for side in sides)

    def _gaps(self, one: Text, other: Text) -> Iterator[tuple[list[int], list[int], int]]:
        """Yield what stands in place of what, without words that both have, and the word before."""
        before, at_first, at_second = -1, 0, 0
        for block in LCSseq.editops(one.words, other.words).as_matching_blocks():
            was = [each for each in one.words[at_first : block.a] if each not in other.bag]
            is_ = [each for each in other.words[at_second : block.b] if each not in one.bag]
            if was or is_:
                yield was, is_, before
            at_first, at_second = block.a + block.size, block.b + block.size
            before = one.words[at_first - 1] if at_first else -1

    def _is_other_name(self, was: list[int], is_: list[int], before: int) -> bool:
        """Say whether what stands in place of something is another name, or number of one."""
        if not was or not is_ or max(len(was), len(is_)) > _LONGEST_NAME:
            return False
        names, amounts = self._names, self._vocabulary.amounts
        if before in amounts:  # a month, or a unit
            return False
        if before in names and was[0] in amounts and is_[0] in amounts:
            return True
        return not names.isdisjoint(was) and not names.isdisjoint(is_)

    def _title_likeness(self, one: Profile, other: Profile) -> float:
        """Say how much two titles share."""
        if not one.title or not other.title:
            return 0.0
        if one.title == other.title:
            return 1.0
        both = sum(1 / self._title_words[each] for each in one.title & other.title)
        all_ = sum(1 / self._title_words[each] for each in one.title | other.title)
        return both / all_

    def _is_telling(self, title: frozenset[int]) -> bool:
        """Say whether a title is the only one of its kind in both drafts, and names something."""
        if any(counts[title] != 1 for counts in self._titles):
            return False
        telling = title - self._silent
        return any(self._title_words[each] <= max(self._size * 0.3, 2) for each in telling)


def _read_on(profiles: Sequence[Profile]) -> list[tuple[str, list[int]]]:
    """Give the texts of one demand, or the first texts of several read one after the other."""
    if len(profiles) == 1:
        return [(each.language, each.words) for each in profiles[0].texts]
    found: dict[str, list[int]] = {}
    for profile in profiles:
        for text in profile.texts[:1]:
            found.setdefault(text.language, []).extend(text.words)
    return list(found.items())


def _weights(vocabulary: Vocabulary, both: Sequence[Profile]) -> list[float]:
    """Weigh each word by how few of the demands hold it."""
    held = Counter(chain.from_iterable(each.bag for each in both))
    most = len(both) + _PRIOR
    found = [log(1 + most / (held[each] + 1)) for each in range(len(vocabulary))]
    for each in vocabulary.common:
        found[each] *= _COMMON
    for each in vocabulary.amounts:
        found[each] *= _AMOUNT
    return found


def _needed(content: int) -> float:
    """Give the likeness that makes a pair: the fewer words there are, the more."""
    return 0.34 + 0.4 * exp(-max(content - 3, 0) / 7)
