"""A month with its year, written out: behind a day it stands otherwise in many languages."""

from __future__ import annotations

from typing import Final

from demarche.translation import later, tr

MONTHS: Final = (
    later("January {year}"),
    later("February {year}"),
    later("March {year}"),
    later("April {year}"),
    later("May {year}"),
    later("June {year}"),
    later("July {year}"),
    later("August {year}"),
    later("September {year}"),
    later("October {year}"),
    later("November {year}"),
    later("December {year}"),
)


def month_in_words(year: int, month: int) -> str:
    """Write a month with its year, as it stands alone or at the beginning of a sentence."""
    return tr(MONTHS[month - 1], year=year)
