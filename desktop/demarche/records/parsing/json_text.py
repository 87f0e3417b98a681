"""Read JSON text into plain values and, where something is wrong, their places.

The standard library reads it first, and refuses with it what it would let pass: a key that
stands twice, `NaN`, numbers without end, halves of surrogate pairs. Where it refuses
something the text is read again by the tree below, which knows the place of every key and value.
"""

from __future__ import annotations

import json
import re
from _json import scanstring
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from demarche.records.finding import Finding, named
from demarche.records.parsing.json_places import json_places
from demarche.records.parsing.json_words import say_string, say_word
from demarche.records.parsing.parsed import MAX_DEPTH, BrokenTextError, Parsed, broken, too_deep
from demarche.records.place import Loc, Spot
from demarche.records.problem import Code
from demarche.translation import later, tr

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORD: Final = re.compile(r"[^\s,:\[\]{}\"]+")
_ESCAPED_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONSTANTS: Final = {"true": True, "false": False, "null": None}
_NO_NUMBERS: Final = frozenset({"NaN", "Infinity", "-Infinity", "nan", "inf", "-inf"})


class _Suspect(ValueError):  # noqa: N818 - a signal to look closer, not an error that anyone sees
    """Something that the standard library would let pass."""


def parse_json(text: str) -> Parsed:
    """Read one JSON text."""
    try:
        value = json_values(text)
        if isinstance(value, dict):
            return Parsed(value, partial(json_places, text))
    except (ValueError, RecursionError):
        pass  # the tree says what and where
    try:
        return _read(text)
    except BrokenTextError as error:
        return broken(error)


def json_values(text: str) -> Any:  # noqa: ANN401 - a value of a file may be anything
    """Give the values of a text in which nothing is wrong.

    Raises:
        ValueError: Where anything is, or halves of surrogate pairs are named.
        RecursionError: Where it nests too deep.
    """
    if _ESCAPED_SURROGATE.search(text) is not None:
        raise _Suspect
    return _DECODER.decode(text)


