"""What a table cannot hold of a dossier, told by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from demarche.records.completing import DEFAULT_LANGUAGE
from demarche.records.model import Dossier, Position
from demarche.records.tables.flattening import extras_of, spell_parties
from demarche.records.tables.named import SOURCE
from demarche.records.tables.registers import name_parties, name_sources

_DOSSIER: Final = ("summary", "covers")
_PARTY: Final = ("short", "kind", "wikidata")
_SOURCE: Final = ("accessed", "language", "snapshot", "sha256", "note")
_DEMAND: Final = ("succeeds", "codes", "note")
_QUOTE: Final = ("prefix", "suffix", "locator", "language", "translation")


def losses(dossier: Dossier) -> tuple[str, ...]:
    """Say what a table does not hold of a dossier."""
    return tuple(_losses(dossier))


def _losses(dossier: Dossier) -> Iterator[str]:
    """Give each thing that is left out, with how often it stands."""
    positions = [position for demand in dossier.demands for position in demand.positions]
    quotes = [quote for position in positions for quote in position.quotes]
    links = [link for position in positions for link in position.links]
    yield "the title of the dossier; the file's name stands for it"
    yield from (
        f"`{name}` of the dossier" for name in _DOSSIER if getattr(dossier, name) is not None
    )
    if dossier.language != DEFAULT_LANGUAGE:
        yield "`language` of the dossier; each position keeps its own"
    if dossier.events:
        yield f"{len(dossier.events)} events" if len(dossier.events) > 1 else "an event"
    yield from _fields("party", dossier.parties.values(), _PARTY)
    yield from _fields("source", dossier.sources.values(), _SOURCE)
    yield from _fields("demand", dossier.demands, _DEMAND)
    yield from _fields("position", positions, ("date_text",))
    yield from _fields("text as said", [p.as_said for p in positions if p.as_said], ("translator",))
    yield from _fields("quote", quotes, _QUOTE)
    yield from _fields("link", links, ("note",))
    yield from _own_keys(dossier, [*quotes, *links], positions)
    yield from _unnamed(dossier, positions)
    yield from _renamed_parties(dossier)
    yield from _renamed_sources(dossier, positions)


def _fields(noun: str, records: Iterable[Any], names: tuple[str, ...]) -> Iterator[str]:
    """Give the fields that no column holds, with the number of records that have them."""
    records = list(records)
    for name in names:
        count = sum(getattr(record, name) not in (None, (), {}) for record in records)
        if count:
            yield f"`{name}` of {count} {_plural(noun, count)}"


def _own_keys(dossier: Dossier, parts: list[Any], positions: list[Position]) -> Iterator[str]:
    """Say that keys of the writer's own are left out elsewhere than in positions."""
    records = [dossier, *dossier.parties.values(), *dossier.sources.values(), *dossier.demands]
    said = [position.as_said for position in positions if position.as_said]
    count = sum(len(record.extras) for record in [*records, *parts, *said])
    count += sum(len(extras_of(position.extras)) for position in positions)
    if count:
        yield f"{count} {'keys' if count > 1 else 'key'} beginning with x-"


def _unnamed(dossier: Dossier, positions: list[Position]) -> Iterator[str]:
    """Say which parties and sources stand in no row."""
    parties = dossier.parties.keys() - set(_named_parties(dossier))
    sources = dossier.sources.keys() - {name for p in positions for name in p.source_ids}
    for noun, names in (("party", parties), ("source", sources)):
        if names:
            verb = "stands" if len(names) == 1 else "stand"
            yield f"{len(names)} {_plural(noun, len(names))} that {verb} in no row"


def _named_parties(dossier: Dossier) -> Iterator[str]:
    """Give the ids of parties in the order of the table's cells."""
    for demand in dossier.demands:
        for position in demand.positions:
            yield from (demand.by, position.party, *demand.to, *position.to)


def _renamed_parties(dossier: Dossier) -> Iterator[str]:
    """Say that parties get other ids, or their ids for names."""
    spelt = spell_parties(dossier)
    named = [name for name in dict.fromkeys(_named_parties(dossier)) if name in dossier.parties]
    back = name_parties(spelt[name] for name in named)
    renamed = [name for name in named if back[spelt[name]][0] != name]
    nameless = [n for n in named if back[spelt[n]][1] != dossier.parties[n].name]
    if renamed:
        yield f"the ids of parties ({_few(renamed)}); they are made of the names"
    if nameless:
        yield f"the names of parties ({_few(nameless)}); their ids stand for them"


def _renamed_sources(dossier: Dossier, positions: list[Position]) -> Iterator[str]:
    """Say that sources get other ids."""
    named = dict.fromkeys(name for position in positions for name in position.source_ids)
    keys = {name: _source_key(dossier, name) for name in named if name in dossier.sources}
    back = name_sources(keys.values())
    renamed = [name for name, key in keys.items() if back[key] != name]
    if renamed:
        count = len(renamed)
        yield f"the ids of {count} {_plural('source', count)}; they are made of the titles"


def _source_key(dossier: Dossier, name: str) -> tuple[str, ...]:
    """Give what the cells of a source hold."""
    source = dossier.sources[name]
    return tuple(str(getattr(source, field) or "") for field in SOURCE.values())


def _few(names: list[str]) -> str:
    """Name some of many."""
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _plural(noun: str, count: int) -> str:
    """Give a noun in its number."""
    if count == 1:
        return noun
    return {"party": "parties", "text as said": "texts as said"}.get(noun, f"{noun}s")
