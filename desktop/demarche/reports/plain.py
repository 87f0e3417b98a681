"""Text from files made fit for a document: visible tokens, one line where one line is meant."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from demarche.compare.cell import Compared
from demarche.compare.words import Mark, Span
from demarche.reports.document import Run
from demarche.shown import Shown, shown, shown_with_offsets

_BREAKS: Final = re.compile(r"[ \t]*\r?\n[ \t]*|\t+")


def one_line(text: str) -> str:
    """Give a text with visible tokens on one line."""
    return shown(_BREAKS.sub(" ", text).strip(" "))


def several_lines(text: str) -> str:
    """Give a text with visible tokens and its own line breaks."""
    return shown(text)


def whole(text: str) -> tuple[Run, ...]:
    """Give a text without marks."""
    return (Run(shown(text)),) if text else ()


def marked(text: str, spans: Sequence[Span]) -> tuple[Run, ...]:
    """Give a text with the marks of its own side."""
    seen = shown_with_offsets(text)
    return tuple(Run(_cut(seen, span), span.mark) for span in spans)


def interleaved(compared: Compared) -> tuple[Run, ...]:
    """Give both texts as one: what was removed stands before what was added in its place."""
    old, new = shown_with_offsets(compared.was), shown_with_offsets(compared.is_)
    return tuple(_interleave(old, new, compared))


def _interleave(old: Shown, new: Shown, compared: Compared) -> Iterator[Run]:
    """Yield the runs of the new text, each removed run of the old one at its place.

    A stretch that is kept on one side may be cut in pieces on the other, by what was removed
    there and not replaced.
    """
    left = deque(compared.diff.old)
    for span in compared.diff.new:
        yield from _take_removed(old, left)
        if span.mark is Mark.ADDED:
            yield Run(_cut(new, span), span.mark)
            continue
        at = span.start
        while at < span.end:
            yield from _take_removed(old, left)
            length = _take_kept(left, span.end - at)
            yield Run(_cut(new, Span(at, at + length, Mark.KEPT)), Mark.KEPT)
            at += length
    yield from _take_removed(old, left)


def _take_removed(old: Shown, spans: deque[Span]) -> Iterator[Run]:
    """Yield the removed run that stands next in the old text, if one does."""
    if spans and spans[0].mark is Mark.REMOVED:
        span = spans.popleft()
        yield Run(_cut(old, span), span.mark)


def _take_kept(spans: deque[Span], most: int) -> int:
    """Step over kept text of the old side, at most so far, and say how far."""
    span = spans.popleft()
    length = min(span.end - span.start, most)
    if span.start + length < span.end:
        spans.appendleft(Span(span.start + length, span.end, span.mark))
    return length


def _cut(seen: Shown, span: Span) -> str:
    """Cut a range of the original out of the shown text."""
    start, end = seen.span(span.start, span.end)
    return seen.text[start:end]
