"""Texts split into words, numbers, signs and white space; joined, the parts are the text again.

Words are those of Unicode's word boundaries (UAX #29), by the tables of the pinned `regex`; scripts
that write no spaces between words go character by character. Four things are otherwise, for a
reader of demands: white space of any kind is one token, and a space that does not break is white
space too; a number keeps its separators, its unit and its currency; a day written 2021-12-17 is
one number; raised digits and fractions belong to their word (m²).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import regex

_UNIT: Final = (
    r"(?:%|‰|[€$£¥₽₴₪₹]|°[CF]?|(?:EUR|USD|GBP|CHF|UAH|RUB|JPY|CNY)"
    r"|[kcm]?m[²³]?(?:/[sh])?|km/h|[km]?g|[kMGT]Wh?|ha)"
)
_NUMBER: Final = (
    r"(?:[€$£¥₽₴₪₹][ \xa0]?)?"
    r"(?>\d{4}-\d\d-\d\d(?!\d)"
    r"|\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d++)?"
    r"|\d++(?:[.,;'‘’]\d++)*+)"
)


def _tail(inner: str) -> str:
    """Give what may end a number, before anything but a part of a word."""
    return rf"(?>[ \xa0\u2009\u202f]?{_UNIT}(?!{inner}))?(?!{inner})"


_COMMON_WORD: Final = (
    r"\w+(?:(?:(?<=[^\W\d_²³¹¼½¾])[:.'‘’·․‧](?=[^\W\d_²³¹¼½¾])"
    r"|(?<=[0-9])[,;.'‘’](?=[0-9]))\w+)*"
)
_COMMON_TOKEN: Final = re.compile(
    "|".join((_NUMBER + _tail(r"\w"), _COMMON_WORD, r"\s+", ".")), re.DOTALL
)
"""The same rule for texts of common letters, without loading a library for all the others."""

UNCOMMON: Final = re.compile(
    "[^\t\n\r -~\xa0-\xac\xae-\xb7\xb9-\u02c1\u0388-\u0481\u048a-\u0527"
    "\u2010-\u2027\u2030-\u203e\u20a0-\u20b9]"
)

_EXTENDED: Final = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}\p{GCB=SpacingMark}]*+"
_LETTER: Final = r"[\p{WB=ALetter}\p{WB=Hebrew_Letter}]"
_INNER: Final = r"[[\p{WB=ALetter}\p{WB=Hebrew_Letter}\p{WB=Numeric}\p{No}\p{Pc}]--[\u202f]]"
_PART: Final = (
    rf"(?:{_INNER}|[\p{{WB=Extend}}\p{{WB=Format}}\p{{WB=ZWJ}}\p{{GCB=SpacingMark}}]"
    rf"|[.,;'‘’][\p{{WB=Extend}}\p{{WB=Format}}\p{{WB=ZWJ}}\p{{GCB=SpacingMark}}]+\p{{Nd}})"
)
_ANY_WORD: Final = (
    rf"(?:{_INNER}{_EXTENDED})+"
    rf"(?:(?:(?<={_LETTER}{_EXTENDED})[\p{{WB=MidLetter}}\p{{WB=MidNumLet}}']{_EXTENDED}(?={_LETTER})"
    rf"|(?<=\p{{WB=Hebrew_Letter}}{_EXTENDED})\"{_EXTENDED}(?=\p{{WB=Hebrew_Letter}})"
    rf"|(?<=\p{{WB=Numeric}}{_EXTENDED})[\p{{WB=MidNum}}\p{{WB=MidNumLet}}']{_EXTENDED}"
    rf"(?=\p{{WB=Numeric}}))(?:{_INNER}{_EXTENDED})+)*(?:(?<=\p{{WB=Hebrew_Letter}}{_EXTENDED})')?"
)
_TOKEN: Final = (
    _NUMBER + _tail(_PART) + rf"|{_ANY_WORD}"
    r"|\s+(?:(?<=[\p{GCB=Control}\p{GCB=CR}\p{GCB=LF}])|(?![\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]))"
    r"(?!(?<=\r)\n)"
    rf"|\p{{WB=Katakana}}{_EXTENDED}(?:[\p{{WB=Katakana}}\p{{Pc}}]{_EXTENDED})*"
    rf"|\p{{WB=Regional_Indicator}}{_EXTENDED}(?:\p{{WB=Regional_Indicator}}{_EXTENDED})?"
    rf"|\X{_EXTENDED}(?:(?<=\u200d)\p{{ExtPict}}{_EXTENDED})*"
)


def tokens(text: str) -> list[str]:
    """Split a text into words, numbers, signs and white space; joined they are the text again."""
    if UNCOMMON.search(text) is None:
        return [match[0] for match in _COMMON_TOKEN.finditer(text)]
    found = [match[0] for match in any_token().finditer(text)]
    return _whole_letters(found) if _before_a_letter().search(text) else found


def _whole_letters(tokens: list[str]) -> list[str]:
    """Join what a sign that is one letter with the next character is cut off from."""
    found: list[str] = []
    for token in tokens:
        if found and _before_a_letter().match(found[-1][-1]) and token[0].isprintable():
            found[-1] += token
        else:
            found.append(token)
    return found


@cache
def any_token() -> regex.Pattern[str]:
    """Give the rule for all scripts; loading its library takes as long as a window does."""
    import regex  # noqa: PLC0415 - see above

    return regex.compile(_TOKEN, regex.V1)


@cache
def _before_a_letter() -> regex.Pattern[str]:
    """Give the rule for the few signs that are read as one letter with the next character."""
    import regex  # noqa: PLC0415 - see above

    return regex.compile(r"\p{GCB=Prepend}")
