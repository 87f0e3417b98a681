"""A row says the same whenever it is compared: alone, in any order, or with all others at once."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from demarche.compare.columns import ORIGINAL, REVISED, ColumnKind, ColumnSpec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from random_records import FIRST, PARTIES, case, record

SEEDS = st.integers(0, 10_000)
DAYS = st.integers(0, 6).map(lambda day: FIRST + dt.timedelta(day))
COLUMNS = st.one_of(
    st.sampled_from((ORIGINAL, REVISED)),
    DAYS.map(lambda day: ColumnSpec(ColumnKind.OWN_PARTY, day=day)),
    st.tuples(st.sampled_from(PARTIES), DAYS).map(
        lambda chosen: ColumnSpec(ColumnKind.PARTY, *chosen)
    ),
)
CHOICES = st.lists(COLUMNS, min_size=2, max_size=4)


def look(comparison, data):
    """Look at some rows, in some order."""
    places = st.lists(st.sampled_from(range(len(comparison.rows))), unique=True)
    for at in data.draw(places):
        assert not comparison.rows[at].is_compared
        assert comparison.rows[at].cells


@given(seed=SEEDS, columns=CHOICES, before=CHOICES, data=st.data())
def test_rows_of_a_dossier_are_the_same_in_any_order(seed, columns, before, data):
    read = record(*case(seed, several=True))
    drafts, lookup = [Draft("a", read)], Lookup(read)
    at_once = compare(drafts, columns).settled()
    look(compare(drafts, before, lookups=(lookup,)), data)
    one_by_one = compare(drafts, columns, lookups=(lookup,))
    look(one_by_one, data)
    assert one_by_one == at_once


@given(seeds=st.tuples(SEEDS, SEEDS), columns=CHOICES, data=st.data())
def test_rows_of_two_drafts_are_the_same_in_any_order(seeds, columns, data):
    drafts = [
        Draft(name, record(*case(seed, several=True)))
        for name, seed in zip("ab", seeds, strict=True)
    ]
    specs = [spec._replace(file=at % 2) for at, spec in enumerate(columns)]
    one_by_one = compare(drafts, specs)
    look(one_by_one, data)
    assert one_by_one == compare(drafts, specs).settled()


@given(seed=SEEDS, columns=CHOICES)
def test_a_comparison_is_settled_once_each_row_was_looked_at(seed, columns):
    comparison = compare([Draft("a", record(*case(seed, several=True)))], columns)
    for row in comparison.rows:
        assert not comparison.is_settled
        assert row.cells
    assert comparison.is_settled
