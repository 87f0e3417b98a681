"""Places inside a file: where each value begins, as line and column and as a path.

A parser gives a tree of spots beside the values; a problem is put on its line by walking
that tree. Offsets, lines and columns count code points; line and column count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from demarche.shown import shown

Loc = tuple[str | int, ...]
"""The way to a value: keys of mappings and indices of lists."""

Where = tuple[int | None, int | None, str]
"""Line, column and, of a table, the cell of a problem."""

KEY: Final = "[key]"
"""The last step of a way that leads to a mapping's key and not to its value."""

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_PLAIN_KEY: Final = re.compile(r"[\w-]+")


HOLDS_NOTHING: Final[Mapping[str | int, Any]] = MappingProxyType({})
"""What a text or a number holds."""


class Spot(NamedTuple):
    """Where a value begins, where its key begins, and the same for what it holds.

    There is one for each value of a file: it is a tuple because that is made in a third of the
    time.
    """

    start: int
    key: int
    children: Mapping[str | int, Spot] = HOLDS_NOTHING

    def find(self, loc: Loc) -> tuple[Spot, bool]:
        """Give the deepest spot on the way, and whether the way leads to its key.

        What is not in the file (a field left out, a default) is found at what encloses it.
        """
        spot = self
        for step in loc:
            if step == KEY and step not in spot.children:
                return spot, True
            if step not in spot.children:
                break
            spot = spot.children[step]
        return spot, False


class Lines:
    """The lines of a text, to turn an offset into line and column."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def where(self, offset: int) -> Where:
        """Give line and column of an offset; a text has no cells."""
        return (*self.place(offset), "")


def path(loc: Loc) -> str:
    """Write a way as `demands[2].positions[0].date`."""
    steps = [_step(step) for step in loc if step != KEY]
    return "".join(steps).removeprefix(".")


def _step(step: str | int) -> str:
    """Write one step of a way."""
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f"[{shown(step)!r}]"
