"""Which words changed between two texts, as spans; whoever paints or writes translates them.

Spans are half-open ranges of code points, cover each text end to end, never have two neighbours
of one kind, and what they call kept is equal on both sides. The longest common subsequence over
tokens is taken as it comes; what follows only makes it easier to read: white space between two
changes joins them, and a lone removal or addition begins with its word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from demarche.compare.common import common_stretches
from demarche.compare.splitting import tokens

__all__ = ["Mark", "Span", "WordDiff", "compare_words", "sentences", "tokens"]

_SENTENCE: Final = re.compile(r"[^.!?\n]*[.!?\n]*\s*")

REWRITTEN_ABOVE: Final = 0.6
"""The share of changed words above which a text counts as rewritten (design, *The window*)."""

_SHORT: Final = 4
"""Texts of fewer words than this are never called rewritten: marks show them well enough."""

MOST_TOKENS: Final = 12_000
"""Above this many tokens on a side, whole sentences are compared: Indel's time is quadratic."""


_LONG: Final = 2_000
"""From this many tokens on it pays to ask first whether two texts have enough in common."""


class Mark(StrEnum):
    """What became of a stretch of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points and what became of it."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class WordDiff:
    """What changed from one text to another; `old` spans the one, `new` the other."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]
    rewritten: bool = False
    by_sentences: int | None = None
    """How many words the longer text has, where the two were too long but for whole sentences."""

    @property
    def changed(self) -> bool:
        """Say whether anything differs."""
        return any(span.mark is not Mark.KEPT for span in (*self.old, *self.new))


def sentences(text: str) -> list[str]:
    """Split a text at the ends of sentences and lines; joined they are the text again."""
    return [match[0] for match in _SENTENCE.finditer(text) if match[0]]


@lru_cache(maxsize=4_096)
def compare_words(old: str, new: str) -> WordDiff:
    """Find which words were removed and which added between two texts of one language."""
    if old == new:
        return WordDiff(_whole(old, Mark.KEPT), _whole(new, Mark.KEPT))
    before, after = tokens(old), tokens(new)
    by_sentences = None
    if max(len(before), len(after)) > MOST_TOKENS:
        by_sentences = max(_count_words(before), _count_words(after))
        before, after = sentences(old), sentences(new)
    if max(len(before), len(after)) > MOST_TOKENS:
        before, after = [old], [new]
    if min(len(before), len(after)) > _LONG and _share_too_little(before, after):
        pieces = [_Piece(tuple(before), tuple(after), kept=False)]
    else:
        pieces = _slide_to_word_edges(list(_join_over_space(_pieces(before, after))))
    if _is_rewritten(pieces):
        return WordDiff(
            _whole(old, Mark.REMOVED),
            _whole(new, Mark.ADDED),
            rewritten=True,
            by_sentences=by_sentences,
        )
    return WordDiff(
        _spans(pieces, Mark.REMOVED), _spans(pieces, Mark.ADDED), by_sentences=by_sentences
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch that is kept (`old` equals `new`), or one text in the place of another."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    kept: bool


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[_Piece]:
    """Pair the tokens of two texts by their longest common subsequence."""
    old_at = new_at = 0
    for old_start, new_start, length in common_stretches(before, after):
        if old_at < old_start or new_at < new_start:
            removed, added = before[old_at:old_start], after[new_at:new_start]
            yield _Piece(tuple(removed), tuple(added), kept=False)
        old_at, new_at = old_start + length, new_start + length
        yield _kept(tuple(before[old_start:old_at]))
    if old_at < len(before) or new_at < len(after):
        yield _Piece(tuple(before[old_at:]), tuple(after[new_at:]), kept=False)


def _join_over_space(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Join two changes that only white space stands between."""
    pending: list[_Piece] = []
    for piece in pieces:
        if pending and not piece.kept and len(pending) == 2:
            pending = [_joined([*pending, piece])]
        elif len(pending) == 1 and not pending[0].kept and piece.kept and _is_space(piece.old):
            pending.append(piece)
        else:
            yield from pending
            pending = [piece]
    yield from pending


def _slide_to_word_edges(pieces: list[_Piece]) -> list[_Piece]:
    """Begin a removal or an addition with a word and not with the space before it."""
    for index in range(1, len(pieces) - 1):
        before, piece, after = pieces[index - 1 : index + 2]
        words = piece.old or piece.new
        if piece.kept or (piece.old and piece.new) or not (before.kept and after.old):
            continue
        if words[0].isspace() and words[0] == after.old[0]:
            slid = (*words[1:], words[0])
            pieces[index - 1] = _kept((*before.old, words[0]))
            pieces[index] = _Piece(slid if piece.old else (), slid if piece.new else (), kept=False)
            pieces[index + 1] = _kept(after.old[1:])
    return pieces


def _kept(words: tuple[str, ...]) -> _Piece:
    """Make a stretch that is the same on both sides."""
    return _Piece(words, words, kept=True)


def _joined(pieces: Sequence[_Piece]) -> _Piece:
    """Make one change of several neighbours."""
    old = tuple(token for piece in pieces for token in piece.old)
    new = tuple(token for piece in pieces for token in piece.new)
    return _Piece(old, new, kept=False)


def _is_space(words: Sequence[str]) -> bool:
    """Say whether nothing but white space stands in these tokens."""
    return all(word.isspace() for word in words)


def _is_rewritten(pieces: Sequence[_Piece]) -> bool:
    """Say whether so much changed that marks would be confetti."""
    kept = sum(_count_words(piece.old) for piece in pieces if piece.kept)
    old = sum(_count_words(piece.old) for piece in pieces)
    new = sum(_count_words(piece.new) for piece in pieces)
    return min(old, new) >= _SHORT and _is_too_little(kept, old, new)


def _is_too_little(kept: int, old: int, new: int) -> bool:
    """Say whether so few words of two texts are kept that they count as rewritten."""
    return 1 - 2 * kept / (old + new) > REWRITTEN_ABOVE


def _share_too_little(before: Sequence[str], after: Sequence[str]) -> bool:
    """Say whether two texts are rewritten whatever their order: no more is kept than they share.

    Two long texts with little in common take Indel seconds, for marks that nobody would see.
    """
    old, new = (Counter(word for word in side if word[0].isalnum()) for side in (before, after))
    least = min(old.total(), new.total())
    return least >= _SHORT and _is_too_little((old & new).total(), old.total(), new.total())


def _count_words(words: Sequence[str]) -> int:
    """Count what a reader would call words and numbers."""
    return sum(word[0].isalnum() for word in words)


def _spans(pieces: Sequence[_Piece], side: Mark) -> tuple[Span, ...]:
    """Lay the pieces of one side end to end."""
    found: list[Span] = []
    start = 0
    for piece in pieces:
        length = sum(map(len, piece.old if side is Mark.REMOVED else piece.new))
        mark = Mark.KEPT if piece.kept else side
        if not length:
            continue
        if found and found[-1].mark is mark:
            found[-1] = Span(found[-1].start, start + length, mark)
        else:
            found.append(Span(start, start + length, mark))
        start += length
    return tuple(found)


def _whole(text: str, mark: Mark) -> tuple[Span, ...]:
    """Cover a whole text with one span, an empty one with none."""
    return (Span(0, len(text), mark),) if text else ()
