"""What each field of a record says, in one line: for the JSON Schema and for messages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_ANY: Final = {
    "uncertain": "what is in doubt, in words",
    "note": "anything else worth knowing",
    "language": "the language as a tag, such as en, ru or sr-Latn",
    "sources": "a list of source ids",
    "quotes": "exact words, each with the source they stand in",
    "date_text": "the source's own words for the day, such as late October",
    "speaker": "who said it, such as Sergey Ryabkov",
}

DESCRIPTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Dossier.format": "the format and its version, demarche/1, as the first line",
        "Dossier.title": "what the file is about",
        "Dossier.summary": "the matter in a few sentences",
        "Dossier.covers": "the span that the file means to cover, as 2021-10/2022-01",
        "Dossier.language": "the language of every text that names none, en if left out",
        "Dossier.parties": "a mapping from a party's id to who it is",
        "Dossier.sources": "a mapping from a source's id to the document",
        "Dossier.demands": "a list of what is asked for; each is a row of the comparison",
        "Dossier.events": "dated context, and statements that belong to no demand",
        "Party.name": "the party's name",
        "Party.short": "a short name for the head of a column",
        "Party.kind": "what the party is",
        "Party.wikidata": "the party's id at Wikidata, as Q159",
        "Source.title": "the title of the document",
        "Source.publisher": "who published it",
        "Source.author": "who wrote it",
        "Source.published": "when it was published, as 2022-01-19",
        "Source.accessed": "when it was read, as 2022-01-19",
        "Source.url": "where it can be read, beginning with http:// or https://",
        "Source.archive_url": "where a copy is kept, beginning with http:// or https://",
        "Source.kind": "how near it stands to what was said",
        "Source.snapshot": "the path, beside the dossier, of a saved copy",
        "Source.sha256": "the SHA-256 sum of the saved copy",
        "Demand.id": "a name that never changes, such as membership",
        "Demand.title": "what is asked for, in neutral words",
        "Demand.by": "the id of the party that asks; unknown where the source names nobody",
        "Demand.to": "the ids of the parties that are asked",
        "Demand.topic": "the heading that rows are grouped under",
        "Demand.positions": "a list of what was stated on it, and when",
        "Demand.succeeds": "the ids of the demands that this one takes the place of",
        "Demand.codes": "a mapping from a scheme, such as plover, to its code",
        "Position.id": "a name that never changes; the demand's id and a number if left out",
        "Position.date": "when it was said, as 2022-01-19, 2022-01, 2022-01~ or 2021-10/2021-11",
        "Position.party": "the id of the party that states it; the demand's own if left out",
        "Position.to": "the ids of the parties it is said to",
        "Position.kind": "what the statement is; demand if left out",
        "Position.text": "what is compared; empty if it proposes to delete the other's text",
        "Position.wording": "how close the text is to what was said; paraphrase if left out",
        "Position.as_said": "the words in the language they were said in",
        "Position.terms": "parts that are compared by name, such as guarantor or deadline",
        "Position.role": "in what role it was said, such as deputy foreign minister",
        "Position.occasion": "on what occasion, such as interview with TASS",
        "Position.links": "what this position is to earlier ones",
        "Quote.exact": "the words as they stand in the source, and nothing else",
        "Quote.source": "the id of the source that holds the words",
        "Quote.prefix": "the words right before them",
        "Quote.suffix": "the words right behind them",
        "Quote.locator": "where in the source, such as Article 4 or p. 3",
        "Quote.translation": "the words in the dossier's language",
        "Link.relation": "what this position is to the earlier one",
        "Link.to": "the id of a position, or a list of them",
        "Link.outcome": "what an answer does with the position that it answers",
        "Link.when": "on what a conditional position depends",
        "AsSaid.text": "the words as they were said",
        "AsSaid.language": "the language they were said in, as a tag such as ru",
        "AsSaid.translator": "who translated them: official, an agency's name, own or machine",
        "Event.date": "when it happened, as 2022-01-19, 2022-01 or 2021-10/2021-11",
        "Event.text": "what happened",
        "Event.party": "the id of the party that it concerns",
    }
)
"""What a field says, by the names of record and field."""


def describe(record: type, field: str) -> str:
    """Give what a field of a record says."""
    return DESCRIPTIONS.get(f"{record.__name__}.{field}") or _ANY.get(field, "")
