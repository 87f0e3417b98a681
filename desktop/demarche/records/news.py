"""What is new in a dossier since it was read, counted in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from demarche.records.model import Dossier
from demarche.translation import counted, parted, tr

_Records = Mapping[Any, object]
_Saying = tuple[Callable[[int], str], Callable[[int], str], Callable[[int], str]]
"""What is said of a number of records of a kind: that they are new, changed, or gone."""


def news(before: Dossier, after: Dossier) -> str:
    """Say what was added, changed and removed; that nothing was is said, too."""
    said = [_told(say, of(before), of(after)) for of, say in _KINDS]
    if _head(before) != _head(after):
        said.append(tr("the head of the dossier changed"))
    return parted(filter(None, said)) or tr("its records are the same")


def _told(say: _Saying, before: _Records, after: _Records) -> str:
    """Count the records of a kind that are new, others, or gone."""
    counts = (
        len(after.keys() - before.keys()),
        sum(before[key] != after[key] for key in before.keys() & after.keys()),
        len(before.keys() - after.keys()),
    )
    return ", ".join(words(number) for words, number in zip(say, counts, strict=True) if number)


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


_KINDS: Final[tuple[tuple[Callable[[Dossier], _Records], _Saying], ...]] = (
    (
        _positions,
        (
            lambda n: counted("{number} position added", "{number} positions added", n),
            lambda n: counted("{number} position changed", "{number} positions changed", n),
            lambda n: counted("{number} position removed", "{number} positions removed", n),
        ),
    ),
    (
        _demands,
        (
            lambda n: counted("{number} demand added", "{number} demands added", n),
            lambda n: counted("{number} demand changed", "{number} demands changed", n),
            lambda n: counted("{number} demand removed", "{number} demands removed", n),
        ),
    ),
    (
        _sources,
        (
            lambda n: counted("{number} source added", "{number} sources added", n),
            lambda n: counted("{number} source changed", "{number} sources changed", n),
            lambda n: counted("{number} source removed", "{number} sources removed", n),
        ),
    ),
    (
        _parties,
        (
            lambda n: counted("{number} party added", "{number} parties added", n),
            lambda n: counted("{number} party changed", "{number} parties changed", n),
            lambda n: counted("{number} party removed", "{number} parties removed", n),
        ),
    ),
    (
        _events,
        (
            lambda n: counted("{number} event added", "{number} events added", n),
            lambda n: counted("{number} event changed", "{number} events changed", n),
            lambda n: counted("{number} event removed", "{number} events removed", n),
        ),
    ),
)