def _read(text: str) -> Parsed:
    """Read values, places and all that is wrong."""
    tree = _Tree(text)
    value, spot = tree.read()
    return Parsed(value, lambda _ways: spot, tuple(tree.findings))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Build a mapping unless a key stands in it twice."""
    mapping = dict(pairs)
    if len(mapping) != len(pairs):
        raise _Suspect
    return mapping


def _finite(text: str) -> float:
    """Read a number unless it is without end."""
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise _Suspect
    return number


def _refuse(_word: str) -> None:
    """Refuse NaN and its like."""
    raise _Suspect


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_finite, parse_constant=_refuse
)


class _Tree:
    """Reads a text with the place of every key and value; stops where it cannot go on."""

    def __init__(self, text: str) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._at = 0

    def read(self) -> tuple[Any, Spot]:
        """Read the one value of the text."""
        self._skip()
        value, spot = self._value(())
        self._skip()
        if self._at < len(self._text):
            message = tr("there is more behind the end of the record")
            hint = tr("one file holds one record; check the brackets above")
            raise self._broken(message, hint)
        return value, Spot(spot.start, spot.start, spot.children)

    def _value(self, loc: Loc) -> tuple[Any, Spot]:
        """Read the value that begins here."""
        start, first = self._at, self._peek()
        if first == '"':
            return self._string(loc), Spot(start, start)
        if first == "{":
            value, children = self._object(loc)
            return value, Spot(start, start, children)
        if first == "[":
            items, spots = self._array(loc)
            return items, Spot(start, start, spots)
        return self._scalar(), Spot(start, start)

    def _object(self, loc: Loc) -> tuple[dict[str, Any], dict[str | int, Spot]]:
        """Read a mapping; of a key that stands twice, the first counts."""
        value: dict[str, Any] = {}
        children: dict[str | int, Spot] = {}

        def member() -> None:
            start = self._at
            if self._peek() != '"':
                raise self._broken(tr("a key in double quotes is missing here"), tr(_KEY_HINT))
            key = self._string(loc)
            self._skip()
            if self._peek() != ":":
                raise self._broken(tr("a colon is missing behind {key}", key=named(key)), "")
            self._step()
            item, spot = self._value((*loc, key))
            if key in value:
                self._find_twice(key, (*loc, key), start)
                return
            value[key], children[key] = item, Spot(spot.start, start, spot.children)

        self._members("}", member, loc)
        return value, children

    def _array(self, loc: Loc) -> tuple[list[Any], dict[str | int, Spot]]:
        """Read a list."""
        value: list[Any] = []
        children: dict[str | int, Spot] = {}

        def member() -> None:
            item, spot = self._value((*loc, len(value)))
            children[len(value)] = spot
            value.append(item)

        self._members("]", member, loc)
        return value, children

    def _members(self, end: str, member: Callable[[], None], loc: Loc) -> None:
        """Read members, separated by commas, up to the closing bracket."""
        if len(loc) >= MAX_DEPTH:
            raise too_deep(self._at)
        opened = self._at
        self._step()
        if self._peek() == end:
            self._at += 1
            return
        while True:
            member()
            self._skip()
            if self._peek() == end:
                self._at += 1
                return
            if self._peek() != ",":
                raise self._unfinished(end, opened)
            comma = self._at
            self._step()
            if self._peek() == end:
                message = tr("a comma stands before the closing {bracket}", bracket=end)
                raise BrokenTextError(comma, message, tr("take it out"))

    def _string(self, loc: Loc) -> str:
        """Read a text in double quotes."""
        start = self._at
        try:
            text, self._at = scanstring(self._text, start + 1, True)  # noqa: FBT003 - no keywords in C
        except json.JSONDecodeError as error:
            raise say_string(error, start, self._text) from error
        half = _SURROGATE.search(text)
        if half is not None:
            finding = Finding(
                code=Code.BAD_VALUE,
                message=tr(
                    "this text holds half a character ({escape})", escape=f"\\u{ord(half[0]):04x}"
                ),
                hint=tr("write both halves of the pair, or the character itself"),
                loc=loc,
                offset=start,
            )
            self.findings.append(finding)
            return _SURROGATE.sub("\ufffd", text)
        return text

    def _scalar(self) -> Any:  # noqa: ANN401 - a value of a file may be anything
        """Read a number or one of the three words of JSON."""
        start = self._at
        word = _WORD.match(self._text, start)
        if word is None:
            raise self._broken(tr("a value is missing here"), "")
        if word[0] in _CONSTANTS:
            self._at = word.end()
            return _CONSTANTS[word[0]]
        if word[0] in _NO_NUMBERS:
            self._at = word.end()
            self._find_number(start, tr("{word} is no number of JSON", word=word[0]))
            return ""
        number = _NUMBER.fullmatch(word[0])
        if number is None:
            raise self._broken(*say_word(word[0]))
        self._at = word.end()
        return self._number(word[0], start, whole=not (number[1] or number[2]))

    def _number(self, word: str, start: int, *, whole: bool) -> int | float | str:
        """Read a number; refuse what a computer cannot hold."""
        try:
            return int(word) if whole else _finite(word)
        except ValueError:
            self._find_number(start, tr("the number {word} is too large", word=named(word)))
            return ""

    def _find_number(self, start: int, message: str) -> None:
        """Keep one refusal of a number, in whose place an empty text stands."""
        hint = tr("put it in quotes if it is meant as text")
        self.findings.append(Finding(code=Code.BAD_VALUE, message=message, hint=hint, offset=start))

    def _find_twice(self, key: str, loc: Loc, start: int) -> None:
        """Keep that a key stands twice."""
        message = tr("{key} stands twice in the same mapping", key=named(key))
        hint = tr("keep one of them, or give the second another name")
        self.findings.append(
            Finding(code=Code.DUPLICATE_KEY, message=message, hint=hint, loc=loc, offset=start)
        )

    def _unfinished(self, end: str, opened: int) -> BrokenTextError:
        """Say that a list or mapping does not go on as it should."""
        if self._at >= len(self._text):
            opening = self._text[opened]
            message = tr("the {bracket} opened here is never closed", bracket=opening)
            return BrokenTextError(opened, message, "")
        return self._broken(tr("a comma or {bracket} is missing before this", bracket=end), "")

    def _broken(self, message: str, hint: str) -> BrokenTextError:
        """Say that reading stops here."""
        if self._text.startswith(("//", "/*", "#"), self._at):
            message = tr("JSON has no comments")
            hint = tr("take it out, or save the file as YAML")
        elif not self._text:
            message = tr("the file is empty")
        elif self._at >= len(self._text):
            message = tr("the file ends in the middle of the record")
        return BrokenTextError(self._at, message, hint)

    def _peek(self) -> str:
        """Give the next character, or nothing at the end."""
        return self._text[self._at : self._at + 1]

    def _skip(self) -> None:
        """Pass over white space."""
        self._at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr]  # it matches nothing too

    def _step(self) -> None:
        """Pass over one character and the white space behind it."""
        self._at += 1
        self._skip()


_KEY_HINT: Final = later('write it as "title": "..."')
