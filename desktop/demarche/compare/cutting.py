"""Long texts cut where both have the same rare words in the same order, as patience diff does.

Between two such places a longest common subsequence is soon found; over all of two texts of
30,000 words it would take a second and a hundred megabytes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate
from typing import Final

Piece = tuple[int, int, int, int]
"""A range of the one text and the range of the other that it is compared with."""

_LEAST: Final = 600
"""A piece is cut no shorter than this: within it the comparison is the best there is."""

_ONE_IN: Final = 8
_RUNS: Final = (3, 12, 1)
"""How many words in a row must be the same, and stand nowhere else, for a cut to be made."""


def cut(old: Sequence[str], new: Sequence[str], most_cells: int) -> Iterator[Piece]:
    """Yield the pieces of two texts in order; one may stay too large where nothing is shared."""
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    tail = next((at for at in range(least - head) if old[-1 - at] != new[-1 - at]), least - head)
    yield (0, head, 0, head)
    middle = (head, len(old) - tail, head, len(new) - tail)
    yield from _cut(middle, old, new, most_cells, _RUNS)
    yield (len(old) - tail, len(old), len(new) - tail, len(new))


def _cut(
    piece: Piece, old: Sequence[str], new: Sequence[str], most_cells: int, runs: Sequence[int]
) -> Iterator[Piece]:
    """Yield the parts of a piece, cut at longer runs of words first, then at single ones."""
    one, one_end, other, other_end = piece
    if (one_end - one) * (other_end - other) <= _LEAST * _LEAST or not runs:
        yield piece
        return
    for found, beside in _places(old[one:one_end], new[other:other_end], runs[0]):
        at, opposite = piece[0] + found, piece[2] + beside
        if min(at - one, opposite - other) < _LEAST:
            continue
        yield from _small((one, at, other, opposite), old, new, most_cells, runs)
        one, other = at, opposite
    yield from _small((one, one_end, other, other_end), old, new, most_cells, runs)


def _small(
    piece: Piece, old: Sequence[str], new: Sequence[str], most_cells: int, runs: Sequence[int]
) -> Iterator[Piece]:
    """Yield a piece, or the parts of one that is too large still."""
    if (piece[1] - piece[0]) * (piece[3] - piece[2]) > most_cells:
        yield from _cut(piece, old, new, most_cells, runs[1:])
    else:
        yield piece


def _places(old: Sequence[str], new: Sequence[str], run: int) -> list[tuple[int, int]]:
    """Give where a run of words begins that stands once in each text, all in one order."""
    rare = _rare(old, new)
    known, beside = _once(old, run, rare), _once(new, run, rare)
    return _rising([(at, beside[words]) for words, at in known.items() if words in beside])


def _rare(old: Sequence[str], new: Sequence[str]) -> frozenset[str]:
    """Choose the rarest words of two texts, so many that one in eight words is one of them."""
    counts, others = Counter(old), Counter(new)
    both = sorted((max(counts[word], others[word]), word) for word in counts.keys() & others.keys())
    upto = accumulate(count for count, _ in both)
    most = max(len(old), len(new)) // _ONE_IN
    return frozenset(word for (_, word), total in zip(both, upto, strict=True) if total <= most)


def _once(words: Sequence[str], run: int, rare: Container[str]) -> dict[tuple[str, ...], int]:
    """Give the place of each run that begins with a rare word and stands once in a text."""
    found: dict[tuple[str, ...], int] = {}
    again: set[tuple[str, ...]] = set()
    for at in [at for at, word in enumerate(words) if word in rare]:
        each = tuple(words[at : at + run])
        if found.setdefault(each, at) != at:
            again.add(each)
    for each in again:
        del found[each]
    return found


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the most pairs that rise on both sides; they rise on the first already."""
    ends: list[int] = []
    chosen: list[int] = []
    before: list[int] = []
    for index, (_, beside) in enumerate(pairs):
        pile = bisect_left(ends, beside)
        before.append(chosen[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(beside)
            chosen.append(index)
        else:
            ends[pile], chosen[pile] = beside, index
    found, index = [], chosen[-1] if chosen else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]
