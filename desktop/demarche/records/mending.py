"""Close a dossier whose file has mistakes, so that whoever reads it need not ask again.

Behind this every link and every `succeeds` leads to something in the dossier and none goes round;
a party or source that the file names but does not hold is there under its id.
"""

from __future__ import annotations

from dataclasses import replace

from demarche.records.links import Edge
from demarche.records.model import UNKNOWN, Demand, Dossier, Link, Party, Position, Relation, Source


def mend(dossier: Dossier, cut: frozenset[Edge]) -> Dossier:
    """Take out the links that were found wrong and those that lead to nothing."""
    while True:
        there = _ids(dossier)
        demands = tuple(
            mended for demand in dossier.demands if (mended := _demand(demand, there, cut))
        )
        dossier = replace(dossier, demands=demands)
        if _ids(dossier) == there:
            return _named(dossier)


def _ids(dossier: Dossier) -> frozenset[str]:
    """Give the ids of all demands and positions."""
    positions = (position.id for demand in dossier.demands for position in demand.positions)
    return frozenset({*positions, *(demand.id for demand in dossier.demands)})


def _demand(demand: Demand, there: frozenset[str], cut: frozenset[Edge]) -> Demand | None:
    """Mend a demand; one without a position is left out, one that is whole stays as it is."""
    positions = tuple(
        mended for position in demand.positions if (mended := _position(position, there, cut))
    )
    succeeds = _targets(demand.id, demand.succeeds, there, cut)
    if (positions, succeeds) == (demand.positions, demand.succeeds):
        return demand
    return replace(demand, positions=positions, succeeds=succeeds) if positions else None


def _position(position: Position, there: frozenset[str], cut: frozenset[Edge]) -> Position | None:
    """Mend a position; one that only withdrew what is not there is left out."""
    links = tuple(
        link if to == link.to else replace(link, to=to)
        for link in position.links
        if (to := _targets(position.id, link.to, there, cut))
    )
    if position.text is None and not _withdraws(links):
        return None
    return position if links == position.links else replace(position, links=links)


def _withdraws(links: tuple[Link, ...]) -> bool:
    """Say whether one of the links takes something back."""
    return any(link.relation is Relation.WITHDRAWS for link in links)


def _targets(
    name: str, targets: tuple[str, ...], there: frozenset[str], cut: frozenset[Edge]
) -> tuple[str, ...]:
    """Give the targets of a link that are there and not cut."""
    return tuple(to for to in targets if to in there and (name, to) not in cut)


def _named(dossier: Dossier) -> Dossier:
    """Add the parties and sources that are named and not there."""
    positions = [position for demand in dossier.demands for position in demand.positions]
    parties = {
        *(name for demand in dossier.demands for name in (demand.by, *demand.to)),
        *(name for position in positions for name in (position.party, *position.to)),
        *(event.party for event in dossier.events if event.party),
    }
    sources = {
        *(name for position in positions for name in position.source_ids),
        *(name for event in dossier.events for name in event.sources),
        *(quote.source for event in dossier.events for quote in event.quotes),
    }
    lost_parties = sorted(parties - dossier.parties.keys() - {UNKNOWN})
    lost_sources = sorted(sources - dossier.sources.keys())
    return replace(
        dossier,
        parties={**dossier.parties, **{name: Party(name=name) for name in lost_parties}},
        sources={**dossier.sources, **{name: Source(title=name) for name in lost_sources}},
    )
