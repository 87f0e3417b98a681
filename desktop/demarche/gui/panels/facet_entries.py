"""What can be chosen to filter by, as values: the few chips, and the whole list behind them.

Calm first: chips are what is chosen, and beside it the little that most readers want. All else
stands in the list, of each facet the most frequent values until the others are asked for. No Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.days import date_in_words
from demarche.compare.facets import Choice, Claim, Facet
from demarche.compare.filtering import Filter, value_in_words
from demarche.compare.folding import folded, has_all, terms_of
from demarche.records.model import UNKNOWN
from demarche.translation import counted, later, number_in_words, tr, tr_in

MOST_SUGGESTED: Final = 3
"""So many parties are suggested, those with the most demands."""

MOST_VALUES: Final = 7
"""So many values of a facet are listed at first."""

HEADINGS: Final[Mapping[Facet, str]] = {
    # Translators: the heading of “changed”, “without an answer” and the like
    Facet.IS: later("Only"),
    Facet.PARTY: later("Who states it"),
    Facet.ADDRESSEE: later("To whom"),
    Facet.TOPIC: later("Topic"),
    Facet.CHANGE: later("What became of it"),
    Facet.KIND: later("Kind"),
    Facet.WORDING: later("Wording"),
    Facet.SOURCE: later("Kind of source"),
}
# Translators: demands that nobody answered; their number stands behind it
NO_ANSWER: Final = later("no answer")

_UNANSWERED: Final = Choice(Facet.IS, Claim.UNANSWERED)
_CHANGED: Final = Choice(Facet.IS, Claim.CHANGED)
_STRENGTH: Final = {str(change): place for place, change in enumerate(Change)}


@dataclass(frozen=True, slots=True)
class ChipEntry:
    """One chip; without a choice it is the span of days."""

    words: str
    choice: Choice | None
    is_on: bool


@dataclass(frozen=True, slots=True)
class FacetEntry:
    """One line of the list: a heading, a value with its count, or the way to more of a facet."""

    words: str
    facet: Facet
    choice: Choice | None = None
    count: int = 0
    is_on: bool = False
    is_heading: bool = False


def chips_of(
    asked: Filter,
    counts: Mapping[Choice, int],
    comparison: Comparison,
    everything: Mapping[Choice, int],
) -> tuple[ChipEntry, ...]:
    """Give what is chosen, and the few suggestions beside it.

    `everything` counts without any filter: what is suggested does not change as one types.
    """
    suggested = _suggested(everything, len(comparison.rows))
    shown = dict.fromkeys([*suggested, *sorted(asked.chosen)])
    said = [ChipEntry(date_in_words(asked.said), None, is_on=True)] if asked.said else []
    return (*(_chip(each, asked, counts, comparison) for each in shown), *said)


def _suggested(counts: Mapping[Choice, int], rows: int) -> Iterator[Choice]:
    """Yield the parties that speak most, and what lacks an answer, where that divides the rows."""
    parties = [each for each in counts if each.facet is Facet.PARTY and each.value != UNKNOWN]
    if len(parties) > 1:
        yield from sorted(parties, key=counts.__getitem__, reverse=True)[:MOST_SUGGESTED]
    if 0 < counts.get(_UNANSWERED, 0) < rows:
        yield _UNANSWERED


def _chip(
    choice: Choice, asked: Filter, counts: Mapping[Choice, int], comparison: Comparison
) -> ChipEntry:
    """Make the chip of a choice."""
    if choice == _UNANSWERED:
        return ChipEntry(
            " · ".join((tr(NO_ANSWER), number_in_words(counts.get(choice, 0)))),
            choice,
            choice in asked.chosen,
        )
    words = value_in_words(choice, comparison)
    if choice.facet is Facet.ADDRESSEE:
        # Translators: what is filtered by, what was said to a party
        words = tr_in("a filter", "to {party}", party=words)
    return ChipEntry(words, choice, choice in asked.chosen)


def entries_of(
    asked: Filter,
    counts: Mapping[Choice, int],
    comparison: Comparison,
    text: str = "",
    opened: frozenset[Facet] = frozenset(),
) -> tuple[FacetEntry, ...]:
    """List the values that have some words, under their facets."""
    terms = tuple(map(folded, terms_of(text)))
    found: list[FacetEntry] = []
    for facet, heading in HEADINGS.items():
        values = [
            FacetEntry(words, facet, choice, counts.get(choice, 0), choice in asked.chosen)
            for choice in _values(facet, asked, counts)
            if has_all(folded(words := _named(choice, comparison)), terms)
        ]
        whole = bool(terms) or facet in opened or len(values) <= MOST_VALUES + 1
        found += [FacetEntry(tr(heading), facet, is_heading=True)] if values else []
        found += values if whole else values[:MOST_VALUES]
        if not whole:
            more = len(values) - MOST_VALUES
            found.append(FacetEntry(counted("{number} more …", "{number} more …", more), facet))
    return tuple(found)


def _named(choice: Choice, comparison: Comparison) -> str:
    """Name a value under the heading of its facet."""
    if choice == _CHANGED:
        # Translators: stands under the heading “Only”
        return tr("that changed")
    return value_in_words(choice, comparison)


def _values(facet: Facet, asked: Filter, counts: Mapping[Choice, int]) -> list[Choice]:
    """Give the values of a facet: the changes by their strength, all others by their number."""
    found = {each for each in (*counts, *asked.chosen) if each.facet is facet}
    if facet is Facet.CHANGE:
        return sorted(found, key=lambda each: _STRENGTH[each.value])
    if facet is Facet.IS:
        return [each for each in (Choice(facet, claim) for claim in Claim) if each in found]
    return sorted(found, key=lambda each: (-counts.get(each, 0), each.value))
