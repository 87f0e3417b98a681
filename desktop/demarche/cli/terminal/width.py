"""How many columns of a terminal a text takes."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_NO_ROOM: Final = frozenset({"Mn", "Me", "Cf", "Cc"})
_WIDE: Final = frozenset({"W", "F"})


def width_of(text: str) -> int:
    """Count the columns: two for a wide East Asian character, none for a mark that combines."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


@lru_cache(maxsize=4_096)
def _width(character: str) -> int:
    """Count the columns of one character."""
    if unicodedata.category(character) in _NO_ROOM or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
