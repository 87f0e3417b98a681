"""What a table cannot hold of a dossier, told by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from demarche.records.completing import DEFAULT_LANGUAGE
from demarche.records.model import Dossier, Position
from demarche.records.tables.flattening import extras_of, spell_parties
from demarche.records.tables.named import SOURCE
from demarche.records.tables.registers import name_parties, name_sources
from demarche.translation import counted, tr

_DOSSIER: Final = ("summary", "covers")
_PARTY: Final = ("short", "kind", "wikidata")
_SOURCE: Final = ("accessed", "language", "snapshot", "sha256", "note")
_DEMAND: Final = ("succeeds", "codes", "note")
_MOST_NAMED: Final = 5
_QUOTE: Final = ("prefix", "suffix", "locator", "language", "translation")


def losses(dossier: Dossier) -> tuple[str, ...]:
    """Say what a table does not hold of a dossier."""
    return tuple(_losses(dossier))


def _losses(dossier: Dossier) -> Iterator[str]:
    """Give each thing that is left out, with how often it stands."""
    positions = [position for demand in dossier.demands for position in demand.positions]
    quotes = [quote for position in positions for quote in position.quotes]
    links = [link for position in positions for link in position.links]
    # Translators: this and what follows are each one of the things that a table cannot hold.
    yield tr("the title of the dossier; the file's name stands for it")
    yield from (
        tr("`{field}` of the dossier", field=name)
        for name in _DOSSIER
        if getattr(dossier, name) is not None
    )
    if dossier.language != DEFAULT_LANGUAGE:
        yield tr("`language` of the dossier; each position keeps its own")
    if dossier.events:
        yield counted("an event", "{number} events", len(dossier.events))
    yield from _fields(_of_parties, dossier.parties.values(), _PARTY)
    yield from _fields(_of_sources, dossier.sources.values(), _SOURCE)
    yield from _fields(_of_demands, dossier.demands, _DEMAND)
    yield from _fields(_of_positions, positions, ("date_text",))
    said = [position.as_said for position in positions if position.as_said]
    yield from _fields(_of_said, said, ("translator",))
    yield from _fields(_of_quotes, quotes, _QUOTE)
    yield from _fields(_of_links, links, ("note",))
    yield from _own_keys(dossier, [*quotes, *links], positions)
    yield from _unnamed(dossier, positions)
    yield from _renamed_parties(dossier)
    yield from _renamed_sources(dossier, positions)


def _fields(
    say: Callable[[str, int], str], records: Iterable[Any], names: tuple[str, ...]
) -> Iterator[str]:
    """Give the fields that no column holds, with the number of records that have them."""
    records = list(records)
    for name in names:
        count = sum(getattr(record, name) not in (None, (), {}) for record in records)
        if count:
            yield say(name, count)


def _own_keys(dossier: Dossier, parts: list[Any], positions: list[Position]) -> Iterator[str]:
    """Say that keys of the writer's own are left out elsewhere than in positions."""
    records = [dossier, *dossier.parties.values(), *dossier.sources.values(), *dossier.demands]
    said = [position.as_said for position in positions if position.as_said]
    count = sum(len(record.extras) for record in [*records, *parts, *said])
    count += sum(len(extras_of(position.extras)) for position in positions)
    if count:
        yield counted("{number} key beginning with x-", "{number} keys beginning with x-", count)


def _unnamed(dossier: Dossier, positions: list[Position]) -> Iterator[str]:
    """Say which parties and sources stand in no row."""
    parties = dossier.parties.keys() - set(_named_parties(dossier))
    sources = dossier.sources.keys() - {name for p in positions for name in p.source_ids}
    if parties:
        yield counted(
            "{number} party that stands in no row",
            "{number} parties that stand in no row",
            len(parties),
        )
    if sources:
        yield counted(
            "{number} source that stands in no row",
            "{number} sources that stand in no row",
            len(sources),
        )


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
        yield tr("the ids of parties ({ids}); they are made of the names", ids=_few(renamed))
    if nameless:
        yield tr("the names of parties ({ids}); their ids stand for them", ids=_few(nameless))


def _renamed_sources(dossier: Dossier, positions: list[Position]) -> Iterator[str]:
    """Say that sources get other ids."""
    named = dict.fromkeys(name for position in positions for name in position.source_ids)
    keys = {name: _source_key(dossier, name) for name in named if name in dossier.sources}
    back = name_sources(keys.values())
    renamed = [name for name, key in keys.items() if back[key] != name]
    if renamed:
        yield counted(
            "the ids of {number} source; they are made of the titles",
            "the ids of {number} sources; they are made of the titles",
            len(renamed),
        )


def _source_key(dossier: Dossier, name: str) -> tuple[str, ...]:
    """Give what the cells of a source hold."""
    source = dossier.sources[name]
    return tuple(str(getattr(source, field) or "") for field in SOURCE.values())


def _few(names: list[str]) -> str:
    """Name some of many."""
    some, more = ", ".join(names[:_MOST_NAMED]), len(names) - _MOST_NAMED
    if more <= 0:
        return some
    # Translators: {names} are some ids, apart by commas.
    return counted("{names} and {number} more", "{names} and {number} more", more, names=some)


def _of_parties(field: str, number: int) -> str:
    """Say that a field of parties is lost."""
    return counted(
        "`{field}` of {number} party", "`{field}` of {number} parties", number, field=field
    )


def _of_sources(field: str, number: int) -> str:
    """Say that a field of sources is lost."""
    return counted(
        "`{field}` of {number} source", "`{field}` of {number} sources", number, field=field
    )


def _of_demands(field: str, number: int) -> str:
    """Say that a field of demands is lost."""
    return counted(
        "`{field}` of {number} demand", "`{field}` of {number} demands", number, field=field
    )


def _of_positions(field: str, number: int) -> str:
    """Say that a field of positions is lost."""
    return counted(
        "`{field}` of {number} position", "`{field}` of {number} positions", number, field=field
    )


def _of_said(field: str, number: int) -> str:
    """Say that a field of texts as said is lost."""
    return counted(
        "`{field}` of {number} text as said",
        "`{field}` of {number} texts as said",
        number,
        field=field,
    )


def _of_quotes(field: str, number: int) -> str:
    """Say that a field of quotes is lost."""
    return counted(
        "`{field}` of {number} quote", "`{field}` of {number} quotes", number, field=field
    )


def _of_links(field: str, number: int) -> str:
    """Say that a field of links is lost."""
    return counted("`{field}` of {number} link", "`{field}` of {number} links", number, field=field)
