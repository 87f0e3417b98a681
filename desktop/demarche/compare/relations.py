"""What each relation between positions says, in one line, with an example for who chooses one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from demarche.records.model import Relation


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a relation says, what becomes of the earlier position, and an example."""

    says: str
    earlier: str
    example: str


MEANINGS: Final[Mapping[Relation, Meaning]] = MappingProxyType(
    {
        Relation.RESTATES: Meaning(
            "the same again", "stands", "“As we said in March: 200 cubic metres.”"
        ),
        Relation.CLARIFIES: Meaning(
            "the same, explained", "is superseded", "“By all year we mean winter, too.”"
        ),
        Relation.NARROWS: Meaning("the same, smaller", "is superseded", "“In summer only.”"),
        Relation.WIDENS: Meaning(
            "the same, larger", "is superseded", "“And in the lower river as well.”"
        ),
        Relation.REVISES: Meaning(
            "a newer version, in what sense is not said",
            "is superseded",
            "a second draft of the article",
        ),
        Relation.REPLACES: Meaning(
            "something else instead", "is superseded", "“We ask for money now, not for water.”"
        ),
        Relation.ALTERNATIVE_TO: Meaning(
            "either would do", "stands", "“Or, if they prefer, a joint commission.”"
        ),
        Relation.WITHDRAWS: Meaning(
            "taken back, nothing instead", "is withdrawn", "“We no longer ask for this.”"
        ),
        Relation.ANSWERS: Meaning(
            "another party's reply to exactly that position",
            "stands",
            "“We cannot accept 200 cubic metres.”",
        ),
        Relation.CONDITIONAL_ON: Meaning(
            "holds only if that one is accepted, or refused",
            "stands",
            "“If the treaty is signed, we lift the ban.”",
        ),
        Relation.VARIANT_OF: Meaning(
            "another report of the same statement",
            "is the same statement",
            "a second agency quotes the same interview",
        ),
        Relation.SUPPORTS: Meaning(
            "another party says the same, or backs it", "stands", "“We stand behind Lowland.”"
        ),
        Relation.CONTESTS: Meaning(
            "disputes that it was said so", "stands, marked", "“The minister said no such thing.”"
        ),
    }
)
"""The meaning of each relation, as the record format has it."""
