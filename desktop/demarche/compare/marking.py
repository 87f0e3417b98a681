"""Spans made of the blocks of words that two texts have in common.

A change begins and ends with a word: white space that is equal on both sides of it is kept, of a
removal or an addition that which stands before it. What was to be ignored is marked as such.

This is most of the time that a comparison takes, so what is usual is done in one loop over lists
(`_Marker.mark`), and only what is odd in small steps: the ends of the texts, white space or words
that differ though they are to be kept, and words that are marked inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from typing import Final

from demarche.compare.ignoring import NOTHING, Aspect, Ignored
from demarche.compare.refining import Shared, has_alike, refinable
from demarche.compare.spans import Mark, Span
from demarche.compare.subsequence import Block
from demarche.compare.tidying import Words

# Python takes a microsecond to look up the member of an enumeration.
_KEPT: Final = Mark.KEPT
_REMOVED: Final = (Mark.REMOVED, _KEPT)
_ADDED: Final = (Mark.ADDED, _KEPT)

_span: Final = partial(tuple.__new__, Span)
"""Makes a span of its three values, in half of the time."""

Range = tuple[int, int, int, int]
"""Words, or tokens, of the one text and of the other, half-open."""


def spans_of(
    blocks: Sequence[Block],
    old: Words,
    new: Words,
    ignored: Ignored = NOTHING,
    *,
    inside: bool = True,
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give the spans of both texts; `inside` lets words be marked inside."""
    marker = _Marker(old, new, ignored, inside=inside)
    marker.mark(blocks)
    return marker.old.spans(), marker.new.spans()


class _Line:
    """One text with the ranges that are not kept."""

    def __init__(self, words: Words, changed: Mark, ignored: Mark) -> None:
        self.tokens, self.at = words.tokens, words.at
        self.starts = list(accumulate(map(len, words.tokens), initial=0))
        self.changed, self.ignored = changed, ignored
        self.edges = [0]
        """Where the stretches end, each kept one before one that is not, though it may be empty."""
        self.marks = [_KEPT]
        self.touching = False
        """Whether two stretches of different marks stand side by side."""

    def add(self, start: int, end: int, mark: Mark) -> None:
        """Mark a range of code points, behind all others."""
        if start == end:
            return
        if start == self.edges[-1] and len(self.marks) > 1 and self.marks[-2] is mark:
            self.edges[-1] = end
        else:
            self.touching = self.touching or start == self.edges[-1]
            self.edges += (start, end)
            self.marks += (mark, _KEPT)

    def add_tokens(self, start: int, end: int, mark: Mark) -> None:
        """Mark a range of tokens."""
        self.add(self.starts[start], self.starts[end], mark)

    def behind(self, word: int) -> int:
        """Give the token behind the word before this one."""
        return self.at[word - 1] + 1 if word else 0

    def token_of(self, word: int) -> int:
        """Give the token of a word, or the end of the text."""
        return self.at[word] if word < len(self.at) else len(self.tokens)

    def spans(self) -> tuple[Span, ...]:
        """Lay the stretches end to end."""
        ends = [*self.edges[1:], self.starts[-1]]
        spans = [*map(_span, zip(self.edges, ends, self.marks, strict=True))]
        if self.edges[1:2] == [0]:
            del spans[0]
        if self.edges[-1] == ends[-1]:
            del spans[-1]
        return tuple(spans) if not self.touching else tuple(filter(_is_long, spans))


def _is_long(span: Span) -> bool:
    """Say whether a span covers anything."""
    return span.start < span.end


