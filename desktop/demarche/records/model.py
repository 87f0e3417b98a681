"""The records of one dossier, exactly as `record-format.md` names them.

Plain frozen values: this module imports neither pydantic nor Qt, so that comparing and painting
need not wait for either. `reading` validates with pydantic and builds these; what the format lets
a writer leave out (a position's id, party, addressees, language) is filled in there, so that
nothing behind it asks again. The order of the fields is the order in which files are written: what
a record is comes first, what it holds many of comes last. Annotations are no texts here: `shape`
reads them at every start, and each text would have to be compiled first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from demarche.records.dates import FuzzyDate

FORMAT: Final = "demarche/1"
UNKNOWN: Final = "unknown"
"""The party id to write in `by` where the source names nobody."""

Extras = Mapping[str, Any]
"""The keys that begin with `x-`, kept unread."""

_NONE: Final[Mapping[str, Any]] = MappingProxyType({})


def _nothing() -> Mapping[str, Any]:
    """Give the shared empty mapping."""
    return _NONE


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    ORGANISATION = "organisation"
    UNION = "union"
    EMPLOYER = "employer"
    PARTY = "party"
    INSTITUTION = "institution"
    PERSON = "person"
    OTHER = "other"


class SourceKind(StrEnum):
    """How near a source stands to what was said."""

    PRIMARY = "primary"
    TRANSCRIPT = "transcript"
    AGENCY = "agency"
    NEWS = "news"
    SECOND_HAND = "second-hand"
    REPRINT = "reprint"


class PositionKind(StrEnum):
    """What a statement is."""

    DEMAND = "demand"
    OFFER = "offer"
    ACCEPTANCE = "acceptance"
    REFUSAL = "refusal"
    ASSURANCE = "assurance"
    WARNING = "warning"
    PRINCIPLE = "principle"
    QUESTION = "question"
    STATEMENT = "statement"


class Wording(StrEnum):
    """How close a text is to what was said."""

    VERBATIM = "verbatim"
    TRANSLATION = "translation"
    PARAPHRASE = "paraphrase"


class Relation(StrEnum):
    """What a position is to an earlier one."""

    RESTATES = "restates"
    CLARIFIES = "clarifies"
    NARROWS = "narrows"
    WIDENS = "widens"
    REVISES = "revises"
    REPLACES = "replaces"
    ALTERNATIVE_TO = "alternative-to"
    WITHDRAWS = "withdraws"
    ANSWERS = "answers"
    CONDITIONAL_ON = "conditional-on"
    VARIANT_OF = "variant-of"
    SUPPORTS = "supports"
    CONTESTS = "contests"


class Outcome(StrEnum):
    """What an answer does with the position that it answers."""

    ACCEPTS = "accepts"
    REJECTS = "rejects"
    COUNTERS = "counters"
    DEFERS = "defers"
    ACKNOWLEDGES = "acknowledges"


class When(StrEnum):
    """On what a conditional position depends."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who speaks or is spoken to."""

    name: str
    short: str | None = None
    kind: PartyKind | None = None
    wikidata: str | None = None
    extras: Extras = field(default_factory=_nothing)

    @property
    def heading(self) -> str:
        """Give the name that a column's head has room for."""
        return self.short or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document one can go to and read."""

    title: str
    publisher: str | None = None
    author: str | None = None
    published: FuzzyDate | None = None
    accessed: FuzzyDate | None = None
    url: str | None = None
    archive_url: str | None = None
    language: str | None = None
    kind: SourceKind | None = None
    snapshot: str | None = None
    sha256: str | None = None
    note: str | None = None
    extras: Extras = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact words, with the source they stand in."""

    exact: str
    source: str
    prefix: str | None = None
    suffix: str | None = None
    locator: str | None = None
    language: str | None = None
    translation: str | None = None
    extras: Extras = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a position is to an earlier one; `to` always holds at least one id."""

    relation: Relation
    to: tuple[str, ...]
    outcome: Outcome | None = None
    when: When | None = None
    note: str | None = None
    extras: Extras = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class AsSaid:
    """The words in the language they were said in, and who translated them."""

    text: str
    language: str
    translator: str | None = None
    extras: Extras = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One dated statement on a demand, by any party.

    `text` is None only where a link `withdraws`; an empty text proposes a deletion.
    """

    id: str
    date: FuzzyDate
    party: str
    to: tuple[str, ...] = ()
    date_text: str | None = None
    kind: PositionKind = PositionKind.DEMAND
    text: str | None = None
    language: str
    wording: Wording = Wording.PARAPHRASE
    as_said: AsSaid | None = None
    terms: Mapping[str, str] = field(default_factory=_nothing)
    speaker: str | None = None
    role: str | None = None
    occasion: str | None = None
    quotes: tuple[Quote, ...] = ()
    sources: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    uncertain: str | None = None
    note: str | None = None
    extras: Extras = field(default_factory=_nothing)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Give the sources of the quotes and those beyond them, each once, in file order."""
        return tuple(dict.fromkeys([*(quote.source for quote in self.quotes), *self.sources]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One thing a party asks for; its id never changes."""

    id: str
    title: str
    by: str
    to: tuple[str, ...] = ()
    topic: str | None = None
    succeeds: tuple[str, ...] = ()
    codes: Mapping[str, str] = field(default_factory=_nothing)
    note: str | None = None
    positions: tuple[Position, ...]
    extras: Extras = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Dated context, or a statement that belongs to no demand."""

    date: FuzzyDate
    text: str
    date_text: str | None = None
    party: str | None = None
    speaker: str | None = None
    quotes: tuple[Quote, ...] = ()
    sources: tuple[str, ...] = ()
    uncertain: str | None = None
    extras: Extras = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One record file: the parties, what each of them stated, when, and where that can be read."""

    format: str = FORMAT
    title: str
    summary: str | None = None
    covers: FuzzyDate | None = None
    language: str = "en"
    parties: Mapping[str, Party]
    sources: Mapping[str, Source] = field(default_factory=_nothing)
    demands: tuple[Demand, ...]
    events: tuple[Event, ...] = ()
    extras: Extras = field(default_factory=_nothing)

    def party_name(self, party: str) -> str:
        """Give the heading of a party, or its id where the file does not name it."""
        known = self.parties.get(party)
        return known.heading if known else party
