"""Pair the demands of two drafts by likeness: those of the same words first, then the most alike.

What is one beyond doubt is settled before any likeness is weighed. Candidates of the rest come
from the rare words that two demands share, so that the work grows with the file and not with its
square.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare.alignment.candidates import Candidates
from demarche.compare.alignment.clear import clear_pairs
from demarche.compare.alignment.joining import Edge, Joining
from demarche.compare.alignment.likeness import Weigher
from demarche.compare.alignment.profile import Profile, Vocabulary, Worded, profile_of, worded
from demarche.compare.alignment.same_words import Refused, is_refused, sort_out_same
from demarche.compare.alignment.sketch import Sketch, natural

_WEIGHED: Final = 1_500
"""How many demands of a draft tell how rare its words are, those that are settled among them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Demands of two drafts that are one, and the share of their words that both sides have."""

    first: tuple[Sketch, ...]
    second: tuple[Sketch, ...]
    share: float


def groups(first: Sequence[Sketch], second: Sequence[Sketch], refused: Refused) -> list[Group]:
    """Give the pairs and groups of two drafts; what stands in none has no partner.

    `refused` are the pairs that a person forbids.
    """
    same = sort_out_same(first, second, refused)
    found = [Group((one,), (other,), 1.0) for one, other in same.pairs]
    if not same.first or not same.second:
        return found
    vocabulary = Vocabulary()
    sides = worded(same.first, vocabulary), worded(same.second, vocabulary)
    clear = [*clear_pairs(*sides, len(vocabulary), refused)]
    found += [Group((one.sketch,), (other.sketch,), share) for one, other, share in clear]
    gone = {one.sketch.place for one, _, _ in clear}, {other.sketch.place for _, other, _ in clear}
    left = [
        [each for each in side if each.sketch.place not in out]
        for side, out in zip(sides, gone, strict=True)
    ]
    settled = [[each.first[0] for each in found], [each.second[0] for each in found]]
    return found + _weighed(left, settled, vocabulary, refused)


def _weighed(
    left: Sequence[Sequence[Worded]],
    settled: Sequence[Sequence[Sketch]],
    vocabulary: Vocabulary,
    refused: Refused,
) -> list[Group]:
    """Pair what is left by likeness; what is settled tells beside it how rare words are."""
    if not left[0] or not left[1]:
        return []
    first, second = (
        [profile_of(each, vocabulary) for each in (*side, *_some(others, len(side), vocabulary))]
        for side, others in zip(left, settled, strict=True)
    )
    pairing = _Pairing(Weigher(vocabulary, first, second), first, second, refused)
    return pairing.groups(range(len(left[0])), range(len(left[1])))


def _some(settled: Sequence[Sketch], left: int, vocabulary: Vocabulary) -> list[Worded]:
    """Give so many of the demands that are settled as are wanted beside those that are left."""
    wanted = _WEIGHED - left
    if wanted <= 0:
        return []
    step = max(len(settled) // wanted, 1)
    return worded(sorted(settled, key=natural)[::step][:wanted], vocabulary)


class _Pairing:
    """Pairs the demands of two drafts by likeness."""

    def __init__(
        self,
        weigher: Weigher,
        first: Sequence[Profile],
        second: Sequence[Profile],
        refused: Refused,
    ) -> None:
        self._weigher = weigher
        self._sides = (first, second)
        self._refused = refused

    def groups(self, left: Sequence[int], right: Sequence[int]) -> list[Group]:
        """Join what is alike: first by the candidates of the second draft's demands.

        What has no partner then is looked for once more, from its own side and thoroughly.
        """
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
        older = sorted((self._sides[0][at] for at in first), key=_place)
        newer = sorted((self._sides[1][at] for at in second), key=_place)
        if len(older) == len(newer):
            share = edges[first[0], second[0]].likeness.share
        else:
            share = self._weigher.share(older, newer)
        return Group(_sketches(older), _sketches(newer), share)

    def _note(self, found: dict[tuple[int, int], Edge], first: int, second: int) -> None:
        """Compare two demands, once, unless a person forbids it."""
        one, other = self._sides[0][first], self._sides[1][second]
        if (first, second) not in found and not is_refused(one.sketch, other.sketch, self._refused):
            found[first, second] = Edge(first, second, self._weigher.compare(one, other))

    def _rank(self, edge: Edge) -> tuple[float, bool, int, int]:
        """Order edges: the most alike, then those of one number, then by their names."""
        one, other = self._sides[0][edge.first].sketch, self._sides[1][edge.second].sketch
        return (-round(edge.likeness.score, 6), one.number != other.number, edge.first, edge.second)


def _sketches(profiles: Iterable[Profile]) -> tuple[Sketch, ...]:
    """Give the sketches of some demands."""
    return tuple([each.sketch for each in profiles])


def _place(profile: Profile) -> int:
    """Give the place of a demand in its file."""
    return profile.sketch.place
