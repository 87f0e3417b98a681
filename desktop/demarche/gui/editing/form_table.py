"""Which fields a form has, in which order, and how each of them is entered.

One table for each kind of record. The names are those of the record format, the words beneath a
field are those of `check` and of the JSON Schema.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from demarche.records.describing import describe
from demarche.records.model import (
    Demand,
    Dossier,
    Event,
    Party,
    PartyKind,
    Position,
    PositionKind,
    Quote,
    Source,
    SourceKind,
    Wording,
)


class Entry(Enum):
    """How a field is entered."""

    LINE = auto()
    WORDS = auto()
    COMPARED = auto()
    DATE = auto()
    CHOICE = auto()
    PARTY = auto()
    PARTIES = auto()
    SOURCE = auto()
    SOURCES = auto()
    DEMANDS = auto()
    TERMS = auto()
    QUOTES = auto()
    LINKS = auto()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form; `of` holds the words to choose from."""

    record: type
    name: str
    label: str
    entry: Entry = Entry.LINE
    of: tuple[str, ...] = ()
    more: bool = False
    """Whether it stands behind "More": most records do not need it."""

    @property
    def says(self) -> str:
        """Give what the field says, in one line."""
        return describe(self.record, self.name.rpartition(".")[2])


_DOSSIER: Final = (
    FormField(Dossier, "title", "Title"),
    FormField(Dossier, "summary", "Summary", Entry.WORDS),
    FormField(Dossier, "covers", "Covers", Entry.DATE),
    FormField(Dossier, "language", "Language"),
)
_PARTY: Final = (
    FormField(Party, "name", "Name"),
    FormField(Party, "short", "Short name"),
    FormField(Party, "kind", "Kind", Entry.CHOICE, tuple(PartyKind)),
    FormField(Party, "wikidata", "Wikidata", more=True),
)
_SOURCE: Final = (
    FormField(Source, "title", "Title"),
    FormField(Source, "publisher", "Publisher"),
    FormField(Source, "author", "Author"),
    FormField(Source, "published", "Published", Entry.DATE),
    FormField(Source, "url", "Address"),
    FormField(Source, "archive_url", "Archived copy"),
    FormField(Source, "accessed", "Read on", Entry.DATE),
    FormField(Source, "kind", "Kind", Entry.CHOICE, tuple(SourceKind)),
    FormField(Source, "language", "Language"),
    FormField(Source, "note", "Note", Entry.WORDS),
    FormField(Source, "snapshot", "Saved copy", more=True),
    FormField(Source, "sha256", "SHA-256 of the saved copy", more=True),
)
_DEMAND: Final = (
    FormField(Demand, "title", "Title"),
    FormField(Demand, "by", "Asked by", Entry.PARTY),
    FormField(Demand, "to", "Asked of", Entry.PARTIES),
    FormField(Demand, "topic", "Topic"),
    FormField(Demand, "succeeds", "Takes the place of", Entry.DEMANDS, more=True),
    FormField(Demand, "codes", "Codes", Entry.TERMS, more=True),
    FormField(Demand, "note", "Note", Entry.WORDS),
)
_POSITION: Final = (
    FormField(Position, "date", "Said on", Entry.DATE),
    FormField(Position, "party", "Stated by", Entry.PARTY),
    FormField(Position, "kind", "Kind", Entry.CHOICE, tuple(PositionKind)),
    FormField(Position, "text", "Text that is compared", Entry.COMPARED),
    FormField(Position, "wording", "Wording", Entry.CHOICE, tuple(Wording)),
    FormField(Position, "quotes", "Quotes", Entry.QUOTES),
    FormField(Position, "links", "What it is to earlier ones", Entry.LINKS),
    FormField(Position, "sources", "Sources beyond those quoted", Entry.SOURCES),
    FormField(Position, "speaker", "Speaker"),
    FormField(Position, "role", "Role"),
    FormField(Position, "occasion", "Occasion"),
    FormField(Position, "to", "Said to", Entry.PARTIES),
    FormField(Position, "terms", "Terms", Entry.TERMS),
    FormField(Position, "date_text", "The source's words for the day", more=True),
    FormField(Position, "language", "Language", more=True),
    FormField(Position, "as_said.text", "As it was said", Entry.WORDS, more=True),
    FormField(Position, "as_said.language", "Language it was said in", more=True),
    FormField(Position, "as_said.translator", "Translated by", more=True),
    FormField(Position, "uncertain", "In doubt", Entry.WORDS),
    FormField(Position, "note", "Note", Entry.WORDS, more=True),
)
_QUOTE: Final = (
    FormField(Quote, "exact", "Exact words", Entry.WORDS),
    FormField(Quote, "source", "Source", Entry.SOURCE),
    FormField(Quote, "prefix", "Words before"),
    FormField(Quote, "suffix", "Words behind"),
    FormField(Quote, "locator", "Where in it"),
    FormField(Quote, "language", "Language"),
    FormField(Quote, "translation", "Translation", Entry.WORDS, more=True),
)
_EVIDENCE: Final = (
    FormField(Position, "quotes", "Quotes", Entry.QUOTES),
    FormField(Position, "sources", "Sources beyond those quoted", Entry.SOURCES),
)
_EVENT: Final = (
    FormField(Event, "date", "Happened on", Entry.DATE),
    FormField(Event, "text", "What happened", Entry.WORDS),
    FormField(Event, "party", "Party", Entry.PARTY),
    FormField(Event, "speaker", "Speaker"),
    FormField(Event, "quotes", "Quotes", Entry.QUOTES),
    FormField(Event, "sources", "Sources", Entry.SOURCES),
    FormField(Event, "date_text", "The source's words for the day", more=True),
    FormField(Event, "uncertain", "In doubt", Entry.WORDS, more=True),
)

_FIRST: Final = (
    "date",
    "party",
    "to",
    "kind",
    "text",
    "wording",
    "quotes",
    "sources",
    "links",
    "speaker",
    "role",
    "occasion",
    "terms",
)
"""What is asked of the first position of a new demand; the rest can be added later."""

FIRST_POSITION: Final = "position"
"""The name under which the form of a new demand keeps its first position."""

FORMS: Final[dict[str, tuple[FormField, ...]]] = {
    "dossier": _DOSSIER,
    "party": _PARTY,
    "source": _SOURCE,
    "demand": _DEMAND,
    "position": _POSITION,
    "new-demand": (
        *(field for field in _DEMAND if not field.more),
        *(
            replace(field, name=f"{FIRST_POSITION}.{field.name}")
            for field in _POSITION
            if field.name in _FIRST
        ),
    ),
    "quote": _QUOTE,
    "evidence": _EVIDENCE,
    "event": _EVENT,
}
"""The fields of the form of each kind of record."""
