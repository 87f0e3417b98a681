"""Where a long word may be broken, so that an address does not run out of its column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

_LONG_WORD: Final = regex.compile(
    r"(?<!\S)(?=\S{19})(?!\p{P}{0,2}\p{L}\p{Ll}{1,24}\p{P}{0,2}(?:\s|$))\S+"
)
"""What may be broken; a word of a language fits in the narrowest column up to so many letters."""
_PIECE: Final = regex.compile(r"\X{1,11}[/?&=._\-,:;#%]+(?=\X)|\X{12}(?=\X{3})|\X+?$")


def pieces_of(text: str) -> str | list[str]:
    """Give a text whole, or in pieces between which a line may end."""
    return text if _LONG_WORD.search(text) is None else list(_pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """Yield the pieces of a text between which a long word may be broken."""
    end = 0
    for word in _LONG_WORD.finditer(text):
        pieces = [match[0] for match in _PIECE.finditer(word[0])]
        yield text[end : word.start()] + pieces[0]
        yield from pieces[1:]
        end = word.end()
    if end < len(text):
        yield text[end:]
