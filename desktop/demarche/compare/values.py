"""The words for what a record chooses from a list, and for what became of a demand.

Files, JSON and what is typed hold the English value itself; this is only what a person reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from demarche.compare.cell import Change
from demarche.records.model import (
    Outcome,
    PartyKind,
    PositionKind,
    SourceKind,
    When,
    Wording,
)
from demarche.translation import later_in, tr_in

_CONTEXTS: Final[Mapping[type[StrEnum], str]] = {
    PositionKind: "a kind of statement",
    Wording: "how close the words are to what was said",
    Outcome: "what an answer does with what it answers",
    When: "a condition is that this is",
    SourceKind: "a kind of source",
    PartyKind: "a kind of party",
    Change: "what became of a demand",
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
    Change: {
        Change.WITHDRAWN: later_in("what became of a demand", "withdrawn"),
        Change.REPLACED: later_in("what became of a demand", "replaced"),
        Change.ALTERNATIVE: later_in("what became of a demand", "alternative"),
        Change.NARROWED: later_in("what became of a demand", "narrowed"),
        Change.WIDENED: later_in("what became of a demand", "widened"),
        Change.REVISED: later_in("what became of a demand", "revised"),
        Change.CLARIFIED: later_in("what became of a demand", "clarified"),
        Change.RESTATED: later_in("what became of a demand", "restated"),
        Change.REWORDED: later_in("what became of a demand", "reworded"),
        Change.ANSWERED: later_in("what became of a demand", "answered"),
        Change.NEW: later_in("what became of a demand", "new"),
        Change.ABSENT: later_in("what became of a demand", "absent"),
        Change.NOT_MENTIONED: later_in("what became of a demand", "not mentioned"),
        Change.UNCHANGED: later_in("what became of a demand", "unchanged"),
        Change.SPLIT: later_in("what became of a demand", "split"),
        Change.MERGED: later_in("what became of a demand", "merged"),
        Change.MOVED: later_in("what became of a demand", "moved"),
    },
}

_HEADING_CONTEXTS: Final[Mapping[type[StrEnum], str]] = {
    PositionKind: "a heading",
    Wording: "a heading",
    Change: "a heading over demands",
}
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
    Change: {
        Change.WITHDRAWN: later_in("a heading over demands", "Withdrawn"),
        Change.REPLACED: later_in("a heading over demands", "Replaced"),
        Change.ALTERNATIVE: later_in("a heading over demands", "Alternative"),
        Change.NARROWED: later_in("a heading over demands", "Narrowed"),
        Change.WIDENED: later_in("a heading over demands", "Widened"),
        Change.REVISED: later_in("a heading over demands", "Revised"),
        Change.CLARIFIED: later_in("a heading over demands", "Clarified"),
        Change.RESTATED: later_in("a heading over demands", "Restated"),
        Change.REWORDED: later_in("a heading over demands", "Reworded"),
        Change.ANSWERED: later_in("a heading over demands", "Answered"),
        Change.NEW: later_in("a heading over demands", "New"),
        Change.ABSENT: later_in("a heading over demands", "Absent"),
        Change.NOT_MENTIONED: later_in("a heading over demands", "Not mentioned"),
        Change.UNCHANGED: later_in("a heading over demands", "Unchanged"),
        Change.SPLIT: later_in("a heading over demands", "Split"),
        Change.MERGED: later_in("a heading over demands", "Merged"),
        Change.MOVED: later_in("a heading over demands", "Moved"),
    },
}


def word_for(value: StrEnum) -> str:
    """Give the word for a value, as it stands within a line."""
    kind = type(value)
    return tr_in(_CONTEXTS[kind], _WORDS[kind][value])


def heading_for(value: PositionKind | Wording | Change) -> str:
    """Give the word for a value, as it begins a line."""
    kind = type(value)
    return tr_in(_HEADING_CONTEXTS[kind], _HEADINGS[kind][value])
