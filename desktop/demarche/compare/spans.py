"""What became of each stretch of two texts, as values that anybody may paint.

Spans are half-open ranges of code points. Those of one side cover its text end to end, none
begins or ends inside what a reader sees as one letter, and no two neighbours are of one kind.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """What became of a stretch of text; what is kept is equal on both sides.

    The two that are ignored stand where the texts differ only in what a reader asked to ignore:
    the difference is passed over, and shown to be.
    """

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"
    IGNORED_OLD = "ignored-removed"
    IGNORED_NEW = "ignored-added"


IGNORED = frozenset({Mark.IGNORED_OLD, Mark.IGNORED_NEW})
OF_OLD = frozenset({Mark.REMOVED, Mark.IGNORED_OLD})
"""The marks of words that stand in the older text alone."""
OF_NEW = frozenset({Mark.ADDED, Mark.IGNORED_NEW})
"""The marks of words that stand in the newer text alone."""


class Span(NamedTuple):
    """A half-open range of code points and what became of it."""

    start: int
    end: int
    mark: Mark


class WordDiff(NamedTuple):
    """What changed from one text to another; `old` spans the one, `new` the other."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]
    rewritten: bool = False
    by_sentences: int | None = None
    """How many words the longer text has, where the two were too long but for whole sentences."""

    @property
    def changed(self) -> bool:
        """Say whether anything differs that was not to be ignored."""
        return any(span.mark in (Mark.REMOVED, Mark.ADDED) for span in (*self.old, *self.new))

    @property
    def ignores(self) -> bool:
        """Say whether anything differs that was to be ignored."""
        return any(span.mark in IGNORED for span in (*self.old, *self.new))
