"""Days and dates in words, with their doubts, as the window, the paper and the terminal say them.

English whatever the machine's own language is: the same comparison reads the same everywhere.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from demarche.records.dates import FuzzyDate
from demarche.records.model import Position

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(day: dt.date, *, long: bool = False) -> str:
    """Write a day as readers do: 17 Dec 2021, or 17 December 2021."""
    month = _MONTHS[day.month - 1]
    return f"{day.day} {month if long else month[:3]} {day.year}"


def date_in_words(date: FuzzyDate, *, long: bool = False) -> str:
    """Write a date with its doubts: about January 2022, perhaps 2021, until 4 Mar 2022."""
    begin, slash, end = date.text.partition("/")
    if not slash:
        return _single_in_words(begin, long=long)
    if begin == "..":
        return f"until {_single_in_words(end, long=long)}"
    if end == "..":
        return f"since {_single_in_words(begin, long=long)}"
    return f"{_single_in_words(begin, long=long)} to {_single_in_words(end, long=long)}"


def _single_in_words(text: str, *, long: bool) -> str:
    """Write a year, a month or a day with its doubt."""
    doubt = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(text[-1:], "")
    parts = [int(part) for part in text.rstrip("~?%").split("-")]
    match parts:
        case [year, month, day]:
            words = day_in_words(dt.date(year, month, day), long=long)
        case [year, month]:
            words = f"{_MONTHS[month - 1]} {year}"
        case _:
            words = f"{parts[0]:04}"
    return doubt + words


def said_on(position: Position, *, long: bool = False) -> str:
    """Write the day of a position, with the source's own words for it."""
    words = date_in_words(position.date, long=long)
    return f"{words} (“{position.date_text}”)" if position.date_text else words


def dated(position: Position, *, long: bool = False) -> str:
    """Name a position by its kind and its day: demand of 17 Dec 2021, refusal by 4 Mar 2022."""
    begin, slash, end = position.date.text.partition("/")
    if not slash:
        return f"{position.kind} of {date_in_words(position.date, long=long)}"
    if begin == "..":
        return f"{position.kind} by {_single_in_words(end, long=long)}"
    if end == "..":
        return f"{position.kind} since {_single_in_words(begin, long=long)}"
    first, last = (_single_in_words(each, long=long) for each in (begin, end))
    return f"{position.kind} between {first} and {last}"
