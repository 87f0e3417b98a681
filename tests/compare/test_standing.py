"""Who supersedes whom, in the words of the record format."""

import datetime as dt

import pytest

from builders import demand, dossier, position
from demarche.compare.lookup import Lookup
from demarche.compare.standing import first_stated, standing_on

FIRST, SECOND, THIRD, LAST = "2019-03-01", "2019-04-01", "2019-05-01", dt.date(2019, 12, 31)


def standing(*positions, day=LAST, parties=("lowland",)):
    lookup = Lookup(dossier(demand(*positions)))
    return standing_on(lookup, lookup.dossier.demands[0].positions, parties, day)


def ids(positions):
    return [each.id for each in positions]


def a(**fields):
    return position("200 m³ a second", FIRST, id="a", **fields)


@pytest.mark.parametrize("relation", ["clarifies", "narrows", "widens", "revises", "replaces"])
def test_these_relations_supersede(relation):
    found = standing(a(), position("150", SECOND, id="b", links=[(relation, "a")]))
    assert ids(found.positions) == ["b"]


@pytest.mark.parametrize("relation", ["alternative-to", "restates", "conditional-on"])
def test_these_relations_leave_the_earlier_standing(relation):
    found = standing(a(), position("a gauge", SECOND, id="b", links=[(relation, "a")]))
    assert ids(found.positions) == ["b", "a"]


def test_an_alternative_comes_first_even_when_the_original_is_stated_again():
    b = position("a gauge", SECOND, id="b", links=[("alternative-to", "a")])
    again = position("200 m³ a second", THIRD, id="c", links=[("restates", "a")])
    assert ids(standing(a(), b, again).positions) == ["b", "c", "a"]


def test_an_alternative_ends_only_by_a_link_of_its_own():
    b = position("a gauge", SECOND, id="b", links=[("alternative-to", "a")])
    unlinked = position("220 m³ a second", THIRD, id="c")
    assert ids(standing(a(), b, unlinked).positions) == ["b", "c"]
    replaced = position("two gauges", THIRD, id="c", links=[("replaces", "b")])
    assert ids(standing(a(), b, replaced).positions) == ["c", "a"]


def test_what_carries_an_alternative_on_is_one():
    b = position("a gauge", SECOND, id="b", links=[("alternative-to", "a")])
    c = position("two gauges", SECOND, id="c", links=[("narrows", "b")])
    later = position("230 m³", THIRD, id="d")
    assert ids(standing(a(), b, c, later).positions) == ["c", "d"]


def test_a_later_unlinked_demand_takes_the_place_of_the_earlier_one():
    assert ids(standing(a(), position("220", SECOND, id="b")).positions) == ["b"]


def test_positions_of_one_day_stand_side_by_side_in_file_order():
    assert ids(standing(a(), position("220", FIRST, id="b")).positions) == ["a", "b"]


@pytest.mark.parametrize("kind", ["warning", "refusal", "assurance", "statement"])
def test_nothing_of_another_kind_supersedes_without_a_link(kind):
    found = standing(a(), position("beware", SECOND, id="b", kind=kind))
    assert ids(found.positions) == ["a"]
    assert ids(found.listed) == ["b"]


def test_another_kind_is_compared_where_there_is_no_demand():
    found = standing(position("no", FIRST, id="b", kind="refusal"))
    assert ids(found.positions) == ["b"]


def test_only_the_same_party_supersedes():
    other = position("less", SECOND, id="b", party="upland", links=[("narrows", "a")])
    found = standing(a(), other, parties=("lowland", "upland"))
    assert ids(found.positions) == ["b", "a"]


def test_links_to_others_do_not_keep_a_demand_from_taking_its_own_partys_place():
    other = position("less", SECOND, id="b", party="upland")
    later = position("220", THIRD, id="c", links=[("answers", "b")])
    assert ids(standing(a(), other, later).positions) == ["c"]


def test_a_withdrawn_demand_leaves_its_withdrawal():
    act = position(None, SECOND, id="b", links=[("withdraws", "a")])
    found = standing(a(), act)
    assert found.positions == ()
    assert found.withdrawal == act


def test_withdrawing_an_alternative_leaves_the_original():
    b = position("a gauge", SECOND, id="b", links=[("alternative-to", "a")])
    act = position(None, THIRD, id="c", links=[("withdraws", "b")])
    found = standing(a(), b, act)
    assert ids(found.positions) == ["a"]


def test_withdrawing_a_restatement_withdraws_what_it_restates():
    again = position("200 m³ a second", SECOND, id="b", links=[("restates", "a")])
    act = position(None, THIRD, id="c", links=[("withdraws", "b")])
    assert standing(a(), again, act).positions == ()


