"""Say in one quick look whether a dossier is whole in itself, without saying what is not.

Most files are, and large ones are read much faster for it. Whatever `references`, `naming`,
`wholes` and `links` would find makes a dossier unsound here; who wants to know what and where
asks those.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from demarche.records.model import UNKNOWN, Demand, Dossier, Link, Position, Relation


def is_sound(dossier: Dossier) -> bool:
    """Say whether each id is there once, each use of one leads to it, and no link goes wrong."""
    parties = frozenset((*dossier.parties, UNKNOWN))
    look = _Look(parties, dossier.sources.keys())
    return (
        all(map(look.takes, dossier.demands))
        and all(
            (event.party is None or event.party in parties)
            and look.sources.issuperset(event.sources)
            and look.sources.issuperset([quote.source for quote in event.quotes])
            for event in dossier.events
        )
        and look.ends_well()
        and not (look.forward and _goes_round(dossier))
        and not (look.withdrawn and _revives(dossier))
    )


def _goes_round(dossier: Dossier) -> bool:
    """Say whether links go round in a circle."""
    from demarche.records.links import find_circles  # noqa: PLC0415 - where something points on

    return next(find_circles(dossier), None) is not None


def _revives(dossier: Dossier) -> bool:
    """Say whether something is stated again after it was withdrawn."""
    from demarche.records.links import find_revived  # noqa: PLC0415 - where something is withdrawn

    return next(find_revived(dossier), None) is not None


class _Look:
    """Takes one demand after another, and knows what it has seen of them."""

    def __init__(self, parties: frozenset[str], sources: Collection[str]) -> None:
        self.sources = frozenset(sources)
        self.forward = False
        """Whether anything points to what stands behind it, so that a circle can be."""
        self.withdrawn = False
        self._parties = parties
        self._demands: set[str] = set()
        self._begins: dict[str, dt.date] = {}
        self._awaited: list[tuple[str, Position, Link]] = []
        self._succeeded: set[str] = set()

    def takes(self, demand: Demand) -> bool:
        """Take a demand, and say whether it is sound so far."""
        if demand.id in self._demands or demand.by not in self._parties:
            return False
        if not self._parties.issuperset(demand.to):
            return False
        for succeeded in demand.succeeds:
            self.forward |= succeeded not in self._demands
            self._succeeded.add(succeeded)
        self._demands.add(demand.id)
        return all(map(self._takes_position, demand.positions))

    def ends_well(self) -> bool:
        """Say whether all that was pointed to came, and not too late."""
        return self._succeeded <= self._demands and all(
            self._leads(target, position, link) for target, position, link in self._awaited
        )

    def _takes_position(self, position: Position) -> bool:
        """Take a position, and say whether it is sound so far."""
        if (
            position.id in self._begins
            or position.party not in self._parties
            or not self._parties.issuperset(position.to)
            or not self.sources.issuperset(position.sources)
        ):
            return False
        for quote in position.quotes:
            if quote.source not in self.sources:
                return False
        if not position.links:
            self._begins[position.id] = position.date.first
            return position.text is not None
        return self._takes_links(position)

    def _takes_links(self, position: Position) -> bool:
        """Take a position with links; what they point to may come later."""
        begins, last, withdraws = self._begins, position.date.last, False
        for link in position.links:
            if not _fits(link):
                return False
            withdraws |= link.relation is Relation.WITHDRAWS
            for target in link.to:
                begin = begins.get(target)
                if begin is None:
                    self._awaited.append((target, position, link))
                    self.forward = True
                elif begin > last:
                    return False
        begins[position.id] = position.date.first
        self.withdrawn |= withdraws
        return withdraws or position.text is not None

    def _leads(self, target: str, position: Position, link: Link) -> bool:
        """Say whether a link leads to a position that is not later, or to a demand."""
        begin = self._begins.get(target)
        if begin is not None:
            return begin <= position.date.last
        return link.relation is Relation.CONDITIONAL_ON and target in self._demands


def _fits(link: Link) -> bool:
    """Say whether a link has an outcome or a condition only where its relation has."""
    conditional = link.relation is Relation.CONDITIONAL_ON
    return (link.when is not None) == conditional and (
        link.outcome is None or link.relation is Relation.ANSWERS
    )
