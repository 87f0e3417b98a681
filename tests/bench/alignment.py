"""How well and how fast the demands of two drafts are paired, on pairs that are known.

Each draft is made from a vocabulary of its own shape: words of uneven frequency, sibling demands
that share all but a few words, and between the drafts rewording, splits, merges, moves, what is
new and what is gone. The time is held against splitting all texts into tokens.
"""

import random
import sys
from dataclasses import dataclass
from functools import cache, partial

from measuring import Figure, Share, peak_here, python

from demarche.compare.alignment.aligning import align
from demarche.compare.words import tokens
from demarche.records.dates import parse_date
from demarche.records.model import Demand, Dossier, Party, Position

LETTERS = {
    "en": "etaoinshrdlucmfwygpbvk",
    "de": "enisratdhulcgmobwfkzpvü",
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшю",
    "el": "αοιετσνηυρπκμλωδγχθφβξζ",
}


@dataclass(frozen=True, slots=True)
class Planted:
    """Two drafts, and which demands of them are one; `grouped` are the pairs of splits, merges."""

    first: Dossier
    second: Dossier
    pairs: frozenset[tuple[str, str]]
    grouped: frozenset[tuple[str, str]]

    @property
    def texts(self) -> list[str]:
        """Give every text of both drafts."""
        return [
            each.text or ""
            for one in (self.first, self.second)
            for demand in one.demands
            for each in demand.positions
        ]


