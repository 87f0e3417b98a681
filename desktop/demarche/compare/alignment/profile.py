"""A demand as alignment weighs it: its words as numbers, and those of its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from demarche.compare.alignment.common_words import COMMON
from demarche.compare.alignment.numbering import head_number
from demarche.compare.alignment.sketch import Sketch, natural
from demarche.compare.splitting import UNCOMMON, tokens

_MOST_WORDS: Final = 4_000
"""So many words of a text are weighed: what makes a pair stands in them."""
UNSPACED: Final = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue"})
_LAST_LETTERS: Final = "aeiouysаеиоуыьяюіїέήαοη"
_STEM: Final = 6
_NONE: Final = -1
_SIGNS: Final = ".,;:!?()[]\"'“”«»„…"
"""What may stand beside a word and is none."""


class Worded(NamedTuple):
    """A demand and the words of its texts in their order, as numbers, behind their language."""

    sketch: Sketch
    texts: tuple[tuple[str, list[int]], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text in their order, as numbers, and each once."""

    language: str
    words: list[int]
    bag: frozenset[int]


@dataclass(frozen=True, slots=True)
class Profile:
    """What alignment knows of one demand."""

    sketch: Sketch
    texts: tuple[Text, ...]
    bag: frozenset[int]
    title: frozenset[int]


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
        numbers = list(map(memo.__getitem__, pieces))
        if min(numbers, default=0) < 0:
            numbers = list(chain.from_iterable(map(memo.words_at, numbers)))
        return numbers[:_MOST_WORDS]

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


class _Memo(dict[str, int]):
    """The number of what stands between two spaces, found out once for each spelling.

    What holds no word, or several, has a negative number, under which these are kept.
    """

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._language = language
        self._is_unspaced = language in UNSPACED
        self._several: list[tuple[int, ...]] = []

    def words_at(self, number: int) -> tuple[int, ...]:
        """Give the words that a number stands for."""
        return (number,) if number >= 0 else self._several[~number]

    def __missing__(self, piece: str) -> int:
        bare = piece if self._is_unspaced else piece.strip(_SIGNS)
        if bare and bare != piece:
            number = self[bare]
        elif bare and (self._is_unspaced or _is_one_word(bare)):
            number = self._vocabulary.number(bare, self._language)
            if number == _NONE:
                number = self._noted(())
        else:
            found = [
                self._vocabulary.number(each, self._language)
                for each in tokens(piece[:_MOST_WORDS])
            ]
            number = self._noted(tuple([each for each in found if each != _NONE]))
        self[piece] = number
        return number

    def _noted(self, words: tuple[int, ...]) -> int:
        """Note what is not one word, and give the number that it goes by."""
        self._several.append(words)
        return ~(len(self._several) - 1)


def _is_one_word(piece: str) -> bool:
    """Say whether a piece is one word, or one plain number, at first sight."""
    if piece.isascii():
        return piece.isalpha() or piece.isdecimal()
    return piece.isalpha() and not UNCOMMON.search(piece)


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


def worded(sketches: Iterable[Sketch], vocabulary: Vocabulary) -> list[Worded]:
    """Read the words of demands, in an order that the order of the file does not decide.

    Nor does it decide the numbers of the words.
    """
    return [
        Worded(each, tuple([(tag, _words(text, tag, vocabulary)) for tag, text in each.texts]))
        for each in sorted(sketches, key=natural)
    ]


def _words(text: str, language: str, vocabulary: Vocabulary) -> list[int]:
    """Read the words of a text."""
    return vocabulary.read(text.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS], language)


def profile_of(demand: Worded, vocabulary: Vocabulary) -> Profile:
    """Give the profile of a demand."""
    texts = [Text(language, words, frozenset(words)) for language, words in demand.texts]
    sketch = demand.sketch
    title = head_number(sketch.demand.title)[1].split()
    return Profile(
        sketch,
        tuple(texts),
        texts[0].bag if len(texts) == 1 else frozenset().union(*(each.bag for each in texts)),
        frozenset(vocabulary.read(title, f"title {sketch.language}")),
    )
