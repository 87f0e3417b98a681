"""What several links together make of a row: chains, withdrawals taken back, what stands beside."""

from dataclasses import replace

import pytest

from builders import demand, dossier, link, position
from demarche.compare.cell import Change
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup


def cells(*positions, columns=("original", "revised")):
    """Compare one demand in two columns and give its base and its other cell."""
    whole = dossier(demand(*positions))
    specs = [parse_spec(each, [Lookup(whole)]) for each in columns]
    return compare([Draft("x.yaml", whole)], specs).rows[0].cells


def change(*positions):
    return cells(*positions)[1].change


def a():
    return at("03-01", "200 m³ a second", id="a")


def b(*links):
    return at("04-01", "150 m³ a second", *links, id="b")


def at(day, text="150 m³ a second", *links, id, **fields):  # noqa: A002 - the field's own name
    return position(text, f"2019-{day}", id=id, links=links, **fields)


def test_of_ways_as_short_the_one_with_the_strongest_link_decides():
    others = [
        at("04-01", "x", (relation, "a"), id=relation) for relation in ("narrows", "replaces")
    ]
    last = at("05-01", "y", ("restates", ("narrows", "replaces")), id="c")
    assert change(a(), *others, last) is Change.REPLACED


def test_a_demand_taken_up_again_by_a_link_is_not_withdrawn():
    act = at("04-01", None, ("withdraws", "a"), id="w")
    assert change(a(), act, at("05-01", "200", ("restates", "a"), id="c")) is Change.RESTATED
    assert change(a(), act, at("05-01", "150", ("narrows", "a"), id="c")) is Change.NARROWED
    other = at("05-01", "150", ("alternative-to", "a"), id="c")
    assert change(a(), act, other) is Change.WITHDRAWN
    assert change(a(), act, other, at("06-01", "150", ("narrows", "c"), id="d")) is Change.WITHDRAWN


def test_what_stands_again_after_a_withdrawal_in_the_base_is_new():
    act = at("04-01", None, ("withdraws", "a"), id="w")
    taken_up = at("05-01", "200", ("restates", "a"), id="c")
    cell = cells(a(), act, taken_up, columns=("@2019-04-01", "@2019-05-01"))[1]
    assert (cell.change, cell.why) == (
        Change.NEW,
        "c goes back behind the base: link `withdraws` from w to a",
    )


def test_a_demand_stated_anew_after_a_withdrawal_in_the_base_is_new():
    act = at("04-01", None, ("withdraws", "a"), id="w")
    anew = at("05-01", "500", id="c")
    cell = cells(a(), act, anew, columns=("@2019-04-01", "@2019-05-01"))[1]
    assert (cell.change, cell.why) == (Change.NEW, "withdrawn by w in the base, and c stands")


def test_what_goes_back_behind_a_narrowing_widens():
    again = at("05-01", "200", ("restates", "a"), id="c")
    cell = cells(a(), b(("narrows", "a")), again, columns=("@2019-04-01", "@2019-05-01"))[1]
    assert cell.change is Change.WIDENED
    assert cell.why == "c goes back behind the base: link `narrows` from b to a"


def test_a_withdrawal_is_not_laid_in_another_partys_column():
    act = at("05-01", None, ("withdraws", "a"), id="w")
    refusal = link("answers", "a", outcome="rejects")
    answer = at("04-01", "No.", refusal, id="n", party="upland", kind="refusal")
    columns = ("original", "upland@2019-06-01")
    assert cells(a(), answer, act, columns=columns)[1].change is Change.ANSWERED


def test_what_replaces_an_alternative_leaves_the_original_unreplaced():
    cell = cells(a(), b(("alternative-to", "a")), at("05-01", "x", ("replaces", "b"), id="c"))[1]
    assert ([each.id for each in cell.beside], cell.change) == (["a"], Change.ALTERNATIVE)


@pytest.mark.parametrize(
    ("last", "expected", "why"),
    [
        (("withdraws", "a"), Change.WITHDRAWN, "beside b: link `withdraws` from c to a"),
        (("narrows", "a"), Change.NARROWED, "beside b: link `narrows` from c to a"),
        (None, Change.REWORDED, "beside b: c took the place of a, no link says how"),
    ],
)
def test_what_becomes_of_an_original_beside_its_alternative_is_not_unchanged(last, expected, why):
    later = at("05-01", "a dam", *([last] if last else []), id="c")
    columns = ("@2019-04-01", "@2019-05-01")
    base, cell = cells(a(), b(("alternative-to", "a")), later, columns=columns)
    assert base.position is cell.position
    assert (cell.change, cell.why) == (expected, why)


