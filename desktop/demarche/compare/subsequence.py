"""The longest common subsequence of two texts, as the blocks of words that both have.

Short texts are compared here, by Hyyrö's bit-parallel method ("A Note on Bit-Parallel Alignment
Computation", Stringology 2004) on Python's long integers: the window paints its first comparison
sooner than rapidfuzz is loaded. Longer ones are rapidfuzz's, which uses the same method, the same
way back through the matrix, and so finds the same blocks. The longest are cut first, where the
same rare words stand in both (`cutting`), so that neither time nor memory is quadratic.

rapidfuzz tells words apart by their hashes; `marking` looks at the words themselves before it calls
them kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, cast

from demarche.compare.cutting import Piece, cut

Block = tuple[int, int, int]
"""Where a common stretch begins in the one, where in the other, and how long it is."""

MOST_CELLS: Final = 25_000_000
"""The matrix of two texts of 5,000 words: larger ones are cut."""

_SHORT: Final = 160
"""So many words on each side cost less here than loading rapidfuzz would."""


class CancelledError(Exception):
    """Whoever asked for a comparison wants it no more."""


class TooLongError(Exception):
    """Two texts are too long, and too little alike, to be compared word by word."""


def common_blocks(
    old: Sequence[str], new: Sequence[str], cancelled: Callable[[], bool] | None = None
) -> list[Block]:
    """Give what two sequences of words have in common, in order, each block as long as can be.

    Between two of them, and before the first and behind the last, everything differs. `cancelled`
    is asked now and then.

    Raises:
        CancelledError: Where `cancelled` says so.
        TooLongError: Where they are too long to be compared.
    """
    if max(len(old), len(new)) <= _SHORT:
        return _joined((one, other, 1) for one, other in _matches(old, new))
    if len(old) * len(new) <= MOST_CELLS:
        return _by_rapidfuzz(old, new)
    found: list[Block] = []
    for piece in cut(old, new, MOST_CELLS):
        if cancelled is not None and cancelled():
            raise CancelledError
        found += _blocks_of(piece, old, new)
    return _joined(found)


def _blocks_of(piece: Piece, old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Compare one piece of two long texts."""
    one, one_end, other, other_end = piece
    if (one_end - one) * (other_end - other) > MOST_CELLS:
        raise TooLongError
    blocks = _by_rapidfuzz(old[one:one_end], new[other:other_end])
    return [(one + at, other + beside, length) for at, beside, length in blocks]


def _by_rapidfuzz(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Compare long sequences."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - see the head of this module

    stretches = cast("list[tuple[str, int, int, int, int]]", Indel.opcodes(old, new).as_list())
    return [(one, other, end - one) for what, one, end, other, _ in stretches if what == "equal"]


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the words of a longest common subsequence; what both begin or end with is paired."""
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
    """Give Hyyrö's vector for each word of the second sequence; a bit stands for one of the first.

    A zero says that the common subsequence grows there.
    """
    places: dict[str, int] = {}
    for at, word in enumerate(old):
        places[word] = places.get(word, 0) | 1 << at
    vector, rows = (1 << len(old)) - 1, []
    for word in new:
        matching = vector & places.get(word, 0)
        vector = (vector + matching) | (vector - matching)
        rows.append(vector)
    return rows


def _joined(blocks: Iterable[Block]) -> list[Block]:
    """Join blocks that follow each other on both sides."""
    found: list[Block] = []
    for one, other, length in blocks:
        if found:
            first, second, so_far = found[-1]
            if first + so_far == one and second + so_far == other:
                found[-1] = (first, second, so_far + length)
                continue
        found.append((one, other, length))
    return found
