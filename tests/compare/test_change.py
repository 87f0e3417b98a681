"""What a row's change is called, and why."""

import pytest

from builders import as_said, demand, dossier, link, position
from demarche.compare.cell import CellState, Change
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.records.dates import parse_date


def cells(*positions, columns=("original", "revised"), demands=(), **fields):
    """Compare one demand in two columns and give its base and its other cell."""
    whole = dossier(demand(*positions), *demands, **fields)
    lookup = Lookup(whole)
    specs = [parse_spec(each, [lookup]) for each in columns]
    return compare([Draft("x.yaml", whole)], specs).rows[0].cells


def change(*positions, **fields):
    return cells(*positions, **fields)[1].change


def a(text="200 m³ a second", **fields):
    return position(text, "2019-03-01", id="a", **fields)


def b(*links, text="150 m³ a second", **fields):
    return position(text, "2019-04-01", id="b", links=links, **fields)


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("replaces", Change.REPLACED),
        ("alternative-to", Change.ALTERNATIVE),
        ("narrows", Change.NARROWED),
        ("widens", Change.WIDENED),
        ("revises", Change.REVISED),
        ("clarifies", Change.CLARIFIED),
        ("restates", Change.RESTATED),
    ],
)
def test_the_link_names_the_change(relation, expected):
    cell = cells(a(), b((relation, "a")))[1]
    assert cell.change is expected
    assert cell.why == f"link `{relation}` from b to a"


def test_an_alternative_leaves_the_original_standing_beside_it():
    cell = cells(a(), b(("alternative-to", "a")))[1]
    assert [each.id for each in cell.beside] == ["a"]


def test_the_strongest_of_several_links_wins():
    assert change(a(), b(("narrows", "a"), ("replaces", "a"))) is Change.REPLACED


def test_chains_of_links_are_followed():
    c = position("100", "2019-05-01", id="c", links=[("restates", "b")])
    cell = cells(a(), b(("narrows", "a")), c)[1]
    assert cell.change is Change.NARROWED
    assert cell.why == "link `narrows` from b to a, with link `restates` from c to b"


def test_a_withdrawal_is_named_with_its_link():
    act = position(None, "2019-04-01", id="w", links=[("withdraws", "a")])
    cell = cells(a(), act)[1]
    assert (cell.state, cell.change) == (CellState.WITHDRAWN, Change.WITHDRAWN)
    assert cell.why == "link `withdraws` from w to a"


def test_a_withdrawn_alternative_is_withdrawn_though_the_original_stands():
    act = position(None, "2019-05-01", id="w", links=[("withdraws", "b")])
    columns = ("lowland@2019-04-01", "lowland@2019-05-01")
    cell = cells(a(), b(("alternative-to", "a")), act, columns=columns)[1]
    assert (cell.position.id, cell.change) == ("a", Change.WITHDRAWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("200 m³ a second", Change.RESTATED), ("220 m³ a second", Change.REWORDED)],
)
def test_without_a_link_the_words_decide_no_more_than_reworded(text, expected):
    assert change(a(), b(text=text)) is expected


def other_demand(date="2019-04-01", party="lowland"):
    return demand(position("Let us fish.", date, id="fish", party=party), id="fish")


def test_silence_is_not_mentioned_and_never_withdrawn():
    base, cell = cells(a(), demands=[other_demand()])
    assert (cell.state, cell.change) == (CellState.CARRIED_OVER, Change.NOT_MENTIONED)
    assert cell.position is base.position
    assert cell.why == (
        "no position on it since 2019-03-01, while its party spoke of other things on 2019-04-01"
    )


def test_a_demand_whose_party_never_spoke_again_is_unchanged():
    assert change(a()) is Change.UNCHANGED
    assert change(a(), demands=[other_demand(party="upland")]) is Change.UNCHANGED


def test_a_party_that_spoke_of_the_demand_otherwise_was_not_silent_on_it():
    warning = position("Beware.", "2019-05-01", id="w", kind="warning")
    cell = cells(a(), warning, demands=[other_demand()])[1]
    assert cell.change is Change.UNCHANGED
    assert "w spoke of the demand since" in cell.why


def test_outside_what_the_dossier_covers_silence_means_nothing():
    assert change(a(), demands=[other_demand()], covers=parse_date("2019-03")) is Change.UNCHANGED


def test_a_position_of_an_uncertain_day_may_have_been_stated_on_its_last():
    unsure = position("200", "2019-03/2019-04", id="a")
    assert change(unsure, demands=[other_demand()]) is Change.UNCHANGED


def test_new_and_absent_are_told_apart():
    answer = position("No.", "2019-04-01", id="n", party="upland", kind="refusal")
    assert change(a(), answer, columns=("upland@2019-03-02", "lowland")) is Change.NEW
    assert change(a(), answer, columns=("lowland", "upland@2019-03-02")) is Change.ABSENT


def test_an_answer_to_the_base_carries_its_outcome():
    answer = position(
        "No.",
        "2019-04-01",
        id="n",
        party="upland",
        kind="refusal",
        links=[link("answers", "a", outcome="rejects")],
    )
    base, cell = cells(a(), answer, columns=("lowland", "upland"))
    assert (cell.change, cell.outcome) == (Change.ANSWERED, "rejects")
    assert [each.position.id for each in base.answers] == ["n"]


def test_an_answer_to_the_original_is_none_to_the_alternative():
    answer = position(
        "No.", "2019-05-01", id="n", party="upland", links=[link("answers", "a", outcome="rejects")]
    )
    base, cell = cells(a(), b(("alternative-to", "a")), answer, columns=("lowland", "upland"))
    assert base.answers == ()
    assert cell.why == "link `answers` (rejects) from n to a, which stands beside b"


