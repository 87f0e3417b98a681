"""The words for what a record chooses from a list: kinds, wordings, relations, outcomes.

Files, JSON and what is typed hold the English value itself; this is only what a person reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from demarche.records.model import (
    Outcome,
    PartyKind,
    PositionKind,
    Relation,
    SourceKind,
    When,
    Wording,
)
from demarche.translation import later_in, tr_in

_CONTEXTS: Final[Mapping[type[StrEnum], str]] = {
    PositionKind: "a kind of statement",
    Wording: "how close the words are to what was said",
    Relation: "what a statement is to an earlier one",
    Outcome: "what an answer does with what it answers",
    When: "a condition is that this is",
    SourceKind: "a kind of source",
    PartyKind: "a kind of party",
}
_WORDS: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    PositionKind: {
        PositionKind.DEMAND: later_in("a kind of statement", "demand"),
        PositionKind.OFFER: later_in("a kind of statement", "offer"),
        PositionKind.ACCEPTANCE: later_in("a kind of statement", "acceptance"),
        PositionKind.REFUSAL: later_in("a kind of statement", "refusal"),
        PositionKind.ASSURANCE: later_in("a kind of statement", "assurance"),
        PositionKind.WARNING: later_in("a kind of statement", "warning"),
        PositionKind.PRINCIPLE: later_in("a kind of statement", "principle"),
        PositionKind.QUESTION: later_in("a kind of statement", "question"),
        PositionKind.STATEMENT: later_in("a kind of statement", "statement"),
    },
    Wording: {
        Wording.VERBATIM: later_in("how close the words are to what was said", "verbatim"),
        Wording.TRANSLATION: later_in("how close the words are to what was said", "translation"),
        Wording.PARAPHRASE: later_in("how close the words are to what was said", "paraphrase"),
    },
    Relation: {
        Relation.RESTATES: later_in("what a statement is to an earlier one", "restates"),
        Relation.CLARIFIES: later_in("what a statement is to an earlier one", "clarifies"),
        Relation.NARROWS: later_in("what a statement is to an earlier one", "narrows"),
        Relation.WIDENS: later_in("what a statement is to an earlier one", "widens"),
        Relation.REVISES: later_in("what a statement is to an earlier one", "revises"),
        Relation.REPLACES: later_in("what a statement is to an earlier one", "replaces"),
        Relation.ALTERNATIVE_TO: later_in(
            "what a statement is to an earlier one", "alternative-to"
        ),
        Relation.WITHDRAWS: later_in("what a statement is to an earlier one", "withdraws"),
        Relation.ANSWERS: later_in("what a statement is to an earlier one", "answers"),
        Relation.CONDITIONAL_ON: later_in(
            "what a statement is to an earlier one", "conditional-on"
        ),
        Relation.VARIANT_OF: later_in("what a statement is to an earlier one", "variant-of"),
        Relation.SUPPORTS: later_in("what a statement is to an earlier one", "supports"),
        Relation.CONTESTS: later_in("what a statement is to an earlier one", "contests"),
    },
    Outcome: {
        Outcome.ACCEPTS: later_in("what an answer does with what it answers", "accepts"),
        Outcome.REJECTS: later_in("what an answer does with what it answers", "rejects"),
        Outcome.COUNTERS: later_in("what an answer does with what it answers", "counters"),
        Outcome.DEFERS: later_in("what an answer does with what it answers", "defers"),
        Outcome.ACKNOWLEDGES: later_in("what an answer does with what it answers", "acknowledges"),
    },
    When: {
        When.ACCEPTED: later_in("a condition is that this is", "accepted"),
        When.REFUSED: later_in("a condition is that this is", "refused"),
    },
    SourceKind: {
        SourceKind.PRIMARY: later_in("a kind of source", "primary"),
        SourceKind.TRANSCRIPT: later_in("a kind of source", "transcript"),
        SourceKind.AGENCY: later_in("a kind of source", "agency"),
        SourceKind.NEWS: later_in("a kind of source", "news"),
        SourceKind.SECOND_HAND: later_in("a kind of source", "second-hand"),
        SourceKind.REPRINT: later_in("a kind of source", "reprint"),
    },
    PartyKind: {
        PartyKind.STATE: later_in("a kind of party", "state"),
        PartyKind.ORGANISATION: later_in("a kind of party", "organisation"),
        PartyKind.UNION: later_in("a kind of party", "union"),
        PartyKind.EMPLOYER: later_in("a kind of party", "employer"),
        PartyKind.PARTY: later_in("a kind of party", "party"),
        PartyKind.INSTITUTION: later_in("a kind of party", "institution"),
        PartyKind.PERSON: later_in("a kind of party", "person"),
        PartyKind.OTHER: later_in("a kind of party", "other"),
    },
}

_HEADING: Final = "a heading"
_HEADINGS: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    PositionKind: {
        PositionKind.DEMAND: later_in("a heading", "Demand"),
        PositionKind.OFFER: later_in("a heading", "Offer"),
        PositionKind.ACCEPTANCE: later_in("a heading", "Acceptance"),
        PositionKind.REFUSAL: later_in("a heading", "Refusal"),
        PositionKind.ASSURANCE: later_in("a heading", "Assurance"),
        PositionKind.WARNING: later_in("a heading", "Warning"),
        PositionKind.PRINCIPLE: later_in("a heading", "Principle"),
        PositionKind.QUESTION: later_in("a heading", "Question"),
        PositionKind.STATEMENT: later_in("a heading", "Statement"),
    },
    Wording: {
        Wording.VERBATIM: later_in("a heading", "Verbatim"),
        Wording.TRANSLATION: later_in("a heading", "Translation"),
        Wording.PARAPHRASE: later_in("a heading", "Paraphrase"),
    },
}


def word_for(value: StrEnum) -> str:
    """Give the word for a value, as it stands within a line."""
    kind = type(value)
    return tr_in(_CONTEXTS[kind], _WORDS[kind][value])


def heading_for(value: PositionKind | Wording) -> str:
    """Give the word for a value, as it begins a line."""
    return tr_in(_HEADING, _HEADINGS[type(value)][value])
