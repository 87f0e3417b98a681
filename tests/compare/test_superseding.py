"""Who supersedes whom, as a reader meets it in the cells: what `test_standing` does not hold."""

import pytest

from builders import demand, dossier, link, position, quote
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup

ENDS = ("withdraws", "replaces", "narrows", "widens", "revises", "clarifies")
CHANGES = {
    "withdraws": "withdrawn", "replaces": "replaced", "alternative-to": "alternative",
    "narrows": "narrowed", "widens": "widened", "revises": "revised", "clarifies": "clarified",
    "restates": "restated", "supports": "reworded", "contests": "reworded",
    "conditional-on": "reworded",
}  # fmt: skip


def at(day, *links, id, text="150 m³ a second", **fields):  # noqa: A002 - the field's own name
    return position(text, f"2019-{day}", id=id, links=links, **fields)


def a(**fields):
    return at("03-01", id="a", text="200 m³ a second", **fields)


def cells(*positions, columns=("original", "revised")):
    whole = dossier(demand(*positions))
    specs = [parse_spec(each, [Lookup(whole)]) for each in columns]
    return compare([Draft("x.yaml", whole)], specs).rows[0].cells


@pytest.mark.parametrize("relation", ENDS)
def test_of_another_party_no_link_ends_what_stands(relation):
    amendment = at("04-01", (relation, "a"), id="n", party="upland")
    base, cell = cells(a(), amendment, columns=("lowland@2019-05", "upland"))
    assert (base.position.id, base.state) == ("a", "carried-over")
    assert (cell.position.id, cell.state) == ("n", "stated")


@pytest.mark.parametrize(("relation", "change"), CHANGES.items())
def test_what_another_partys_text_does_is_named(relation, change):
    amendment = at("04-01", (relation, "a"), id="n", party="upland")
    assert cells(a(), amendment, columns=("lowland", "upland"))[1].change == change


def test_the_latest_restatement_is_shown_with_its_own_day():
    again = [at(day, ("restates", "a"), id=f"r{day}") for day in ("05-01", "04-01")]
    cell = cells(a(), *again)[1]
    assert [each.id for each in cell.standing] == ["r05-01", "r04-01", "a"]
    assert str(cell.position.date) == "2019-05-01"


def test_a_variant_adds_its_wording_and_its_sources():
    report = at("04-01", ("variant-of", "a"), id="v", text="200 or so", quotes=(quote(),))
    cell = cells(a(), report)[1]
    assert [each.id for each in (*cell.standing, *cell.variants)] == ["a", "v"]
    assert cell.variants[0].source_ids == ("note",)


@pytest.mark.parametrize("kind", ["demand", "offer"])
@pytest.mark.parametrize("later", ["demand", "offer"])
@pytest.mark.parametrize(("text", "change"), [("200 m³ a second", "restated"), ("x", "reworded")])
def test_a_later_demand_or_offer_takes_the_place_of_those_without_a_link(kind, later, text, change):
    cell = cells(a(kind=kind), at("04-01", id="b", text=text, kind=later))[1]
    assert ([each.id for each in cell.standing], cell.change) == (["b"], change)


@pytest.mark.parametrize("to", ["a", "refused", "fish"])
def test_a_link_to_any_own_position_keeps_what_stands(to):
    refused = at("03-02", id="refused", kind="refusal")
    fish = demand(at("03-01", id="fish"), id="fish")
    later = at("04-01", ("conditional-on", to), id="b")
    whole = dossier(demand(a(), refused, later), fish)
    cell = compare([Draft("x.yaml", whole)]).rows[0].cells[1]
    assert [each.id for each in cell.standing] == ["b", "a"]


@pytest.mark.parametrize("kind", ["acceptance", "refusal", "assurance", "warning", "principle",
                                  "question", "statement"])  # fmt: skip
def test_other_kinds_are_compared_or_listed(kind):
    alone = cells(at("03-01", id="s", kind=kind), at("04-01", id="t", kind=kind))[1]
    assert [each.id for each in alone.standing] == ["t", "s"]
    beside = cells(a(), at("04-01", id="t", kind=kind))[1]
    assert [each.id for each in beside.standing] == ["a"]
    assert [each.id for each in beside.listed] == ["t"]


@pytest.mark.parametrize(
    ("link_to", "stand"),
    [(None, ["a", "b"]), (("narrows", "a"), ["b"]), (("restates", "a"), ["b", "a"])],
)
def test_positions_of_one_day_stand_side_by_side_unless_linked(link_to, stand):
    said = at("03-01", *([link(*link_to)] if link_to else []), id="b")
    assert [each.id for each in cells(a(), said)[1].standing] == stand


def test_a_position_that_begins_later_counts_from_its_first_day():
    found = cells(a(), at("04", ("narrows", "a"), id="b"), columns=("@2019-03-31", "@2019-04-01"))
    assert [each.position.id for each in found] == ["a", "b"]
    assert [each.approximate for each in found] == [False, True]
