"""Which demand of one draft is which of another, and how that was found.

Demands of one id are one. The rest is paired by likeness. What a person says of two demands goes
before either. The order in which a file holds its demands decides nothing but what moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from demarche.compare.alignment.judgement import Judgement
from demarche.compare.alignment.numbering import head_number
from demarche.compare.alignment.order import moved
from demarche.compare.alignment.sketch import sketches
from demarche.records.model import Demand, Dossier
from demarche.resting import collector_at_rest
from demarche.translation import parted


class Found(StrEnum):
    """How a pair was found."""

    BY_ID = "id"
    BY_LIKENESS = "likeness"
    BY_HAND = "hand"


class Match(NamedTuple):
    """Demands of two drafts that are one; a side is empty where a draft has no such demand.

    `likeness` is the share of the words, endings aside, that both have in one order, 0 to 1; it is
    None where the pair was not found by it. `because` is a person's reason. `numbers` are those at
    the heads of the two texts, where they differ.
    """

    first: tuple[Demand, ...]
    second: tuple[Demand, ...]
    found: Found | None = None
    likeness: float | None = None
    because: str = ""
    moved: bool = False
    numbers: tuple[str, str] | None = None

    @property
    def sides(self) -> tuple[tuple[Demand, ...], tuple[Demand, ...]]:
        """Give the demands of both drafts."""
        return self.first, self.second


def align(first: Dossier, second: Dossier, said: Sequence[Judgement] = ()) -> tuple[Match, ...]:
    """Pair the demands of two drafts: in the order of the first, then what only the second has."""
    with collector_at_rest():
        return tuple(_Aligner(first, second, said).matches())


class _Aligner:
    """Aligns two drafts."""

    def __init__(self, first: Dossier, second: Dossier, said: Sequence[Judgement]) -> None:
        self._dossiers = (first, second)
        self._places = tuple(
            {demand.id: at for at, demand in enumerate(each.demands)} for each in self._dossiers
        )
        self._said = [
            each
            for each in said
            if each.first in self._places[0] and each.second in self._places[1]
        ]

    def matches(self) -> list[Match]:
        """Give all matches, in their order, with what moved."""
        paired = [*self._by_hand()]
        used = self._used(paired)
        paired += self._by_id(used)
        used = self._used(paired)
        left = [
            [at for at, demand in enumerate(each.demands) if demand.id not in gone]
            for each, gone in zip(self._dossiers, used, strict=True)
        ]
        if left[0] and left[1]:
            paired += self._by_likeness(left)
        return self._ordered(paired)

    def _by_hand(self) -> Iterator[Match]:
        """Yield what a person says is the same: demands joined through others are one group."""
        groups: list[tuple[set[str], set[str], list[str]]] = []
        for each in self._said:
            if not each.same:
                continue
            touching = [one for one in groups if each.first in one[0] or each.second in one[1]]
            joined: tuple[set[str], set[str], list[str]] = ({each.first}, {each.second}, [])
            for one in touching:
                joined[0].update(one[0])
                joined[1].update(one[1])
                joined[2].extend(one[2])
                groups.remove(one)
            joined[2].append(each.because)
            groups.append(joined)
        for named, others, reasons in groups:
            because = parted(dict.fromkeys(reason for reason in reasons if reason))
            olds, news = self._named(0, named), self._named(1, others)
            numbers = _numbers([_number(each) for each in olds], [_number(each) for each in news])
            yield Match(olds, news, Found.BY_HAND, because=because, numbers=numbers)

    def _by_id(self, used: Sequence[set[str]]) -> Iterator[Match]:
        """Yield the demands that both drafts have under one id."""
        for demand in self._dossiers[0].demands:
            free = demand.id not in used[0] and demand.id not in used[1]
            if free and demand.id in self._places[1] and (demand.id,) * 2 not in self._refused:
                other = self._dossiers[1].demands[self._places[1][demand.id]]
                numbers = _numbers([_number(demand)], [_number(other)])
                yield Match((demand,), (other,), Found.BY_ID, numbers=numbers)

    def _by_likeness(self, left: Sequence[Sequence[int]]) -> Iterator[Match]:
        """Yield the pairs and groups found by their words."""
        from demarche.compare.alignment.pairing import groups  # noqa: PLC0415 - rapidfuzz

        first, second = (
            sketches(dossier, places) for dossier, places in zip(self._dossiers, left, strict=True)
        )
        for group in groups(first, second, self._refused):
            olds, news = (
                tuple([each.demand for each in side]) for side in (group.first, group.second)
            )
            numbers = _numbers(
                *([each.number for each in side] for side in (group.first, group.second))
            )
            share = round(group.share, 3)
            yield Match(olds, news, Found.BY_LIKENESS, likeness=share, numbers=numbers)

    @cached_property
    def _refused(self) -> frozenset[tuple[str, str]]:
        """Give the pairs that a person says are none."""
        return frozenset((each.first, each.second) for each in self._said if not each.same)

    def _named(self, side: int, names: set[str]) -> tuple[Demand, ...]:
        """Give demands of a side by their ids, in the order of the file."""
        places = sorted(self._places[side][each] for each in names)
        return tuple(self._dossiers[side].demands[at] for at in places)

    def _used(self, matches: Sequence[Match]) -> tuple[set[str], set[str]]:
        """Give the ids that stand in a match already."""
        return (
            {demand.id for each in matches for demand in each.first},
            {demand.id for each in matches for demand in each.second},
        )

    def _ordered(self, paired: Sequence[Match]) -> list[Match]:
        """Put matches in the order of the first draft, mark what moved, add what is alone."""
        first, second = self._places
        pairs = sorted(paired, key=lambda each: first[each.first[0].id])
        out = moved([second[each.second[0].id] for each in pairs])
        by_first = {
            each.first[0].id: each._replace(moved=True) if gone else each
            for each, gone in zip(pairs, out, strict=True)
        }
        used = self._used(pairs)
        rows = []
        for demand in self._dossiers[0].demands:
            if demand.id in by_first:
                rows.append(by_first[demand.id])
            elif demand.id not in used[0]:
                rows.append(Match((demand,), ()))
        alone = (each for each in self._dossiers[1].demands if each.id not in used[1])
        return [*rows, *(Match((), (demand,)) for demand in alone)]


def _numbers(olds: Sequence[str], news: Sequence[str]) -> tuple[str, str] | None:
    """Give the numbers at the heads of the two texts, where both have one and they differ."""
    if len(olds) > 1 or len(news) > 1:
        return None
    (one,), (other,) = olds, news
    return (one, other) if one and other and one.casefold() != other.casefold() else None


def _number(demand: Demand) -> str:
    """Give the number at the head of a demand's first text, else of its title."""
    text = next((each.text for each in demand.positions if each.text), "")
    return head_number(text)[0] or head_number(demand.title)[0]
