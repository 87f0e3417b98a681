"""Text from files made fit for a document: visible tokens, one line where one line is meant."""

from __future__ import annotations

import re
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
    """Yield the runs of the new text, each removed run of the old one at its place."""
    removed = list(compared.diff.old)
    for span in compared.diff.new:
        if span.mark is Mark.ADDED:
            yield from _take_removed(old, removed)
        else:
            yield from _take_removed(old, removed)
            _drop_kept(removed)
        yield Run(_cut(new, span), span.mark)
    yield from _take_removed(old, removed)


def _take_removed(old: Shown, spans: list[Span]) -> Iterator[Run]:
    """Yield the removed run that stands next in the old text, if one does."""
    if spans and spans[0].mark is Mark.REMOVED:
        span = spans.pop(0)
        yield Run(_cut(old, span), span.mark)


def _drop_kept(spans: list[Span]) -> None:
    """Step over the kept run that the new text has as well."""
    if spans:
        spans.pop(0)


def _cut(seen: Shown, span: Span) -> str:
    """Cut a range of the original out of the shown text."""
    start, end = seen.span(span.start, span.end)
    return seen.text[start:end]
