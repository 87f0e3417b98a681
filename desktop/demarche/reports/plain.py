"""Text from files made fit for a document: visible tokens, one line where one line is meant."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final

from demarche.compare.cell import Compared
from demarche.compare.spans import IGNORED, OF_OLD, Mark, Span
from demarche.reports.texts import Run
from demarche.shown import Shown, shown, shown_with_offsets

_CHANGED: Final = frozenset({Mark.REMOVED, Mark.ADDED})
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
    there and not replaced. What is ignored stands behind what is removed and added beside it.
    """
    left, right = deque(compared.diff.old), deque(compared.diff.new)
    while left or right:
        spans = _next_differing(left, right)
        if spans:
            span = spans.popleft()
            yield Run(_cut(old if span.mark in OF_OLD else new, span), span.mark)
            continue
        start = right[0].start
        length = min(spans[0].end - spans[0].start for spans in (left, right))
        yield Run(_cut(new, Span(start, start + length, Mark.KEPT)), Mark.KEPT)
        _step_over(left, length)
        _step_over(right, length)


def _next_differing(*sides: deque[Span]) -> deque[Span] | None:
    """Give the side that goes on with what is not kept; what is ignored goes last."""
    for marks in (_CHANGED, IGNORED):
        for spans in sides:
            if spans and spans[0].mark in marks:
                return spans
    return None


def _step_over(spans: deque[Span], length: int) -> None:
    """Step over kept text."""
    span = spans.popleft()
    if span.start + length < span.end:
        spans.appendleft(Span(span.start + length, span.end, span.mark))


def _cut(seen: Shown, span: Span) -> str:
    """Cut a range of the original out of the shown text."""
    start, end = seen.span(span.start, span.end)
    return seen.text[start:end]
