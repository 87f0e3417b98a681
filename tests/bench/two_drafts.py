"""Two long drafts of one text, as record files and as plain texts of a line to each demand.

No demand of the one has an id that is in the other: they are paired by likeness. Words are as
uneven as in texts, a name begins with a capital, sentences end. Between the drafts half of the
demands are as they were, but some of these stand elsewhere; of the others most have some words
reworded, few or many, and the rest are split, merged, left out or new. Some are siblings of one
boilerplate.
"""

from functools import cached_property
from pathlib import Path

from alignment import Planter

from demarche.records.model import Dossier
from demarche.records.writing import render

MEGABYTE = 1_000_000
_SENTENCE = 22
_NAMES = 0.04
_AMOUNTS = 0.01


class Drafter(Planter):
    """Makes drafts whose demands are paragraphs, of 30 to 300 words."""

    gone, split, merged, added, edited = 0.05, 0.02, 0.02, 0.06, 0.5

    def __init__(self, size, seed=1):
        super().__init__(size, seed, length=130, siblings=0.15)

    def sentence(self):
        """Give the words of a paragraph, with the signs at the ends of its sentences."""
        words = [self.word() for _ in range(int(30 + 270 * self.random.random() ** 1.6))]
        for at in range(_SENTENCE, len(words), _SENTENCE):
            words[at - 1] += self.random.choice((".", ".", ";", ","))
        return words

    def word(self):
        """Give a word, a name or an amount."""
        chance = self.random.random()
        if chance < _NAMES:
            return self.random.choice(self._names)
        return str(self.random.randint(2, 2_000)) if chance < _NAMES + _AMOUNTS else super().word()

    def reworded(self, words):
        """Give the same demand with few or many of its words reworded."""
        self.edits = self.random.choice((0.03, 0.06, 0.12, 0.25))
        return super().reworded(words)

    @cached_property
    def _names(self):
        return [each.capitalize() for each in self.words[-len(self.words) // 10 :]]


def write_drafts(folder: Path, megabytes: float) -> None:
    """Write two drafts of so many megabytes of text into a folder, in every form."""
    size = max(round(megabytes * MEGABYTE / _BYTES_EACH), 1) | 1  # odd: demands are numbered
    case = Drafter(size).plant()
    for name, draft in (("first", case.first), ("second", case.second)):
        for suffix in (".json", ".yaml"):
            (folder / f"{name}{suffix}").write_bytes(render(draft, f"{name}{suffix}").data)
        (folder / f"{name}.txt").write_text(plain(draft), "utf-8")


_BYTES_EACH = 1_110
"""So many bytes the text of a demand has, on average."""


def plain(draft: Dossier) -> str:
    """Give the texts of a draft, each on a line of its own."""
    return "".join(f"{demand.positions[0].text}\n" for demand in draft.demands)
