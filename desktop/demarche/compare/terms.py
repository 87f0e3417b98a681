"""The named parts of two positions, compared one by one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from demarche.translation import counted, tr_in

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_AMOUNT: Final = re.compile(
    r"([€$£]?) ?(-?\d+(?:\.(?!\d{3}(?!\d))\d+)?)[ \xa0\u202f]?([^\d.,]*)", re.ASCII
)


class TermChange(NamedTuple):
    """One term that differs; None on a side where the position does not name it."""

    name: str
    was: str | None
    is_: str | None

    @property
    def difference(self) -> str | None:
        """Say by how much an amount or a day differs ("+8 points", "7 days later").

        None where the two are not both days, or amounts of one unit, written without grouping: a
        comma means thousands in one language and a fraction in another.
        """
        if self.was is None or self.is_ is None:
            return None
        return _between_days(self.was, self.is_) or _between_amounts(self.was, self.is_)


def compare_terms(was: Mapping[str, str], is_: Mapping[str, str]) -> tuple[TermChange, ...]:
    """Give the terms that differ, in the order of the older position and then of the newer.

    A position that names no terms at all says nothing about any: nothing is compared then.
    """
    if not was or not is_:
        return ()
    names = dict.fromkeys([*was, *is_])
    return tuple(
        TermChange(name, was.get(name), is_.get(name))
        for name in names
        if was.get(name) != is_.get(name)
    )


def _between_days(was: str, is_: str) -> str | None:
    """Say how many days later or earlier a day is."""
    if not (_DAY.fullmatch(was) and _DAY.fullmatch(is_)):
        return None
    try:
        days = (dt.date.fromisoformat(is_) - dt.date.fromisoformat(was)).days
    except ValueError:  # such a day is in no calendar
        return None
    if not days:
        return None
    apart = abs(days)
    if days > 0:
        return counted("{days} day later", "{days} days later", apart, days=apart)
    return counted("{days} day earlier", "{days} days earlier", apart, days=apart)


def _between_amounts(was: str, is_: str) -> str | None:
    """Say how much more or less an amount of the same unit is."""
    one, other = _AMOUNT.fullmatch(was.strip()), _AMOUNT.fullmatch(is_.strip())
    if not one or not other or (one[1], one[3]) != (other[1], other[3]):
        return None
    from decimal import Decimal  # noqa: PLC0415 - few terms are amounts

    more = Decimal(other[2]) - Decimal(one[2])
    if not more:
        return None
    amount = f"{'+' if more > 0 else '-'}{one[1]}{abs(more)}"
    if one[3] == "%":
        # Translators: percentage points: “+8 points”
        return tr_in("a difference of two percentages", "{amount} points", amount=amount)
    return f"{amount} {one[3]}".rstrip()
