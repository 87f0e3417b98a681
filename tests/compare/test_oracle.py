"""What stands and what became of it, held against rules written out plainly, on random dossiers."""

import datetime as dt
import random

import pytest

from demarche.compare.columns import ColumnKind, ColumnSpec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.rows import Line
from demarche.compare.standing import standing_on
from oracle import held
from oracle_of_changes import Record
from random_records import FIRST, PARTIES, case, record


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
