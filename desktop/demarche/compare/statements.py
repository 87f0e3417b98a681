"""What a statement is, in words: its kind, its link to an earlier one, to whom it was said.

Each phrase is there twice: as it begins a line, and as it stands within a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from demarche.compare.days import dated
from demarche.compare.listing import listed
from demarche.compare.lookup import Lookup
from demarche.compare.values import heading_for, word_for
from demarche.records.model import UNKNOWN, Dossier, Link, Position, Relation
from demarche.translation import later, later_in, tr, tr_in

_TO_EARLIER: Final[Mapping[Relation, str]] = {
    # Translators: {statement} is a kind and a day, such as “demand of 17 Dec 2021”, not inflected.
    # If your language must inflect it, write it behind a colon: “Replaces: {statement}”.
    Relation.RESTATES: later("Restates the {statement}"),
    Relation.CLARIFIES: later("Clarifies the {statement}"),
    Relation.NARROWS: later("Narrows the {statement}"),
    Relation.WIDENS: later("Widens the {statement}"),
    Relation.REVISES: later("Revises the {statement}"),
    Relation.REPLACES: later("Replaces the {statement}"),
    Relation.ALTERNATIVE_TO: later("Alternative to the {statement}"),
    Relation.WITHDRAWS: later("Withdraws the {statement}"),
    Relation.ANSWERS: later("Answers the {statement}"),
    Relation.CONDITIONAL_ON: later("Conditional on the {statement}"),
    Relation.VARIANT_OF: later("Another report of the {statement}"),
    Relation.SUPPORTS: later("Supports the {statement}"),
    Relation.CONTESTS: later("Contests the {statement}"),
}
_WITHIN: Final = "within a sentence"
_TO_EARLIER_WITHIN: Final[Mapping[Relation, str]] = {
    Relation.RESTATES: later_in("within a sentence", "restates the {statement}"),
    Relation.CLARIFIES: later_in("within a sentence", "clarifies the {statement}"),
    Relation.NARROWS: later_in("within a sentence", "narrows the {statement}"),
    Relation.WIDENS: later_in("within a sentence", "widens the {statement}"),
    Relation.REVISES: later_in("within a sentence", "revises the {statement}"),
    Relation.REPLACES: later_in("within a sentence", "replaces the {statement}"),
    Relation.ALTERNATIVE_TO: later_in("within a sentence", "alternative to the {statement}"),
    Relation.WITHDRAWS: later_in("within a sentence", "withdraws the {statement}"),
    Relation.ANSWERS: later_in("within a sentence", "answers the {statement}"),
    Relation.CONDITIONAL_ON: later_in("within a sentence", "conditional on the {statement}"),
    Relation.VARIANT_OF: later_in("within a sentence", "another report of the {statement}"),
    Relation.SUPPORTS: later_in("within a sentence", "supports the {statement}"),
    Relation.CONTESTS: later_in("within a sentence", "contests the {statement}"),
}
_ORDER: Final = {relation: rank for rank, relation in enumerate(_TO_EARLIER)} | {
    Relation.ALTERNATIVE_TO: -2,
    Relation.REPLACES: -1,
}
"""Which link tells most of a position, the first of all foremost."""


def party_name(dossier: Dossier, party: str) -> str:
    """Give a party's heading; where the source names nobody, say so."""
    if party == UNKNOWN and party not in dossier.parties:
        return tr("someone not named")
    return dossier.party_name(party)


def what_it_is(
    dossier: Dossier,
    lookup: Lookup,
    position: Position,
    *,
    long: bool = False,
    within: bool = False,
) -> tuple[str, ...]:
    """Name a position by its strongest link, else by its kind, and say to whom it was said.

    `within` says that it stands within a sentence.
    """
    link = link_in_words(lookup, position, long=long, within=within)
    names = listed([party_name(dossier, each) for each in position.to])
    if link:
        # Translators: to whom something was said; {parties} are names, not inflected
        return (link, tr_in("a statement", "to {parties}", parties=names)) if names else (link,)
    kind = word_for(position.kind) if within else heading_for(position.kind)
    if not names:
        return (kind,)
    # Translators: “Demand to NATO and Ukraine”; the names are not inflected
    return (tr_in("a statement", "{kind} to {parties}", kind=kind, parties=names),)


def link_in_words(
    lookup: Lookup, position: Position, *, long: bool = False, within: bool = False
) -> str:
    """Say what a position is to an earlier one, its most telling link first."""
    found = [each for each in lookup.links(position) if each[1] in lookup.positions]
    if not found:
        return ""
    link, to = min(found, key=lambda each: _ORDER[each[0].relation])
    words = _to_earlier(link, dated(lookup.positions[to], long=long), within=within)
    if not link.outcome:
        return words
    # Translators: what an answer is to an earlier position, and what it does with it: “Answers the
    # demand of 17 Dec 2021: rejects”
    return tr("{link}: {outcome}", link=words, outcome=word_for(link.outcome))


def _to_earlier(link: Link, statement: str, *, within: bool) -> str:
    """Say what a link is to the statement that it leads to."""
    if within:
        return tr_in(_WITHIN, _TO_EARLIER_WITHIN[link.relation], statement=statement)
    return tr(_TO_EARLIER[link.relation], statement=statement)
