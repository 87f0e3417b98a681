"""Which characters no font at hand can draw.

The shipped fonts are asked first; only for what they lack are the system's asked, until everything
is found. Most texts hold nothing beyond what the shipped fonts surely draw, and then no font file
is opened at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import regex
import typst

from demarche.resources import resource

SURELY_DRAWN: Final = frozenset(
    [*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x180)), *"–—‘’‚“”„†•…‰€→\n"]
) - {"\xad"}
"""What every shipped text font draws; a test holds them to it."""

_NEEDS_NO_GLYPH: Final = regex.compile(r"[\s\p{DI}]")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which characters no font draws, and whether the system's fonts are needed for the others."""

    missing: frozenset[str] = frozenset()
    needs_system: bool = False


def font_folder() -> Path:
    """Give the folder of the shipped fonts."""
    return resource("fonts")


def coverage(text: Iterable[str], *, system: bool = True) -> Coverage:
    """Say which characters of a text no font at hand draws."""
    wanted = {each for each in set(text) - SURELY_DRAWN if not _NEEDS_NO_GLYPH.match(each)}
    if not wanted:
        return Coverage()
    lacking = frozenset(wanted) - _shipped()
    if not lacking or not system:
        return Coverage(lacking)
    missing = set(lacking)
    for covered in _system_fonts():
        missing -= covered
        if not missing:
            break
    return Coverage(frozenset(missing), needs_system=len(missing) < len(lacking))


@lru_cache(maxsize=1)
def _shipped() -> frozenset[str]:
    """Give every character that a shipped font draws."""
    found: set[str] = set()
    for path in sorted(font_folder().glob("*.ttf")):
        found |= _drawn_by(path, 0)
    return frozenset(found)


def _system_fonts() -> Iterator[frozenset[str]]:
    """Yield what each font of the system draws, of those that typst finds as well."""
    found = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[])
    places = {(str(each.path), each.index) for each in found.fonts() if each.path}
    for path, index in sorted(places):
        yield _drawn_by(Path(path), index)


@lru_cache(maxsize=512)
def _drawn_by(path: Path, index: int) -> frozenset[str]:
    """Give every character that one font file draws; a broken file draws none."""
    from fontTools.ttLib import (  # type: ignore[import-untyped]  # noqa: PLC0415  (rarely needed)
        TTFont,
        TTLibError,
    )

    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            table = font.getBestCmap() or {}
    except (TTLibError, OSError, AssertionError, KeyError, ValueError):
        return frozenset()
    return frozenset(map(chr, table))
