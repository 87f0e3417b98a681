"""The record format as a pydantic model, with nothing but the types: the yardstick of reading."""

from pydantic import BaseModel, ConfigDict

from demarche.records.model import (
    Outcome,
    PartyKind,
    PositionKind,
    Relation,
    SourceKind,
    When,
    Wording,
)


class Record(BaseModel):
    """What all records have in common."""

    model_config = ConfigDict(extra="forbid")


class Party(Record):
    """Who speaks or is spoken to."""

    name: str
    short: str | None = None
    kind: PartyKind | None = None
    wikidata: str | None = None


class Source(Record):
    """A document."""

    title: str
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    accessed: str | None = None
    url: str | None = None
    archive_url: str | None = None
    language: str | None = None
    kind: SourceKind | None = None
    snapshot: str | None = None
    sha256: str | None = None
    note: str | None = None


class Quote(Record):
    """Exact words."""

    exact: str
    source: str
    prefix: str | None = None
    suffix: str | None = None
    locator: str | None = None
    language: str | None = None
    translation: str | None = None


class Link(Record):
    """What a position is to another."""

    relation: Relation
    to: str | tuple[str, ...]
    outcome: Outcome | None = None
    when: When | None = None
    note: str | None = None


class AsSaid(Record):
    """The words as they were said."""

    text: str
    language: str
    translator: str | None = None


class Position(Record):
    """One dated statement."""

    id: str
    date: str
    party: str | None = None
    to: tuple[str, ...] = ()
    date_text: str | None = None
    kind: PositionKind = PositionKind.DEMAND
    text: str | None = None
    language: str | None = None
    wording: Wording = Wording.PARAPHRASE
    as_said: AsSaid | None = None
    terms: dict[str, str] = {}
    speaker: str | None = None
    role: str | None = None
    occasion: str | None = None
    quotes: tuple[Quote, ...] = ()
    sources: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    uncertain: str | None = None
    note: str | None = None


class Demand(Record):
    """One thing a party asks for."""

    id: str
    title: str
    by: str
    to: tuple[str, ...] = ()
    topic: str | None = None
    succeeds: tuple[str, ...] = ()
    codes: dict[str, str] = {}
    note: str | None = None
    positions: tuple[Position, ...]


class Dossier(Record):
    """One record file."""

    format: str
    title: str
    summary: str | None = None
    covers: str | None = None
    language: str = "en"
    parties: dict[str, Party]
    sources: dict[str, Source] = {}
    demands: tuple[Demand, ...]


def read_with_pydantic(data: bytes) -> Dossier:
    """Read JSON as pydantic does by itself."""
    return Dossier.model_validate_json(data)
