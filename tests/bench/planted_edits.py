"""Texts with edits planted in them: what was kept is known, and so is how well it is found.

A text has common words and rarer ones as texts have them, and sentences. An edit puts another
word in the place of one, leaves one out or adds one; or, as people edit, a phrase in the place of
another. The share of words that are edited is as asked, and the seed makes it another text.
"""

import random
from dataclasses import dataclass
from functools import cache

_COMMON = (
    "the of and to in a that is for it as with be on by this are or from at not which an shall "
    "may has have its will their any been under such other than no all if but who these"
)
_ONSETS = (*"bcdfghlmnprstv", "br", "cl", "dr", "fl", "gr", "pl", "pr", "st", "tr", "ch")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "io", "ou")
_CODAS = ("", "", "n", "r", "s", "t", "l", "nd", "nt", "rd", "ct", "ss")
_VOCABULARY = 2_000
_SENTENCE = 18
_LONGER_OR_SHORTER = (-2, -1, -1, 0, 0, 0, 0, 1, 1, 2)


@dataclass(frozen=True)
class Planted:
    """Two texts, and the places of the words that were kept, in the one and in the other."""

    old: str
    new: str
    kept: frozenset[tuple[int, int]]


def planted(words: int, rate: float, seed: int, *, phrases: bool = False) -> Planted:
    """Give a text of so many words of which a share was edited."""
    chance = random.Random(f"{words} {rate} {seed} {phrases}")  # noqa: S311 - no secret
    old = [_word(chance) for _ in range(words)]
    edit = _edited_by_phrases if phrases else _edited_by_words
    new, kept = edit(old, rate, chance)
    return Planted(" ".join(old), " ".join(new), frozenset(kept))


def _edited_by_words(old, rate, chance):
    """Edit each word by itself: in its place stands another one, none, or two."""
    new, kept = [], []
    for at, word in enumerate(old):
        if chance.random() < rate:
            new += [_other(word, chance) for _ in range(chance.choices((1, 0, 2), (7, 1, 1))[0])]
        else:
            kept.append((at, len(new)))
            new.append(word)
    return new, kept


def _edited_by_phrases(old, rate, chance):
    """Edit phrases of some three words: in their place stand about as many."""
    new, kept, at = [], [], 0
    while at < len(old):
        if chance.random() < rate / (3 - 2 * rate):
            length = min(len(old) - at, 1 + int(chance.expovariate(1 / 2.5)))
            new += [_word(chance) for _ in range(length + chance.choice(_LONGER_OR_SHORTER))]
            at += length
        else:
            kept.append((at, len(new)))
            new.append(old[at])
            at += 1
    return new, kept


def _word(chance):
    """Draw a word as often as a word of its rank is used."""
    words, upto = _vocabulary()
    word = chance.choices(words, cum_weights=upto)[0]
    return word + "." if chance.random() < 1 / _SENTENCE else word


def _other(word, chance):
    """Draw a word that is another one."""
    other = _word(chance)
    return other if other != word else _other(word, chance)


@cache
def _vocabulary():
    """Make up the words of a language, and how often each is used."""
    chance = random.Random("vocabulary")  # noqa: S311 - no secret
    words = dict.fromkeys(_COMMON.split())
    while len(words) < _VOCABULARY:
        syllables = range(chance.choice((1, 2, 2, 3, 3)))
        words["".join(_syllable(chance) for _ in syllables)] = None
    weights = [1 / (rank + 2.7) for rank in range(len(words))]
    upto = [sum(weights[: rank + 1]) for rank in range(len(words))]
    return list(words), upto


def _syllable(chance):
    return chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
