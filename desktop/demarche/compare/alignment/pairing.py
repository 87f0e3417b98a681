"""Pair the demands of two drafts: one with one, then one with several and several with one.

Candidates come from the rare words that two demands share, so that the work grows with the file
and not with its square. The best pairs are taken first; what is left over may be a part of a
demand that was split, or of one that was merged.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from demarche.compare.alignment.candidates import Candidates
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

Group = tuple[tuple[Profile, ...], tuple[Profile, ...]]


@dataclass(frozen=True, slots=True)
class _Edge:
    """Two demands that may be one."""

    first: int
    second: int
    likeness: Likeness


class Pairing:
    """Pairs the demands of two drafts by likeness; `refused` are pairs that a person forbids."""

    def __init__(
        self,
        weigher: Weigher,
        first: Sequence[Profile],
        second: Sequence[Profile],
        refused: frozenset[tuple[str, str]],
    ) -> None:
        self._weigher = weigher
        self._first = first
        self._second = second
        self._refused = refused

    def groups(self) -> list[Group]:
        """Give the pairs and groups; what stands in none has no partner."""
        exact = list(self._exact())
        used_first, used_second = {one for one, _ in exact}, {other for _, other in exact}
        left = [at for at in range(len(self._first)) if at not in used_first]
        right = [at for at in range(len(self._second)) if at not in used_second]
        same = [self._group([one], [other]) for one, other in exact]
        return same + self._assigned(left, right)

    def _group(self, first: Iterable[int], second: Iterable[int]) -> Group:
        """Give a group as the demands it joins, in the order of their files."""
        return (
            tuple(sorted((self._first[at] for at in first), key=_place)),
            tuple(sorted((self._second[at] for at in second), key=_place)),
        )

    def _exact(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs whose words are the same, those first that agree in number and title."""
        known: defaultdict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
        for at, each in enumerate(self._first):
            if any(text for _, text in each.exact):
                known[each.exact].append(at)
        wanted: defaultdict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
        for at, each in enumerate(self._second):
            if each.exact in known:
                wanted[each.exact].append(at)
        for exact, second in wanted.items():
            yield from self._same_words(known[exact], second)

    def _same_words(self, first: list[int], second: list[int]) -> Iterator[tuple[int, int]]:
        """Pair demands of the same words by what else they share."""
        for key in (_all_ties, _title_tie, _number_tie, _no_tie):
            waiting: defaultdict[object, deque[int]] = defaultdict(deque)
            for at in first:
                waiting[key(self._first[at])].append(at)
            rest = []
            for at in second:
                found = waiting[key(self._second[at])]
                one = next((each for each in found if not self._is_refused(each, at)), None)
                if one is None:
                    rest.append(at)
                else:
                    found.remove(one)
                    yield one, at
            first = sorted(at for each in waiting.values() for at in each)
            second = rest

    def _is_refused(self, first: int, second: int) -> bool:
        """Say whether a person forbids a pair."""
        return (self._first[first].demand, self._second[second].demand) in self._refused

    def _edges(self, left: Sequence[int], right: Sequence[int]) -> list[_Edge]:
        """Give the pairs that share rare words, or a title, the most alike first."""
        candidates = Candidates(self._weigher, self._first, left)
        compare = self._weigher.compare
        edges = []
        for second in right:
            for first in candidates.of(self._second[second]):
                if not self._is_refused(first, second):
                    likeness = compare(self._first[first], self._second[second])
                    edges.append(_Edge(first, second, likeness))
        edges.sort(key=self._rank)
        return edges

    def _edges_back(self, alone: Sequence[int], right: Sequence[int]) -> Iterator[_Edge]:
        """Yield what of the second draft may hold what is left over of the first."""
        candidates = Candidates(self._weigher, self._second, right if alone else ())
        for first in alone:
            for second in candidates.of(self._first[first]):
                if not self._is_refused(first, second):
                    likeness = self._weigher.compare(self._first[first], self._second[second])
                    yield _Edge(first, second, likeness)

    def _rank(self, edge: _Edge) -> tuple[float, bool, int, int]:
        """Order edges: the most alike, then those of one number, then by their names."""
        one, other = self._first[edge.first], self._second[edge.second]
        return (-round(edge.likeness.score, 6), one.number != other.number, edge.first, edge.second)

    def _assigned(self, left: Sequence[int], right: Sequence[int]) -> list[Group]:
        """Take the best pairs first, then add to them what is left over and part of one of them."""
        edges = self._edges(left, right)
        partners = _Partners({}, {})
        for edge in edges:
            if edge.likeness.enough and partners.are_free(edge):
                partners.join(0, edge.first, edge.second)
        for edge in self._clear(edges, partners):
            if partners.are_free(edge):
                partners.join(0, edge.first, edge.second)
        self._add_parts(edges, partners, 0)
        alone = [at for at in left if at not in partners.first]
        self._add_parts([*edges, *self._edges_back(alone, right)], partners, 1)
        groups = [self._group([one], others) for one, others in partners.of[0].items()]
        merged = ((ones, other) for other, ones in partners.of[1].items() if len(ones) > 1)
        once = [each for each in groups if len(partners.of[1][self._at(each)]) == 1]
        return once + [self._group(ones, [other]) for ones, other in merged]

    def _clear(self, edges: Sequence[_Edge], partners: _Partners) -> Iterator[_Edge]:
        """Yield pairs a little below what is needed where no other comes near either demand.

        In a file of a few demands nothing does, and that says nothing.
        """
        if min(len(self._first), len(self._second)) < _ENOUGH_OTHERS:
            return
        best: dict[tuple[int, int], list[float]] = defaultdict(list)
        for edge in edges:
            best[0, edge.first].append(edge.likeness.words)
            best[1, edge.second].append(edge.likeness.words)
        for edge in edges:
            rivals = (*best[0, edge.first], *best[1, edge.second])
            words = edge.likeness.words
            near = sum(each > words - _MARGIN for each in rivals)
            if partners.are_free(edge) and edge.likeness.hints and near == len(_BOTH):
                yield edge

    def _at(self, group: Group) -> int:
        """Give the place of the first demand of a group's second side."""
        return self._places[group[1][0].demand]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Map each demand of the second draft to its place here."""
        return {each.demand: at for at, each in enumerate(self._second)}

    def _add_parts(self, edges: Sequence[_Edge], partners: _Partners, side: int) -> None:
        """Join the parts of what one side has whole and the other in pieces."""
        for whole, parts in self._parts(edges, partners, side).items():
            known = partners.of[side].get(whole, [])
            if known and len(partners.of[1 - side][known[0]]) > 1:
                continue
            joined = self._joined(whole, known, parts, side)
            if len(joined) > 1:
                for part in joined:
                    partners.join(side, whole, part)

    def _parts(
        self, edges: Sequence[_Edge], partners: _Partners, side: int
    ) -> Mapping[int, list[int]]:
        """Give what is left over and stands inside a whole, under the one that holds most of it."""
        best: dict[int, tuple[float, int]] = {}
        for edge in edges:
            whole, part = (edge.first, edge.second)[:: 1 - 2 * side]
            if part in partners.of[1 - side] or not self._is_part(edge, side):
                continue
            found = (self._gain(whole, part, partners.of[side].get(whole, ()), side), -whole)
            best[part] = max(best.get(part, found), found)
        wholes: defaultdict[int, list[int]] = defaultdict(list)
        for part in sorted(best, key=lambda each: (-best[each][0], each)):
            wholes[-best[part][1]].append(part)
        return wholes

    def _gain(self, whole: int, part: int, known: Sequence[int], side: int) -> float:
        """Say how much more like a whole its known parts are with another one."""
        wholes, pieces = (self._first, self._second)[:: 1 - 2 * side]
        bag, more = wholes[whole].bag, pieces[part].bag
        if not known:
            return self._dice(bag, more) / 2
        held = frozenset[int]().union(*(pieces[each].bag for each in known))
        return self._dice(bag, held | more) - self._dice(bag, held)

    def _dice(self, one: frozenset[int], other: frozenset[int]) -> float:
        """Give the weight that two texts share, 0 to 1."""
        weigh = self._weigher.weigh
        return 2 * weigh(one & other) / ((weigh(one) + weigh(other)) or 1)

    def _is_part(self, edge: _Edge, side: int) -> bool:
        """Say whether one demand may be a part of another."""
        profiles = (self._first[edge.first], self._second[edge.second])
        whole, part = profiles[side], profiles[1 - side]
        if edge.likeness.swapped or edge.likeness.inside < _PART or len(part.bag) < _LEAST_PART:
            return False
        return self._weigher.weight(part.bag) < self._weigher.weight(whole.bag)

    def _joined(
        self, whole: int, known: Sequence[int], parts: Sequence[int], side: int
    ) -> Sequence[int]:
        """Give the parts that together are more like the whole than without the last of them."""
        wholes, pieces = (self._first, self._second)[:: 1 - 2 * side]
        bag = wholes[whole].bag
        joined = list(known) or [parts[0]]
        held = frozenset[int]().union(*(pieces[each].bag for each in joined))
        likeness = self._dice(bag, held)
        for part in parts:
            more = held | pieces[part].bag
            better = self._dice(bag, more)
            if part not in joined and better > likeness + _GAIN:
                joined.append(part)
                held, likeness = more, better
        return joined if known or likeness >= _WHOLE else ()


@dataclass(frozen=True, slots=True)
class _Partners:
    """The partners found so far: those of each demand of the first draft, and of the second."""

    first: dict[int, list[int]]
    second: dict[int, list[int]]

    @property
    def of(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        """Give the partners by side."""
        return self.first, self.second

    def are_free(self, edge: _Edge) -> bool:
        """Say whether neither of two demands has a partner."""
        return edge.first not in self.first and edge.second not in self.second

    def join(self, side: int, one: int, other: int) -> None:
        """Make two demands partners; `one` is of this side."""
        for each, partner, of in ((one, other, self.of[side]), (other, one, self.of[1 - side])):
            known = of.setdefault(each, [])
            if partner not in known:
                known.append(partner)


def _place(profile: Profile) -> int:
    """Give the place of a demand in its file."""
    return profile.place


def _all_ties(profile: Profile) -> object:
    """Give all that tells demands of the same words apart."""
    return profile.tie


def _title_tie(profile: Profile) -> object:
    """Give the title."""
    return profile.tie[1]


def _number_tie(profile: Profile) -> object:
    """Give the number."""
    return profile.tie[0]


def _no_tie(_: Profile) -> object:
    """Tell nothing apart."""
    return None
