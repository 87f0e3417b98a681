"""Random dossiers: positions of three parties on four demands, linked as files link them."""

import datetime as dt
import random
from dataclasses import replace

from builders import demand, dossier, link, position
from oracle import Said

RELATIONS = (
    "restates", "clarifies", "narrows", "widens", "revises", "replaces", "alternative-to",
    "withdraws", "answers", "conditional-on", "variant-of", "supports", "contests",
)  # fmt: skip
OWN = ("variant-of", "withdraws", "alternative-to", "restates", "narrows", "replaces")
KINDS = ("demand", "offer", "demand", "refusal", "statement")
PARTIES = ("lowland", "upland", "delta")
FIRST = dt.date(2019, 1, 1)
DEMANDS = ("flow", "fish", "salt", "silt")


def stated(seed, demands=DEMANDS[:1]):
    """Give some positions of three parties on some demands, each linked to earlier days only."""
    chance = random.Random(seed)  # noqa: S311 - the same cases every time
    found = []
    for at in range(chance.randint(1, 9)):
        day = chance.randint(0, 6)
        party = chance.choice(("lowland", *PARTIES))
        on = chance.choice(demands)
        links = {}
        for other in found:
            if other.day < day and chance.random() < 0.45:
                own = other.party == party
                relation = chance.choice(OWN if own and chance.random() < 0.7 else RELATIONS)
                same = own and other.demand == on
                if relation != "variant-of" or (same and not links and not other.links):
                    links[other.id] = relation
                if relation == "variant-of":
                    break
        pairs = [(relation, to) for to, relation in links.items()]
        if any(relation == "variant-of" for relation, _ in pairs):
            pairs = [each for each in pairs if each[0] == "variant-of"]
        words = chance.choice(("Give us water.", f"Words of p{at}."))
        found.append(Said(f"p{at}", party, day, chance.choice(KINDS), pairs, on, words))
    return found


def succession(seed):
    """Give which of the demands succeed which: none, a split, a merge, or one after the other."""
    return (
        {},
        {"fish": ("flow",), "salt": ("flow",)},
        {"salt": ("flow", "fish")},
        {"fish": ("flow",), "salt": ("fish",), "silt": ("fish",)},
        {"fish": ("flow",)},
    )[seed % 5]


def record(said, succeeds=None):
    """Give a dossier of these positions."""
    found = {}
    for each in said:
        found.setdefault(each.demand, []).append(
            replace(
                position(each.text, str(FIRST + dt.timedelta(each.day)), id=each.id,
                         party=each.party, kind=each.kind),
                links=tuple(link(relation, to) for relation, to in each.links),
            )
        )  # fmt: skip
    succeeds = succeeds or {}
    return dossier(
        *(
            demand(*found[name], id=name, succeeds=succeeds.get(name, ()))
            for name in DEMANDS
            if name in found
        )
    )


def case(seed, *, several):
    """Give random positions as a file has them, and which of their demands succeed which."""
    said = sorted(
        stated(seed, DEMANDS if several else DEMANDS[:1]),
        key=lambda each: DEMANDS.index(each.demand),
    )
    there = {each.demand for each in said}
    succeeds = succession(seed) if several else {}
    return said, {
        name: olds
        for name, older in succeeds.items()
        if name in there and (olds := tuple(each for each in older if each in there))
    }
