"""Wrap styled text to a width, each line whole in itself so that lines can stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Final

import regex

from demarche.cli.terminal.style import Line, Piece, Style
from demarche.cli.terminal.width import width_of

_ATOM: Final = regex.compile(
    r"\n|[^\S\n\u00a0]+"
    r"|[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]\p{M}*[\p{Pe}\p{Pf}\p{Po}]*"
    r"|(?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}])[\S\u00a0])+"
)
_MARKED: Final = frozenset({Style.REMOVED, Style.ADDED})
_BETWEEN_ANY: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]", regex.V1)


def wrap(pieces: Iterable[Piece], width: int, *, whole_words: bool = False) -> list[Line]:
    """Break text at spaces and between characters that need none, else wherever it must.

    With `whole_words` a word that is too long stays whole: an address is clicked as one.
    """
    setter = _Setter(max(width, 1), whole_words=whole_words)
    for unit in _units(pieces):
        setter.place(unit)
    return setter.lines()


def indented(lines: Iterable[Line], by: int) -> list[Line]:
    """Move lines to the right; an empty one stays empty."""
    return [(Piece(" " * by), *line) if line else line for line in lines]


def width_of_line(line: Line) -> int:
    """Count the columns that a line takes."""
    return sum(width_of(piece.text) for piece in line)


@dataclass(slots=True)
class _Unit:
    """Text that stays together, the space before it, and whether a new line begins with it."""

    space: Line = ()
    pieces: list[Piece] = field(default_factory=list)
    breaks: bool = False


def _units(pieces: Iterable[Piece]) -> Iterator[_Unit]:
    """Cut styled text where it may be broken; a word may run over several pieces."""
    unit = _Unit()
    for piece in pieces:
        for match in _ATOM.finditer(piece.text):
            atom = match[0]
            if _begins_unit(Piece(atom, piece.style), unit):
                yield unit
                unit = _Unit()
            if atom == "\n":
                unit.breaks = True
            elif atom.isspace() and atom != "\u00a0":
                unit.space = (Piece(" ", piece.style),)
            else:
                unit.pieces.append(Piece(atom, piece.style))
    yield unit


def _begins_unit(piece: Piece, unit: _Unit) -> bool:
    """Say whether a line may be broken before this part of a text."""
    atom = piece.text
    if atom == "\n":
        return bool(unit.pieces) or unit.breaks
    if not unit.pieces:
        return False
    if atom.isspace() and atom != "\u00a0":
        return True
    last = unit.pieces[-1]
    if last.style is not piece.style and {last.style, piece.style} == _MARKED:
        return True
    return bool(_BETWEEN_ANY.match(atom) or _BETWEEN_ANY.match(last.text))


class _Setter:
    """Fills lines."""

    def __init__(self, width: int, *, whole_words: bool) -> None:
        self._width = width
        self._whole_words = whole_words
        self._lines: list[Line] = []
        self._line: list[Piece] = []
        self._used = 0

    def place(self, unit: _Unit) -> None:
        """Put a unit on this line, or on the next where it does not fit."""
        if unit.breaks:
            self._end()
        space = unit.space if self._line else ()
        room = width_of_line(space) + sum(width_of(each.text) for each in unit.pieces)
        if self._line and self._used + room > self._width:
            self._end()
            space = ()
        for piece in (*space, *unit.pieces):
            self._add(piece)

    def lines(self) -> list[Line]:
        """Give the lines; the last one is ended."""
        if self._line:
            self._end()
        return self._lines

    def _add(self, piece: Piece) -> None:
        """Add to the line, breaking inside a word that is longer than a whole line."""
        text = piece.text
        while not self._whole_words and self._used + width_of(text) > self._width:
            head = _fitting(text, self._width - self._used)
            if not head and self._used:
                self._end()
                continue
            head = head or text[0]
            self._append(Piece(head, piece.style))
            text = text[len(head) :]
            if text:
                self._end()
        if text:
            self._append(Piece(text, piece.style))

    def _append(self, piece: Piece) -> None:
        """Append to the line."""
        self._line.append(piece)
        self._used += width_of(piece.text)

    def _end(self) -> None:
        """End the line and begin another."""
        self._lines.append(tuple(_joined(self._line)))
        self._line, self._used = [], 0


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join neighbours of one style."""
    for style, group in groupby(pieces, attrgetter("style")):
        yield Piece("".join(each.text for each in group), style)


def _last_joint(head: str) -> int:
    """Give the place of the last hyphen or stroke, -1 where there is none."""
    return max(head.rfind("-"), head.rfind("/"))


def _fitting(text: str, room: int) -> str:
    """Give as much of a word as fits, to a hyphen or stroke where it has one there.

    A letter is never parted from its marks.
    """
    head = ""
    for match in regex.finditer(r"\X", text):
        if width_of(head + match[0]) > room:
            return head[: _last_joint(head) + 1] or head
        head += match[0]
    return head
