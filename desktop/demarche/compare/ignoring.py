"""What a reader may ask to ignore, and what two words have in common when it is ignored.

Nothing is left out of a text here: what differs only in these ways is marked as ignored.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import Final

from demarche.translation import later, tr


class Aspect(StrEnum):
    """One of the differences that may be ignored, by the name it is asked for with."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    NUMBERING = "numbering"
    SPACING = "spacing"


IGNORED_WORDS: Final = MappingProxyType(
    {
        Aspect.CASE: later("capital and small letters"),
        Aspect.PUNCTUATION: later("punctuation"),
        Aspect.QUOTES: later("the shape of quotation marks and dashes"),
        Aspect.NUMBERING: later("numbers at the heads of paragraphs"),
        Aspect.SPACING: later("spaces and line breaks"),
    }
)
Ignored = frozenset[Aspect]
NOTHING: Final[Ignored] = frozenset()

_DOUBLE: Final = '"“”„‟«»″＂〝〞「」『』'
_SINGLE: Final = "'‘’‚‛‹›′`´＇"
_DASHES: Final = "-‐‑‒–—―−﹘－"
_LONGEST_HEAD: Final = 40
_SHAPES: Final = str.maketrans(
    {**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DASHES, "-")}
)


def ignored_in_words(ignored: Ignored) -> str:
    """Name what is ignored, for a person; empty where nothing is."""
    return ", ".join(tr(IGNORED_WORDS[aspect]) for aspect in Aspect if aspect in ignored)


def keys_of(words: Iterable[str], ignored: Ignored) -> list[str]:
    """Give each word in the shape in which it is compared."""
    keys = list(words)
    if Aspect.QUOTES in ignored:
        keys = [key.translate(_SHAPES) for key in keys]
        keys = ['"' if key == "'" else key for key in keys]
    if Aspect.CASE in ignored:
        keys = [key.casefold() for key in keys]
    return keys


def passed_over(tokens: Sequence[str], ignored: Ignored) -> frozenset[int]:
    """Give the places of the tokens that are no words to be compared."""
    found: set[int] = set()
    if Aspect.PUNCTUATION in ignored:
        found |= {at for at, token in enumerate(tokens) if _is_punctuation(token)}
    if Aspect.NUMBERING in ignored:
        found |= set(_numbering(tokens))
    return frozenset(found)


def _is_punctuation(token: str) -> bool:
    """Say whether a token is a sign of punctuation; a currency or a plus is none."""
    return unicodedata.category(token[0]).startswith("P")


def _numbering(tokens: Sequence[str]) -> Iterator[int]:
    """Yield the places of the numbers at the head of the text and of its lines."""
    from demarche.compare.alignment.numbering import head_number  # noqa: PLC0415 - rarely asked for

    heads = [0, *(at + 1 for at, token in enumerate(tokens) if "\n" in token)]
    for first, last in pairwise([*heads, len(tokens)]):
        line = tokens[first : min(last, first + _LONGEST_HEAD)]
        end = len("".join(line)) - len(head_number("".join(line))[1])
        ends = accumulate(map(len, line))
        yield from (
            first + at
            for at, (token, reached) in enumerate(zip(line, ends, strict=True))
            if reached <= end and not token.isspace()
        )
