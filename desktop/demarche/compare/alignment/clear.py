"""Pair the demands of two drafts that are one beyond doubt, before any likeness is weighed.

Two words that stand side by side in one demand of each draft and nowhere else lead from the one to
the other. Where many lead so, next to none leads to a third demand, and most words stand in one
order, no other pair can come near. A demand that was split, or has siblings, is never so clear: it
is left to be weighed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rapidfuzz.distance import LCSseq

from demarche.compare.alignment.numbering import head_number
from demarche.compare.alignment.profile import Worded
from demarche.compare.alignment.same_words import Refused, is_refused

_WORDS: Final = 1 << 32
"""More words than there are, so that two of them make one number."""
_LEAST_WORDS: Final = 24
_ONE_IN: Final = ((72, 1), (144, 4), (_WORDS, 8))
"""Of a demand of up to so many words one in so many is looked at with the word behind it.

Of those of a longer one the same are looked at in a shorter one.
"""
_FREQUENT: Final = 32
"""One of so many words is frequent, and leads nowhere: those that were read first mostly are."""
_LEAST_LEADS: Final = 3
_STRAY: Final = 1
_LONGER: Final = 10
_LEAST_SHARE: Final = 0.7


class ClearPair(NamedTuple):
    """Two demands, and the share of their words that both have in one order."""

    first: Worded
    second: Worded
    share: float


def clear_pairs(
    first: Sequence[Worded], second: Sequence[Worded], words: int, refused: Refused
) -> Iterator[ClearPair]:
    """Yield what is one beyond doubt among the demands of two drafts, in so many words."""
    frequent = words // _FREQUENT
    ones, others = _only_once(first, frequent), _only_once(second, frequent)
    leads = Counter([(ones[each], others[each]) for each in ones.keys() & others.keys()])
    from_one, to_other = Counter[int](), Counter[int]()
    for (at, to), count in leads.items():
        from_one[at] += count
        to_other[to] += count
    titles = _titles(first), _titles(second)
    for (at, to), count in leads.items():
        rest = max(from_one[at], to_other[to]) - count
        if count < _LEAST_LEADS or rest > _STRAY:
            continue
        one, other = first[at], second[to]
        if is_refused(one.sketch, other.sketch, refused) or _is_named_otherwise(at, to, titles):
            continue
        share = _share(_only_words(one), _only_words(other))
        if share >= _LEAST_SHARE:
            yield ClearPair(one, other, share)


def _only_once(side: Sequence[Worded], frequent: int) -> dict[int, int]:
    """Map two words side by side to the one demand of a draft that holds them."""
    found: dict[int, int] = {}
    twice: set[int] = set()
    for at, each in enumerate(side):
        words = _only_words(each)
        one_in = next(each for most, each in _ONE_IN if len(words) <= most)
        both = {
            one * _WORDS + after
            for one, after in pairwise(words)
            if one > frequent and not one % one_in
        }
        twice |= found.keys() & both
        found.update(dict.fromkeys(both, at))
    for each_twice in twice:
        del found[each_twice]
    return found


def _only_words(demand: Worded) -> Sequence[int]:
    """Give the words of a demand's one text; none where it has several."""
    return demand.texts[0][1] if len(demand.texts) == 1 else ()


def _share(one: Sequence[int], other: Sequence[int]) -> float:
    """Give the share of the words of two texts that both have in one order.

    Of short ones it is 0, and where one is the longer: it may hold a third demand, too.
    """
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _LEAST_WORDS or (longer - shorter) * _LONGER > longer:
        return 0.0
    return 2 * LCSseq.similarity(one, other) / (len(one) + len(other))


def _titles(side: Sequence[Worded]) -> tuple[list[str], frozenset[str]]:
    """Give the titles of a side without their numbers, one by one and each once."""
    found = [head_number(each.sketch.demand.title)[1].casefold() for each in side]
    return found, frozenset(found)


def _is_named_otherwise(
    at: int, to: int, titles: tuple[tuple[list[str], frozenset[str]], ...]
) -> bool:
    """Say whether the title of one of two demands is that of a third one."""
    (ones, of_first), (others, of_second) = titles
    one, other = ones[at], others[to]
    if one == other:
        return False
    return bool((one and one in of_second) or (other and other in of_first))
