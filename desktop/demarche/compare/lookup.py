"""One dossier made ready for looking up: who said what when, and what points to it.

Built once for a comparison. Variants of one statement are folded into the statement here, so that
everything behind this module sees each statement once.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from demarche.records.model import Demand, Dossier, Link, Outcome, Position, Relation

MOST_GENERATIONS: Final = 30
"""So far `succeeds` is followed: no demand goes on as another thirty times, but a file may."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Another party's reply to exactly one position."""

    position: Position
    outcome: Outcome | None


class Lookup:
    """What a comparison asks of a dossier, each question answered without searching."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.demands: Mapping[str, Demand] = {demand.id: demand for demand in dossier.demands}
        self.positions: dict[str, Position] = {}
        self.demand_of: dict[str, Demand] = {}
        self.order: dict[str, int] = {}
        self._succeeded: dict[str, frozenset[str]] = {}
        for demand in dossier.demands:
            for position in demand.positions:
                self.order[position.id] = len(self.order)
                self.positions[position.id] = position
                self.demand_of[position.id] = demand

    def statement(self, position_id: str) -> str:
        """Give the id of the statement that a position is, or is a variant of."""
        return self._variant_roots.get(position_id, position_id)

    def is_variant(self, position: Position) -> bool:
        """Say whether a position is another report of a statement that stands elsewhere."""
        return position.id in self._variant_roots

    def variants(self, position: Position) -> tuple[Position, ...]:
        """Give the other reports of a statement, in file order."""
        return self._variants.get(position.id, ())

    def links(self, position: Position) -> Iterator[tuple[Link, str]]:
        """Yield each link of a statement and of its variants, with the statement it goes to."""
        for report in (position, *self.variants(position)):
            for link in report.links:
                if link.relation is not Relation.VARIANT_OF:
                    yield from ((link, self.statement(to)) for to in link.to)

    def own_links(self, position: Position) -> Iterator[tuple[Relation, str]]:
        """Yield the links of a statement to statements of the same party."""
        for link, to in self.links(position):
            target = self.positions.get(to)
            if target is not None and target.party == position.party and to != position.id:
                yield link.relation, to

    def own_links_to(self, position_id: str) -> tuple[tuple[Relation, str], ...]:
        """Give the links of the same party's statements to one, with where each comes from."""
        return self._own_links_to.get(position_id, ())

    def links_to(self, position_id: str) -> tuple[tuple[Relation, str], ...]:
        """Give the links of any party's statements to one, with where each comes from."""
        return self._links_to.get(position_id, ())

    def statements(self, demand: Demand) -> tuple[Position, ...]:
        """Give the positions of a demand without the variants, in file order."""
        return tuple(each for each in demand.positions if not self.is_variant(each))

    def answers(self, position: Position) -> tuple[Answer, ...]:
        """Give the answers of other parties to exactly this statement, by day."""
        return self._answers.get(position.id, ())

    def contested_by(self, position: Position) -> tuple[Position, ...]:
        """Give the positions that dispute that this statement was made so."""
        return self._contested.get(position.id, ())

    def days(self, party: str) -> tuple[dt.date, ...]:
        """Give the days on which a party stated anything on any demand, each once, in order."""
        return self._days.get(party, ())

    def last_day(self, parties: Iterable[str]) -> dt.date | None:
        """Give the last day on which any of these parties stated anything."""
        days = [self.days(party)[-1] for party in parties if self.days(party)]
        return max(days, default=None)

    def spoke_between(self, party: str, after: dt.date, until: dt.date) -> dt.date | None:
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

    def covers(self, day: dt.date) -> bool:
        """Say whether a day lies in what the dossier means to cover."""
        covered = self.dossier.covers
        return covered is None or covered.first <= day <= covered.last

    def succeeded_by(self, demand_id: str) -> frozenset[str]:
        """Give the demands that one succeeds, directly or through others."""
        known = self._succeeded.get(demand_id)
        if known is None:
            known = self._succeeded[demand_id] = frozenset(self._older(demand_id))
        return known

    def successors(self, demand_id: str) -> tuple[Demand, ...]:
        """Give the demands that succeed one directly, in file order."""
        return self._successors.get(demand_id, ())

    def demand_order(self, demand_id: str) -> int:
        """Give the place of a demand in its file."""
        return self._demand_order[demand_id]

    def _older(self, demand_id: str) -> set[str]:
        """Follow `succeeds` back, so many generations at most."""
        found: set[str] = set()
        layer: Iterable[str] = self.demands[demand_id].succeeds
        for _ in range(MOST_GENERATIONS):
            layer = {each for each in layer if each in self.demands and each not in found}
            found |= layer
            layer = [older for each in layer for older in self.demands[each].succeeds]
        return found

    @cached_property
    def _demand_order(self) -> Mapping[str, int]:
        """Map each demand to its place in the file."""
        return {demand_id: place for place, demand_id in enumerate(self.demands)}

    @cached_property
    def _successors(self) -> Mapping[str, tuple[Demand, ...]]:
        """Map each demand to those that succeed it."""
        found: defaultdict[str, list[Demand]] = defaultdict(list)
        for demand in self.dossier.demands:
            for older in demand.succeeds:
                found[older].append(demand)
        return {older: tuple(each) for older, each in found.items()}

    @cached_property
    def _variant_roots(self) -> dict[str, str]:
        """Map each variant to the statement that it reports."""
        parent = {
            position.id: link.to[0]
            for position in self.positions.values()
            for link in position.links
            if link.relation is Relation.VARIANT_OF and link.to[0] in self.positions
        }
        known: dict[str, str] = {}
        for each in parent:
            _find_root(each, parent, known)
        return {each: root for each in parent if (root := known[each]) != each}

    @cached_property
    def _variants(self) -> dict[str, tuple[Position, ...]]:
        """Map each statement to its variants."""
        found: defaultdict[str, list[Position]] = defaultdict(list)
        for variant, root in self._variant_roots.items():
            found[root].append(self.positions[variant])
        return {root: tuple(each) for root, each in found.items()}

    @cached_property
    def _own_links_to(self) -> dict[str, tuple[tuple[Relation, str], ...]]:
        """Map each statement to the links that its own party's statements have to it."""
        found: defaultdict[str, list[tuple[Relation, str]]] = defaultdict(list)
        for position in self.positions.values():
            if not self.is_variant(position):
                for relation, to in self.own_links(position):
                    found[to].append((relation, position.id))
        return {to: tuple(each) for to, each in found.items()}

    @cached_property
    def _links_to(self) -> Mapping[str, tuple[tuple[Relation, str], ...]]:
        """Map each statement to all links to it."""
        found: defaultdict[str, list[tuple[Relation, str]]] = defaultdict(list)
        for position in self.positions.values():
            if not self.is_variant(position):
                for link, to in self.links(position):
                    found[to].append((link.relation, position.id))
        return {to: tuple(each) for to, each in found.items()}

    @cached_property
    def _answers(self) -> dict[str, tuple[Answer, ...]]:
        """Map each statement to the answers to it."""
        found: defaultdict[str, list[Answer]] = defaultdict(list)
        for position, link, to in self._all_links(Relation.ANSWERS):
            if to in self.positions and self.positions[to].party != position.party:
                found[to].append(Answer(position, link.outcome))
        return {to: tuple(sorted(each, key=self._answer_order)) for to, each in found.items()}

    @cached_property
    def _contested(self) -> dict[str, tuple[Position, ...]]:
        """Map each statement to the positions that contest it."""
        found: defaultdict[str, list[Position]] = defaultdict(list)
        for position, _, to in self._all_links(Relation.CONTESTS):
            found[to].append(position)
        return {to: tuple(each) for to, each in found.items()}

    @cached_property
    def _days(self) -> dict[str, tuple[dt.date, ...]]:
        """Map each party to the days on which it spoke."""
        found: defaultdict[str, set[dt.date]] = defaultdict(set)
        for position in self.positions.values():
            if not self.is_variant(position):
                found[position.party].add(position.date.counts_from)
        return {party: tuple(sorted(days)) for party, days in found.items()}

    def _all_links(self, relation: Relation) -> Iterator[tuple[Position, Link, str]]:
        """Yield every link of one relation, with the statements at both of its ends."""
        for position in self.positions.values():
            if self.is_variant(position):
                continue
            for link, to in self.links(position):
                if link.relation is relation:
                    yield position, link, to

    def _answer_order(self, answer: Answer) -> tuple[dt.date, int]:
        """Order answers by day, then as in the file."""
        return answer.position.date.counts_from, self.order[answer.position.id]


def _find_root(variant: str, parent: Mapping[str, str], known: dict[str, str]) -> None:
    """Follow `variant-of` to its end and note it for all on the way; a circle has no end."""
    way: dict[str, None] = {}
    current = variant
    while current in parent and current not in way and current not in known:
        way[current] = None
        current = parent[current]
    circle = current in way
    for each in way:
        known[each] = each if circle else known.get(current, current)
