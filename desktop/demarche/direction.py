"""Which way a text runs, and how lines of ours keep their order around names from the right.

Marks of direction are put between, never into what a file says; no Qt, and nothing of Demarche.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import bidirectional

_BETWEEN: Final = re.compile(" ([·→]) ")
"""What we put between names."""

_BEFORE_A_NUMBER: Final = re.compile(
    r"(?<=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])(?=[^\w\u200e]*[,:;(][^\w\u200e]*[0-9])"
)
_LEFT_TO_RIGHT: Final = "\u200e"
_RIGHT: Final = frozenset({"R", "AL"})
_STRONG: Final = frozenset({"L", *_RIGHT})


def may_turn(text: str) -> bool:
    """Say whether a text may hold a letter that runs from right to left: Hebrew is the first."""
    return not text.isascii() and max(text) >= "\u0590"


def begins_at_right(text: str) -> bool:
    """Say whether a text runs from right to left: its first letter with a direction decides."""
    if not may_turn(text):
        return False
    directions = map(bidirectional, text)
    return next((each in _RIGHT for each in directions if each in _STRONG), False)


def in_our_direction(text: str) -> str:
    """Let a line of ours run from left to right, whatever names it holds and begins with."""
    if not may_turn(text) or not any(bidirectional(each) in _RIGHT for each in text):
        return text
    return _LEFT_TO_RIGHT + _BETWEEN.sub(rf" {_LEFT_TO_RIGHT}\1{_LEFT_TO_RIGHT} ", untorn(text))


def untorn(text: str) -> str:
    """Keep a number behind a name that runs from right to left with the words after it."""
    return _BEFORE_A_NUMBER.sub(_LEFT_TO_RIGHT, text) if may_turn(text) else text


def kept_apart(name: str) -> str:
    """Let a name that runs from right to left take nothing along that follows it."""
    return name + _LEFT_TO_RIGHT if begins_at_right(name) else name
