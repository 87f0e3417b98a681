"""What else is on record of a position, in words: answers, other reports of it, who disputes it.

As in `wording`, everything here is said of values that the comparison decided.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from demarche.compare.cell import Cell, CellState
from demarche.compare.days import date_in_words, dated, day_in_words
from demarche.compare.languages import language_name
from demarche.compare.lookup import Lookup
from demarche.compare.spans import Mark, Span, WordDiff
from demarche.compare.wording import party_name, shortened
from demarche.compare.words import compare_words
from demarche.records.model import Position, PositionKind, Relation

NO_ANSWER: Final = "no answer on record to this"
_ASKS: Final = frozenset({PositionKind.DEMAND, PositionKind.OFFER, PositionKind.QUESTION})
"""The kinds of position that call for an answer."""

_MOST_READINGS: Final = 3
"""A report that differs in more places than this is given whole."""
_LONG_READING: Final = 60


def lacks_answer(cell: Cell) -> bool:
    """Say whether a cell holds what calls for an answer, and none is on record."""
    position = cell.position
    asks = position is not None and position.kind in _ASKS
    return asks and cell.state is not CellState.WITHDRAWN and not cell.answers


def answers_in_words(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Name the answers to exactly this position, or say that none is on record, and how long."""
    position = cell.position
    if position is None or cell.state is CellState.WITHDRAWN:
        return ()
    if not cell.answers:
        return (_unanswered(lookup, position),) if lacks_answer(cell) else ()
    return tuple(
        f"Answer of {party_name(lookup.dossier, each.position.party)}, "
        f"{date_in_words(each.position.date)}: {each.outcome or 'no outcome recorded'}"
        for each in cell.answers
    )


def _unanswered(lookup: Lookup, position: Position) -> str:
    """Say that no answer is on record, and in how many days.

    They are counted to the last day on which anybody spoke in the dossier: the record knows no
    later one. Of an uncertain day the last counts, so that never too many are claimed.
    """
    words, until = NO_ANSWER.capitalize(), lookup.speaking.very_last_day
    days = (until - position.date.last).days if until else 0
    if until is None or days <= 0 or position.date.last == dt.date.max:
        return words
    return f"{words} in the {days} {'day' if days == 1 else 'days'} to {day_in_words(until)}"


def contested_in_words(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Name who disputes that it was said so, one line for each position that does."""
    return tuple(
        f"Contested by {party_name(lookup.dossier, each.party)}, {date_in_words(each.date)}"
        for each in cell.contested_by
    )


def supporters(lookup: Lookup, position: Position) -> tuple[Position, ...]:
    """Give the positions by which another party says the same, or backs it."""
    links = lookup.links_to(position.id)
    found = (lookup.positions[by] for relation, by in links if relation is Relation.SUPPORTS)
    return tuple(sorted(found, key=lambda each: (each.date.counts_from, each.id)))


def supported_in_words(lookup: Lookup, position: Position) -> tuple[str, ...]:
    """Name who says the same or backs it, one line for each position that does."""
    return tuple(
        f"Supported by {party_name(lookup.dossier, each.party)}, {date_in_words(each.date)}"
        for each in supporters(lookup, position)
    )


def conditions_in_words(lookup: Lookup, position: Position) -> tuple[str, ...]:
    """Say what a position depends on, one line for each demand or position named."""
    return tuple(
        f"Holds if {_named(lookup, to)} is {link.when or 'met'}"
        for link, to in lookup.links(position)
        if link.relation is Relation.CONDITIONAL_ON
    )


def _named(lookup: Lookup, name: str) -> str:
    """Name a position by its kind and day and its demand, or a demand by its title."""
    target, demand = lookup.positions.get(name), lookup.demands.get(name)
    if target is not None:
        return f"the {dated(target)} on “{lookup.demand_of[name].title}”"
    return f"the demand “{demand.title}”" if demand else name


def variants_in_words(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Say how each other report of a statement words it, where it words it otherwise."""
    position = cell.position
    if position is None:
        return ()
    return tuple(_reported(lookup, position, each) for each in worded_otherwise(cell))


def variants_in_brief(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Say the same where there is little room: those in other languages are only named."""
    position = cell.position
    if position is None:
        return ()
    same: dict[str, None] = {}
    languages: dict[str, None] = {}
    for each in worded_otherwise(cell):
        if each.language == position.language:
            same[_reported(lookup, position, each)] = None
        else:
            languages[language_name(each.language)] = None
    return (*same, *((f"Also on record in {listed(list(languages))}",) if languages else ()))


def worded_otherwise(cell: Cell) -> tuple[Position, ...]:
    """Give the other reports of a statement whose words are not those that a cell shows."""
    shown = cell.position.text if cell.position else None
    return tuple(each for each in cell.variants if each.text and each.text != shown)


def _reported(lookup: Lookup, position: Position, variant: Position) -> str:
    """Say what one report has in the place of what the shown one has."""
    names = (lookup.dossier.sources[name] for name in variant.source_ids[:1])
    source = next((each.publisher or each.title for each in names), "")
    who = f"Also reported by {source}" if source else "Also reported"
    text, other = position.text or "", variant.text or ""
    if position.language == variant.language:
        diff = compare_words(text, other)
        readings = list(_readings(text, other, diff))
        if not diff.rewritten and len(readings) <= _MOST_READINGS:
            return f"{who}: {'; '.join(readings)}"
        return f"{who} as: “{other}”"
    return f"{who}, in {language_name(variant.language)}: “{other}”"


def _readings(text: str, other: str, diff: WordDiff) -> Iterator[str]:
    """Yield each place where two reports differ, as an editor notes it."""
    for gone, come in _places(text, other, diff):
        if gone and come:
            yield f"“{come}” for “{gone}”"
        else:
            yield f"adds “{come}”" if come else f"without “{gone}”"


def _places(text: str, other: str, diff: WordDiff) -> Iterator[tuple[str, str]]:
    """Yield what stands in one text and what in the other between stretches that both have."""
    gone, come = _by_place(text, diff.old), _by_place(other, diff.new)
    for place in sorted({*gone, *come}):
        was, is_ = gone.get(place, "").strip(), come.get(place, "").strip()
        if was or is_:
            yield shortened(was, _LONG_READING), shortened(is_, _LONG_READING)


def _by_place(text: str, spans: Iterable[Span]) -> dict[int, str]:
    """Map what only one text has to how much of what both have stands before it."""
    found: dict[int, str] = {}
    kept = 0
    for start, end, mark in spans:
        if mark is Mark.KEPT:
            kept += end - start
        else:
            found[kept] = found.get(kept, "") + text[start:end]
    return found


def differing_in_words(cell: Cell, labels: Sequence[str]) -> tuple[str, ...]:
    """Name the other columns, the base aside, that a cell differs from; `labels` are all heads."""
    names = list(dict.fromkeys(labels[at] for at in cell.differs_from))
    if not names:
        return ()
    return (f"Differs from {listed(names)}, too",)


def listed(names: Sequence[str]) -> str:
    """List some names as a sentence does."""
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
