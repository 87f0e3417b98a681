"""Check the links between positions: against the order of days, round in a circle, after an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Final

from demarche.records.model import Demand, Dossier, Position, PositionKind, Relation

if TYPE_CHECKING:
    from demarche.records.finding import Finding
    from demarche.records.place import Loc

Edge = tuple[str, str]
"""The id of a position or demand, and the id of one that it points to."""

_MOST_CIRCLES: Final = 20
_TAKES_PLACE: Final = frozenset(
    {
        Relation.RESTATES,
        Relation.CLARIFIES,
        Relation.NARROWS,
        Relation.WIDENS,
        Relation.REVISES,
        Relation.REPLACES,
    }
)
_DEMANDING: Final = frozenset({PositionKind.DEMAND, PositionKind.OFFER})


def find_disorder(dossier: Dossier) -> Iterator[tuple[Finding, Edge]]:
    """Give each link to a position that begins only after the linking one has ended."""
    places = _places(dossier)
    for position, loc in places.values():
        for index, link in enumerate(position.links):
            for target in link.to:
                later = places.get(target)
                if later is not None and later[0].date.first > position.date.last:
                    from demarche.records.link_words import (  # noqa: PLC0415 - see there
                        say_disorder,
                    )

                    place = (*loc, "links", index, "to")
                    yield say_disorder(position, later[0], place), (position.id, target)


def find_circles(dossier: Dossier) -> Iterator[tuple[Finding, tuple[Edge, ...]]]:
    """Give each circle of links between positions, and of demands that succeed each other."""
    positions = _places(dossier)
    links = {
        name: [target for link in position.links for target in link.to]
        for name, (position, _) in positions.items()
    }
    demands = {demand.id: index for index, demand in enumerate(dossier.demands)}
    yield from _circles(links, {name: (*loc, "links") for name, (_, loc) in positions.items()})
    yield from _circles(
        {demand.id: list(demand.succeeds) for demand in dossier.demands},
        {name: ("demands", index, "succeeds") for name, index in demands.items()},
    )


def _circles(
    graph: dict[str, list[str]], locs: Mapping[str, Loc]
) -> Iterator[tuple[Finding, tuple[Edge, ...]]]:
    """Give the circles of a graph one by one, taking each out before the next is looked for."""
    for _ in range(_MOST_CIRCLES):
        circle = _circle(graph)
        if not circle:
            return
        order = list(locs)
        first = min(range(len(circle)), key=lambda index: order.index(circle[index]))
        turned = [*circle[first:], *circle[:first]]
        edges = tuple(zip(turned, [*turned[1:], turned[0]], strict=True))
        for name, target in edges:
            graph[name] = [other for other in graph[name] if other != target]
        from demarche.records.link_words import say_circle  # noqa: PLC0415 - see there

        yield say_circle(turned, locs[turned[0]]), edges


def _circle(graph: Mapping[str, list[str]]) -> list[str]:
    """Give the ids of one circle in the direction of its links, or none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][1:]))
    return []


def find_revived(dossier: Dossier) -> Iterator[Finding]:
    """Give each position stated after its party withdrew the demand, without a link to any."""
    for index, demand in enumerate(dossier.demands):
        for party in dict.fromkeys(position.party for position in demand.positions):
            yield from _revived(demand, party, ("demands", index, "positions"))


def _revived(demand: Demand, party: str, loc: Loc) -> Iterator[Finding]:
    """Follow what stands of one party's demand, day by day."""
    own = [(n, p) for n, p in enumerate(demand.positions) if p.party == party]
    ids = frozenset(position.id for _, position in own)
    standing: set[str] = set()
    withdrawn: Position | None = None
    for index, position in sorted(own, key=lambda pair: pair[1].date.counts_from):
        gone = _ended(position, ids)
        withdraws = any(link.relation is Relation.WITHDRAWS for link in position.links)
        if position.kind not in _DEMANDING and not withdraws:
            continue
        linked = any(not ids.isdisjoint(link.to) for link in position.links)
        if withdrawn and not standing and not linked:
            from demarche.records.link_words import say_revived  # noqa: PLC0415 - see there

            yield say_revived(demand, position, withdrawn, (*loc, index))
        if not linked:
            standing.clear()
        standing -= gone
        if withdraws:
            withdrawn = position
        else:
            standing.add(position.id)


def _ended(position: Position, own: frozenset[str]) -> frozenset[str]:
    """Give the positions of the same party that one takes the place of, or takes back."""
    ending = _TAKES_PLACE | {Relation.WITHDRAWS}
    targets = (target for link in position.links if link.relation in ending for target in link.to)
    return own.intersection(targets)


def _places(dossier: Dossier) -> dict[str, tuple[Position, Loc]]:
    """Give every position and the way to it, by its id."""
    return {
        position.id: (position, ("demands", number, "positions", index))
        for number, demand in enumerate(dossier.demands)
        for index, position in enumerate(demand.positions)
    }
