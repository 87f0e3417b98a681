"""To whom a tracked change is put down, and on which day."""

from __future__ import annotations

import datetime as dt
from typing import Final

from demarche.compare.days import date_in_words
from demarche.reports.texts import Said

_LONGEST: Final = 200
"""Word refuses an author of more than 255 characters."""


def author_of(said: Said) -> str:
    """Name who said it; a day that is not known for certain is told in words."""
    who = said.who if len(said.who) <= _LONGEST else f"{said.who[: _LONGEST - 1]}…"
    return who if said.date.is_day else f"{who} ({date_in_words(said.date)})"


def day_of(said: Said) -> dt.date:
    """Give the day on which it was said, or the first on which it may have been."""
    return said.date.counts_from
