"""Fonts, and text from records as Qt lays it out: plain, visible, counted in UTF-16.

Nothing here or behind it ever sets rich text from a file: Qt would obey its markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from demarche.resources import resource
from demarche.shown import Shown, odd_places, shown_with_offsets, token
from demarche.translation import tr_in

if TYPE_CHECKING:
    from demarche.compare.words import Span

SERIF: Final = "Noto Serif"
SANS: Final = "Noto Sans"
_FALLBACKS: Final = ("Noto Sans Symbols 2", "Noto Sans Symbols", "Noto Sans Math")
_OURS: Final = (SERIF, SANS)
_BODY_SIZE: Final = 11.5
_LABEL_SIZE: Final = 9.5
MOST_IN_A_LINE: Final = 400
_SPACES: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""Where a line may end: not at the spaces that hold a sign to its word, as « and » have them."""


def load_fonts() -> None:
    """Make the shipped fonts known to Qt, so that no text depends on what the machine has."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


class TextFace(NamedTuple):
    """The font that compared text is set in: the shipped serif, unless another is preferred."""

    family: str = SERIF
    size: float = _BODY_SIZE


SHIPPED: Final = TextFace()


def body_font(zoom: int = 100, face: TextFace = SHIPPED) -> QFont:
    """Give the font that compared text is set in."""
    return _font(face.family, face.size, zoom)


def label_font(zoom: int = 100, *, size: float = _LABEL_SIZE, bold: bool = False) -> QFont:
    """Give the sans that everything around the compared text is set in."""
    font = _font(SANS, size, zoom)
    font.setBold(bold)
    return font


def _font(family: str, size: float, zoom: int) -> QFont:
    """Give a font with the shipped symbols behind it."""
    font = QFont([family, *([] if family in _OURS else [SERIF]), *_FALLBACKS])
    font.setPointSizeF(size * zoom / 100)
    return font


def visible(text: str) -> Shown:
    """Give text from a file as it may be shown, with a token for what no font can draw."""
    if _drawable.issuperset(text):
        return shown_with_offsets(text)
    found = shown_with_offsets(text, _is_missing)
    if QApplication.instance() is not None:
        _drawable.update(each for each in set(text) if each.isspace() or not _is_missing(each))
    return found


_drawable: Final[set[str]] = set()
"""The characters that were found in a font: most texts have no others."""


def visible_text(text: str) -> str:
    """Give text from a file as it may be shown, where no spans go with it."""
    return visible(text).text


def visible_line(text: str, most: int = MOST_IN_A_LINE) -> str:
    """Give text for a line of its own: without breaks, and cut where nobody would read on.

    Qt lays out a word of a megabyte for minutes.
    """
    begin = text[: 2 * most]
    holds = "\u202f" in begin or "\u00a0" in begin
    words = " ".join(_SPACES.split(begin.strip()) if holds else begin.split())
    cut = words[:most] + " …" if len(words) > most or len(text) > 2 * most else words
    return visible_text(cut)


def named_together(names: Sequence[str]) -> str:
    """Name several things in one phrase: “a, b and c”."""
    if len(names) <= 1:
        return "".join(names)
    # Translators: a list of names, such as “a, b and c”
    return tr_in("a list", "{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def missing_in(characters: Iterable[str]) -> tuple[str, ...]:
    """Give the characters that no font at hand can draw, in the order of their numbers."""
    shown_whole = (c for c in sorted(set(characters)) if visible_text(c) == token(c))
    return tuple(c for c in shown_whole if not odd_places(c))


@lru_cache(maxsize=65_536)
def _is_missing(character: str) -> bool:
    """Say whether no font at hand can draw a character."""
    if QApplication.instance() is None:
        return False
    return not QFontMetrics(body_font()).inFontUcs4(ord(character))


def utf16_length(text: str) -> int:
    """Count a text as Qt does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_ranges(shown: Shown, spans: Sequence[Span]) -> list[tuple[int, int, Span]]:
    """Turn spans of the record's code points into starts and lengths as Qt counts them."""
    ranges = [(*shown.span(span.start, span.end), span) for span in spans]
    if shown.text.isascii() or max(shown.text, default="") <= "\uffff":
        return [(start, end - start, span) for start, end, span in ranges]
    units = [0]
    for character in shown.text:
        units.append(units[-1] + (2 if character > "\uffff" else 1))
    return [(units[start], units[end] - units[start], span) for start, end, span in ranges]
