"""Rows stand under the headings and in the order that were asked for."""

from types import SimpleNamespace

import pytest

from builders import demand, dossier, position
from demarche.compare.arranging import (
    Arrangement,
    Grouping,
    Order,
    arranged,
    leading_change,
    leading_changes,
    size_of_change,
)
from demarche.compare.cell import Change
from demarche.compare.comparison import Draft, compare
from demarche.compare.row import QUIET

DEMANDS = (
    demand(
        position("Give us water.", "2019-03-01", id="a1"),
        position("Give us clean water now.", "2019-06-01", id="a2"),
        id="a",
        topic="Water",
    ),
    demand(position("Leave the fish.", "2019-03-01", id="b1"), id="b", topic="Fish"),
    demand(
        position("Open the dam.", "2019-03-01", id="c1", party="upland"),
        position("Close it.", "2019-04-01", id="c2", party="upland", links=[("withdraws", "c1")]),
        id="c",
        by="upland",
        topic="Water",
    ),
)


def shown(grouping=Grouping.TOPIC, order=Order.FILE, demands=DEMANDS):
    """Give each heading with the demands under it, as one line."""
    comparison = compare([Draft("dam.yaml", dossier(*demands))])
    groups = arranged(comparison, comparison.rows, Arrangement(grouping, order))
    return [f"{each.heading}: {' '.join(row.demand.id for row in each.rows)}" for each in groups]


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.TOPIC, ["Water: a c", "Fish: b"]),
        (Grouping.PARTY, ["Lowland: a b", "Upland: c"]),
        (Grouping.CHANGE, ["Withdrawn: c", "Reworded: a", "Not mentioned: b"]),
    ],
)
def test_rows_stand_under_what_they_are_grouped_by(grouping, expected):
    assert shown(grouping) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [(Order.FILE, "a c"), (Order.LAST_CHANGE, "a c"), (Order.SIZE, "c a")],
)
def test_each_group_is_ordered_by_itself(order, expected):
    assert shown(order=order)[0] == f"Water: {expected}"
    assert shown(order=order, demands=DEMANDS[::-1])[0] == (
        "Water: c a" if order is Order.FILE else f"Water: {expected}"
    )


def test_rows_without_any_topic_have_no_heading():
    assert shown(demands=(demand(),)) == [": flow"]


def test_rows_without_a_topic_among_others_come_under_one_of_their_own():
    assert shown(demands=(DEMANDS[1], demand(id="d")))[1] == "Other demands: d"


def test_the_size_of_a_change_counts_words_on_both_sides_and_none_where_nothing_changed():
    rows = compare([Draft("dam.yaml", dossier(*DEMANDS))]).rows
    assert [size_of_change(row) for row in rows[:2]] == [4, 0]


@pytest.mark.parametrize("change", [each for each in Change if each not in QUIET])
@pytest.mark.parametrize("quiet", sorted(QUIET))
def test_a_change_in_one_column_is_not_hidden_by_none_in_another(change, quiet):
    cells = [SimpleNamespace(change=each) for each in (None, quiet, change)]
    assert leading_change(SimpleNamespace(cells=cells)) is change


def test_rows_are_counted_by_the_change_that_each_is_marked_with():
    changes = [(None, Change.NEW, Change.ABSENT)] * 3 + [(None, Change.ABSENT, Change.UNCHANGED)]
    rows = [
        SimpleNamespace(cells=[SimpleNamespace(change=each) for each in row]) for row in changes
    ]
    assert leading_changes(rows) == {Change.NEW: 3, Change.ABSENT: 1}
