"""One dossier made ready for looking up: who said what when, and what points to it.

Built once for a comparison. Variants of one statement are folded into the statement here, so that
everything behind this module sees each statement once.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from demarche.compare.speaking import Speaking
from demarche.compare.succession import Succession
from demarche.records.model import Demand, Dossier, Link, Outcome, Position, Relation

if TYPE_CHECKING:
    from demarche.compare.cell import Cell
    from demarche.compare.columns import ColumnSpec


class Answer(NamedTuple):
    """Another party's reply to exactly one position."""

    position: Position
    outcome: Outcome | None


class Lookup:
    """What a comparison asks of a dossier, each question answered without searching."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.placed: dict[ColumnSpec, dict[str, Cell]] = {}
        """What stands of each demand in the columns that were compared last; see `rows`."""
        self.demands: Mapping[str, Demand] = {demand.id: demand for demand in dossier.demands}
        self.positions: Mapping[str, Position] = {
            position.id: position for demand in dossier.demands for position in demand.positions
        }
        self.demand_of: Mapping[str, Demand] = {
            position.id: demand for demand in dossier.demands for position in demand.positions
        }

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Map each position to its place in the file."""
        return {name: place for place, name in enumerate(self.positions)}

    @cached_property
    def speaking(self) -> Speaking:
        """Give the days on which each party spoke."""
        statements = (each for each in self.positions.values() if not self.is_variant(each))
        return Speaking(self.dossier, statements)

    @cached_property
    def succession(self) -> Succession:
        """Give the demands as they succeed each other."""
        return Succession(self.dossier)

    def statement(self, position_id: str) -> str:
        """Give the id of the statement that a position is, or is a variant of."""
        return self._variant_roots.get(position_id, position_id)

    def is_variant(self, position: Position) -> bool:
        """Say whether a position is another report of a statement that stands elsewhere."""
        return position.id in self._variant_roots

    def variants(self, position: Position) -> tuple[Position, ...]:
        """Give the other reports of a statement, in file order."""
        return self._variants.get(position.id, ())

    def links(self, position: Position) -> tuple[tuple[Link, str], ...]:
        """Give each link of a statement and of its variants, with the statement it goes to."""
        return self._links.get(position.id, ())

    def own_links(self, position: Position) -> tuple[tuple[Relation, str], ...]:
        """Give the links of a statement to statements of the same party."""
        return self._own_links.get(position.id, ())

    def own_links_to(self, position_id: str) -> Sequence[tuple[Relation, str]]:
        """Give the links of the same party's statements to one, with where each comes from."""
        return self._own_links_to.get(position_id, ())

    def links_to(self, position_id: str) -> tuple[tuple[Relation, str], ...]:
        """Give the links of any party's statements to one, with where each comes from."""
        return self._links_to.get(position_id, ())

    def statements(self, demand: Demand) -> tuple[Position, ...]:
        """Give the positions of a demand without the variants, in file order."""
        if not self._variant_roots:
            return demand.positions
        return tuple(each for each in demand.positions if not self.is_variant(each))

    def answers(self, position: Position) -> tuple[Answer, ...]:
        """Give the answers of other parties to exactly this statement, by day."""
        return self._answers.get(position.id, ())

    def contested_by(self, position: Position) -> tuple[Position, ...]:
        """Give the positions that dispute that this statement was made so."""
        return self._contested.get(position.id, ())

    @cached_property
    def _links(self) -> Mapping[str, tuple[tuple[Link, str], ...]]:
        """Map each statement to its links and those of its variants."""
        if not self._variant_roots:
            return {
                name: tuple(
                    [
                        (link, to)
                        for link in position.links
                        if link.relation is not Relation.VARIANT_OF  # round in a circle
                        for to in link.to
                    ]
                )
                for name, position in self.positions.items()
                if position.links
            }
        found: defaultdict[str, list[tuple[Link, str]]] = defaultdict(list)
        statement = self.statement
        for position in self._reports():
            root = statement(position.id)
            for link in position.links:
                if link.relation is not Relation.VARIANT_OF:
                    found[root].extend((link, statement(to)) for to in link.to)
        return {name: tuple(each) for name, each in found.items()}

    def _reports(self) -> Iterator[Position]:
        """Yield every position, each statement right before its variants."""
        for position in self.positions.values():
            if not self.is_variant(position):
                yield position
                yield from self.variants(position)

    @cached_property
    def _own_links(self) -> Mapping[str, tuple[tuple[Relation, str], ...]]:
        """Map each statement to its links to statements of the same party."""
        positions, found = self.positions, {}
        for name, links in self._links.items():
            party = positions[name].party
            own = [
                (link.relation, to)
                for link, to in links
                if to in positions and positions[to].party == party and to != name
            ]
            if own:
                found[name] = tuple(own)
        return found

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
    def links_across(self) -> bool:
        """Say whether any party links a statement to one of its own on another demand."""
        demand_of = self.demand_of
        for name, links in self._own_links.items():
            demand = demand_of[name]
            for _, to in links:
                if demand_of[to] is not demand:
                    return True
        return False

    @cached_property
    def _own_links_to(self) -> Mapping[str, Sequence[tuple[Relation, str]]]:
        """Map each statement to the links that its own party's statements have to it."""
        found: dict[str, list[tuple[Relation, str]]] = {}
        for name, links in self._own_links.items():
            for relation, to in links:
                if to in found:
                    found[to].append((relation, name))
                else:
                    found[to] = [(relation, name)]
        return found

    @cached_property
    def _links_to(self) -> Mapping[str, tuple[tuple[Relation, str], ...]]:
        """Map each statement to all links to it."""
        found: defaultdict[str, list[tuple[Relation, str]]] = defaultdict(list)
        for name, links in self._links.items():
            for link, to in links:
                found[to].append((link.relation, name))
        return {to: tuple(each) for to, each in found.items()}

    @cached_property
    def _answers(self) -> dict[str, tuple[Answer, ...]]:
        """Map each statement to the answers to it."""
        found: defaultdict[str, list[Answer]] = defaultdict(list)
        for position, link, to in self._links_of(Relation.ANSWERS):
            if to in self.positions and self.positions[to].party != position.party:
                found[to].append(Answer(position, link.outcome))
        return {to: tuple(sorted(each, key=self._answer_order)) for to, each in found.items()}

    @cached_property
    def _contested(self) -> dict[str, tuple[Position, ...]]:
        """Map each statement to the positions that contest it."""
        found: defaultdict[str, list[Position]] = defaultdict(list)
        for position, _, to in self._links_of(Relation.CONTESTS):
            found[to].append(position)
        return {to: tuple(each) for to, each in found.items()}

    def _links_of(self, relation: Relation) -> Sequence[tuple[Position, Link, str]]:
        """Give every link of one relation, with the statements at both of its ends."""
        return self._by_relation.get(relation, ())

    @cached_property
    def _by_relation(self) -> Mapping[Relation, Sequence[tuple[Position, Link, str]]]:
        """Map the relations that are shown at their target to their links."""
        shown = (Relation.ANSWERS, Relation.CONTESTS)
        found: defaultdict[Relation, list[tuple[Position, Link, str]]] = defaultdict(list)
        for name, links in self._links.items():
            for link, to in links:
                if link.relation in shown:
                    found[link.relation].append((self.positions[name], link, to))
        return found

    def _answer_order(self, answer: Answer) -> tuple[dt.date, str, int]:
        """Order answers by day, those of one day by their demands, then as in the file."""
        name = answer.position.id
        return answer.position.date.counts_from, self.demand_of[name].id, self.order[name]


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
