"""Text from files as it may be shown, on screen, on paper and in the terminal.

What cannot be seen, what changes the direction of other text and what has no meaning becomes a
visible token such as `[U+202E]`; the record itself keeps what it holds. This is the bottom layer:
it imports nothing of Demarche and knows neither fonts nor Qt; whoever has fonts says which
characters are missing in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import regex

Missing = Callable[[str], bool] | frozenset[str]
"""Which characters the fonts at hand cannot draw."""

_VISIBLE_FORMAT: Final = r"\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\U000110BD\U000110CD"
_HIEROGLYPH_JOINERS: Final = r"\U00013430-\U0001343F"
_SELECTORS: Final = r"\uFE00-\uFE0F\U000E0100-\U000E01EF"
_INVISIBLE_LETTERS: Final = r"\u115F\u1160\u3164\uFFA0\u17B4\u17B5\u034F\u2028\u2029"
_PLAIN_SCRIPTS: Final = r"\p{Latin}\p{Greek}\p{Cyrillic}"

_ODD: Final = rf"""(?V1xs)
      \r(?!\n)
    | [\p{{Cc}}--[\t\n\r]]
    | [\p{{Cs}}\p{{Co}}\p{{Cn}}{_INVISIBLE_LETTERS}]
    | [\p{{Cf}}--[{_VISIBLE_FORMAT}{_HIEROGLYPH_JOINERS}\u200C\u200D]]
      # The joiners shape the letters of some scripts and the pictures of emoji, and nothing else.
    | (?<![[\p{{L}}\p{{M}}\p{{So}}\p{{Sk}}]--[{_PLAIN_SCRIPTS}]])[\u200C\u200D]
    | [\u200C\u200D](?![[\p{{L}}\p{{M}}\p{{So}}]--[{_PLAIN_SCRIPTS}]])(?<!\p{{M}}.)
      # A selector chooses between the forms of one character before it.
    | (?<![[\p{{L}}\p{{M}}\p{{N}}\p{{P}}\p{{S}}]--[{_SELECTORS}]])[{_SELECTORS}]
    """
_PLAIN: Final = (
    "\t\n -~\xa0-\xac\xae-\u034e\u0350-\u0377\u0400-\u052f\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u22ff"
)
_PLAIN_TOO: Final = "\u3001-\u303f\u3041-\u3096\u4e00-\u9ffc"
"""Plain characters of East Asia: so many that a pattern of them takes long to make."""

_SIEVE: Final = re.compile(f"[^{_PLAIN}]")
"""What is not plain at first sight: much faster than the whole rule, and finds more."""

_DIRECTION_MARKS: Final = frozenset("\u200e\u200f\u061c")
_RIGHT_TO_LEFT: Final = r"(?V1)[\p{Bidi_Class=R}\p{Bidi_Class=AL}--\u200f\u061c]"
_NEEDS_NO_GLYPH: Final = r"[\s\p{DI}]"


class Shown(NamedTuple):
    """A text as it may be shown, and where each place of the original went.

    `offsets` holds one entry for each code point of the original and one for its end; None where
    the text is shown as it is.
    """

    text: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a half-open range of the original to the range of the shown text."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]


def shown(text: str, missing: Missing | None = None) -> str:
    """Give the text with a visible token for each character that may not be shown."""
    return shown_with_offsets(text, missing).text


def shown_with_offsets(text: str, missing: Missing | None = None) -> Shown:
    """Give the text with visible tokens, and where each place of the original went."""
    odd = odd_places(text)
    absent = _absent(text, missing)
    if not odd and not absent and "\r" not in text:
        return Shown(text)
    places = frozenset(odd)
    pieces = [
        token(character) if place in places or character in absent else _plain(character)
        for place, character in enumerate(text)
    ]
    return Shown("".join(pieces), tuple(accumulate(map(len, pieces), initial=0)))


def odd_places(text: str) -> tuple[int, ...]:
    """Give the places of the characters that cannot be seen, have no meaning or turn the text."""
    if is_plain(text) or _rule(_ODD).search(text) is None:
        return ()
    found = tuple(match.start() for match in _rule(_ODD).finditer(text))
    if _rule(_RIGHT_TO_LEFT).search(text) is None:
        return found
    return tuple(place for place in found if text[place] not in _DIRECTION_MARKS)


def is_plain(text: str) -> bool:
    """Say whether every character of a text is plain at first sight, whatever stands beside it."""
    return _SIEVE.search(text) is None or _fine_sieve().search(text) is None


def token(character: str) -> str:
    """Name one character, such as `[U+202E]`."""
    return f"[U+{ord(character):04X}]"


def _plain(character: str) -> str:
    """Give a character as it is; a return before a line feed belongs to the line's end."""
    return "" if character == "\r" else character


def _absent(text: str, missing: Missing | None) -> frozenset[str]:
    """Give the characters of a text that no font can draw."""
    if missing is None:
        return frozenset()
    if isinstance(missing, frozenset):
        return frozenset(c for c in missing.intersection(text) if _needs_glyph(c))
    return frozenset(c for c in set(text) if _needs_glyph(c) and missing(c))


def _needs_glyph(character: str) -> bool:
    """Say whether a character is drawn at all."""
    if is_plain(character):
        return not character.isspace()
    return _rule(_NEEDS_NO_GLYPH).match(character) is None


@cache
def _fine_sieve() -> re.Pattern[str]:
    """Give the sieve that also lets through what is plain in East Asia."""
    return re.compile(f"[^{_PLAIN}{_PLAIN_TOO}]")


@cache
def _rule(pattern: str) -> regex.Pattern[str]:
    """Give a rule ready for use; loading its library takes longer than most texts need it."""
    import regex  # noqa: PLC0415 - see above

    return regex.compile(pattern)
