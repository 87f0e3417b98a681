"""A demand as alignment sees it: its words as numbers, its title, and the number at its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from demarche.compare.alignment.common_words import COMMON
from demarche.compare.alignment.numbering import head_number
from demarche.compare.splitting import UNCOMMON, tokens
from demarche.records.model import Demand, Dossier

_MOST_TEXTS: Final = 8
_MOST_WORDS: Final = 4_000
"""So many words of a text are weighed: what makes a pair stands in them."""
UNSPACED: Final = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue"})
_LAST_LETTERS: Final = "aeiouysаеиоуыьяюіїέήαοη"
_STEM: Final = 6
_NONE: Final = -1


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text in their order, as numbers, and each once."""

    language: str
    words: list[int]
    bag: frozenset[int]


@dataclass(frozen=True, slots=True)
class Profile:
    """What alignment knows of one demand; `place` counts from 0 in its file."""

    demand: str
    place: int
    texts: tuple[Text, ...]
    bag: frozenset[int]
    title: frozenset[int]
    exact: tuple[tuple[str, str], ...]
    number: str
    tie: tuple[object, ...]


class Vocabulary:
    """The numbers of words, shared by both drafts; words of two languages have no number in common.

    `names` holds the words that begin with a capital wherever they stand, `amounts` the figures,
    `common` those that say nothing of a demand.
    """

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], int] = {}
        self._memos: dict[str, _Memo] = {}
        self._lower: set[int] = set()
        self._upper: set[int] = set()
        self.amounts: set[int] = set()
        self.common: set[int] = set()

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def names(self) -> set[int]:
        """Give the words that were never seen without a capital."""
        return self._upper - self._lower

    def read(self, pieces: Sequence[str], language: str) -> list[int]:
        """Give the numbers of the words of a text split at white space; signs have none."""
        memo = self._memos.get(language)
        if memo is None:
            memo = self._memos[language] = _Memo(self, language)
        if language in UNSPACED:
            pieces = _in_pairs(tokens(" ".join(pieces)[: _MOST_WORDS * 4]))
        return list(chain.from_iterable(map(memo.__getitem__, pieces)))[:_MOST_WORDS]

    def number(self, token: str, language: str) -> int:
        """Give the number of a word, by its stem."""
        if not token[0].isalnum():
            return _NONE
        folded = token.casefold()
        known = self._ids.setdefault((language, _stem(folded)), len(self._ids))
        if folded[0].isdecimal():
            self.amounts.add(known)
        elif token[0].isupper():
            self._upper.add(known)
        else:
            self._lower.add(known)
        if folded in COMMON.get(language, ()):
            self.common.add(known)
        return known


class _Memo(dict[str, tuple[int, ...]]):
    """The numbers of what stands between two spaces, found out once for each spelling."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._language = language

    def __missing__(self, piece: str) -> tuple[int, ...]:
        number = self._vocabulary.number
        if self._language in UNSPACED or (piece.isalpha() and not UNCOMMON.search(piece)):
            found = [number(piece, self._language)]
        else:
            found = [number(each, self._language) for each in tokens(piece[:_MOST_WORDS])]
        numbers = self[piece] = tuple([each for each in found if each != _NONE])
        return numbers


def _stem(word: str) -> str:
    """Cut off what bends with the sentence; crude, the same in every language."""
    if not word.isalpha():
        return word
    if len(word) > _STEM:
        return word[:_STEM]
    short = word.rstrip(_LAST_LETTERS)
    return short if len(short) > 2 else word


def _in_pairs(pieces: Sequence[str]) -> list[str]:
    """Join neighbouring characters of scripts without spaces: one by itself says too little."""
    found = []
    for at, piece in enumerate(pieces):
        after = pieces[at + 1] if at + 1 < len(pieces) else ""
        if len(piece) > 2 or piece.isascii():
            found.append(piece)
        elif after and after[0].isalnum() and len(after) <= 2 and not after.isascii():
            found.append(piece + after)
    return found


def profiles(dossier: Dossier, demands: Iterable[int], vocabulary: Vocabulary) -> list[Profile]:
    """Give the profiles of some demands, in an order that the order of the file does not decide.

    Nor does it decide the numbers of the words: they are read in that order.
    """
    places = sorted(demands, key=[_natural(each.id) for each in dossier.demands].__getitem__)
    return [_profile(dossier, place, vocabulary) for place in places]


def _profile(dossier: Dossier, place: int, vocabulary: Vocabulary) -> Profile:
    """Give the profile of one demand."""
    demand = dossier.demands[place]
    number = ""
    texts: list[Text] = []
    exact: list[tuple[str, str]] = []
    for language, text in _spoken(demand):
        head, rest = head_number(text)
        number = head if not exact else number
        pieces = rest.split()
        words = vocabulary.read(pieces[:_MOST_WORDS], language)
        texts.append(Text(language, words, frozenset(words)))
        exact.append((language, " ".join(pieces)))
    head, rest = head_number(demand.title)
    title = frozenset(vocabulary.read(rest.split(), f"title {_language(dossier.language)}"))
    bag = texts[0].bag if len(texts) == 1 else frozenset().union(*(each.bag for each in texts))
    tie = (number or head, demand.title.casefold(), dossier.party_name(demand.by))
    return Profile(demand.id, place, tuple(texts), bag, title, tuple(exact), number or head, tie)


def _spoken(demand: Demand) -> list[tuple[str, str]]:
    """Give what was said of a demand, each text with its language: the first and the last of it."""
    found: dict[tuple[str, str], None] = {}
    for position in demand.positions:
        if position.text is not None:
            found[_language(position.language), position.text] = None
        if position.as_said is not None:
            found[_language(position.as_said.language), position.as_said.text] = None
    texts = list(found)
    half = _MOST_TEXTS // 2
    return texts if len(texts) <= _MOST_TEXTS else [*texts[:half], *texts[-half:]]


def _language(tag: str) -> str:
    """Give the language of a tag, regions and scripts aside."""
    return tag.partition("-")[0].casefold()


def _natural(name: str) -> list[tuple[int, str]]:
    """Order names as a person does: `d2` before `d10`."""
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdecimal() else (0, part) for part in parts]
