"""The links that lead from one position back to another, as steps a reader can check."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from demarche.compare.cell import Change
from demarche.compare.listing import listed
from demarche.compare.lookup import Lookup
from demarche.compare.superseding import CARRIES_ON
from demarche.records.model import Position, Relation
from demarche.translation import counted, tr

BY_RELATION: Final[Mapping[Relation, Change]] = {
    Relation.WITHDRAWS: Change.WITHDRAWN,
    Relation.REPLACES: Change.REPLACED,
    Relation.ALTERNATIVE_TO: Change.ALTERNATIVE,
    Relation.NARROWS: Change.NARROWED,
    Relation.WIDENS: Change.WIDENED,
    Relation.REVISES: Change.REVISED,
    Relation.CLARIFIES: Change.CLARIFIED,
    Relation.RESTATES: Change.RESTATED,
}
"""The relations that name a change, the strongest first."""

_STRENGTH: Final[Mapping[Relation, int]] = {
    relation: rank for rank, relation in enumerate(reversed(list(BY_RELATION)))
}
_MOST_NAMED: Final = 6
"""A reason names no more links than this: a longer one is not read."""


class Step(NamedTuple):
    """One link on the way from a later position back to an earlier one."""

    relation: Relation
    from_: str
    to: str

    def __str__(self) -> str:
        # Translators: {relation} is as it stands in the file; the others are names of statements
        return tr(
            "link `{relation}` from {later} to {earlier}",
            relation=self.relation,
            later=self.from_,
            earlier=self.to,
        )

    @property
    def strength(self) -> int:
        """Rank the link among those that name a change."""
        return _STRENGTH[self.relation]


class Links(NamedTuple):
    """A reason that is read from links: the one that decides, and those it was chosen from."""

    step: Step
    held: tuple[Step, ...]

    def __str__(self) -> str:
        return in_words(self.step, self.held)


_Reached = tuple[int, str, Relation | None]
"""How a position was come by: the strongest link of the way, and the last one with its start."""


def strongest(steps: Iterable[Step]) -> Step:
    """Choose the link that decides; the first where several are as strong."""
    return max(steps, key=lambda each: each.strength)


def in_words(step: Step, held: Sequence[Step]) -> str:
    """Write the link that decides, and behind it the others it was chosen from."""
    others = [each for each in dict.fromkeys(held) if each != step] if len(held) > 1 else []
    if not others:
        return str(step)
    named = [str(each) for each in others]
    if len(others) > _MOST_NAMED + 1:
        number = len(others) - _MOST_NAMED
        more = counted("{links} more link", "{links} more links", number, links=number)
        named = [*named[:_MOST_NAMED], more]
    # Translators: all are links: “link `narrows` from a to b, with link `restates` from b to c”
    return tr("{link}, with {others}", link=step, others=listed(named))


def links_back(newer: Position, older: Iterable[Position], lookup: Lookup) -> list[Step]:
    """Give the links on the shortest way from one position back to any of some others.

    Of several ways as short, the one with the strongest link. A restatement is the same demand
    said again: a link to either of the two leads to both. From what an older one says again no
    way leads back: it is the older of the two.
    """
    if not lookup.links(newer):
        return []
    goals = same_demand(older, lookup)
    if newer.id in goals:
        return []
    came_by: dict[str, _Reached] = {newer.id: (-1, "", None)}
    layer: Iterable[str] = came_by
    while layer:
        following = _next_layer(layer, came_by, lookup)
        reached = [each for each in following if each in goals]
        came_by |= following
        if reached:
            end = max(reached, key=lambda each: following[each][0])
            return _way(end, came_by, goals, lookup)
        layer = following
    return []


def _next_layer(
    layer: Iterable[str], came_by: Mapping[str, _Reached], lookup: Lookup
) -> dict[str, _Reached]:
    """Give the positions one link further back, each by its strongest way."""
    found: dict[str, _Reached] = {}
    for current in layer:
        so_far = came_by[current][0]
        for relation, to in _naming(current, lookup):
            if to not in came_by:
                strength = max(so_far, _STRENGTH[relation])
                known = found.get(to)
                if known is None or known[0] < strength:
                    found[to] = (strength, current, relation)
    return found


def _way(
    end: str, came_by: Mapping[str, _Reached], goals: Collection[str], lookup: Lookup
) -> list[Step]:
    """Give the steps to an end in reading order, with the other links of the last one."""
    last = came_by[end][1]
    beside = [Step(relation, last, to) for relation, to in _naming(last, lookup) if to in goals]
    steps = []
    current = last
    _, before, relation = came_by[current]
    while relation is not None:
        steps.append(Step(relation, before, current))
        current = before
        _, before, relation = came_by[current]
    return [*reversed(steps), *beside]


def _naming(position_id: str, lookup: Lookup) -> list[tuple[Relation, str]]:
    """Give the links of a position that name a change."""
    positions = lookup.positions
    return [
        (link.relation, to)
        for link, to in lookup.links(positions[position_id])
        if link.relation in BY_RELATION and to in positions
    ]


def same_demand(positions: Iterable[Position], lookup: Lookup) -> Collection[str]:
    """Give some positions, what they say again, and what that says again, nearest first."""
    waiting = list(positions)
    found = dict.fromkeys(each.id for each in waiting)
    for position in waiting:
        for relation, to in lookup.own_links(position):
            if relation is Relation.RESTATES and to not in found:
                found[to] = None
                waiting.append(lookup.positions[to])
    return found


def said_again(position: Position, lookup: Lookup) -> Iterator[Position]:
    """Yield what says a position again, nearest first."""
    found = {position.id: None}
    waiting = [position.id]
    for current in waiting:
        for relation, by in lookup.own_links_to(current):
            if relation is Relation.RESTATES and by not in found:
                found[by] = None
                waiting.append(by)
                yield lookup.positions[by]


def carries_on(steps: Iterable[Step]) -> bool:
    """Say whether links take a demand up again: said again, smaller, larger, or something else."""
    return all(each.relation in CARRIES_ON for each in steps)
