"""What each relation between positions is called and says, with an example for who chooses one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from demarche.records.model import Relation
from demarche.translation import later, tr, tr_in

_MEANINGS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        Relation.RESTATES: later(
            "The same again; the earlier position stands. "
            "For example: “As we said in March: 200 cubic metres.”"
        ),
        Relation.CLARIFIES: later(
            "The same, explained; the earlier position is superseded. "
            "For example: “By all year we mean winter, too.”"
        ),
        Relation.NARROWS: later(
            "The same, smaller; the earlier position is superseded. For example: “In summer only.”"
        ),
        Relation.WIDENS: later(
            "The same, larger; the earlier position is superseded. "
            "For example: “And in the lower river as well.”"
        ),
        Relation.REVISES: later(
            "A newer version, in what sense is not said; the earlier position is superseded. "
            "For example: a second draft of the article"
        ),
        Relation.REPLACES: later(
            "Something else instead; the earlier position is superseded. "
            "For example: “We ask for money now, not for water.”"
        ),
        Relation.ALTERNATIVE_TO: later(
            "Either would do; the earlier position stands. "
            "For example: “Or, if they prefer, a joint commission.”"
        ),
        Relation.WITHDRAWS: later(
            "Taken back, nothing instead; the earlier position is withdrawn. "
            "For example: “We no longer ask for this.”"
        ),
        Relation.ANSWERS: later(
            "Another party's reply to exactly that position; the earlier position stands. "
            "For example: “We cannot accept 200 cubic metres.”"
        ),
        Relation.CONDITIONAL_ON: later(
            "Holds only if that one is accepted, or refused; the earlier position stands. "
            "For example: “If the treaty is signed, we lift the ban.”"
        ),
        Relation.VARIANT_OF: later(
            "Another report of the same statement; the earlier position is the same statement. "
            "For example: a second agency quotes the same interview"
        ),
        Relation.SUPPORTS: later(
            "Another party says the same, or backs it; the earlier position stands. "
            "For example: “We stand behind Lowland.”"
        ),
        Relation.CONTESTS: later(
            "Disputes that it was said so; the earlier position stands, marked. "
            "For example: “The minister said no such thing.”"
        ),
    }
)


def meaning(relation: Relation) -> str:
    """Say what a relation means and what becomes of the earlier position, with an example."""
    return tr(_MEANINGS[relation])


def relation_names() -> Mapping[Relation, str]:
    """Name the relations as a person reads them, before the position that each leads to."""
    return {
        Relation.RESTATES: tr_in("what a statement is to an earlier one", "restates"),
        Relation.CLARIFIES: tr_in("what a statement is to an earlier one", "clarifies"),
        Relation.NARROWS: tr_in("what a statement is to an earlier one", "narrows"),
        Relation.WIDENS: tr_in("what a statement is to an earlier one", "widens"),
        Relation.REVISES: tr_in("what a statement is to an earlier one", "revises"),
        Relation.REPLACES: tr_in("what a statement is to an earlier one", "replaces"),
        Relation.ALTERNATIVE_TO: tr_in("what a statement is to an earlier one", "alternative to"),
        Relation.WITHDRAWS: tr_in("what a statement is to an earlier one", "withdraws"),
        Relation.ANSWERS: tr_in("what a statement is to an earlier one", "answers"),
        Relation.CONDITIONAL_ON: tr_in("what a statement is to an earlier one", "conditional on"),
        Relation.VARIANT_OF: tr_in("what a statement is to an earlier one", "variant of"),
        Relation.SUPPORTS: tr_in("what a statement is to an earlier one", "supports"),
        Relation.CONTESTS: tr_in("what a statement is to an earlier one", "contests"),
    }
