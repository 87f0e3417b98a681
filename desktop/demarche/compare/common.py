"""The longest common subsequence of two texts, as the stretches that both have.

Short texts are compared here, by Hyyrö's bit-parallel method ("A Note on Bit-Parallel Alignment
Computation", Stringology 2004) on Python's long integers: the window paints its first comparison
sooner than rapidfuzz is loaded. Longer ones are rapidfuzz's, which uses the same method, the same
way back through the matrix, and so finds the same stretches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

Stretch = tuple[int, int, int]
"""Where a common stretch begins in the one, where in the other, and how long it is."""

_SHORT: Final = 160
"""So many tokens on each side cost less here than loading rapidfuzz would."""


def common_stretches(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Give what two sequences of tokens have in common, in order, each stretch as long as can be.

    Between two of them, and before the first and behind the last, everything differs.
    """
    if max(len(old), len(new)) <= _SHORT:
        return _joined(_matches(old, new))
    return _by_rapidfuzz(old, new)


def _by_rapidfuzz(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Compare long sequences."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - see the head of this module

    ids: dict[str, int] = {}
    was = [ids.setdefault(token, len(ids)) for token in old]
    is_ = [ids.setdefault(token, len(ids)) for token in new]
    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(was, is_)
        if code.tag == "equal"
    ]


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the tokens of a longest common subsequence; what both begin or end with is paired."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    row, column = len(new) - head - tail, len(old) - head - tail
    matrix = _matrix(old[head : head + column], new[head : head + row])
    found = [(len(old) - at, len(new) - at) for at in range(1, tail + 1)]
    while row and column:
        bit = 1 << (column - 1)
        if matrix[row - 1] & bit:
            column -= 1
            continue
        row -= 1
        if not row or matrix[row - 1] & bit:
            column -= 1
            found.append((head + column, head + row))
    found += [(at, at) for at in reversed(range(head))]
    return found[::-1]


def _matrix(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """Give Hyyrö's vector for each token of the second sequence; a bit stands for one of the first.

    A zero says that the common subsequence grows there.
    """
    places: dict[str, int] = {}
    for at, token in enumerate(old):
        places[token] = places.get(token, 0) | 1 << at
    vector, rows = (1 << len(old)) - 1, []
    for token in new:
        matching = vector & places.get(token, 0)
        vector = (vector + matching) | (vector - matching)
        rows.append(vector)
    return rows


def _joined(matches: Sequence[tuple[int, int]]) -> list[Stretch]:
    """Join pairs that follow each other on both sides."""
    found: list[Stretch] = []
    for one, other in matches:
        if found and found[-1][0] + found[-1][2] == one and found[-1][1] + found[-1][2] == other:
            found[-1] = (*found[-1][:2], found[-1][2] + 1)
        else:
            found.append((one, other, 1))
    return found