def test_narrowing_the_original_narrows_its_restatements_before_and_none_after():
    again = position("200", SECOND, id="b", links=[("restates", "a")])
    narrowed = position("150", THIRD, id="c", links=[("narrows", "a")])
    assert ids(standing(a(), again, narrowed).positions) == ["c"]
    afterwards = position("200", "2019-06-01", id="d", links=[("restates", "a")])
    assert ids(standing(a(), narrowed, afterwards).positions) == ["d", "c"]


def test_a_withdrawn_demand_can_be_taken_up_again():
    act = position(None, SECOND, id="b", links=[("withdraws", "a")])
    assert ids(standing(a(), act, position("210", THIRD, id="c")).positions) == ["c"]


def test_the_order_of_the_file_decides_nothing():
    b = position("150", SECOND, id="b", links=[("narrows", "a")])
    c = position(None, THIRD, id="c", links=[("withdraws", "b")])
    assert standing(c, b, a()).withdrawal == standing(a(), b, c).withdrawal == c


def test_what_is_not_said_yet_does_not_count():
    b = position("150", SECOND, id="b", links=[("narrows", "a")])
    assert ids(standing(a(), b, day=dt.date(2019, 3, 31)).positions) == ["a"]


@pytest.mark.parametrize(
    ("date", "day", "stands"),
    [
        ("2019-04", dt.date(2019, 3, 31), False),
        ("2019-04", dt.date(2019, 4, 1), True),
        ("../2019-04-10", dt.date(2019, 4, 9), False),
        ("../2019-04-10", dt.date(2019, 4, 10), True),
        ("2019-04/..", dt.date(2019, 4, 1), True),
    ],
)
def test_a_position_counts_from_its_first_day_and_an_open_beginning_from_its_end(date, day, stands):
    assert bool(standing(position(date=date), day=day).positions) is stands


def test_a_variant_never_stands_by_itself():
    lookup = Lookup(
        dossier(demand(a(), position("200 or so", SECOND, id="b", links=[("variant-of", "a")])))
    )
    statements = lookup.statements(lookup.dossier.demands[0])
    assert ids(standing_on(lookup, statements, ("lowland",), LAST).positions) == ["a"]
    assert ids(lookup.variants(statements[0])) == ["b"]


def test_a_link_of_a_variant_is_a_link_of_the_statement():
    other = position("a gauge", SECOND, id="b")
    variant = position(
        "gauges", SECOND, id="c", links=[("variant-of", "b"), ("alternative-to", "a")]
    )
    lookup = Lookup(dossier(demand(a(), other, variant)))
    statements = lookup.statements(lookup.dossier.demands[0])
    assert ids(standing_on(lookup, statements, ("lowland",), LAST).positions) == ["b", "a"]


def test_the_original_is_all_of_the_first_day_and_never_an_open_beginning():
    positions = (
        position("x", "../2018", id="open"),
        position("y", SECOND, id="later"),
        a(),
        position("z", FIRST, id="same-day"),
    )
    lookup = Lookup(dossier(demand(*positions)))
    found = first_stated(lookup, positions, ("lowland",))
    assert ids(found.positions) == ["a", "same-day"]


def test_narrowing_one_of_two_demands_restated_together_leaves_the_other():
    b = position("a gauge", FIRST, id="b", links=[("alternative-to", "a")])
    both = position("200, or a gauge", SECOND, id="c", links=[("restates", ("a", "b"))])
    narrowed = position("150", THIRD, id="d", links=[("narrows", "a")])
    assert ids(standing(a(), b, both, narrowed).positions) == ["c", "b", "d"]
    act = position(None, "2019-06-01", id="w", links=[("withdraws", "b")])
    assert ids(standing(a(), b, both, narrowed, act).positions) == ["d"]


MANY = 20_000


def many(relation):
    """Build a chain of positions, each with a link to the one before."""
    return [position("x", SECOND, id="n0")] + [
        position("x", SECOND, id=f"n{n}", links=[(relation, f"n{n - 1}")]) for n in range(1, MANY)
    ]


def test_a_long_chain_of_restatements_is_no_trouble():
    act = position(None, THIRD, id="end", links=[("withdraws", "n0")])
    assert standing(*many("restates"), act).withdrawal == act
    assert len(standing(*many("restates")).positions) == MANY


@pytest.mark.parametrize("relation", ["narrows", "alternative-to"])
def test_a_long_chain_before_an_unlinked_demand_is_no_trouble(relation):
    found = standing(*many(relation), position("220", THIRD, id="last"))
    assert ids(found.positions)[-1] == "last"


def test_many_restatements_ended_many_times_are_no_trouble():
    again = [position("x", SECOND, id=f"r{n}", links=[("restates", "a")]) for n in range(MANY)]
    ends = [position("y", THIRD, id=f"e{n}", links=[("narrows", "a")]) for n in range(MANY)]
    assert len(standing(a(), *again, *ends).positions) == MANY


def test_a_long_chain_of_variants_is_no_trouble():
    lookup = Lookup(dossier(demand(*many("variant-of"))))
    assert len(lookup.statements(lookup.dossier.demands[0])) == 1
