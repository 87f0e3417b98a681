"""On which days who spoke at all, so that silence can be told from a day nobody looked at."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from demarche.records.model import Dossier, Position


class Speaking:
    """The days on which each party stated anything, on any demand."""

    def __init__(self, dossier: Dossier, statements: Iterable[Position]) -> None:
        self._dossier = dossier
        found: defaultdict[str, set[dt.date]] = defaultdict(set)
        for each in statements:
            found[each.party].add(each.date.counts_from)
        self._last: dict[frozenset[str], dt.date | None] = {}
        self._days: Mapping[str, tuple[dt.date, ...]] = {
            party: tuple(sorted(days)) for party, days in found.items()
        }

    def days(self, party: str) -> tuple[dt.date, ...]:
        """Give the days on which a party stated anything on any demand, each once, in order."""
        return self._days.get(party, ())

    def last_day(self, parties: Iterable[str]) -> dt.date | None:
        """Give the last day on which any of these parties stated anything."""
        if isinstance(parties, frozenset):  # those of a row: there are few of them, asked for often
            if parties not in self._last:
                self._last[parties] = self.last_day(tuple(parties))
            return self._last[parties]
        days = [self._days[party][-1] for party in parties if party in self._days]
        return max(days, default=None)

    @cached_property
    def very_last_day(self) -> dt.date | None:
        """Give the last day on which anybody stated anything."""
        return self.last_day(self._days)

    def between(self, party: str, after: dt.date, until: dt.date) -> dt.date | None:
        """Give the first day after one and up to another on which a party stated something.

        Days outside what the dossier covers do not count: there, silence means nothing.
        """
        days = self.days(party)
        for day in days[bisect_right(days, after) :]:
            if day > until:
                return None
            if self.covers(day):
                return day
        return None

    def latest(self, party: str, until: dt.date) -> dt.date | None:
        """Give the last day up to one on which a party stated anything."""
        days = self.days(party)
        at = bisect_right(days, until)
        return days[at - 1] if at else None

    def covers(self, day: dt.date) -> bool:
        """Say whether a day lies in what the dossier means to cover."""
        covered = self._dossier.covers
        return covered is None or covered.first <= day <= covered.last
