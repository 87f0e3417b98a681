"""Find the places of a few values in a JSON text in which nothing else is wrong.

What lies beside the ways to them is passed over by the standard library's scanner, which is as
fast as reading; a tree of all places takes thirty times as long and twenty times the memory.
"""

from __future__ import annotations

import json
import re
from _json import scanstring
from collections.abc import Iterable
from typing import Any, Final

from demarche.records.place import Loc, Spot

_Wanted = dict[str | int, Any]
"""The first steps of the ways that are wanted, each with what is wanted behind it."""

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_PASS_OVER: Final = json.JSONDecoder().raw_decode


def json_places(text: str, ways: Iterable[Loc]) -> Spot:
    """Give the places of what is on these ways, in a text that can be read."""
    wanted: _Wanted = {}
    for way in ways:
        inner = wanted
        for step in way:
            inner = inner.setdefault(step, {})
    finder = _Finder(text)
    spot, _ = finder.value(finder.behind_space(0), wanted)
    return spot


class _Finder:
    """Follows the ways that are wanted through a text, and passes over all else."""

    def __init__(self, text: str) -> None:
        self._text = text

    def value(self, at: int, wanted: _Wanted) -> tuple[Spot, int]:
        """Give the places in the value that begins here, and the offset behind it."""
        children: dict[str | int, Spot] = {}
        first = self._text[at]
        if wanted and first == "{":
            end = self._members(at, wanted, children)
        elif wanted and first == "[":
            end = self._items(at, wanted, children)
        else:
            _, end = _PASS_OVER(self._text, at)
        return Spot(at, at, children), end

    def behind_space(self, at: int) -> int:
        """Give the offset of what comes next."""
        return _SPACE.match(self._text, at).end()  # type: ignore[union-attr]  # it matches nothing too

    def _members(self, at: int, wanted: _Wanted, children: dict[str | int, Spot]) -> int:
        """Follow a mapping to its end."""
        at = self.behind_space(at + 1)
        while self._text[at] != "}":
            start = at
            key, at = scanstring(self._text, at + 1, True)  # noqa: FBT003 - no keywords in C
            at = self.behind_space(self.behind_space(at) + 1)
            spot, at = self.value(at, wanted.get(key, _NOTHING))
            if key in wanted:
                children[key] = Spot(spot.start, start, spot.children)
            at = self._next(at)
        return at + 1

    def _items(self, at: int, wanted: _Wanted, children: dict[str | int, Spot]) -> int:
        """Follow a list to its end."""
        at, index = self.behind_space(at + 1), 0
        while self._text[at] != "]":
            spot, at = self.value(at, wanted.get(index, _NOTHING))
            if index in wanted:
                children[index] = spot
            at, index = self._next(at), index + 1
        return at + 1

    def _next(self, at: int) -> int:
        """Give the offset of the next member, or of the end."""
        at = self.behind_space(at)
        return self.behind_space(at + 1) if self._text[at] == "," else at


_NOTHING: Final[_Wanted] = {}
