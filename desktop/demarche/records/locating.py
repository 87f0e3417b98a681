"""Find quoted words in a longer text: as they are, or with quotation marks and spaces made equal.

A copy sets other quotation marks, other dashes and other spaces than the person who quoted it;
nothing else may differ. Which of the two it was is told, since a reader may want to know. Every
step goes through the text once, whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_QUOTES: Final = "'“”„‟«»‹›‘’‚‛′″〝〞`´"
_DASHES: Final = "‐‑‒–—−"
_EVENED: Final = str.maketrans({**dict.fromkeys(_QUOTES, '"'), **dict.fromkeys(_DASHES, "-")})
_ELLIPSIS: Final = "…"
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Located:
    """Where quoted words stand, half-open in code points, and whether exactly so."""

    start: int
    end: int
    exactly: bool


def locate(quote: str, text: str, prefix: str = "") -> Located | None:
    """Find a quote; of several places the one behind the words that stand before it."""
    if not quote.strip():
        return None
    start = _place(quote, text, prefix)
    if start >= 0:
        return Located(start, start + len(quote), exactly=True)
    words = evened(quote)
    at = _place(words, evened(text), evened(prefix) + " " if prefix else "")
    if at < 0:
        return None
    begin, end = _origins(text, at, at + len(words) - 1)
    return Located(begin, end + 1, exactly=False)


def evened(text: str) -> str:
    """Give a text with one kind of quotation marks, of dashes and of spaces."""
    return " ".join(text.translate(_EVENED).replace(_ELLIPSIS, "...").split())


def _place(words: str, text: str, before: str) -> int:
    """Give where words stand, behind some others if there is such a place; -1 where nowhere."""
    at = text.find(before + words) if before else -1
    return at + len(before) if at >= 0 else text.find(words)


def _origins(text: str, *places: int) -> tuple[int, ...]:
    """Give where some letters of an evened text stand in the text itself."""
    found = []
    left = list(places)
    for origin, begin, end in _letters(text):
        while left and begin <= left[0] < end:
            found.append(origin)
            left.pop(0)
        if not left:
            break
    return tuple(found)


def _letters(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield each letter's place, and where what stands for it begins and ends when evened."""
    at = 0
    for word in _WORD.finditer(text):
        for origin in range(word.start(), word.end()):
            length = 3 if text[origin] == _ELLIPSIS else 1
            yield origin, at, at + length
            at += length
        at += 1
