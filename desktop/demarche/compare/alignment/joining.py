"""Take the best pairs first: one with one, and one with several where these are its parts.

A demand that has a partner may still be joined by another that holds what the partner leaves out:
then it was split, or merged. That is decided in one order with the pairs, the most alike first, so
that a part does not go to a lesser likeness while its whole is in sight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare.alignment.likeness import Likeness, Weigher
from demarche.compare.alignment.profile import Profile

_ENOUGH_OTHERS: Final = 4
_MARGIN: Final = 0.12
_BOTH: Final = (0, 1)
_PART: Final = 0.6
_GAIN: Final = 0.05
_LEAST_PART: Final = 3
_WHOLE: Final = 0.6
"""How much of a part its whole must hold, how much better the parts together must be, how many
words a part must have, and how alike parts must be that were not paired before."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two demands that may be one, by their places in the drafts."""

    first: int
    second: int
    likeness: Likeness

    @property
    def ends(self) -> tuple[int, int]:
        """Give both demands."""
        return self.first, self.second


class Joining:
    """Joins the demands of two drafts along the edges between them."""

    def __init__(
        self, weigher: Weigher, first: Sequence[Profile], second: Sequence[Profile]
    ) -> None:
        self._weigher = weigher
        self._sides = (first, second)
        self._partners: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})

    def take(self, edges: Iterable[Edge]) -> None:
        """Make partners of what is enough alike along some edges, in the order of these."""
        for edge in edges:
            self._take(edge)

    def alone(self, side: int, places: Iterable[int]) -> list[int]:
        """Give the demands of a side that have no partner yet."""
        return [at for at in places if at not in self._partners[side]]

    def open(self, edges: Iterable[Edge]) -> Iterator[Edge]:
        """Yield the edges of which not both ends have a partner."""
        first, second = self._partners
        return (each for each in edges if each.first not in first or each.second not in second)

    def take_rest(self, edges: Sequence[Edge], rivals: Iterable[Edge]) -> None:
        """Take open edges, the best first, and where nothing else comes near, lesser ones, too.

        Nearness is measured against all edges there are.
        """
        self.take(edges)
        for edge in self._clear(edges, rivals):
            if self._are_free(edge):
                self._join(edge)
        for side in _BOTH:
            self._join_pieces(edges, side)

    def groups(self) -> list[tuple[list[int], list[int]]]:
        """Give the pairs and groups that were made."""
        first, second = self._partners
        one_each = [([one], others) for one, others in first.items() if len(second[others[0]]) == 1]
        return one_each + [(ones, [other]) for other, ones in second.items() if len(ones) > 1]

    def _are_free(self, edge: Edge) -> bool:
        """Say whether neither of two demands has a partner."""
        return edge.first not in self._partners[0] and edge.second not in self._partners[1]

    def _join(self, edge: Edge) -> None:
        """Make two demands partners."""
        self._partners[0].setdefault(edge.first, []).append(edge.second)
        self._partners[1].setdefault(edge.second, []).append(edge.first)

    def _take(self, edge: Edge) -> None:
        """Make two demands partners if they are enough alike, or one is a part of the other."""
        older, newer = edge.first in self._partners[0], edge.second in self._partners[1]
        if older and newer:
            return
        one_has = older or newer
        if self._completes(edge, 0 if older else 1) if one_has else edge.likeness.enough:
            self._join(edge)

    def _completes(self, edge: Edge, side: int) -> bool:
        """Say whether a demand holds what the partners of another leave out of it."""
        if not self._is_part(edge, side):
            return False
        whole, part = edge.ends[:: 1 - 2 * side]
        known = self._partners[side][whole]
        alone = all(len(self._partners[1 - side][each]) == 1 for each in known)
        return alone and self._gain(whole, part, known, side) > _GAIN

    def _is_part(self, edge: Edge, side: int) -> bool:
        """Say whether one demand may be a part of another, which is of this side."""
        if edge.likeness.inside < _PART or edge.likeness.swapped:
            return False
        whole = self._sides[side][edge.ends[side]].bag
        part = self._sides[1 - side][edge.ends[1 - side]].bag
        return len(part) >= _LEAST_PART and self._weigher.weight(part) < self._weigher.weight(whole)

    def _gain(self, whole: int, part: int, known: Sequence[int], side: int) -> float:
        """Say how much more like a whole its known parts are with another one."""
        wholes, pieces = self._sides[side], self._sides[1 - side]
        bag, more = wholes[whole].bag, pieces[part].bag
        held = frozenset[int]().union(*(pieces[each].bag for each in known))
        return self._dice(bag, held | more) - self._dice(bag, held)

    def _dice(self, one: frozenset[int], other: frozenset[int]) -> float:
        """Give the weight that two texts share, 0 to 1."""
        weigh = self._weigher.weigh
        return 2 * weigh(one & other) / ((weigh(one) + weigh(other)) or 1)

    def _clear(self, edges: Iterable[Edge], rivals: Iterable[Edge]) -> Iterator[Edge]:
        """Yield pairs a little below what is needed where no other comes near either demand.

        In a file of a few demands nothing does, and that says nothing.
        """
        if min(len(side) for side in self._sides) < _ENOUGH_OTHERS:
            return
        likely = [each for each in edges if each.likeness.hints and self._are_free(each)]
        known: tuple[dict[int, list[float]], ...] = tuple(
            {each.ends[side]: [] for each in likely} for side in _BOTH
        )
        for each in rivals:
            for end, words in zip(each.ends, known, strict=True):
                if end in words:
                    words[end].append(each.likeness.words)
        for edge in likely:
            others = (*known[0][edge.first], *known[1][edge.second])
            near = sum(each > edge.likeness.words - _MARGIN for each in others)
            if near == len(_BOTH):
                yield edge

    def _join_pieces(self, edges: Sequence[Edge], side: int) -> None:
        """Join what is left over to a whole that is left over, if together they are like it."""
        pieces: defaultdict[int, list[Edge]] = defaultdict(list)
        for edge in edges:
            if self._are_free(edge) and self._is_part(edge, side):
                pieces[edge.ends[side]].append(edge)
        for whole, parts in pieces.items():
            joined = self._together(whole, [each for each in parts if self._are_free(each)], side)
            for edge in joined:
                self._join(edge)

    def _together(self, whole: int, parts: Sequence[Edge], side: int) -> Sequence[Edge]:
        """Give the parts that together are more like the whole than without the last of them."""
        wholes, pieces = self._sides[side], self._sides[1 - side]
        bag, held, likeness = wholes[whole].bag, frozenset[int](), 0.0
        joined = []
        for edge in parts:
            more = held | pieces[edge.ends[1 - side]].bag
            better = self._dice(bag, more)
            if better > likeness + _GAIN:
                joined.append(edge)
                held, likeness = more, better
        return joined if len(joined) > 1 and likeness >= _WHOLE else ()
