"""Blocks of kept words made readable: never more is kept than is equal, seldom less.

A longest common subsequence litters two texts that differ much with words that both hold by
chance, and where a word is repeated it chooses anyhow which of the two is the new one. Three steps
mend that. An island of kept words between two changes joins them, where it is likelier that the
words stand there by chance than that they were kept, or where it is nothing but common words
between changes that are longer than it. What then stands word by word in the same place is kept
again. And a removal or an addition slides to where a sentence, a clause or a line begins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from functools import cache, cached_property
from typing import Final

from demarche.compare.subsequence import Block

_ISLAND: Final = 3
"""A longer run of words is kept, whatever they are."""

# What speaks for an island is how rare its words are, on the scale of the logarithm of a frequency;
# what speaks against it are words that it shifts against each other: an edit that puts one word in
# the place of another, which counts one, is likelier than one that leaves out or adds one.
_RARENESS_OF_COMMON: Final = 3.0
_RARENESS_OF_OTHERS: Final = 6.0
_SHIFTED: Final = 2.0
_ONE_CHANGE_MORE: Final = 1.5
_OUTWEIGHED: Final = 3
"""Common words between changes that are each so many times as long only cut up what is read."""

_FIRST_UNSPACED: Final = "\u0e00"
_FIRST_IDEOGRAPH: Final = "\u3040"
_UNSPACED: Final = (
    ("\u0e01", "\u0eff"),  # Thai and Lao
    ("\u1000", "\u109f"),  # Burmese
    ("\u1780", "\u17b3"),  # Khmer
    ("\u3041", "\u30ff"),  # Hiragana and Katakana
    ("\u3400", "\u9fff"),  # Chinese
    ("\U00020000", "\U0003ffff"),
)

SENTENCE_ENDS: Final = frozenset(".!?…。！？؟।॥۔")
_CLAUSE_ENDS: Final = frozenset(",;:–—)]”»，、；：،؛·")
_LINE, _SENTENCE, _CLAUSE, _WORD = 5, 4, 2, 1
_JOINED: Final = 3
"""Two changes that join are easier to read than two that begin or end with a word."""


class Words:
    """The words of one text: as they are compared, and where each stands among the tokens."""

    __slots__ = ("__dict__", "at", "keys", "tokens")

    def __init__(self, tokens: Sequence[str], at: Sequence[int], keys: Sequence[str]) -> None:
        self.tokens = tokens
        self.at = at
        self.keys = keys

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def counts(self) -> Counter[str]:
        """Count how often each word stands in the text."""
        return Counter(self.keys)

    def edge(self, index: int) -> int:
        """Say how good a place it is for a change to begin or end, before a word."""
        if index in (0, len(self.at)):
            return _LINE
        before, here = self.at[index - 1], self.at[index]
        gap = self.tokens[before + 1 : here]
        if any("\n" in token for token in gap):
            return _LINE
        last = self.tokens[before][-1]
        if last in SENTENCE_ENDS:
            return _SENTENCE
        if last in _CLAUSE_ENDS:
            return _CLAUSE
        return _WORD if gap else 0


def tidied(blocks: Sequence[Block], old: Words, new: Words) -> list[Block]:
    """Give the blocks that a careful reader would call kept."""
    return _slid(_without_islands(blocks, old, new), old, new)


# Islands


def is_common(word: str) -> bool:
    """Say whether a word is a sign, a single character, or one that any text has."""
    return len(word) == 1 or word in _common()


@cache
def _common() -> frozenset[str]:
    """Gather the common words of all languages that have a list, as they may be written."""
    from demarche.compare.alignment.common_words import COMMON  # noqa: PLC0415 - when first needed

    words = frozenset().union(*COMMON.values())
    return words.union(word.capitalize() for word in words)


def _without_islands(blocks: Sequence[Block], old: Words, new: Words) -> list[Block]:
    """Leave out the islands, and keep again what the changes around one have in the same place.

    What becomes of a block is asked again where a change beside it grew.
    """
    keys, common = old.keys, _common()
    found: list[Block] = []
    one, other, length = start = (0, 0, 0)
    word = opposite = 0  # where the block before this one ends
    joined: set[Block] = set()
    for following in (*blocks, (len(old), len(new), 0)):
        while length <= _ISLAND and (one > word or other > opposite):
            left, left_new = one - word, other - opposite
            right, right_new = following[0] - one - length, following[1] - other - length
            if not right and not right_new:
                break
            if keys[one] < _FIRST_UNSPACED or not _is_half_a_word(old, one, length):
                if left == left_new and right == right_new and (left <= length or right <= length):
                    break
                few = sum([key in common or len(key) == 1 for key in keys[one : one + length]])
                if not _is_island((left, left_new, right, right_new), length, few):
                    break
            joined.add(following)
            found.pop()
            one, other, length = found[-1] if found else start
            word, opposite = _ends(found[-2]) if len(found) > 1 else (0, 0)
        found.append(following)
        word, opposite = one + length, other + length
        one, other, length = following
    return _realigned(found, joined, old, new) if joined else found[:-1]


def _ends(block: Block) -> tuple[int, int]:
    """Give where a block ends on both sides."""
    return block[0] + block[2], block[1] + block[2]


def _is_island(around: tuple[int, int, int, int], length: int, common: int) -> bool:
    """Say whether words that are kept between two changes, some of them common, are so by chance.

    `around` says how many words differ before them and behind them, on each side.
    """
    left, left_new, right, right_new = around
    before, behind = min(left, left_new), min(right, right_new)
    longer, longer_behind = max(left, left_new), max(right, right_new)
    if common == length and min(longer, longer_behind) > _OUTWEIGHED * length:
        return True
    old, new = left + length + right, left_new + length + right_new
    replaced = min(old, new) - before - behind
    shifted = longer - before + longer_behind - behind - abs(old - new)
    rareness = common * _RARENESS_OF_COMMON + (length - common) * _RARENESS_OF_OTHERS
    return rareness + replaced < shifted * _SHIFTED + _ONE_CHANGE_MORE


def _is_half_a_word(words: Words, first: int, length: int) -> bool:
    """Say whether kept letters are too few to be read as a word where no spaces are written."""
    place = words.at[first]
    around = words.tokens[max(place - 1, 0) : words.at[first + length - 1] + 2]
    most = 2 if words.keys[first] < _FIRST_IDEOGRAPH else 1
    return length <= most and all(map(_is_unspaced, around)) and len(around) == length + 2


def _is_unspaced(token: str) -> bool:
    """Say whether a token is a letter of a script that writes no spaces between words."""
    return any(first <= token[0] <= last for first, last in _UNSPACED)


def _realigned(
    blocks: Sequence[Block], joined: Container[Block], old: Words, new: Words
) -> list[Block]:
    """Keep again what a joined change of as many words on both sides has in the same place.

    `joined` are the blocks behind joined changes; the last block only stands for the end.
    """
    found: list[Block] = []
    one = other = 0
    for block in blocks:
        if block in joined and block[0] - one == block[1] - other:
            pairs = zip(old.keys[one : block[0]], new.keys[other : block[1]], strict=True)
            for at, (word, beside) in enumerate(pairs):
                if word == beside and not is_common(word):
                    _append(found, (one + at, other + at, 1))
        if block[2]:
            _append(found, block)
        one, other = _ends(block)
    return found


def _append(blocks: list[Block], block: Block) -> None:
    """Add a block behind others, as a part of the last where it follows on both sides."""
    if blocks and _ends(blocks[-1]) == block[:2]:
        one, other, length = blocks.pop()
        block = (one, other, length + block[2])
    blocks.append(block)


# Sliding


def _slid(blocks: list[Block], old: Words, new: Words) -> list[Block]:
    """Move each removal and each addition to the best of the places where it may stand."""
    for index in range(len(blocks) - 1):
        before, after = blocks[index], blocks[index + 1]
        removed = after[0] - before[0] - before[2]
        added = after[1] - before[1] - before[2]
        if removed and added:
            continue
        side, end, length = (old, after[0], removed) if removed else (new, after[1], added)
        stretch = (end - length, end)
        shifts = _shifts(side.keys, stretch, before[2], after[2])
        if len(shifts) == 1:
            continue
        joining = set()
        if index or before[:2] != (0, 0):
            joining.add(-before[2])
        if index + 2 < len(blocks) or _ends(after) != (len(old), len(new)):
            joining.add(after[2])
        by = _best(shifts, side, stretch, joining)
        blocks[index] = (before[0], before[1], before[2] + by)
        blocks[index + 1] = (after[0] + by, after[1] + by, after[2] - by)
    return [block for block in blocks if block[2]]


def _shifts(keys: Sequence[str], stretch: tuple[int, int], back: int, ahead: int) -> range:
    """Give how far a stretch of a text may be moved; so many words are kept on each side of it."""
    start, end = stretch
    least = most = 0
    while -least < back and keys[start + least - 1] == keys[end + least - 1]:
        least -= 1
    while most < ahead and keys[start + most] == keys[end + most]:
        most += 1
    return range(least, most + 1)


def _best(
    shifts: Sequence[int], side: Words, stretch: tuple[int, int], joining: Container[int]
) -> int:
    """Choose the shift by which a change joins another, or begins and ends best."""

    def worth(by: int) -> int:
        return sum(side.edge(end + by) for end in stretch) + _JOINED * (by in joining)

    return max(sorted(shifts, key=abs), key=worth)
