"""What some statements known on a day do to each other, and which of them stand after that.

The rules are those of `standing`, which asks; nothing here knows of columns or days.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from types import MappingProxyType
from typing import Final, NamedTuple

from demarche.compare.lookup import Lookup
from demarche.records.model import Position, PositionKind, Relation

SUPERSEDES: Final = frozenset(
    {
        Relation.CLARIFIES,
        Relation.NARROWS,
        Relation.WIDENS,
        Relation.REVISES,
        Relation.REPLACES,
    }
)
CARRIES_ON: Final = SUPERSEDES | {Relation.RESTATES}
_ENDS: Final = SUPERSEDES | {Relation.WITHDRAWS}
_STATES: Final = CARRIES_ON | {Relation.ALTERNATIVE_TO}
BECOMES: Final = _STATES | {Relation.WITHDRAWS}
"""The relations that say what became of an earlier position of the same party."""
NOWHERE_ELSE: Final[Mapping[str, str]] = MappingProxyType({})
LEADING: Final = frozenset({PositionKind.DEMAND, PositionKind.OFFER})


class Standing(NamedTuple):
    """What stands in one cell: the positions compared there, and those listed under them.

    `positions` holds the position to show first; it is empty where nothing stands, and then
    `withdrawal` says whether something had stood.
    """

    positions: tuple[Position, ...] = ()
    listed: tuple[Position, ...] = ()
    withdrawal: Position | None = None

    @property
    def shown(self) -> Position | None:
        """Give the position that the cell shows and that decides its change."""
        return self.positions[0] if self.positions else None


class Known:
    """The statements known in one cell, and what each does to the others."""

    def __init__(
        self,
        lookup: Lookup,
        statements: Sequence[Position],
        homes: Mapping[str, str] = NOWHERE_ELSE,
    ) -> None:
        self._lookup = lookup
        self._homes = homes
        self._all = {each.id: each for each in statements}
        demand_of = lookup.demand_of
        self._lines = {
            each.id: (each.party, homes.get(each.id) or demand_of[each.id].id)
            for each in statements
        }
        """The party and the demand of each."""
        self._demands = {demand for _, demand in self._lines.values()}
        self._own = self._links()
        relations = {relation for links in self._own.values() for relation, _ in links}
        self._restated = self._said_again() if Relation.RESTATES in relations else {}
        self._restaters = _turned(self._restated)
        self._alternatives = self._alternative() if Relation.ALTERNATIVE_TO in relations else set()
        self._gone = self._ended() | self._displaced() | self._succeeded()

    def _links(self) -> Mapping[str, Sequence[tuple[Relation, str]]]:
        """Give each statement's links: of those recorded elsewhere, only those to what is here."""
        if not self._lookup.links_across:
            return {name: self._lookup.own_links(each) for name, each in self._all.items()}
        links: dict[str, tuple[tuple[Relation, str], ...]] = {}
        guests = set()
        for each in self._all.values():
            here = self._lookup.demand_of[each.id].id == self._lines[each.id][1]
            links[each.id] = self._lookup.own_links(each) if here else ()
            if not here:
                guests.add(each.id)
        for to in self._homes if guests else ():
            for relation, by in self._lookup.own_links_to(to):
                if by in guests:
                    links[by] = (*links[by], (relation, to))
        return links

    def standing(self) -> Standing:
        """Sort what stands into what is compared and what is listed."""
        standing = [each for each in self._all.values() if self._stands(each)]
        if len(standing) > 1:
            standing.sort(key=self._rank)
        leading = tuple(each for each in standing if each.kind in LEADING)
        others = tuple(each for each in standing if each.kind not in LEADING)
        if leading:
            return Standing(leading, others)
        withdrawal = self._withdrawal()
        if withdrawal is None or (others and not self._was_leading(withdrawal)):
            return Standing(others)
        return Standing((), others, withdrawal)

    def _stands(self, position: Position) -> bool:
        """Say whether a statement is still in force and is one at all."""
        if position.id in self._gone:
            return False
        relations = {relation for relation, _ in self._own[position.id]}
        return Relation.WITHDRAWS not in relations or bool(relations & _STATES)

    def _displaced(self) -> set[str]:
        """Give what a later demand or offer took the place of without a link to its party."""
        leading = [each for each in self._all.values() if each.kind in LEADING]
        latest: dict[tuple[str, str], dt.date] = {}
        for position in leading:
            if not self._own[position.id]:
                line, said = self._lines[position.id], position.date.counts_from
                latest[line] = max(latest.get(line, said), said)
        return {
            earlier.id
            for earlier in (leading if latest else ())
            if earlier.id not in self._alternatives
            and earlier.date.counts_from < latest.get(self._lines[earlier.id], dt.date.min)
        }

    def _succeeded(self) -> set[str]:
        """Give what was stated on a demand before its party went on to one that succeeds it."""
        here = self._demands
        if len(here) == 1:
            return set()
        went_on: dict[tuple[str, str], dt.date] = {}
        for position in self._all.values():
            for older in self._lookup.succession.older(self._lines[position.id][1]) & here:
                line = (position.party, older)
                went_on[line] = max(went_on.get(line, dt.date.min), position.date.counts_from)
        return {
            each.id
            for each in self._all.values()
            if each.date.counts_from < went_on.get(self._lines[each.id], dt.date.min)
        }

    def _ended(self) -> set[str]:
        """Give what links took the place of or took back, with the same demand said otherwise.

        What ends a statement ends what it restates, and each restatement made before; one that
        restates several demands at once stands until all of them have ended. Walked from the
        latest end backwards, so that each statement is met once, however many ends there are.
        """
        ends = [
            (-self._all[position_id].date.counts_from.toordinal(), to)
            for position_id, links in self._own.items()
            for relation, to in links
            if relation in _ENDS
        ]
        if not self._restated:
            return {to for _, to in ends}
        heapify(ends)
        ended: set[str] = set()
        open_ = {each: len(restated) for each, restated in self._restated.items()}
        while ends:
            day, current = heappop(ends)
            if current in ended:
                continue
            ended.add(current)
            for earlier in self._restated.get(current, ()):
                heappush(ends, (day, earlier))
            for later in self._restaters.get(current, ()):
                open_[later] -= 1
                if not open_[later] and self._all[later].date.counts_from.toordinal() < -day:
                    heappush(ends, (day, later))
        return ended

    def _said_again(self) -> Mapping[str, Sequence[str]]:
        """Map each statement that says known ones again to these."""
        found: dict[str, dict[str, None]] = {}
        for position_id, links in self._own.items():
            for relation, to in links:
                if relation is Relation.RESTATES and to in self._all:
                    found.setdefault(position_id, {})[to] = None
        return {each: list(restated) for each, restated in found.items()}

    def _alternative(self) -> set[str]:
        """Give the statements that are alternatives or carry one on."""
        carried_on: defaultdict[str, list[str]] = defaultdict(list)
        waiting = []
        for position_id, links in self._own.items():
            for relation, to in links:
                if relation is Relation.ALTERNATIVE_TO:
                    waiting.append(position_id)
                elif relation in CARRIES_ON:
                    carried_on[to].append(position_id)
        found: set[str] = set()
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting += carried_on.get(current, ())
        return found

    def _withdrawal(self) -> Position | None:
        """Give the latest act of withdrawal."""
        acts = [
            position
            for position in self._all.values()
            if any(relation is Relation.WITHDRAWS for relation, _ in self._own[position.id])
        ]
        return max(acts, key=self._when, default=None)

    def _was_leading(self, withdrawal: Position) -> bool:
        """Say whether a demand or an offer was withdrawn, not only a statement about one."""
        return any(
            self._lookup.positions[to].kind in LEADING
            for relation, to in self._own[withdrawal.id]
            if relation is Relation.WITHDRAWS
        )

    def _when(self, position: Position) -> tuple[dt.date, int]:
        """Order statements by day, then as in the file."""
        return position.date.counts_from, self._lookup.order[position.id]

    def _rank(self, position: Position) -> tuple[bool, int, bool, int]:
        """Order what a cell names: an alternative, then the latest, then file order."""
        return (
            position.id not in self._alternatives,
            -position.date.counts_from.toordinal(),
            position.id in self._restaters,
            self._lookup.order[position.id],
        )


def _turned(links: Mapping[str, Iterable[str]]) -> Mapping[str, Sequence[str]]:
    """Turn links round: map each end to where they come from."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for from_, ends in links.items():
        for to in ends:
            found[to].append(from_)
    return found