class _Marker:
    """Marks two texts from their beginning to their end."""

    def __init__(self, old: Words, new: Words, ignored: Ignored, *, inside: bool) -> None:
        self.old = _Line(old, Mark.REMOVED, Mark.IGNORED_OLD)
        self.new = _Line(new, Mark.ADDED, Mark.IGNORED_NEW)
        self._ignored, self._inside = ignored, inside

    def mark(self, blocks: Sequence[Block]) -> None:
        """Mark what stands between the blocks, and what in them is written in two ways.

        Where the tokens before two places are the same, so is the white space between.
        """
        old, new, is_plain, inside = self.old, self.new, not self._ignored, self._inside
        was, at, starts, edges, marks = old.tokens, old.at, old.starts, old.edges, old.marks
        is_, beside, others = new.tokens, new.at, new.starts
        edges_new, marks_new = new.edges, new.marks
        word = opposite = 0
        for one, other, length in blocks:
            first, second = at[one], beside[other]
            start, begin = at[word], beside[opposite]
            usual = is_plain and word and opposite and was[first - 1] == is_[second - 1]
            if not usual or was[start - 1] != is_[begin - 1]:
                self._change((word, one, opposite, other))
            elif word == one:
                edges_new += (others[begin], others[second])
                marks_new += _ADDED
            elif opposite == other:
                edges += (starts[start], starts[first])
                marks += _REMOVED
            else:
                last, end = at[one - 1] + 1, beside[other - 1] + 1
                if inside and has_alike(was, start, last, is_, begin, end):
                    self._change((word, one, opposite, other))
                else:
                    edges += (starts[start], starts[last])
                    marks += _REMOVED
                    edges_new += (others[begin], others[end])
                    marks_new += _ADDED
            word, opposite = one + length, other + length
            if was[first] != is_[second] or (
                length > 1
                and was[first : at[word - 1] + 1] != is_[second : beside[opposite - 1] + 1]
            ):
                self._keep((one, word, other, opposite))
        self._change((word, len(at), opposite, len(beside)))

    def _change(self, words: Range) -> None:
        """Mark a change, those of its words inside that share most of their letters."""
        word, one, opposite, other = words
        if self._inside and word < one and opposite < other:
            removed = [self.old.tokens[at] for at in self.old.at[word:one]]
            added = [self.new.tokens[at] for at in self.new.at[opposite:other]]
            for at, beside, shared in refinable(removed, added):
                first, second = words[0] + at, words[2] + beside
                self._change_whole((word, first, opposite, second))
                self._change_inside(first, second, shared)
                word, opposite = first + 1, second + 1
        self._change_whole((word, one, opposite, other))

    def _change_inside(self, word: int, opposite: int, shared: Shared) -> None:
        """Keep the beginning and the end of a word."""
        for line, at in ((self.old, word), (self.new, opposite)):
            start, end = line.starts[line.at[at]], line.starts[line.at[at] + 1]
            line.add(start + shared[0], end - shared[1], line.changed)

    def _change_whole(self, words: Range) -> None:
        """Mark words as changed, without what is equal around them."""
        old, new = self.old, self.new
        word, one, opposite, other = words
        start, end = old.behind(word), old.token_of(one)
        begin, close = new.behind(opposite), new.token_of(other)
        first, second = old.token_of(word), new.token_of(opposite)
        if word < one and opposite < other:
            last, final = old.behind(one), new.behind(other)
            self._between((start, first, begin, second))
            old.add_tokens(first, last, old.changed)
            new.add_tokens(second, final, new.changed)
            self._between((last, end, final, close))
        elif word < one:
            last = old.behind(one)
            if _fits_behind(old, (start, first), (last, end), new.tokens[begin:close]):
                old.add_tokens(start, last, old.changed)
                self._between((last, end, begin, close))
            else:
                self._between((start, first, begin, close))
                old.add_tokens(first, end, old.changed)
        elif opposite < other:
            final = new.behind(other)
            if _fits_behind(new, (begin, second), (final, close), old.tokens[start:end]):
                new.add_tokens(begin, final, new.changed)
                self._between((start, end, final, close))
            else:
                self._between((start, end, begin, second))
                new.add_tokens(second, close, new.changed)
        else:
            self._between((start, end, begin, close))

    def _keep(self, words: Range) -> None:
        """Keep words which, or between which something, may be written in two ways."""
        old, new = self.old, self.new
        for word, opposite in zip(range(*words[:2]), range(*words[2:]), strict=True):
            at, beside = old.at[word], new.at[opposite]
            if word > words[0]:
                self._between((old.behind(word), at, new.behind(opposite), beside))
            if old.tokens[at] != new.tokens[beside]:
                old.add_tokens(at, at + 1, old.ignored if self._ignored else old.changed)
                new.add_tokens(beside, beside + 1, new.ignored if self._ignored else new.changed)

    def _between(self, tokens: Range) -> None:
        """Mark what differs between words: white space, and what is passed over."""
        start, end, begin, close = tokens
        was, is_ = self.old.tokens[start:end], self.new.tokens[begin:close]
        if was == is_:
            return
        least = min(len(was), len(is_))
        head = next((at for at in range(least) if was[at] != is_[at]), least)
        rest = least - head
        tail = next((at for at in range(rest) if was[-1 - at] != is_[-1 - at]), rest)
        differing = (*was[head : len(was) - tail], *is_[head : len(is_) - tail])
        passed = self._is_ignored(differing)
        for line, at, last in ((self.old, start, end), (self.new, begin, close)):
            mark = line.ignored if passed else line.changed
            line.add_tokens(at + head, last - tail, mark)

    def _is_ignored(self, differing: Sequence[str]) -> bool:
        """Say whether it was asked not to heed what differs between two words."""
        if not self._ignored:
            return False
        return Aspect.SPACING in self._ignored or not all(map(str.isspace, differing))


def _fits_behind(
    line: _Line, before: tuple[int, int], behind: tuple[int, int], gap: Sequence[str]
) -> bool:
    """Say whether what stands in the place of words is what stood behind and not before them."""
    return gap == line.tokens[slice(*behind)] and gap != line.tokens[slice(*before)]
