"""Which rows of a comparison are looked at: one value for the window, the command and the report.

Of one facet any of the chosen values will do, of several facets each must hold; of what a row
`is`, every claim must hold. Nothing here knows how a filter is typed or clicked together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import compress
from typing import Final, NamedTuple

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.days import date_in_words
from demarche.compare.facets import Choice, Claim, Facet, Facts, RowFacts
from demarche.compare.folding import folded, has_all, terms_of
from demarche.compare.listing import all_of, any_of
from demarche.compare.row import Row
from demarche.compare.statements import party_name
from demarche.compare.values import word_for
from demarche.records.dates import OPEN, FuzzyDate
from demarche.records.model import PositionKind, SourceKind, Wording
from demarche.translation import later, later_in, parted, tr, tr_in

CLAIM_WORDS: Final[Mapping[str, str]] = {
    Claim.CHANGED: later("only demands that changed"),
    Claim.UNANSWERED: later("without an answer"),
    Claim.UNARCHIVED: later("without an archived copy"),
    Claim.SECOND_HAND: later("from a second-hand source only"),
}
NO_TOPIC: Final = later("no topic")

_VALUES: Final[Mapping[Facet, type[StrEnum]]] = {
    Facet.CHANGE: Change,
    Facet.KIND: PositionKind,
    Facet.WORDING: Wording,
    Facet.SOURCE: SourceKind,
}
_DOUBTS: Final = ("~", "?", "%")
_SHOWN: Final = "demands that are shown"
_LEADS: Final[Mapping[Facet, str]] = {
    # Translators: which demands are shown: those that a party makes; {names} are not inflected
    Facet.PARTY: later_in("demands that are shown", "of {names}"),
    # Translators: which demands are shown: those that are addressed to a party
    Facet.ADDRESSEE: later_in("demands that are shown", "to {names}"),
    # Translators: which demands are shown: those under a heading
    Facet.TOPIC: later_in("demands that are shown", "on {names}"),
    # Translators: which demands are shown: those known from such a source
    Facet.SOURCE: later_in("demands that are shown", "source: {names}"),
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
    # Translators: words that are looked for, in quotation marks
    terms = [
        tr_in("demands that are shown", "“{words}”", words=term) for term in terms_of(asked.words)
    ]
    parts = [all_of(terms)] if terms else []
    for facet, chosen in _groups(asked).items():
        names = sorted(value_in_words(each, comparison) for each in chosen)
        joined = ", ".join(names) if facet is Facet.IS else any_of(names)
        lead = _LEADS.get(facet)
        parts.append(tr_in(_SHOWN, lead, names=joined) if lead else joined)
    if asked.said:
        parts.append(_when(asked.said))
    return parted(parts)


def value_in_words(choice: Choice, comparison: Comparison) -> str:
    """Name a value as a reader knows it."""
    match choice.facet:
        case Facet.PARTY | Facet.ADDRESSEE:
            return _party(choice.value, comparison)
        case Facet.TOPIC:
            return choice.value or tr(NO_TOPIC)
        case Facet.IS:
            return tr(CLAIM_WORDS[choice.value])
        case facet:
            return word_for(_VALUES[facet](choice.value))


def _party(party: str, comparison: Comparison) -> str:
    """Name a party by the first file that knows it."""
    dossiers = [draft.dossier for draft in comparison.drafts]
    knowing = (each for each in dossiers if party in each.parties)
    return party_name(next(knowing, dossiers[0]), party)


def _when(said: FuzzyDate) -> str:
    """Say in which span of days something was said."""
    begin, slash, end = said.text.partition("/")
    if said.is_day:
        return tr_in("demands that are shown", "said on {day}", day=date_in_words(said))
    if OPEN in (begin, end) or begin.endswith(_DOUBTS):
        # Translators: {dates} begins with a word such as until, since, about, perhaps
        return tr_in("demands that are shown", "said {dates}", dates=date_in_words(said))
    if slash:
        # Translators: {dates} is a span, “{first} to {last}” as you translate it
        return tr_in("demands that are shown", "said from {dates}", dates=date_in_words(said))
    # Translators: {dates} is a month or a year
    return tr_in("demands that are shown", "said in {dates}", dates=date_in_words(said, after=True))
