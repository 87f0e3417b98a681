"""Days and dates in words, with their doubts, as the window, the paper and the terminal say them.

They follow the language that is spoken, never the machine's own: the same comparison reads the
same everywhere. Each month is written out in its patterns, for in many languages it stands
otherwise behind a day than alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

from demarche.compare.values import heading_for, word_for
from demarche.records.dates import FuzzyDate
from demarche.records.model import Position
from demarche.records.months import MONTHS, month_in_words
from demarche.translation import later, later_in, tr, tr_in

_LETTERS: Final = re.compile(r"(?<!\{)\b[^\W\d_]+\b(?!\})")
"""A word of a pattern, and none of the names in braces."""

_LONG: Final = (
    later("{day} January {year}"),
    later("{day} February {year}"),
    later("{day} March {year}"),
    later("{day} April {year}"),
    later("{day} May {year}"),
    later("{day} June {year}"),
    later("{day} July {year}"),
    later("{day} August {year}"),
    later("{day} September {year}"),
    later("{day} October {year}"),
    later("{day} November {year}"),
    later("{day} December {year}"),
)

_IN_SHORT: Final = "a day, in short"
_SHORT: Final = (
    later_in("a day, in short", "{day} Jan {year}"),
    later_in("a day, in short", "{day} Feb {year}"),
    later_in("a day, in short", "{day} Mar {year}"),
    later_in("a day, in short", "{day} Apr {year}"),
    later_in("a day, in short", "{day} May {year}"),
    later_in("a day, in short", "{day} Jun {year}"),
    later_in("a day, in short", "{day} Jul {year}"),
    later_in("a day, in short", "{day} Aug {year}"),
    later_in("a day, in short", "{day} Sep {year}"),
    later_in("a day, in short", "{day} Oct {year}"),
    later_in("a day, in short", "{day} Nov {year}"),
    later_in("a day, in short", "{day} Dec {year}"),
)

_AFTER: Final = "a month, after a word such as: until, since, of, to"
_MONTH_AFTER: Final = (
    later_in("a month, after a word such as: until, since, of, to", "January {year}"),
    later_in("a month, after a word such as: until, since, of, to", "February {year}"),
    later_in("a month, after a word such as: until, since, of, to", "March {year}"),
    later_in("a month, after a word such as: until, since, of, to", "April {year}"),
    later_in("a month, after a word such as: until, since, of, to", "May {year}"),
    later_in("a month, after a word such as: until, since, of, to", "June {year}"),
    later_in("a month, after a word such as: until, since, of, to", "July {year}"),
    later_in("a month, after a word such as: until, since, of, to", "August {year}"),
    later_in("a month, after a word such as: until, since, of, to", "September {year}"),
    later_in("a month, after a word such as: until, since, of, to", "October {year}"),
    later_in("a month, after a word such as: until, since, of, to", "November {year}"),
    later_in("a month, after a word such as: until, since, of, to", "December {year}"),
)


def day_in_words(day: dt.date, *, long: bool = False) -> str:
    """Write a day as readers do: 17 Dec 2021, or 17 December 2021."""
    # Translators: the first day of a month, where it is not written as a plain number ("1er")
    number = tr_in("the first day of a month", "1") if day.day == 1 else day.day
    if long:
        return tr(_LONG[day.month - 1], day=number, year=day.year)
    return tr_in(_IN_SHORT, _SHORT[day.month - 1], day=number, year=day.year)


def date_in_words(date: FuzzyDate, *, long: bool = False, after: bool = False) -> str:
    """Write a date with its doubts: about January 2022, perhaps 2021, until 4 Mar 2022.

    `after` says that it stands behind a word that other languages inflect it for: since, of, to.
    """
    begin, slash, end = date.text.partition("/")
    if not slash:
        return _single_in_words(begin, long=long, after=after)
    if begin == "..":
        return tr_in("a date", "until {day}", day=_single_in_words(end, long=long, after=True))
    if end == "..":
        return tr_in("a date", "since {day}", day=_single_in_words(begin, long=long, after=True))
    first, last = (_single_in_words(each, long=long, after=True) for each in (begin, end))
    return tr_in("a date", "{first} to {last}", first=first, last=last)


def _single_in_words(text: str, *, long: bool, after: bool = False) -> str:
    """Write a year, a month or a day with its doubt."""
    doubt = text[-1:]
    behind_about = doubt in {"~", "%"}
    words = _certain_in_words(text.rstrip("~?%"), long=long, after=after or behind_about)
    match doubt:
        case "~":
            return tr_in("a date", "about {day}", day=words)
        case "?":
            return tr_in("a date", "perhaps {day}", day=words)
        case "%":
            return tr_in("a date", "perhaps about {day}", day=words)
        case _:
            return words


def _certain_in_words(text: str, *, long: bool, after: bool) -> str:
    """Write a year, a month or a day."""
    parts = [int(part) for part in text.split("-")]
    match parts:
        case [year, month, day]:
            return day_in_words(dt.date(year, month, day), long=long)
        case [year, month] if after:
            return tr_in(_AFTER, _MONTH_AFTER[month - 1], year=year)
        case [year, month]:
            return month_in_words(year, month)
        case _:
            return f"{parts[0]:04}"


def months_as_written() -> Mapping[str, int]:
    """Give the number of each month under every word that it is written with in a date.

    Words that stand beside several months, such as `de` and `anno`, go with none: 0.
    """
    months: dict[str, int] = {}
    for number in range(12):
        patterns = (
            tr(_LONG[number]),
            tr_in(_IN_SHORT, _SHORT[number]),
            tr(MONTHS[number]),
            tr_in(_AFTER, _MONTH_AFTER[number]),
        )
        for word in {each for words in patterns for each in _LETTERS.findall(words.casefold())}:
            months[word] = 0 if word in months else number + 1
    return months


def said_on(position: Position, *, long: bool = False) -> str:
    """Write the day of a position, with the source's own words for it."""
    words = date_in_words(position.date, long=long)
    if not position.date_text:
        return words
    # Translators: a day, and how the source itself says it: 4 Mar 2022 (“early this month”)
    return tr("{day} (“{own_words}”)", day=words, own_words=position.date_text)


def dated(position: Position, *, long: bool = False, begins: bool = False) -> str:
    """Name a position by its kind and its day: demand of 17 Dec 2021, refusal by 4 Mar 2022.

    `begins` says that a line begins with it.
    """
    kind = heading_for(position.kind) if begins else word_for(position.kind)
    begin, slash, end = position.date.text.partition("/")
    if not slash:
        day = _single_in_words(begin, long=long, after=True)
        if position.date.is_day:
            # Translators: demand of 17 Dec 2021
            return tr_in("a statement of one day", "{kind} of {day}", kind=kind, day=day)
        # Translators: demand of January 2022, demand of about 2021
        return tr_in("a statement of a month or a year", "{kind} of {day}", kind=kind, day=day)
    if begin == "..":
        day = _single_in_words(end, long=long, after=True)
        # Translators: demand by 17 Dec 2021, which is the last day on which it may have been said
        return tr_in("a statement", "{kind} by {day}", kind=kind, day=day)
    if end == "..":
        day = _single_in_words(begin, long=long, after=True)
        return tr_in("a statement", "{kind} since {day}", kind=kind, day=day)
    first, last = (_single_in_words(each, long=long, after=True) for each in (begin, end))
    return tr_in(
        "a statement", "{kind} between {first} and {last}", kind=kind, first=first, last=last
    )