def test_an_amendment_of_another_party_names_the_change_and_both_stand():
    amendment = position("150", "2019-04-01", id="n", party="upland", links=[("narrows", "a")])
    base, cell = cells(a(), amendment, columns=("lowland", "upland"))
    assert base.position.id == "a"
    assert cell.change is Change.NARROWED


def test_an_older_column_beside_a_newer_one_is_said_to_be_so():
    columns = ("lowland@2019-04-01", "lowland@2019-03-01")
    cell = cells(a(), b(("narrows", "a")), columns=columns)[1]
    assert cell.change is Change.WIDENED
    assert cell.why == "the base is newer: link `narrows` from b to a"


def test_texts_in_two_languages_are_never_word_compared():
    cell = cells(a("Wasser", language="de"), b(text="water"))[1]
    assert cell.two_languages
    assert cell.compared is None


def test_words_as_said_are_compared_where_the_texts_cannot_be():
    said = as_said("Wasser und Fisch", "de")
    cell = cells(a("Wasser", language="de"), b(text="water and fish", as_said=said))[1]
    assert (cell.compared.was, cell.compared.is_) == ("Wasser", "Wasser und Fisch")
    assert cell.compared.as_said


def test_regions_of_one_language_are_compared():
    cell = cells(a(language="en-GB"), b(language="en-US"))[1]
    assert cell.compared is not None


def test_an_empty_text_is_a_position_and_removes_every_word():
    cell = cells(a(), b(("revises", "a"), text=""))[1]
    assert [span.mark for span in cell.compared.diff.old] == ["removed"]
    assert cell.compared.diff.new == ()


def test_terms_that_differ_are_given_by_name():
    was, is_ = {"amount": "200", "form": "treaty"}, {"amount": "150", "season": "summer"}
    cell = cells(a(terms=was), b(("narrows", "a"), terms=is_))[1]
    assert [(term.name, term.was, term.is_) for term in cell.terms] == [
        ("amount", "200", "150"),
        ("form", "treaty", None),
        ("season", None, "summer"),
    ]


def test_a_position_without_terms_drops_none():
    assert cells(a(terms={"amount": "200"}), b(("narrows", "a")))[1].terms == ()


def test_a_row_whose_own_party_stated_nothing_takes_the_addressee():
    answer = position("We do not.", "2019-04-01", id="n", party="upland", kind="refusal")
    whole = dossier(demand(answer, by="unknown", to=("upland",)))
    row = compare([Draft("x.yaml", whole)]).rows[0]
    assert [cell.position.id for cell in row.cells] == ["n", "n"]


def successor(name, *succeeds, date="2019-05-01"):
    return demand(position(f"Of {name}.", date, id=name), id=name, succeeds=succeeds)


def test_a_split_counts_once_on_the_older_row_and_names_both():
    whole = dossier(demand(a()), successor("summer", "flow"), successor("winter", "flow"))
    comparison = compare([Draft("x.yaml", whole)])
    assert [row.demand.id for row in comparison.rows] == ["flow"]
    cell = comparison.rows[0].cells[1]
    assert cell.change is Change.SPLIT
    assert {cell.position.id, *(each.id for each in cell.beside)} == {"summer", "winter"}


def test_a_merge_is_named_on_each_older_row():
    fish = demand(position("Fish.", "2019-03-01", id="f"), id="fish")
    whole = dossier(demand(a()), fish, successor("all", "flow", "fish"))
    rows = compare([Draft("x.yaml", whole)]).rows
    assert [(row.demand.id, row.cells[1].change) for row in rows] == [
        ("flow", Change.MERGED),
        ("fish", Change.MERGED),
    ]


def test_what_was_split_or_merged_further_on_is_said_of_the_oldest():
    parts = (successor("summer", "water"), successor("winter", "water"))
    whole = dossier(demand(a()), successor("water", "flow", date="2019-04-01"), *parts)
    cell = compare([Draft("x.yaml", whole)]).rows[0].cells[1]
    assert (cell.change, cell.why) == (Change.SPLIT, "summer, winter succeed water")


def test_successors_have_rows_of_their_own_where_no_column_shows_the_older_demand():
    whole = dossier(demand(a()), successor("summer", "flow"), successor("winter", "flow"))
    lookup = Lookup(whole)
    specs = [parse_spec(each, [lookup]) for each in ("lowland@2019-06-01", "lowland")]
    rows = compare([Draft("x.yaml", whole)], specs).rows
    assert [row.demand.id for row in rows] == ["summer", "winter"]


def test_an_answer_to_a_restatement_of_the_base_is_an_answer():
    again = position("200 m³ a second", "2019-04-01", id="r", links=[("restates", "a")])
    answer = position(
        "No.", "2019-05-01", id="n", party="upland", links=[link("answers", "r", outcome="rejects")]
    )
    cell = cells(a(), again, answer, columns=("original", "upland"))[1]
    assert (cell.change, cell.outcome) == (Change.ANSWERED, "rejects")
    assert cell.why == "link `answers` (rejects) from n to r, which says a again"


def test_a_long_chain_of_demands_is_followed_so_far_and_no_trouble():
    chain = [
        demand(
            position("x", f"2019-01-{1 + n % 28:02}", id=f"p{n}"),
            id=f"d{n}",
            succeeds=(f"d{n - 1}",) if n else (),
        )
        for n in range(2000)
    ]
    assert compare([Draft("x.yaml", dossier(*chain))]).rows
