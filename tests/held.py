"""What a table holds of a dossier: the dossier without exactly what its losses name.

It is the other side of `records/tables/losses.py`, written apart from it: where a loss is not told
the thing has to be there, so a field that goes missing in silence makes two dossiers differ.
"""

import dataclasses
import re

from demarche.records.model import Party, Position, Source

FIELDS = {
    "party": ("short", "kind", "wikidata"),
    "source": ("accessed", "language", "snapshot", "sha256", "note"),
    "demand": ("succeeds", "codes", "note"),
    "position": ("date_text",),
    "text as said": ("translator",),
    "quote": ("prefix", "suffix", "locator", "language", "translation"),
    "link": ("note",),
}

EMPTY = {"succeeds": (), "codes": {}}


def held(dossier, losses, back):
    """Take out of a dossier what is told to be lost; give it the ids that were made for `back`."""
    return _Held(losses, dossier, back).dossier(dossier)


class _Held:
    def __init__(self, losses, dossier, back):
        self.told = "\n".join(losses)
        self.back = back
        self.parties = _renaming(_party_ids(dossier), _party_ids(back))
        self.sources = _renaming(_source_ids(dossier), _source_ids(back))
        assert self._tells("the ids of parties") or _is_same(self.parties)
        assert self._tells(r"the ids of [\d,]+ source|the id of 1 source") or _is_same(self.sources)

    def dossier(self, dossier):
        return dataclasses.replace(
            dossier,
            title=self.back.title,
            summary=None if self._tells("`summary` of the dossier") else dossier.summary,
            covers=None if self._tells("`covers` of the dossier") else dossier.covers,
            language="en" if self._tells("`language` of the dossier") else dossier.language,
            events=() if self._tells(r"(?:an|[\d,]+) events?$") else dossier.events,
            parties=self._named(dossier.parties, self.parties, Party, "part"),
            sources=self._named(dossier.sources, self.sources, Source, "source"),
            demands=tuple(map(self._demand, dossier.demands)),
            extras=self._extras(dossier),
        )

    def _named(self, records, renaming, kind, noun):
        unnamed = records.keys() - renaming.keys()
        assert not unnamed or self._tells(rf"{len(unnamed):,} {noun}\w* that stands? in no row")
        there = {new: records[old] for old, new in reversed(renaming.items()) if old in records}
        names = {n: p.name for n, p in self.back.parties.items()} if kind is Party else {}
        return {name: self._record(each, names.get(name)) for name, each in there.items()}

    def _demand(self, demand):
        return self._record(demand, positions=tuple(map(self._position, demand.positions)))

    def _position(self, position):
        return self._record(
            position,
            as_said=position.as_said and self._record(position.as_said),
            quotes=tuple(map(self._record, position.quotes)),
            links=tuple(map(self._record, position.links)),
        )

    def _record(self, record, name=None, **parts):
        noun = {"AsSaid": "text as said"}.get(type(record).__name__, type(record).__name__.lower())
        changes = {"extras": self._extras(record), **parts}
        if name is not None and self._tells("the names of parties"):
            changes["name"] = name
        for field in FIELDS[noun]:
            if self._tells(f"`{field}` of .*{noun[:4]}"):
                changes[field] = EMPTY.get(field)
        for field in ("by", "party", "to"):
            if noun in ("demand", "position") and hasattr(record, field):
                changes[field] = _renamed(getattr(record, field), self.parties)
        for field in ("source", "sources"):
            if hasattr(record, field):
                changes[field] = _renamed(getattr(record, field), self.sources)
        return dataclasses.replace(record, **changes)

    def _extras(self, record):
        if not self._tells(r"[\d,]+ keys? beginning with x-"):
            return record.extras
        return {
            key: value
            for key, value in record.extras.items()
            if isinstance(record, Position) and isinstance(value, str) and value
            if key == key.strip() and key != "x-"
        }

    def _tells(self, pattern):
        return re.search(f"(?m)^{pattern}", self.told) is not None


def _renamed(value, renaming):
    if isinstance(value, str):
        return renaming.get(value, value)
    return tuple(renaming.get(each, each) for each in value)


def _is_same(renaming):
    return all(old == new for old, new in renaming.items())


def _renaming(before, after):
    """Give the new id of each old one, which must be the same wherever it stands."""
    pairs = list(zip(before, after, strict=True))
    renaming = dict(pairs)
    assert all(renaming[old] == new for old, new in pairs)
    return renaming


def _party_ids(dossier):
    for demand in dossier.demands:
        yield from (demand.by, *demand.to)
        for position in demand.positions:
            yield from (position.party, *position.to)


def _source_ids(dossier):
    for demand in dossier.demands:
        for position in demand.positions:
            yield from (quote.source for quote in position.quotes)
            yield from position.sources
