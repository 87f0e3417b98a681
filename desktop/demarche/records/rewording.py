"""Change the texts of a YAML file where they stand: all else stays, comments and line breaks too.

What comes out is read again and must be exactly the dossier that was asked for; so the ways of
changing a text may be simple ones, and where none of them does it, nothing is given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from demarche.records.model import Dossier
from demarche.records.parsing.yaml_text import OLD_BREAKS
from demarche.records.place import Loc
from demarche.records.plain import plain
from demarche.records.reading import read_bytes
from demarche.records.rendering.escaping import encode
from demarche.records.rendering.yaml_scalar import quoted, scalar

_NAME: Final = "reworded.yaml"
_SPACES: Final = re.compile(r"(\s+)")
_STEP: Final = 2

Change = tuple[Loc, str, str]
"""Where a text stands, what it was and what it becomes."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A text as it is written, and the column that a block under its key would have."""

    start: int
    raw: str
    column: int | None

    @property
    def end(self) -> int:
        """Give the offset behind the text."""
        return self.start + len(self.raw)


_Way = Callable[[_Place, str, str], str | None]


def reword(text: str, dossier: Dossier) -> str | None:
    """Give a YAML text changed so that it is another dossier, touching the changed words alone.

    None is given where more than texts has changed, where it cannot be done in place, and where
    the parser would not know the places.

    Raises:
        ValueError: Where the dossier holds half a character.
    """
    if OLD_BREAKS.search(text):
        return None
    before = read_bytes(encode(text), _NAME)
    if before.dossier is None or not before.ok:
        return None
    changes = list(_changes(plain(before.dossier), plain(dossier), ()))
    if not changes:
        return text
    found = [change for change in changes if change is not None]
    return _reworded(text, found, dossier) if len(found) == len(changes) else None


def _changes(old: Any, new: Any, loc: Loc) -> Iterator[Change | None]:  # noqa: ANN401 - values of a file
    """Give each text that changed, and None for any other change."""
    if old == new:
        return
    if isinstance(old, str) and isinstance(new, str):
        yield loc, old, new
    elif isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new):
        for name in old:
            yield from _changes(old[name], new[name], (*loc, name))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for index, (was, becomes) in enumerate(zip(old, new, strict=True)):
            yield from _changes(was, becomes, (*loc, index))
    else:
        yield None


def _reworded(text: str, changes: list[Change], dossier: Dossier) -> str | None:
    """Try the ways of changing a text, the most careful one first."""
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    places = [_place(root, loc, text) for loc, _, _ in changes]
    for way in _WAYS:
        becomes = _changed(text, _from_the_end(places, changes), way)
        if becomes is not None:
            reading = read_bytes(encode(becomes), _NAME)
            if reading.ok and reading.dossier == dossier:
                return becomes
    return None


def _changed(text: str, changes: list[tuple[_Place | None, Change]], way: _Way) -> str | None:
    """Change texts in one way, or give None where it does not do for one of them."""
    for place, (_, old, new) in changes:
        raw = None if place is None else way(place, old, new)
        if place is None or raw is None:
            return None
        text = text[: place.start] + raw + text[place.end :]
    return text


def _from_the_end(
    places: list[_Place | None], changes: list[Change]
) -> list[tuple[_Place | None, Change]]:
    """Order changes so that one does not move the place of the next."""
    pairs = list(zip(places, changes, strict=True))
    return sorted(pairs, key=lambda pair: pair[0].start if pair[0] else 0, reverse=True)


def _place(node: Node | None, loc: Loc, text: str) -> _Place | None:
    """Find the text at a place, if there is one."""
    column: int | None = None
    for step in loc:
        column = None
        if isinstance(node, MappingNode):
            entry = next(((k, v) for k, v in node.value if k.value == step), None)
            if entry is None:
                return None
            column = None if node.flow_style else entry[0].start_mark.column + _STEP
            node = entry[1]
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            node = node.value[step]
    if not isinstance(node, ScalarNode):
        return None
    start, end = node.start_mark.index, node.end_mark.index
    return _Place(start, text[start:end].rstrip(), column)


def _by_words(place: _Place, old: str, new: str) -> str | None:
    """Change what differs between two texts, wherever the lines between the words break."""
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    end = len(old) - last
    before, gone, behind = map(_loosely, (old[:first], old[first:end], old[end:]))
    match = re.search(f"{before}({gone}){behind}", place.raw)
    if match is None:
        return None
    return place.raw[: match.start(1)] + new[first : len(new) - last] + place.raw[match.end(1) :]


def _as_a_whole(place: _Place, _old: str, new: str) -> str:
    """Write a text anew: as a block where one can stand, else in quotes."""
    return quoted(new) if place.column is None else "\n".join(scalar(new, place.column))


def _in_quotes(_place: _Place, _old: str, new: str) -> str:
    """Write a text anew in quotes, which can stand anywhere."""
    return quoted(new)


_WAYS: Final[tuple[_Way, ...]] = (_by_words, _as_a_whole, _in_quotes)


def _shared(one: str, other: str) -> int:
    """Count the characters with which two texts begin alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _loosely(text: str) -> str:
    """Make a pattern of a text that takes all white space, and an apostrophe written twice."""
    pieces = (r"\s+" if each.isspace() else re.escape(each) for each in _SPACES.split(text))
    return "".join(pieces).replace("'", "''?")
