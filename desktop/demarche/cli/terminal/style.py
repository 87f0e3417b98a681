"""The few ways in which words stand out in a terminal, by meaning, and how they are painted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TextIO

from demarche.shown import shown


class Style(Enum):
    """What a piece of text means."""

    PLAIN = auto()
    STRONG = auto()
    FAINT = auto()
    CHANGE = auto()
    REMOVED = auto()
    ADDED = auto()
    IGNORED = auto()


# Orange and blue, as on screen and safe for the colour-blind; both can be read on black and white.
_CODES: Final[Mapping[Style, str]] = {
    Style.STRONG: "1",
    Style.FAINT: "2",
    Style.CHANGE: "1;38;5;32",
    Style.REMOVED: "9;38;5;166",
    Style.ADDED: "4;38;5;32",
    Style.IGNORED: "2;4",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Piece, ...]
"""What stands on one line, or what is to be wrapped into several."""


def line(text: str, style: Style = Style.PLAIN) -> Line:
    """Make a line of one piece."""
    return (Piece(text, style),)


def is_coloured(stream: TextIO | None) -> bool:
    """Say whether a stream is a terminal whose owner has not asked for plain text."""
    if stream is None or not stream.isatty():
        return False
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def paint(pieces: Iterable[Piece], *, coloured: bool) -> str:
    """Write a line; only what stands here can ever act on a terminal."""
    return "".join(_painted(each, coloured=coloured) for each in pieces).rstrip()


def _painted(piece: Piece, *, coloured: bool) -> str:
    """Write one piece."""
    text = shown(piece.text).replace("\u00a0", " ")
    code = _CODES.get(piece.style) if coloured else None
    return f"\033[{code}m{text}\033[0m" if code and text else text