class Planter:
    """Makes two drafts; what it does is decided by the seed and by the kind of text."""

    gone, split, merged, added, edited = 0.08, 0.08, 0.08, 0.06, 0.7
    """The shares of demands to which that happens; of those that stay one, `edited` are."""

    def __init__(self, size, seed, *, language="en", length=30, siblings=0.3, edits=0.2):
        self.random = random.Random(f"{size} {seed} {language}")  # noqa: S311 - a seed, no secret
        self.size, self.language, self.length = size, language, length
        self.siblings, self.edits = siblings, edits
        self.words = self._vocabulary(max(3_000, size * 2))

    def _vocabulary(self, number):
        letters = LETTERS[self.language]
        weights = [1 / (at + 3) for at in range(len(letters))]
        return [
            "".join(self.random.choices(letters, weights, k=self.random.randint(3, 11)))
            for _ in range(number)
        ]

    def word(self):
        """Give a word; the first of the vocabulary come often, the last seldom."""
        return self.words[int(len(self.words) ** self.random.random()) - 1]

    def sentence(self):
        """Give the words of a demand."""
        least = max(8, self.length // 2)
        return [self.word() for _ in range(self.random.randint(least, self.length * 3 // 2))]

    def sibling(self, other):
        """Give another demand of the same boilerplate: a few of its words are other words."""
        changed = self.random.sample(range(len(other)), max(4, len(other) // 4))
        return [self.word() if at in changed else word for at, word in enumerate(other)]

    def reworded(self, words):
        """Give the same demand in other words: removed, added and replaced ones."""
        found = []
        for word in words:
            chance = self.random.random() / self.edits
            if chance > 1:
                found.append(word)
            elif chance > 0.6:
                found.append(self.word())
            elif chance > 0.3:
                found += [word, self.word()]
        return found or list(words)

    def plant(self):
        """Give two drafts and what is one in them."""
        olds = []
        for _ in range(self.size):
            alike = olds and self.random.random() < self.siblings
            olds.append(self.sibling(self.random.choice(olds)) if alike else self.sentence())
        news, links, grouped, at = [], [], [], 0
        while at < len(olds):
            chance = self.random.random()
            if chance < self.gone:
                pass
            elif chance < self.gone + self.split and len(olds[at]) >= 12:
                cut = len(olds[at]) * self.random.randint(35, 65) // 100
                for part in (olds[at][:cut], olds[at][cut:]):
                    grouped.append((at, len(news)))
                    news.append(self.reworded(part))
            elif chance < self.gone + self.split + self.merged and at + 1 < len(olds):
                grouped += [(at, len(news)), (at + 1, len(news))]
                news.append(self.reworded([*olds[at], *olds[at + 1]]))
                at += 1
            else:
                links.append((at, len(news)))
                is_edited = self.random.random() < self.edited
                news.append(self.reworded(olds[at]) if is_edited else olds[at])
            if self.random.random() < self.added:
                news.append(self.sentence())
            at += 1
        return self._planted(olds, news, links, grouped)

    def _planted(self, olds, news, links, grouped):
        order = list(range(len(news)))
        for _ in range(len(order) // 12):
            order.insert(
                self.random.randrange(len(order)), order.pop(self.random.randrange(len(order)))
            )
        place = {new: at for at, new in enumerate(order)}
        name = lambda pairs: frozenset((f"a{one}", f"b{place[other]}") for one, other in pairs)  # noqa: E731
        return Planted(
            self._dossier("a", olds),
            self._dossier("b", [news[each] for each in order]),
            name([*links, *grouped]),
            name(grouped),
        )

    def _dossier(self, letter, texts):
        demands = tuple(
            self._demand(f"{letter}{at}", f"{at + 1}. " * (self.size % 2) + " ".join(words) + ".")
            for at, words in enumerate(texts)
        )
        parties = {"upland": Party(name="Upland")}
        return Dossier(title="A draft", language=self.language, parties=parties, demands=demands)

    def _demand(self, name, text):
        date = parse_date("2019-03-04")
        position = Position(
            id=f"{name}.1", date=date, party="upland", text=text, language=self.language
        )
        return Demand(id=name, title=f"Point {name[1:]}", by="upland", positions=(position,))


@cache
def planted(size, seed=1, **fields):
    """Give two drafts, made once."""
    return Planter(size, seed, **fields).plant()


def found(case):
    """Give the pairs that alignment finds."""
    matches = align(case.first, case.second)
    return {(one.id, other.id) for each in matches for one in each.first for other in each.second}


def f1(truth, got):
    """Give the harmonic mean of how much of the truth was found and how much found is true."""
    return 2 * len(truth & got) / (len(truth) + len(got))


def f1_of_groups(case, got):
    """Give the F1 over the demands that were split or merged, or are said to be."""
    matches = align(case.first, case.second)
    said = {
        (one.id, other.id)
        for each in matches
        if len(each.first) + len(each.second) > 2
        for one in each.first
        for other in each.second
    }
    return f1(case.grouped, said)


def missed(size, seed, *, grouped=False, **fields):
    """Give 1 - F1: less is better, as with every figure here."""
    case = planted(size, seed, **fields)
    got = found(case)
    return 1 - (f1_of_groups(case, got) if grouped else f1(case.pairs, got))


def align_planted(size):
    """Align two drafts and no more."""
    case = planted(size)
    align(case.first, case.second)


def split_planted(size):
    """Split all texts of two drafts into tokens and no more."""
    for text in planted(size).texts:
        tokens(text)


def peak(size):
    """Give the peak of memory of a process that aligns, in units of 200 MB."""
    return float(python(__file__, str(size))) / 200


KINDS = (
    (1, {}),
    (2, {"language": "ru", "siblings": 0.5}),
    (3, {"language": "de", "length": 60, "siblings": 0.1}),
    (4, {"language": "el", "length": 20}),
    (5, {"length": 100, "siblings": 0.6, "edits": 0.3}),
)

FIGURES = (
    *(
        Figure(
            f"align {size:,} demands with as many",
            partial(align_planted, size),
            "splitting all texts into tokens",
            partial(split_planted, size),
            owed=4.5,
            runs=3,
        )
        for size in (1_000, 10_000)
    ),
    Share("memory of aligning 10,000", partial(peak, 10_000), "200 MB", owed=1),
    *(
        Share(
            f"pairs missed or wrong, {size:,}, kind {seed}",
            partial(missed, size, seed, **fields),
            "1 - F1 against what was planted",
            owed=0.03,
        )
        for size in (1_000, 10_000)
        for seed, fields in KINDS[: 5 if size < 10_000 else 2]
    ),
    *(
        Share(
            f"splits and merges missed or wrong, {size:,}, kind {seed}",
            partial(missed, size, seed, grouped=True, **fields),
            "1 - F1 against what was planted",
            owed=0.05,
        )
        for size in (1_000, 10_000)
        for seed, fields in KINDS[: 5 if size < 10_000 else 2]
    ),
)

if __name__ == "__main__":
    align_planted(int(sys.argv[1]))
    print(peak_here() / 1024)
