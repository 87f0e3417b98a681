"""What stands and what became of it, held against rules written out plainly, on random dossiers."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from builders import demand, dossier, link, position
from demarche.compare.columns import ColumnKind, ColumnSpec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.rows import Line
from demarche.compare.standing import standing_on
from oracle import Said, held
from oracle_of_changes import Record

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


def stands_by_the_rules(seed, *, several=False):
    said, succeeds = case(seed, several=several)
    lookup = Lookup(record(said, succeeds))
    for one in lookup.dossier.demands:
        line = Line(lookup, one)
        for party in PARTIES:
            for day in range(7):
                as_of = FIRST + dt.timedelta(day)
                got = standing_on(lookup, line.statements, {party}, as_of, line.homes)
                shown = [each.id for each in (got.positions or filter(None, [got.withdrawal]))]
                ids = (shown, [each.id for each in got.listed], got.withdrawal is not None)
                assert ids == held(said, party, day, one.id, succeeds), (seed, one.id, party, day)


def changes_by_the_rules(seed, *, several=False):
    said, succeeds = case(seed, several=several)
    whole, rules = record(said, succeeds), Record(said, succeeds)
    chance = random.Random(seed)  # noqa: S311 - as above
    columns = [(chance.choice(PARTIES[:2]), chance.randint(0, 6)) for _ in range(4)]
    specs = [
        ColumnSpec(ColumnKind.PARTY, party=party, day=FIRST + dt.timedelta(day))
        for party, day in columns
    ]
    for row in compare([Draft("a", whole)], specs).rows:
        for at in range(1, 4):
            expected = rules.change(row.demand.id, columns[0], columns[at])
            cell = row.cells[at]
            assert cell.change == expected, (seed, row.demand.id, columns[0], columns[at], cell.why)


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("block", range(4))
def test_what_stands_is_what_the_rules_say(block, several):
    for seed in range(block * 40, block * 40 + 40):
        stands_by_the_rules(seed, several=several)


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("block", range(4))
def test_what_became_of_it_is_what_the_rules_say(block, several):
    for seed in range(block * 100, block * 100 + 100):
        changes_by_the_rules(seed, several=several)


@pytest.mark.nightly
@pytest.mark.parametrize("several", [False, True])
def test_what_the_rules_say_holds_of_many_thousands(several):
    for seed in range(1_000, 21_000):
        stands_by_the_rules(seed, several=several)
        changes_by_the_rules(seed, several=several)
