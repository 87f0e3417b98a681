"""What to write in the place of a date that is written otherwise than record files have it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from demarche.translation import tr

_TURNED: Final = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})")
_LOOSE: Final = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.,Z+-]*)?")
_NAMED: Final = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)?\.? )?([a-z]{3,9})\.?"
    r"(?: ([0-9]{1,2})(?:st|nd|rd|th)?,)? ([0-9]{4})",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile("[1-6][0-9]{4}")
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""As record files may have them by mistake, whatever language the machine speaks."""
_SHORT: Final = 3


def instead(text: str) -> str:
    """Say what to write for a date, or nothing where it is not understood."""
    words = text.strip()
    if _COUNTED.fullmatch(words):
        return tr("a spreadsheet counts days so; give the column the form of a date, or of text")
    days = [*dict.fromkeys((*_turned(words), *_loose(words), *_in_words(words)))]
    if len(days) > 1:
        return tr("write {day} or {other}", day=days[0], other=days[1])
    return tr("write {words}", words=days[0]) if days else ""


def _turned(words: str) -> list[str]:
    """Understand a day that is written before its year; by a slash the month may come first."""
    match = _TURNED.fullmatch(words)
    if match is None:
        return []
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    found = [_day(year, other, one)]
    if match[2] == "/":
        found.append(_day(year, one, other))
    return [day for day in found if day]


def _loose(words: str) -> list[str]:
    """Understand a day with single digits, with other signs between them, or with its time."""
    match = _LOOSE.fullmatch(words)
    day = _day(int(match[1]), int(match[2]), int(match[3])) if match else ""
    return [day] if day and day != words else []


def _in_words(words: str) -> list[str]:
    """Understand a day or a month with an English name."""
    match = _NAMED.fullmatch(words)
    if match is None:
        return []
    name = match[2].casefold()
    months = [n for n, month in enumerate(_MONTHS, 1) if name in (month, month[:_SHORT])]
    if not months or (match[1] and match[3]):
        return []
    day = match[1] or match[3]
    if day is None:
        return [f"{match[4]}-{months[0]:02}"]
    found = _day(int(match[4]), months[0], int(day))
    return [found] if found else []


def _day(year: int, month: int, day: int) -> str:
    """Write a day, or nothing where there is no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""
