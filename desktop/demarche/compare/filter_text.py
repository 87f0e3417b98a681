"""A filter as it is typed: `party:nato is:changed hotline`, and back again.

What has a name before a colon is a choice, all else is words; a value or a word with a space or a
colon in it stands in quotation marks.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.facets import Choice, Claim, Facet
from demarche.compare.filtering import Filter
from demarche.compare.folding import folded, terms_of
from demarche.records.dates import FuzzyDate, parse_date
from demarche.records.model import Dossier, PositionKind, SourceKind, Wording
from demarche.translation import tr

SAID: Final = "said"
_PIECE: Final = re.compile(r'(?:([^\W\d_]+):)?(?:"([^"]*)"|([^\s"]+))')
_PLAIN: Final = re.compile(r'[^\s":]+')

_WORDS_OF: Final[Mapping[Facet, Sequence[str]]] = {
    Facet.CHANGE: tuple(Change),
    Facet.KIND: tuple(PositionKind),
    Facet.WORDING: tuple(Wording),
    Facet.SOURCE: tuple(SourceKind),
    Facet.IS: tuple(Claim),
}


class FilterError(ValueError):
    """A filter asks for something that there is not; the message says what to write."""


def parse_filter(text: str, dossiers: Sequence[Dossier]) -> Filter:
    """Read a filter as it is typed; parties and topics go by their ids or names.

    Raises:
        FilterError: In words, where there is no such value.
    """
    words, chosen, said = [], set(), None
    for key, phrase, plain in _PIECE.findall(text):
        value = phrase or plain
        if not key:
            words.append(_written(value))
        elif key.casefold() == SAID:
            said = _date(value)
        else:
            chosen.add(_choice(key, value, dossiers))
    return Filter(" ".join(words), frozenset(chosen), said)


def filter_text(asked: Filter) -> str:
    """Write a filter so that reading it gives it again."""
    pieces = [_written(term) for term in terms_of(asked.words)]
    pieces += [f"{each.facet}:{_written(each.value)}" for each in sorted(asked.chosen)]
    pieces += [f"{SAID}:{asked.said}"] if asked.said else []
    return " ".join(pieces)


def _written(value: str) -> str:
    """Put a value in quotation marks where it needs them."""
    return value if _PLAIN.fullmatch(value) else '"{}"'.format(value.replace('"', ""))


def _date(value: str) -> FuzzyDate:
    """Read the days in which something was said."""
    try:
        return parse_date(value)
    except ValueError as error:
        # Translators: {typed} is what was typed; {reason} is a sentence
        words = tr("“{typed}” is no span of days: {reason}", typed=f"{SAID}:{value}", reason=error)
        raise FilterError(words) from None


def _choice(key: str, value: str, dossiers: Sequence[Dossier]) -> Choice:
    """Read one value of one facet."""
    facets = {str(facet): facet for facet in Facet}
    facet = facets.get(key.casefold())
    if facet is None:
        known = ", ".join(f"{each}:" for each in (*facets, SAID))
        words = tr(
            "nothing is filtered by “{typed}”; write one of {known}, or put words with a colon in "
            "quotation marks",
            typed=f"{key}:",
            known=known,
        )
        raise FilterError(words)
    values = dict(_values(facet, dossiers))
    found = values.get(folded(value))
    if found is None:
        raise FilterError(_none_such(f"{key}:{value}", folded(value), values))
    return Choice(facet, found)


def _none_such(typed: str, value: str, values: Mapping[str, str]) -> str:
    """Say that there is no such value, and what is near to it, or the first that there are."""
    near = difflib.get_close_matches(value, values, n=1)
    if near:
        return tr(
            "there is no “{typed}”; did you mean “{near}”?", typed=typed, near=values[near[0]]
        )
    names = list(dict.fromkeys(values.values()))
    if not names:
        return tr("there is no “{typed}”", typed=typed)
    known = f"{', '.join(names[:8])}{' …' if len(names) > 8 else ''}"
    return tr("there is no “{typed}”; there is {known}", typed=typed, known=known)


def _values(facet: Facet, dossiers: Sequence[Dossier]) -> Iterator[tuple[str, str]]:
    """Yield what a value of a facet may be called, with the value; what comes last wins."""
    if facet in _WORDS_OF:
        yield from ((folded(each), str(each)) for each in _WORDS_OF[facet])
        return
    for dossier in dossiers:
        yield from _NAMES[facet](dossier)


def _parties(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the names of the parties, and then their ids, which win."""
    for party_id, party in dossier.parties.items():
        yield from ((folded(each), party_id) for each in (party.name, party.heading))
    yield from ((folded(each), each) for demand in dossier.demands for each in (demand.by,))
    yield from ((folded(party_id), party_id) for party_id in dossier.parties)


def _topics(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the topics."""
    topics = dict.fromkeys(each.topic or "" for each in dossier.demands)
    yield from ((folded(each.replace('"', "")), each) for each in topics)


_NAMES: Final[Mapping[Facet, Callable[[Dossier], Iterator[tuple[str, str]]]]] = {
    Facet.PARTY: _parties,
    Facet.ADDRESSEE: _parties,
    Facet.TOPIC: _topics,
}