def test_a_link_to_what_stands_beside_in_the_base_is_read():
    columns = ("@2019-03-01", "@2019-04-01")
    twin = at("03-01", "500", id="twin")
    cell = cells(a(), twin, b(("narrows", "twin")), columns=columns)[1]
    assert cell.change is Change.NARROWED
    assert cell.why == "link `narrows` from b to twin; twin stands beside a in the base"


def test_a_long_chain_of_links_is_no_trouble_and_the_reason_stays_a_sentence():
    chain = [
        at("04-01", f"{n}", ("narrows", f"c{n - 1}" if n else "a"), id=f"c{n}")
        for n in range(20_000)
    ]
    cell = cells(a(), *chain)[1]
    assert cell.change is Change.NARROWED
    assert cell.why.endswith("from c19993 to c19992 and 19993 more links")


def rows(*demands, columns=("original", "revised")):
    whole = dossier(*demands)
    specs = [parse_spec(each, [Lookup(whole)]) for each in columns]
    return {row.demand.id: row.cells for row in compare([Draft("x.yaml", whole)], specs).rows}


@pytest.mark.parametrize(
    ("relation", "expected", "beside"),
    [
        ("restates", Change.RESTATED, ["a"]),
        ("narrows", Change.NARROWED, []),
        ("replaces", Change.REPLACED, []),
        ("alternative-to", Change.ALTERNATIVE, ["a"]),
    ],
)
def test_a_link_from_another_demand_of_the_party_counts_on_both_rows(relation, expected, beside):
    package = at("05-01", "all of it", (relation, ("a", "fish")), id="package")
    fish = demand(at("03-01", "fish", id="fish"), package, id="fishing")
    found = rows(demand(a()), fish)
    assert found["flow"][1].position.id == found["fishing"][1].position.id == "package"
    assert [cells[1].change for cells in found.values()] == [expected, expected]
    assert [each.id for each in found["flow"][1].beside] == beside


def test_a_withdrawal_recorded_on_another_demand_withdraws():
    act = at("05-01", None, ("withdraws", ("a", "fish")), id="w")
    cell = rows(demand(a()), demand(at("03-01", "fish", id="fish"), act, id="fishing"))["flow"][1]
    assert (cell.state, cell.change) == ("withdrawn", Change.WITHDRAWN)
    assert cell.why == "link `withdraws` from w to a, fish"


def test_a_later_demand_takes_the_place_of_what_was_linked_from_elsewhere():
    package = at("05-01", "all of it", ("narrows", "a"), id="package")
    later = demand(a(), at("06-01", "500", id="c"))
    cell = rows(later, demand(at("03-01", "fish", id="fish"), package, id="fishing"))["flow"][1]
    assert ([each.id for each in cell.standing], cell.change) == (["c"], Change.REWORDED)


def test_another_partys_link_from_elsewhere_changes_no_row():
    other = at("05-01", "less", ("narrows", "a"), id="n", party="upland")
    cell = rows(demand(a()), demand(other, id="fishing", by="upland"))["flow"][1]
    assert (cell.position.id, cell.change) == ("a", Change.UNCHANGED)


def test_what_another_party_made_of_a_demand_keeps_a_row_where_the_older_one_lacks_it():
    joint = demand(at("05-01", "ours", id="j", party="upland"), id="joint", by="upland")
    joint = replace(joint, succeeds=("flow",))
    assert list(rows(demand(a()), joint)) == ["flow", "joint"]
    assert list(rows(demand(a()), joint, columns=("lowland", "upland"))) == ["flow"]


def test_what_the_base_says_again_is_the_older_of_the_two():
    said = (a(), b(("narrows", "a")), at("05-01", "both", ("restates", ("a", "b")), id="c"))
    cell = cells(*said, columns=("@2019-05-01", "@2019-04-01"))[1]
    assert (cell.change, cell.why) == (
        Change.RESTATED,
        "the base is newer: link `restates` from c to b",
    )
