"""The links that lead from one position back to another, as steps a reader can check."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.lookup import Lookup
from demarche.compare.standing import CARRIES_ON
from demarche.records.model import Position, Relation

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


@dataclass(frozen=True, slots=True)
class Step:
    """One link on the way from a later position back to an earlier one."""

    relation: Relation
    from_: str
    to: str

    def __str__(self) -> str:
        return f"link `{self.relation}` from {self.from_} to {self.to}"

    @property
    def strength(self) -> int:
        """Rank the link among those that name a change."""
        return _STRENGTH[self.relation]


@dataclass(frozen=True, slots=True)
class _Reached:
    """How a position was come by: the strongest link of the way, and the way's last step."""

    strength: int
    step: Step | None


def strongest(steps: Iterable[Step]) -> Step:
    """Choose the link that decides; the first where several are as strong."""
    return max(steps, key=lambda each: each.strength)


def in_words(step: Step, held: Iterable[Step]) -> str:
    """Write the link that decides, and behind it the others it was chosen from."""
    others = [str(each) for each in dict.fromkeys(held) if each != step]
    more = len(others) - _MOST_NAMED
    if more > 1:
        others[_MOST_NAMED:] = [f"{more} more links"]
    if not others:
        return str(step)
    *first, last = others
    return f"{step}, with {', '.join(first)} and {last}" if first else f"{step}, with {last}"


def links_back(newer: Position, older: Iterable[Position], lookup: Lookup) -> list[Step]:
    """Give the links on the shortest way from one position back to any of some others.

    Of several ways as short, the one with the strongest link. A restatement is the same demand
    said again: a link to either of the two leads to both. From what an older one says again no
    way leads back: it is the older of the two.
    """
    goals = same_demand(older, lookup)
    if newer.id in goals:
        return []
    came_by = {newer.id: _Reached(-1, None)}
    layer = [newer.id]
    while layer:
        following = _next_layer(layer, came_by, lookup)
        reached = [each for each in following if each in goals]
        if reached:
            end = max(reached, key=lambda each: following[each].strength)
            return _way(end, came_by | {end: following[end]}, goals, lookup)
        came_by |= following
        layer = list(following)
    return []


def _next_layer(
    layer: Iterable[str], came_by: Mapping[str, _Reached], lookup: Lookup
) -> dict[str, _Reached]:
    """Give the positions one link further back, each by its strongest way."""
    found: dict[str, _Reached] = {}
    for current in layer:
        for step in _steps(current, lookup):
            strength = max(came_by[current].strength, step.strength)
            known = found.get(step.to)
            if step.to not in came_by and (known is None or known.strength < strength):
                found[step.to] = _Reached(strength, step)
    return found


def _way(
    end: str, came_by: Mapping[str, _Reached], goals: Collection[str], lookup: Lookup
) -> list[Step]:
    """Give the steps to an end in reading order, with the other links of the last one."""
    steps: list[Step] = []
    step = came_by[end].step
    last = step.from_ if step else end
    while step is not None:
        steps.append(step)
        step = came_by[step.from_].step
    beside = [each for each in _steps(last, lookup) if each.to in goals]
    return [*reversed(steps[1:]), *beside]


def _steps(position_id: str, lookup: Lookup) -> Iterator[Step]:
    """Yield the links of a position that name a change."""
    position = lookup.positions.get(position_id)
    if position is not None:
        for link, to in lookup.links(position):
            if link.relation in BY_RELATION and to in lookup.positions:
                yield Step(link.relation, position_id, to)


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
