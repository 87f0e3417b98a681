"""What stands, held against the rules written out plainly, on random dossiers."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from builders import demand, dossier, link, position
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.rows import Line
from demarche.compare.standing import standing_on
from oracle import Said, standing

RELATIONS = (
    "restates", "clarifies", "narrows", "widens", "revises", "replaces", "alternative-to",
    "withdraws", "answers", "conditional-on", "variant-of", "supports", "contests",
)  # fmt: skip
OWN = ("variant-of", "withdraws", "alternative-to", "restates", "narrows", "replaces")
KINDS = ("demand", "offer", "demand", "refusal", "statement")
FIRST = dt.date(2019, 1, 1)


def stated(seed):
    """Give some positions of three parties on one demand, each linked to earlier days only."""
    chance = random.Random(seed)  # noqa: S311 - the same cases every time
    found = []
    for at in range(chance.randint(1, 9)):
        day = chance.randint(0, 6)
        party = chance.choice(("lowland", "lowland", "upland", "delta"))
        links = {}
        for other in found:
            if other.day < day and chance.random() < 0.45:
                own = other.party == party
                relation = chance.choice(OWN if own and chance.random() < 0.7 else RELATIONS)
                if relation != "variant-of" or (own and not links and not other.links):
                    links[other.id] = relation
                if relation == "variant-of":
                    break
        pairs = [(relation, to) for to, relation in links.items()]
        if any(relation == "variant-of" for relation, _ in pairs):
            pairs = [each for each in pairs if each[0] == "variant-of"]
        found.append(Said(f"p{at}", party, day, chance.choice(KINDS), pairs))
    return found


def record(said):
    positions = [
        replace(
            position(f"Words of {each.id}.", str(FIRST + dt.timedelta(each.day)), id=each.id,
                     party=each.party, kind=each.kind),
            links=tuple(link(relation, to) for relation, to in each.links),
        )
        for each in said
    ]  # fmt: skip
    return dossier(demand(*positions))


def held_against_the_rules(seed):
    said = stated(seed)
    lookup = Lookup(record(said))
    line = Line(lookup, lookup.dossier.demands[0])
    for party in ("lowland", "upland", "delta"):
        for day in range(7):
            as_of = FIRST + dt.timedelta(day)
            got = standing_on(lookup, line.statements, {party}, as_of, line.homes)
            leading, rest = standing(said, party, day)
            shown = {each.id for each in got.positions}
            assert shown == (leading or (rest if not got.withdrawal else set())), (seed, party, day)
            if leading:
                assert {each.id for each in got.listed} == rest, (seed, party, day)


@pytest.mark.parametrize("block", range(6))
def test_what_stands_is_what_the_rules_say(block):
    for seed in range(block * 60, block * 60 + 60):
        held_against_the_rules(seed)


@pytest.mark.nightly
def test_what_stands_is_what_the_rules_say_of_many_thousands():
    for seed in range(1_000, 21_000):
        held_against_the_rules(seed)


@pytest.mark.parametrize("seed", range(40))
def test_every_change_is_borne_out_by_the_links_or_by_their_lack(seed):
    said = {each.id: each for each in stated(seed)}
    lookup = Lookup(record(said.values()))
    specs = [parse_spec(each, [lookup]) for each in ("lowland@2019-01-03", "lowland@2019-01-07")]
    for row in compare([Draft("a", lookup.dossier)], specs).rows:
        base, cell = row.cells
        relations = {relation for each in said.values() for relation, _ in each.links}
        borne = {"narrowed": "narrows", "replaced": "replaces", "withdrawn": "withdraws",
                 "alternative": "alternative-to", "widened": "widens"}  # fmt: skip
        assert borne.get(cell.change, "none") in {*relations, "none"}
        assert (cell.change == "absent") == (cell.position is None)
        assert cell.why
        if base.position is None and cell.state == "stated":
            assert cell.change == "new"
