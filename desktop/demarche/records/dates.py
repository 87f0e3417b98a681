"""Dates as sources give them: a day, a month, a year, about, perhaps, from one to another.

The subset of EDTF (ISO 8601-2:2019, level 0 and 1) that `record-format.md` accepts, and nothing
else of it. A date is kept as it was written; its first and last day are what is computed with.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from demarche.translation import counted, tr

_SINGLE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")

_MONTH: Final = "(?:0[1-9]|1[0-2])"
_DAY: Final = "(?:0[1-9]|[12][0-9]|3[01])"
_ONE: Final = f"(?!0000)[0-9]{{4}}(?:-{_MONTH}(?:-{_DAY})?)?[~?%]?"
EDTF_PATTERN: Final = rf"^(?:{_ONE}(?:/(?:{_ONE}|\.\.))?|\.\./{_ONE})$"
"""What the JSON Schema can say of a date; `parse_date` also knows how long months are."""

OPEN: Final = ".."
_LAST: Final = 12
"""The last month of a year."""


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """One date as written, with the first and the last day that it may mean.

    `first` is `dt.date.min` for `../B` and `last` is `dt.date.max` for `A/..`.
    """

    text: str
    first: dt.date
    last: dt.date
    approximate: bool = False
    uncertain: bool = False

    open_start: bool = field(init=False, repr=False, compare=False)
    """Whether the beginning is unknown (`../B`)."""
    counts_from: dt.date = field(init=False, repr=False, compare=False)
    """The day from which a position of this date is in force (`../B`: from B)."""

    def __post_init__(self) -> None:
        # Both are asked a million times.
        object.__setattr__(self, "open_start", self.text.startswith(OPEN))
        object.__setattr__(self, "counts_from", self.last if self.open_start else self.first)

    @property
    def is_day(self) -> bool:
        """Say whether the date is one single day, known for certain."""
        return self.first == self.last and not (self.approximate or self.uncertain)

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=65_536)
def parse_date(text: str) -> FuzzyDate:
    """Read one date of the accepted subset of EDTF.

    Raises:
        ValueError: In words for the writer of the file, where `text` is no such date.
    """
    try:
        return _parsed(text)
    except ValueError as error:
        from demarche.records.misdated import instead  # noqa: PLC0415 - most dates are good

        better = instead(text)
        if not better:
            raise
        raise ValueError(better) from error


def _parsed(text: str) -> FuzzyDate:
    """Read a date or an interval."""
    begin, slash, end = text.partition("/")
    if not slash:
        return _single(text)
    if begin == OPEN and end == OPEN:
        raise ValueError(tr("an interval needs at least one end"))
    first = _OPEN_START if begin == OPEN else _single(begin)
    last = _OPEN_END if end == OPEN else _single(end)
    if last.last < first.first:
        raise ValueError(tr("{end} comes before {begin}", end=end, begin=begin))
    return FuzzyDate(
        text,
        first.first,
        last.last,
        first.approximate or last.approximate,
        first.uncertain or last.uncertain,
    )


def _single(text: str) -> FuzzyDate:
    """Read a year, a month or a day with its mark of doubt."""
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise ValueError(
            tr(
                "write a day as 2022-01-19, a month as 2022-01, a year as 2022, "
                "with ~ behind it for about, ? for perhaps, or 2021-10/2021-11 for a span"
            )
        )
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    mark = match[4]
    first, last = _days(year, month, day, known=(match[2] is not None, match[3] is not None))
    return FuzzyDate(text, first, last, mark in ("~", "%"), mark in ("?", "%"))


def _days(year: int, month: int, day: int, *, known: tuple[bool, bool]) -> tuple[dt.date, dt.date]:
    """Give the first and last day of a year, a month or a day."""
    if year == 0:
        raise ValueError(tr("there is no year 0000"))
    has_month, has_day = known
    if not has_month:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if not 1 <= month <= _LAST:
        raise ValueError(tr("there is no month {month}", month=f"{month:02}"))
    length = 31 if month == _LAST else (dt.date(year, month + 1, 1) - dt.date(year, month, 1)).days
    if not has_day:
        return dt.date(year, month, 1), dt.date(year, month, length)
    if not 1 <= day <= length:
        raise ValueError(_too_long(year, month, length, day))
    return dt.date(year, month, day), dt.date(year, month, day)


def _too_long(year: int, month: int, length: int, day: int) -> str:
    """Say that a month has no such day."""
    from demarche.records.months import month_in_words  # noqa: PLC0415 - most dates are good

    # Translators: {month} is a month and its year, such as "February 2019 has 28 days, not 30".
    return counted(
        "{month} has {number} day, not {day}",
        "{month} has {number} days, not {day}",
        length,
        month=month_in_words(year, month),
        day=day,
    )


_OPEN_START: Final = FuzzyDate(OPEN, dt.date.min, dt.date.min)
_OPEN_END: Final = FuzzyDate(OPEN, dt.date.max, dt.date.max)
