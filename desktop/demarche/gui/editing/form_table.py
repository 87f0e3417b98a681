"""Which fields a form has, in which order, and how each of them is entered.

One table for each kind of record. The names are those of the record format, the words beneath a
field are those of `check` and of the JSON Schema.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto
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
from demarche.translation import later, tr


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
    of: tuple[StrEnum, ...] = ()
    more: bool = False
    """Whether it stands behind "More": most records do not need it."""

    @property
    def says(self) -> str:
        """Give what the field says, in one line."""
        words = describe(self.record, self.name.rpartition(".")[2])
        return tr(words) if words else ""


_DOSSIER: Final = (
    FormField(Dossier, "title", later("Title")),
    FormField(Dossier, "summary", later("Summary"), Entry.WORDS),
    # Translators: the span of time that a dossier is meant to cover.
    FormField(Dossier, "covers", later("Covers"), Entry.DATE),
    FormField(Dossier, "language", later("Language")),
)
_PARTY: Final = (
    FormField(Party, "name", later("Name")),
    FormField(Party, "short", later("Short name")),
    FormField(Party, "kind", later("Kind"), Entry.CHOICE, tuple(PartyKind)),
    FormField(Party, "wikidata", later("Wikidata"), more=True),
)
_SOURCE: Final = (
    FormField(Source, "title", later("Title")),
    FormField(Source, "publisher", later("Publisher")),
    FormField(Source, "author", later("Author")),
    FormField(Source, "published", later("Published"), Entry.DATE),
    # Translators: of a document on the web.
    FormField(Source, "url", later("Address")),
    FormField(Source, "archive_url", later("Archived copy")),
    # Translators: the day on which a source was read.
    FormField(Source, "accessed", later("Read on"), Entry.DATE),
    FormField(Source, "kind", later("Kind"), Entry.CHOICE, tuple(SourceKind)),
    FormField(Source, "language", later("Language")),
    FormField(Source, "note", later("Note"), Entry.WORDS),
    FormField(Source, "snapshot", later("Saved copy"), more=True),
    FormField(Source, "sha256", later("SHA-256 of the saved copy"), more=True),
)
_DEMAND: Final = (
    FormField(Demand, "title", later("Title")),
    # Translators: the party whose demand it is.
    FormField(Demand, "by", later("Asked by"), Entry.PARTY),
    # Translators: the parties that a demand is put to.
    FormField(Demand, "to", later("Asked of"), Entry.PARTIES),
    FormField(Demand, "topic", later("Topic")),
    FormField(Demand, "succeeds", later("Takes the place of"), Entry.DEMANDS, more=True),
    # Translators: of a demand in schemes that classify it.
    FormField(Demand, "codes", later("Codes"), Entry.TERMS, more=True),
    FormField(Demand, "note", later("Note"), Entry.WORDS),
)
_POSITION: Final = (
    FormField(Position, "date", later("Said on"), Entry.DATE),
    FormField(Position, "party", later("Stated by"), Entry.PARTY),
    FormField(Position, "kind", later("Kind"), Entry.CHOICE, tuple(PositionKind)),
    FormField(Position, "text", later("Text that is compared"), Entry.COMPARED),
    # Translators: how close a text is to what was said.
    FormField(Position, "wording", later("Wording"), Entry.CHOICE, tuple(Wording)),
    FormField(Position, "quotes", later("Quotes"), Entry.QUOTES),
    # Translators: what a position is to earlier positions.
    FormField(Position, "links", later("What it is to earlier ones"), Entry.LINKS),
    FormField(Position, "sources", later("Sources beyond those quoted"), Entry.SOURCES),
    FormField(Position, "speaker", later("Speaker")),
    # Translators: in which somebody spoke, such as minister.
    FormField(Position, "role", later("Role")),
    # Translators: on which something was said, such as a press conference.
    FormField(Position, "occasion", later("Occasion")),
    # Translators: the parties that are spoken to.
    FormField(Position, "to", later("Said to"), Entry.PARTIES),
    # Translators: parts of a demand with a name and a value, such as amount = 200 m³/s.
    FormField(Position, "terms", later("Terms"), Entry.TERMS),
    FormField(Position, "date_text", later("The source's words for the day"), more=True),
    FormField(Position, "language", later("Language"), more=True),
    FormField(Position, "as_said.text", later("As it was said"), Entry.WORDS, more=True),
    FormField(Position, "as_said.language", later("Language it was said in"), more=True),
    FormField(Position, "as_said.translator", later("Translated by"), more=True),
    # Translators: what is in doubt about a record, in words.
    FormField(Position, "uncertain", later("In doubt"), Entry.WORDS),
    FormField(Position, "note", later("Note"), Entry.WORDS, more=True),
)
_QUOTE: Final = (
    FormField(Quote, "exact", later("Exact words"), Entry.WORDS),
    FormField(Quote, "source", later("Source"), Entry.SOURCE),
    # Translators: the words before a quote.
    FormField(Quote, "prefix", later("Words before")),
    # Translators: the words behind a quote.
    FormField(Quote, "suffix", later("Words behind")),
    # Translators: the page or paragraph of a source in which a quote stands.
    FormField(Quote, "locator", later("Where in it")),
    FormField(Quote, "language", later("Language")),
    FormField(Quote, "translation", later("Translation"), Entry.WORDS, more=True),
)
_EVIDENCE: Final = (
    FormField(Position, "quotes", later("Quotes"), Entry.QUOTES),
    FormField(Position, "sources", later("Sources beyond those quoted"), Entry.SOURCES),
)
_EVENT: Final = (
    FormField(Event, "date", later("Happened on"), Entry.DATE),
    FormField(Event, "text", later("What happened"), Entry.WORDS),
    FormField(Event, "party", later("Party"), Entry.PARTY),
    FormField(Event, "speaker", later("Speaker")),
    FormField(Event, "quotes", later("Quotes"), Entry.QUOTES),
    FormField(Event, "sources", later("Sources"), Entry.SOURCES),
    FormField(Event, "date_text", later("The source's words for the day"), more=True),
    FormField(Event, "uncertain", later("In doubt"), Entry.WORDS, more=True),
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
