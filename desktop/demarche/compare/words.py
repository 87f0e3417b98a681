"""Which words changed between two texts, as spans; whoever paints or writes translates them.

What the spans call kept is equal on both sides. The longest common subsequence over words comes
first (`subsequence`), then what makes it easier to read (`tidying`), then the marks (`marking`):
white space never stands kept between two changes, and a changed word that shares most of its
letters is marked inside. The same texts give the same spans on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import chain, filterfalse
from operator import itemgetter
from typing import Final

from demarche.compare.ignoring import NOTHING, Aspect, Ignored, keys_of, passed_over
from demarche.compare.marking import spans_of
from demarche.compare.spans import Mark, Span, WordDiff
from demarche.compare.splitting import tokens
from demarche.compare.subsequence import Block, CancelledError, TooLongError, common_blocks
from demarche.compare.tidying import SENTENCE_ENDS, Words, tidied

__all__ = [
    "CancelledError",
    "Mark",
    "Span",
    "WordDiff",
    "compare_tokens",
    "compare_words",
    "sentences",
    "tokens",
    "word_diff",
    "words_of",
]

REWRITTEN_ABOVE: Final = 0.6
"""The share of changed words above which a text counts as rewritten (design, *The window*)."""

_SHORT: Final = 4
"""Texts of fewer words than this are never called rewritten: marks show them well enough."""

_PLENTY: Final = 0.7
"""Where such a share of words and signs is kept, so are words enough; they need no counting."""

_LONG: Final = 2_000
"""From this many words on it pays to ask first whether two texts have enough in common."""

_CLOSING: Final = SENTENCE_ENDS | frozenset(")]\"'”’»")
"""What stands behind the end of a sentence and belongs to it."""

_HEEDED_IN_SENTENCES: Final = frozenset({Aspect.PUNCTUATION, Aspect.NUMBERING, Aspect.SPACING})

_FIRST_LETTER: Final = itemgetter(0)

Cancelled = Callable[[], bool]
"""Says whether a comparison is wanted no more."""


@lru_cache(maxsize=4_096)
def compare_words(old: str, new: str, ignored: Ignored = NOTHING) -> WordDiff:
    """Find which words were removed and which added between two texts, and remember it."""
    return word_diff(old, new, ignored)


def word_diff(
    old: str, new: str, ignored: Ignored = NOTHING, cancelled: Cancelled | None = None
) -> WordDiff:
    """Find which words were removed and which added between two texts of one language.

    Raises:
        CancelledError: Where `cancelled` says so, which is asked now and then.
    """
    if old == new:
        return WordDiff(_whole(old, Mark.KEPT), _whole(new, Mark.KEPT))
    before = tokens(old)
    if cancelled is not None and cancelled():
        raise CancelledError
    return compare_tokens(before, tokens(new), ignored, cancelled)


def compare_tokens(
    before: Sequence[str],
    after: Sequence[str],
    ignored: Ignored = NOTHING,
    cancelled: Cancelled | None = None,
) -> WordDiff:
    """Compare two texts that are split into tokens.

    Raises:
        CancelledError: Where `cancelled` says so.
    """
    old, new = words_of(before, ignored), words_of(after, ignored)
    share = _Share(old, new)
    if min(len(old), len(new)) > _LONG and share.is_too_little_whatever_the_order():
        return _rewritten(before, after)
    try:
        blocks = common_blocks(old.keys, new.keys, cancelled)
    except TooLongError:
        return _by_sentences(old, new, share.most, ignored, cancelled)
    if share.is_too_little(blocks):
        return _rewritten(before, after)
    readable = tidied(blocks, old, new)
    if readable != blocks and share.is_too_little(readable):
        return _rewritten(before, after)
    return WordDiff(*spans_of(readable, old, new, ignored))


def sentences(tokens: Iterable[str]) -> list[str]:
    """Gather tokens into sentences and lines; joined they are the text again."""
    found: list[list[str]] = [[]]
    is_over = False
    for token in tokens:
        if is_over and not token.isspace() and token not in _CLOSING:
            found.append([])
            is_over = False
        found[-1].append(token)
        is_over = is_over or token in SENTENCE_ENDS or "\n" in token
    return ["".join(sentence) for sentence in found if sentence]


def words_of(tokens: Sequence[str], ignored: Ignored = NOTHING) -> Words:
    """Tell the words of a text from white space and from what is to be passed over."""
    if not ignored:
        at = [place for place, token in enumerate(tokens) if not token.isspace()]
        return Words(tokens, at, list(filterfalse(str.isspace, tokens)))
    passed = passed_over(tokens, ignored)
    at = [
        place for place, token in enumerate(tokens) if not token.isspace() and place not in passed
    ]
    return Words(tokens, at, keys_of((tokens[place] for place in at), ignored))


class _Share:
    """How much of two texts is kept, in what a reader would call words and numbers."""

    def __init__(self, old: Words, new: Words) -> None:
        self._old, self._new = old, new

    @cached_property
    def _words(self) -> tuple[int, int]:
        """Count the words of both texts, without their signs."""
        return _count_words(self._old.keys), _count_words(self._new.keys)

    @property
    def most(self) -> int:
        """Give the number of words of the longer text."""
        return max(self._words)

    def is_too_little(self, blocks: Iterable[Block]) -> bool:
        """Say whether so much changed that marks would be confetti.

        Where so much is kept that signs cannot make up for it, words are not counted.
        """
        kept = sum([length for _, _, length in blocks])
        if 2 * kept >= _PLENTY * (len(self._old) + len(self._new)):
            return False
        old, new = self._words
        if not self._is_too_little(kept - min(len(self._old) - old, len(self._new) - new)):
            return False
        keys = self._old.keys
        words = [keys[one : one + length] for one, _, length in blocks]
        return self._is_too_little(_count_words(chain.from_iterable(words)))

    def is_too_little_whatever_the_order(self) -> bool:
        """Say whether too little is kept even if all is kept that both texts have.

        Two long texts with little in common take long, for marks that nobody would see.
        """
        both = self._old.counts & self._new.counts
        return self._is_too_little(_count_words(both.elements()))

    def _is_too_little(self, kept: int) -> bool:
        """Say whether so few words are kept that the texts count as rewritten."""
        return min(self._words) >= _SHORT and 1 - 2 * kept / sum(self._words) > REWRITTEN_ABOVE


def _count_words(words: Iterable[str]) -> int:
    """Count what a reader would call words and numbers."""
    return sum(map(str.isalnum, map(_FIRST_LETTER, words)))


def _by_sentences(
    old: Words, new: Words, most: int, ignored: Ignored, cancelled: Cancelled | None
) -> WordDiff:
    """Compare whole sentences, where two texts are too long to be compared word by word."""
    ignored -= _HEEDED_IN_SENTENCES
    old, new = (words_of(sentences(side.tokens), ignored) for side in (old, new))
    try:
        blocks = common_blocks(old.keys, new.keys, cancelled)
    except TooLongError:
        blocks = []
    if _Share(old, new).is_too_little(blocks):
        return _rewritten(old.tokens, new.tokens, by_sentences=most)
    return WordDiff(*spans_of(blocks, old, new, ignored, inside=False), by_sentences=most)


def _rewritten(
    before: Sequence[str], after: Sequence[str], by_sentences: int | None = None
) -> WordDiff:
    """Let both texts stand whole."""
    old, new = _whole("".join(before), Mark.REMOVED), _whole("".join(after), Mark.ADDED)
    return WordDiff(old, new, rewritten=True, by_sentences=by_sentences)


def _whole(text: str, mark: Mark) -> tuple[Span, ...]:
    """Cover a whole text with one span, an empty one with none."""
    return (Span(0, len(text), mark),) if text else ()
