"""A dossier as rows: one for each position, and more where it has more to say than one holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from demarche.records.completing import DEFAULT_LANGUAGE
from demarche.records.dates import FuzzyDate
from demarche.records.model import UNKNOWN, Demand, Dossier, Link, Position, Quote, Source
from demarche.records.tables.cells import list_cell, terms_cell, text_cell
from demarche.records.tables.headings import HEADINGS
from demarche.records.tables.named import SOURCE
from demarche.records.tables.registers import slug

Cells = dict[str, str]
"""The filled cells of a row by their headings."""


def table_of(dossier: Dossier) -> list[list[str]]:
    """Give the rows of a table, its headings first."""
    rows = list(_Flattener(dossier).rows())
    own = sorted({heading for row in rows for heading in row} - set(HEADINGS))
    headings = [*HEADINGS, *own]
    return [headings, *([row.get(heading, "") for heading in headings] for row in rows)]


def spell_parties(dossier: Dossier) -> dict[str, str]:
    """Give what stands for each party in a cell: its name, or its id where the name is not its own.

    A name is its party's own where no other party has it, or an id that it could be taken for.
    """
    taken: dict[str, set[str]] = {}
    for name, party in dossier.parties.items():
        words = party.name.strip()
        for key in (words.casefold(), slug(words), name):
            taken.setdefault(key, set()).add(name)
    spelt = {UNKNOWN: UNKNOWN}
    for name, party in dossier.parties.items():
        words = party.name.strip()
        own = all(taken[key] == {name} for key in (words.casefold(), slug(words)))
        spelt[name] = words if own and slug(words) not in ("", UNKNOWN) else name
    return spelt


class _Flattener:
    """Writes the cells of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._parties = spell_parties(dossier)

    def rows(self) -> Iterator[Cells]:
        """Give the rows in the order of the file."""
        for demand in self._dossier.demands:
            for position in demand.positions:
                yield from self._rows(demand, position)

    def _rows(self, demand: Demand, position: Position) -> Iterator[Cells]:
        """Give the row of a position and those that add to it."""
        evidence = [*map(self._quote, position.quotes), *map(self._source, position.sources)]
        links = [_link(link) for link in position.links]
        first: Cells = {**self._demand(demand), **self._position(demand, position)}
        more = {"demand": demand.id, "position": position.id}
        for cells, link in list(zip_longest(evidence, links, fillvalue=None)) or [(None, None)]:
            yield {**first, **(cells or {}), **(link or {})}
            first = more

    def _demand(self, demand: Demand) -> Cells:
        """Write what the rows of a demand have in common."""
        return {
            "demand": demand.id,
            "title": text_cell(demand.title),
            "topic": text_cell(demand.topic),
            "by": self._party(demand.by),
            "to": self._list(demand.to) if demand.to else "",
        }

    def _position(self, demand: Demand, position: Position) -> Cells:
        """Write a position without its evidence and links."""
        said = position.as_said
        usual = demand.to if position.party == demand.by else (demand.by,)
        texts = ("text", "speaker", "role", "occasion", "uncertain", "note")
        return {
            "position": position.id,
            "date": position.date.text,
            "party": self._party(position.party),
            "addressee": self._list(position.to) if position.to or usual else "",
            "kind": position.kind,
            "wording": position.wording,
            "language": position.language if position.language != DEFAULT_LANGUAGE else "",
            "as_said": text_cell(said.text) if said else "",
            "as_said_language": said.language if said else "",
            "terms": terms_cell(position.terms),
            **{name: text_cell(getattr(position, name)) for name in texts},
            **{key: text for key, text in position.extras.items() if is_own_cell(key, text)},
        }

    def _quote(self, quote: Quote) -> Cells:
        """Write a quote and its source."""
        source = self._source(quote.source)
        return {
            "quote": text_cell(quote.exact),
            "quote_source_title": source["source_title"],
        } | source

    def _source(self, name: str) -> Cells:
        """Write a source."""
        source = self._dossier.sources.get(name) or Source(title=name)
        return {column: _written(getattr(source, field)) for column, field in SOURCE.items()}

    def _party(self, name: str) -> str:
        """Write a party."""
        return self._parties.get(name, name)

    def _list(self, names: tuple[str, ...]) -> str:
        """Write several parties."""
        return list_cell(self._party(name) for name in names)


def is_own_cell(key: str, value: object) -> bool:
    """Say whether a column can hold a key of the writer's own, as it is."""
    return isinstance(value, str) and value != "" and key == key.strip() and len(key) > 2


def _link(link: Link) -> Cells:
    """Write a link."""
    return {
        "relation": link.relation,
        "of": list_cell(link.to),
        "outcome": link.outcome or link.when or "",
    }


def _written(value: FuzzyDate | str | None) -> str:
    """Write a field of a source."""
    return value.text if isinstance(value, FuzzyDate) else text_cell(value)


def extras_of(mapping: Mapping[str, object]) -> Mapping[str, object]:
    """Give the keys of the writer's own that no column can hold."""
    return {key: value for key, value in mapping.items() if not is_own_cell(key, value)}
