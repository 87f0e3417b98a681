"""What else is on record of a position, in words: answers, other reports of it, who disputes it.

As in `wording`, everything here is said of values that the comparison decided.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from demarche.compare.cell import Cell, CellState
from demarche.compare.days import date_in_words, dated, day_in_words
from demarche.compare.languages import language_name, named_in
from demarche.compare.listing import listed
from demarche.compare.lookup import Answer, Lookup
from demarche.compare.spans import Mark, Span, WordDiff
from demarche.compare.statements import party_name
from demarche.compare.values import word_for
from demarche.compare.wording import shortened
from demarche.compare.words import compare_words
from demarche.records.model import Position, PositionKind, Relation, When
from demarche.translation import counted, later, parted, tr, tr_in

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
    return tuple(_answered(lookup, each) for each in cell.answers)


def _answered(lookup: Lookup, answer: Answer) -> str:
    """Name an answer and its outcome."""
    party = party_name(lookup.dossier, answer.position.party)
    day = date_in_words(answer.position.date)
    if answer.outcome is None:
        return tr("Answer of {party}, {day}: no outcome recorded", party=party, day=day)
    outcome = word_for(answer.outcome)
    return tr("Answer of {party}, {day}: {outcome}", party=party, day=day, outcome=outcome)


def _unanswered(lookup: Lookup, position: Position) -> str:
    """Say that no answer is on record, and in how many days.

    They are counted to the last day on which anybody spoke in the dossier: the record knows no
    later one. Of an uncertain day the last counts, so that never too many are claimed.
    """
    until = lookup.speaking.very_last_day
    days = (until - position.date.last).days if until else 0
    if until is None or days <= 0 or position.date.last == dt.date.max:
        return tr("No answer on record to this")
    return counted(
        "No answer on record to this in the {days} day to {last}",
        "No answer on record to this in the {days} days to {last}",
        days,
        days=days,
        last=day_in_words(until),
    )


def contested_in_words(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Name who disputes that it was said so, one line for each position that does."""
    return tuple(
        tr(
            "Contested by {party}, {day}",
            party=party_name(lookup.dossier, each.party),
            day=date_in_words(each.date),
        )
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
        tr(
            "Supported by {party}, {day}",
            party=party_name(lookup.dossier, each.party),
            day=date_in_words(each.date),
        )
        for each in supporters(lookup, position)
    )


def conditions_in_words(lookup: Lookup, position: Position) -> tuple[str, ...]:
    """Say what a position depends on, one line for each demand or position named."""
    return tuple(
        tr(_HOLDS_IF[link.when], what=_named(lookup, to))
        for link, to in lookup.links(position)
        if link.relation is Relation.CONDITIONAL_ON
    )


_HOLDS_IF: Final[Mapping[When | None, str]] = {
    # Translators: on what a statement depends; {what} is “the demand “title””, or “the offer of
    # 2021 on “title””
    When.ACCEPTED: later("Holds if {what} is accepted"),
    When.REFUSED: later("Holds if {what} is refused"),
    None: later("Holds if {what} is met"),
}


def _named(lookup: Lookup, name: str) -> str:
    """Name a position by its kind and day and its demand, or a demand by its title."""
    target, demand = lookup.positions.get(name), lookup.demands.get(name)
    if target is not None:
        title = lookup.demand_of[name].title
        # Translators: a statement and the title of its demand, within “Holds if … is accepted”
        return tr("the {statement} on “{title}”", statement=dated(target), title=title)
    return tr("the demand “{title}”", title=demand.title) if demand else name


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
    if not languages:
        return tuple(same)
    # Translators: {languages} are names of languages, not inflected
    return (*same, tr("Also on record in {languages}", languages=listed(list(languages))))


def worded_otherwise(cell: Cell) -> tuple[Position, ...]:
    """Give the other reports of a statement whose words are not those that a cell shows."""
    shown = cell.position.text if cell.position else None
    return tuple(each for each in cell.variants if each.text and each.text != shown)


def _reported(lookup: Lookup, position: Position, variant: Position) -> str:
    """Say what one report has in the place of what the shown one has."""
    names = (lookup.dossier.sources[name] for name in variant.source_ids[:1])
    source = next((each.publisher or each.title for each in names), "")
    text, other = position.text or "", variant.text or ""
    if position.language == variant.language:
        diff = compare_words(text, other)
        readings = list(_readings(text, other, diff))
        if not diff.rewritten and len(readings) <= _MOST_READINGS:
            return _reported_with(parted(readings), source)
        return _reported_as(other, source)
    return _reported_in(named_in(variant.language), other, source)


def _reported_with(readings: str, source: str) -> str:
    """Say in what a report differs."""
    if source:
        return tr("Also reported by {source}: {readings}", source=source, readings=readings)
    return tr("Also reported: {readings}", readings=readings)


def _reported_as(words: str, source: str) -> str:
    """Give the words of a report."""
    if source:
        return tr("Also reported by {source} as: “{words}”", source=source, words=words)
    return tr("Also reported as: “{words}”", words=words)


def _reported_in(language: str, words: str, source: str) -> str:
    """Give the words of a report in another language."""
    if source:
        # Translators: {language} is a phrase such as “in Russian”
        return tr(
            "Also reported by {source}, {language}: “{words}”",
            source=source,
            language=language,
            words=words,
        )
    # Translators: {language} is a phrase such as “in Russian”
    return tr("Also reported, {language}: “{words}”", language=language, words=words)


def _readings(text: str, other: str, diff: WordDiff) -> Iterator[str]:
    """Yield each place where two reports differ, as an editor notes it."""
    for gone, come in _places(text, other, diff):
        if gone and come:
            # Translators: a report has some words where another has others
            yield tr("“{these}” for “{those}”", these=come, those=gone)
        elif come:
            yield tr_in("what a report has more than another", "adds “{words}”", words=come)
        else:
            yield tr_in("what a report has less than another", "without “{words}”", words=gone)


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
    return (tr("Differs from {columns}, too", columns=listed(names)),)
