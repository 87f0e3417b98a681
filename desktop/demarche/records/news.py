"""What is new in a dossier since it was read, counted in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from demarche.records.model import Dossier

SAME: Final = "its records are the same"

_Records = Mapping[Any, object]


def news(before: Dossier, after: Dossier) -> str:
    """Say what was added, changed and removed; that nothing was is said, too."""
    kinds = {"position": _positions, "demand": _demands, "source": _sources, "party": _parties}
    said = [_counted(kind, of(before), of(after)) for kind, of in kinds.items()]
    said.append(_counted("event", _events(before), _events(after)))
    if _head(before) != _head(after):
        said.append("the head of the dossier changed")
    return "; ".join(filter(None, said)) or SAME


def _counted(kind: str, before: _Records, after: _Records) -> str:
    """Count the records of a kind that are new, others, or gone."""
    counts = {
        "added": len(after.keys() - before.keys()),
        "changed": sum(before[key] != after[key] for key in before.keys() & after.keys()),
        "removed": len(before.keys() - after.keys()),
    }
    told = [f"{number} {what}" for what, number in counts.items() if number]
    if not told:
        return ""
    first, _, rest = told[0].partition(" ")
    noun = kind if first == "1" else _PLURALS.get(kind, f"{kind}s")
    return ", ".join([f"{first} {noun} {rest}", *told[1:]])


def _positions(dossier: Dossier) -> _Records:
    return {each.id: each for demand in dossier.demands for each in demand.positions}


def _demands(dossier: Dossier) -> _Records:
    return {each.id: replace(each, positions=()) for each in dossier.demands}


def _sources(dossier: Dossier) -> _Records:
    return dict(dossier.sources)


def _parties(dossier: Dossier) -> _Records:
    return dict(dossier.parties)


def _events(dossier: Dossier) -> _Records:
    """Give the events, which have no names: one that changed is one gone and one new."""
    counted: Counter[str] = Counter()
    found = {}
    for event in dossier.events:
        words = repr(event)
        found[words, counted[words]] = event
        counted[words] += 1
    return found


def _head(dossier: Dossier) -> object:
    """Give what a dossier says of itself."""
    return dossier.title, dossier.summary, dossier.covers, dossier.language, dossier.extras


_PLURALS: Final[Mapping[str, str]] = {"party": "parties"}
