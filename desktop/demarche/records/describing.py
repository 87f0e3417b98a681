"""What each field of a record says, in one line: for the JSON Schema, for messages and for forms.

The words are English here, as the schema has them; who shows them to a person says them with `tr`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from demarche.translation import later

_ANY: Final = {
    "uncertain": later("what is in doubt, in words"),
    "note": later("anything else worth knowing"),
    "language": later("the language as a tag, such as en, ru or sr-Latn"),
    "sources": later("a list of source ids"),
    "quotes": later("exact words, each with the source they stand in"),
    "date_text": later("the source's own words for the day, such as late October"),
    "speaker": later("who said it, such as Sergey Ryabkov"),
}

DESCRIPTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Dossier.format": later("the format and its version, demarche/1, as the first line"),
        "Dossier.title": later("what the file is about"),
        "Dossier.summary": later("the matter in a few sentences"),
        "Dossier.covers": later("the span that the file means to cover, as 2021-10/2022-01"),
        "Dossier.language": later("the language of every text that names none, en if left out"),
        "Dossier.parties": later("a mapping from a party's id to who it is"),
        "Dossier.sources": later("a mapping from a source's id to the document"),
        "Dossier.demands": later("a list of what is asked for; each is a row of the comparison"),
        "Dossier.events": later("dated context, and statements that belong to no demand"),
        "Party.name": later("the party's name"),
        "Party.short": later("a short name for the head of a column"),
        "Party.kind": later("what the party is"),
        "Party.wikidata": later("the party's id at Wikidata, as Q159"),
        "Source.title": later("the title of the document"),
        "Source.publisher": later("who published it"),
        "Source.author": later("who wrote it"),
        "Source.published": later("when it was published, as 2022-01-19"),
        "Source.accessed": later("when it was read, as 2022-01-19"),
        "Source.url": later("where it can be read, beginning with http:// or https://"),
        "Source.archive_url": later("where a copy is kept, beginning with http:// or https://"),
        "Source.kind": later("how near it stands to what was said"),
        "Source.snapshot": later("the path, beside the dossier, of a saved copy"),
        "Source.sha256": later("the SHA-256 sum of the saved copy"),
        "Demand.id": later("a name that never changes, such as membership"),
        "Demand.title": later("what is asked for, in neutral words"),
        "Demand.by": later("the id of the party that asks; unknown where the source names nobody"),
        "Demand.to": later("the ids of the parties that are asked"),
        "Demand.topic": later("the heading that rows are grouped under"),
        "Demand.positions": later("a list of what was stated on it, and when"),
        "Demand.succeeds": later("the ids of the demands that this one takes the place of"),
        "Demand.codes": later("a mapping from a scheme, such as plover, to its code"),
        "Position.id": later("a name that never changes; the demand's id and a number if left out"),
        "Position.date": later(
            "when it was said, as 2022-01-19, 2022-01, 2022-01~ or 2021-10/2021-11"
        ),
        "Position.party": later("the id of the party that states it; the demand's own if left out"),
        "Position.to": later("the ids of the parties it is said to"),
        "Position.kind": later("what the statement is; demand if left out"),
        "Position.text": later("what is compared; empty if it proposes to delete the other's text"),
        "Position.wording": later("how close the text is to what was said; paraphrase if left out"),
        "Position.as_said": later("the words in the language they were said in"),
        "Position.terms": later("parts that are compared by name, such as guarantor or deadline"),
        "Position.role": later("in what role it was said, such as deputy foreign minister"),
        "Position.occasion": later("on what occasion, such as interview with TASS"),
        "Position.links": later("what this position is to earlier ones"),
        "Quote.exact": later("the words as they stand in the source, and nothing else"),
        "Quote.source": later("the id of the source that holds the words"),
        "Quote.prefix": later("the words right before them"),
        "Quote.suffix": later("the words right behind them"),
        "Quote.locator": later("where in the source, such as Article 4 or p. 3"),
        "Quote.translation": later("the words in the dossier's language"),
        "Link.relation": later("what this position is to the earlier one"),
        "Link.to": later("the id of a position, or a list of them"),
        "Link.outcome": later("what an answer does with the position that it answers"),
        "Link.when": later("on what a conditional position depends"),
        "AsSaid.text": later("the words as they were said"),
        "AsSaid.language": later("the language they were said in, as a tag such as ru"),
        "AsSaid.translator": later(
            "who translated them: official, an agency's name, own or machine"
        ),
        "Event.date": later("when it happened, as 2022-01-19, 2022-01 or 2021-10/2021-11"),
        "Event.text": later("what happened"),
        "Event.party": later("the id of the party that it concerns"),
    }
)
"""What a field says, by the names of record and field."""


def describe(record: type, field: str) -> str:
    """Give what a field of a record says, in English."""
    return DESCRIPTIONS.get(f"{record.__name__}.{field}") or _ANY.get(field, "")
