"""What a form offers to choose from: the records of the dossier by what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare.days import date_in_words, dated
from demarche.records.model import UNKNOWN, Dossier
from demarche.translation import labelled, later, tr, tr_in

_TEXT: Final = 60
_MISSING: Final = {
    "party": later("there is no party “{words}” in the dossier; add it first"),
    "source": later("there is no source “{words}” in the dossier; add it first"),
    "demand": later("there is no demand “{words}” in the dossier; add it first"),
    "position": later("there is no position “{words}” in the dossier; add it first"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Records of one kind: the words for each id; two records never have the same words."""

    noun: str
    by_id: Mapping[str, str]

    @property
    def words(self) -> Sequence[str]:
        """Give the words of all."""
        return tuple(self.by_id.values())

    def called(self, name: str) -> str:
        """Give the words for an id, or the id where it is not known."""
        return self.by_id.get(name, name)

    def id_of(self, words: str) -> str:
        """Give the id of what is called so, or which id is meant.

        Raises:
            ValueError: In words, where nothing is called so.
        """
        if words in self.by_id:
            return words
        wanted = words.casefold()
        for name, called in self.by_id.items():
            if called.casefold() == wanted:
                return name
        raise ValueError(tr(_MISSING[self.noun], words=words))


def parties(dossier: Dossier) -> Named:
    """Name the parties, and nobody: a source may leave out whom it speaks of."""
    names = {key: party.name for key, party in dossier.parties.items()}
    nobody = tr_in("a party that the source leaves out", "unknown")
    return _named("party", {**names, UNKNOWN: nobody})


def sources(dossier: Dossier) -> Named:
    """Name the sources by title and publisher."""
    return _named(
        "source",
        {
            key: ", ".join(filter(None, (source.title, source.publisher)))
            for key, source in dossier.sources.items()
        },
    )


def demands(dossier: Dossier) -> Named:
    """Name the demands."""
    return _named("demand", {demand.id: demand.title for demand in dossier.demands})


def positions(dossier: Dossier, of: str = "") -> Named:
    """Name all positions by party, day and first words: those of one demand first, newest first."""
    found = [(demand.id != of, each) for demand in dossier.demands for each in demand.positions]
    found.sort(key=lambda pair: pair[1].date.counts_from, reverse=True)
    found.sort(key=lambda pair: pair[0])
    withdrawal = tr_in("a position without a text", "withdrawal")
    return _named(
        "position",
        {
            each.id: labelled(
                f"{dossier.party_name(each.party)}, {dated(each)}",
                (each.text or withdrawal)[:_TEXT],
            )
            for _, each in found
        },
    )


def speakers(dossier: Dossier) -> tuple[str, ...]:
    """Give everybody who has spoken."""
    found = (each.speaker for demand in dossier.demands for each in demand.positions)
    return tuple(dict.fromkeys(filter(None, found)))


def term_names(dossier: Dossier) -> tuple[str, ...]:
    """Give the names of terms that are in use, those used most first."""
    positions = (each for demand in dossier.demands for each in demand.positions)
    counts = Counter(name for each in positions for name in each.terms)
    return tuple(name for name, _ in counts.most_common())


def records(dossier: Dossier, kind: str) -> Mapping[str | int, str]:
    """Name the records of a kind by where they stand."""
    if kind == "events":
        return {
            number: labelled(date_in_words(event.date), event.text)
            for number, event in enumerate(dossier.events)
        }
    if kind == "parties":
        return {key: party.name for key, party in dossier.parties.items()}
    return {key: source.title for key, source in dossier.sources.items()}


def _named(noun: str, names: Mapping[str, str]) -> Named:
    """Tell records of the same name apart by their ids; a semicolon would part a list."""
    plain = {key: " ".join(words.replace(";", ",").split()) for key, words in names.items()}
    counts: dict[str, int] = {}
    for words in plain.values():
        counts[words.casefold()] = counts.get(words.casefold(), 0) + 1
    return Named(
        noun,
        {
            key: f"{words} ({key})" if counts[words.casefold()] > 1 else words
            for key, words in plain.items()
        },
    )
