"""Pair the demands of two drafts by likeness: those of the same words first, then the most alike.

Candidates come from the rare words that two demands share, so that the work grows with the file
and not with its square.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from demarche.compare.alignment.candidates import Candidates
from demarche.compare.alignment.joining import Edge, Joining
from demarche.compare.alignment.likeness import Weigher
from demarche.compare.alignment.profile import Profile


@dataclass(frozen=True, slots=True)
class Group:
    """Demands of two drafts that are one, and the share of their words that both sides have."""

    first: tuple[Profile, ...]
    second: tuple[Profile, ...]
    share: float


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
        self._sides = (first, second)
        self._refused = refused

    def groups(self) -> list[Group]:
        """Give the pairs and groups; what stands in none has no partner."""
        exact = list(self._exact())
        used = ({one for one, _ in exact}, {other for _, other in exact})
        left, right = (
            [at for at in range(len(side)) if at not in gone]
            for side, gone in zip(self._sides, used, strict=True)
        )
        same = [Group((self._sides[0][a],), (self._sides[1][b],), 1.0) for a, b in exact]
        return same + self._joined(left, right)

    def _joined(self, left: Sequence[int], right: Sequence[int]) -> list[Group]:
        """Join what is alike: first by the candidates of the second draft's demands.

        What has no partner then is looked for once more, from its own side and thoroughly.
        """
        if not left or not right:
            return []
        joining = Joining(self._weigher, *self._sides)
        olds, news = (
            Candidates(self._weigher, side, places)
            for side, places in zip(self._sides, (left, right), strict=True)
        )
        edges: dict[tuple[int, int], Edge] = {}
        for at in right:
            for one in olds.of(self._sides[1][at]):
                self._note(edges, one, at)
        joining.take(sorted(edges.values(), key=self._rank))
        for at in joining.alone(0, left):
            for other in news.of(self._sides[0][at], thoroughly=True):
                self._note(edges, at, other)
        for at in joining.alone(1, right):
            for one in olds.of(self._sides[1][at], thoroughly=True):
                self._note(edges, one, at)
        joining.take_rest(sorted(joining.open(edges.values()), key=self._rank), edges.values())
        return [self._group(*each, edges) for each in joining.groups()]

    def _group(
        self, first: Sequence[int], second: Sequence[int], edges: Mapping[tuple[int, int], Edge]
    ) -> Group:
        """Give a group as the demands it joins, in the order of their files."""
        older = tuple(sorted((self._sides[0][at] for at in first), key=_place))
        newer = tuple(sorted((self._sides[1][at] for at in second), key=_place))
        if len(older) == len(newer):
            return Group(older, newer, edges[first[0], second[0]].likeness.share)
        return Group(older, newer, self._weigher.share(older, newer))

    def _exact(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs whose words are the same, those first that agree in number and title."""
        known: defaultdict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
        for at, each in enumerate(self._sides[0]):
            if any(text for _, text in each.exact):
                known[each.exact].append(at)
        wanted: defaultdict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
        for at, each in enumerate(self._sides[1]):
            if each.exact in known:
                wanted[each.exact].append(at)
        for exact, second in wanted.items():
            yield from self._same_words(known[exact], second)

    def _same_words(self, first: list[int], second: list[int]) -> Iterator[tuple[int, int]]:
        """Pair demands of the same words by what else they share."""
        for key in (_all_ties, _title_tie, _number_tie, _no_tie):
            waiting: defaultdict[object, deque[int]] = defaultdict(deque)
            for at in first:
                waiting[key(self._sides[0][at])].append(at)
            rest = []
            for at in second:
                found = waiting[key(self._sides[1][at])]
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
        return (self._sides[0][first].demand, self._sides[1][second].demand) in self._refused

    def _note(self, found: dict[tuple[int, int], Edge], first: int, second: int) -> None:
        """Compare two demands, once, unless a person forbids it."""
        if (first, second) not in found and not self._is_refused(first, second):
            likeness = self._weigher.compare(self._sides[0][first], self._sides[1][second])
            found[first, second] = Edge(first, second, likeness)

    def _rank(self, edge: Edge) -> tuple[float, bool, int, int]:
        """Order edges: the most alike, then those of one number, then by their names."""
        one, other = self._sides[0][edge.first], self._sides[1][edge.second]
        return (-round(edge.likeness.score, 6), one.number != other.number, edge.first, edge.second)


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
