"""Which rows of a comparison are looked at: one value for the window, the command and the report.

Of one facet any of the chosen values will do, of several facets each must hold; of what a row
`is`, every claim must hold. Nothing here knows how a filter is typed or clicked together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from typing import Final, NamedTuple

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison, Row
from demarche.compare.days import date_in_words
from demarche.compare.facets import Choice, Claim, Facet, Facts, RowFacts
from demarche.compare.folding import folded, has_all, terms_of
from demarche.compare.wording import CHANGE_WORDS, party_name
from demarche.records.dates import FuzzyDate

CLAIM_WORDS: Final[Mapping[str, str]] = {
    Claim.CHANGED: "only demands that changed",
    Claim.UNANSWERED: "without an answer",
    Claim.UNARCHIVED: "without an archived copy",
    Claim.SECOND_HAND: "from a second-hand source only",
}
NO_TOPIC: Final = "no topic"

_LEADS: Final[Mapping[Facet, str]] = {
    Facet.PARTY: "of ",
    Facet.ADDRESSEE: "to ",
    Facet.TOPIC: "on ",
    Facet.SOURCE: "source: ",
}


class Filter(NamedTuple):
    """What a row must have to be looked at; the empty filter keeps every row."""

    words: str = ""
    chosen: frozenset[Choice] = frozenset()
    said: FuzzyDate | None = None

    def __bool__(self) -> bool:
        return bool(terms_of(self.words) or self.chosen or self.said)

    def with_words(self, words: str) -> Filter:
        """Look for other words."""
        return self._replace(words=words)

    def with_choice(self, choice: Choice, *, on: bool) -> Filter:
        """Choose a value, or choose it no more."""
        changed = self.chosen | {choice} if on else self.chosen - {choice}
        return self._replace(chosen=changed)

    def said_in(self, said: FuzzyDate | None) -> Filter:
        """Look only at what was said in a span of days, or whenever it was."""
        return self._replace(said=said)


def kept(facts: Facts, asked: Filter) -> tuple[Row, ...]:
    """Give the rows that a filter keeps, in their order."""
    rows = facts.comparison.rows
    if not asked:
        return rows
    good = {each for each in set(facts.rows()) if not _lacks(each, _groups(asked), asked.said)}
    found = zip(rows, facts.rows(), _have_words(facts, asked), strict=True)
    return tuple(row for row, each, has_words in found if has_words and each in good)


def counted(facts: Facts, asked: Filter) -> Mapping[Choice, int]:
    """Count for each value how many rows it would keep beside what the other facets ask for."""
    groups = _groups(asked)
    counts: Counter[Choice] = Counter()
    # Many rows share their facts: each set of them is looked at once.
    for each, number in Counter(compress(facts.rows(), _have_words(facts, asked))).items():
        lacks = _lacks(each, groups, asked.said)
        for choice in each.choices:
            if not lacks or lacks == {choice.facet}:
                counts[choice] += number
    return counts


def _have_words(facts: Facts, asked: Filter) -> Iterable[bool]:
    """Say of each row whether it has the words of a filter."""
    terms = tuple(map(folded, terms_of(asked.words)))
    if not terms:
        return [True] * len(facts.rows())
    return (has_all(found_by, terms) for found_by in facts.found_by())


def _lacks(
    facts: RowFacts, groups: Mapping[Facet, frozenset[Choice]], said: FuzzyDate | None
) -> frozenset[Facet | None]:
    """Give the facets in which a row fails; None stands for its days."""
    return frozenset(_failing(facts, groups, said))


def _failing(
    facts: RowFacts, groups: Mapping[Facet, frozenset[Choice]], said: FuzzyDate | None
) -> Iterator[Facet | None]:
    """Yield the facets in which a row fails."""
    for facet, wanted in groups.items():
        has = wanted <= facts.choices if facet is Facet.IS else wanted & facts.choices
        if not has:
            yield facet
    if said and not any(first <= said.last and said.first <= last for first, last in facts.days):
        yield None


def _groups(asked: Filter) -> Mapping[Facet, frozenset[Choice]]:
    """Put the chosen values under their facets."""
    facets = {choice.facet for choice in asked.chosen}
    return {
        facet: frozenset(each for each in asked.chosen if each.facet is facet)
        for facet in Facet
        if facet in facets
    }


# In words


def filter_in_words(asked: Filter, comparison: Comparison) -> str:
    """Say what a filter keeps, for the status bar and the head of a report."""
    terms = [f"“{term}”" for term in terms_of(asked.words)]
    parts = [" and ".join(terms)] if terms else []
    for facet, chosen in _groups(asked).items():
        names = sorted(value_in_words(each, comparison) for each in chosen)
        parts.append(_LEADS.get(facet, "") + (", " if facet is Facet.IS else " or ").join(names))
    if asked.said:
        parts.append(f"said {_when(asked.said)}")
    return "; ".join(parts)


def value_in_words(choice: Choice, comparison: Comparison) -> str:
    """Name a value as a reader knows it."""
    match choice.facet:
        case Facet.PARTY | Facet.ADDRESSEE:
            return _party(choice.value, comparison)
        case Facet.TOPIC:
            return choice.value or NO_TOPIC
        case Facet.CHANGE:
            return CHANGE_WORDS[Change(choice.value)]
        case Facet.IS:
            return CLAIM_WORDS[choice.value]
        case _:
            return choice.value


def _party(party: str, comparison: Comparison) -> str:
    """Name a party by the first file that knows it."""
    dossiers = [draft.dossier for draft in comparison.drafts]
    knowing = (each for each in dossiers if party in each.parties)
    return party_name(next(knowing, dossiers[0]), party)


def _when(said: FuzzyDate) -> str:
    """Write a span of days as it follows `said`."""
    words = date_in_words(said)
    if said.is_day:
        return f"on {words}"
    begins = ("until", "since", "about", "perhaps")
    if words.startswith(begins):
        return words
    return f"from {words}" if "/" in said.text else f"in {words}"
