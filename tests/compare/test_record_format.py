"""The sentences of the record format on a comparison, each with its test: what is not elsewhere.

What a comparison makes of it:

* a column is a party and a day, or one occasion: `test_columns`, and here
  `test_a_column_shows_what_was_in_force_on_its_day`
* stated, carried over with the day, withdrawn, no statement: `test_a_cell_says_how_it_stands`
* silence is never withdrawal: `test_change.test_silence_is_not_mentioned_and_never_withdrawn`
* an alternative leaves the original standing: `test_an_alternative_is_offered_and_both_are_shown`
* original, all of the first day: `test_standing.test_the_original_is_all_of_the_first_day_...`
* revised, on the last day its party spoke at all: `test_revised_is_of_the_last_first_day_...`
* the addressee where the own party is silent: `test_change.test_a_row_whose_own_party_...`
* `../` orders by its end, is nobody's original: `test_what_has_no_beginning_is_...`
* an alternative first, then the latest, then file order: `test_what_stands_is_named_in_order`
* answers to exactly it, or none on record: `test_an_answer_is_shown_at_exactly_what_it_answers`
* the change is read from the links first: `test_the_words_decide_nothing_where_a_link_does`
* which wins where several hold: `test_the_stronger_of_two_links_names_the_change`
* answered, beside the others: `test_an_answer_names_the_change_where_no_other_link_does`
* the position shown first decides: `test_the_position_shown_first_decides`
* not-mentioned, unchanged: `test_silence_between_the_columns_days`
* succeeded demands count on the older row: `test_change.test_a_split_counts_once_...`
* words decide no more than reworded: `test_change.test_without_a_link_the_words_decide_...`
* texts of two languages: `test_texts_of_one_language_are_compared_or_none`

Who supersedes whom:

* links lead back and not round: `records/test_links`
* only the same party supersedes: `test_of_another_party_no_link_ends_what_stands`
* across parties the relation names the change: `test_what_another_partys_text_does_is_named`
* the latest restatement is shown: `test_the_latest_restatement_is_shown_with_its_own_day`
* an alternative stands until it is ended itself: `test_standing.test_an_alternative_...`
* a variant adds its wording and its sources: `test_a_variant_adds_...`
* a later demand or offer without a link: `test_a_later_demand_or_offer_takes_the_place_...`
* nothing of another kind without a link: `test_standing.test_nothing_of_another_kind_...`
* other kinds where there is no demand, else below: `test_other_kinds_are_compared_or_listed`
* links to other parties do not count: `test_standing.test_links_to_others_do_not_keep_...`
* one day, side by side: `test_standing.test_positions_of_one_day_...`
* after a withdrawal, a warning: `records/test_links.test_a_demand_stated_again_after_...`
"""

import datetime as dt
from itertools import pairwise

import pytest

from builders import as_said, demand, dossier, link, position
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.mentions import answers_in_words
from demarche.compare.wording import beside_in_words, cell_heading, row_heading

STRENGTH = (
    "withdraws", "replaces", "alternative-to", "narrows", "widens", "revises", "clarifies",
    "restates",
)  # fmt: skip
NAMED = (
    "withdrawn", "replaced", "alternative", "narrowed", "widened", "revised", "clarified",
    "restated",
)  # fmt: skip


def at(day, *links, id, text="150 m³ a second", **fields):  # noqa: A002 - the field's own name
    return position(text, f"2019-{day}", id=id, links=links, **fields)


def a(**fields):
    return at("03-01", id="a", text="200 m³ a second", **fields)


def rows(*demands, columns=("original", "revised"), **fields):
    whole = dossier(*demands, **fields)
    lookup = Lookup(whole)
    specs = [parse_spec(each, [lookup]) for each in columns]
    return lookup, compare([Draft("x.yaml", whole)], specs).rows


def cells(*positions, columns=("original", "revised"), others=()):
    return rows(demand(*positions), *others, columns=columns)[1][0].cells


def other(day, party="lowland"):
    return demand(at(day, id=f"of-{party}", party=party), id=f"of-{party}", by=party)


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        ("@2019-02", None), ("@2019-03", "a"), ("lowland@2019-04-01", "b"), ("lowland", "c"),
        ("upland@2019-03", None), ("upland", "n"), ("occasion:A speech", "b"),
    ],
)  # fmt: skip
def test_a_column_shows_what_was_in_force_on_its_day(column, shown):
    said = (a(), at("04-01", id="b", occasion="A speech"), at("05-01", id="c"))
    cell = cells(*said, at("04-02", id="n", party="upland"), columns=("original", column))[1]
    assert (cell.position.id if cell.position else None) == shown


@pytest.mark.parametrize(
    ("column", "heading"),
    [
        ("@2019-02", "No statement on record"),
        ("@2019-03-01", "Demand to Upland · paraphrase"),
        ("@2019-03-02", "Carried over, last stated 1 Mar 2019 · paraphrase"),
        ("@2019-04-15", "Demand to Upland · day approximate · paraphrase"),
        ("@2019-05-02", "Withdrawn 1 May 2019"),
    ],
)
def test_a_cell_says_how_it_stands(column, heading):
    act = at("05-01", ("withdraws", ("a", "b")), id="w", text=None)
    lookup, found = rows(demand(a(), at("04", id="b"), act), columns=("original", column))
    assert cell_heading(lookup.dossier, lookup, found[0].cells[1]) == heading


def test_an_alternative_is_offered_and_both_are_shown():
    lookup, found = rows(demand(a(), at("04-01", ("alternative-to", "a"), id="b")))
    cell = found[0].cells[1]
    assert row_heading(lookup, cell) == "alternative offered, original not withdrawn"
    assert [each.id for each in cell.standing] == ["b", "a"]


def test_an_older_column_is_not_said_to_offer_what_came_later():
    said = demand(a(), at("04-01", ("alternative-to", "a"), id="b"))
    lookup, found = rows(said, columns=("revised", "original"))
    assert row_heading(lookup, found[0].cells[1]) == "before the alternative in the base"


@pytest.mark.parametrize(
    ("said", "spoke", "day"),
    [
        ("2019-03-01", "2019-06", dt.date(2019, 6, 1)),
        ("2019-03-01", "../2019-07-04", dt.date(2019, 7, 4)),
        ("2019-03-01", "2019-02", dt.date(2019, 3, 1)),
    ],
)
def test_revised_is_of_the_last_first_day_on_which_its_party_spoke_at_all(said, spoke, day):
    else_ = demand(position(date=spoke, id="fish"), id="fish")
    _, found = rows(demand(position(date=said, id="a")), else_, other("09-01", "upland"))
    assert found[0].cells[1].day == day


def test_what_has_no_beginning_is_nobodys_original_and_orders_by_its_end():
    undated = position("100", "../2019-04-01", id="open")
    assert cells(undated, a())[0].position.id == "a"
    assert cells(undated, a())[1].position.id == "open"
    assert cells(undated)[0].position is None


def test_what_stands_is_named_in_order():
    said = (a(), at("04-01", id="second", kind="offer"), at("04-01", id="third"))
    linked = (
        at("03-02", ("alternative-to", "a"), id="x"),
        at("05-01", ("restates", "third"), id="y"),
    )
    cell = cells(*said, *linked)[1]
    assert [each.id for each in cell.standing] == ["x", "y", "second", "third"]


def test_the_others_that_stand_are_named():
    lookup, found = rows(demand(a(), at("03-01", id="b")))
    assert beside_in_words(lookup, found[0].cells[1]) == (
        "Also standing: the demand of 1 Mar 2019",
    )


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("original", "Answer of Upland, 1 May 2019: rejects"),
        ("revised", "No answer on record to this in the 30 days to 1 May 2019"),
    ],
)
def test_an_answer_is_shown_at_exactly_what_it_answers(column, words):
    no = at("05-01", link("answers", "a", outcome="rejects"), id="n", party="upland")
    said = (a(), at("04-01", ("alternative-to", "a"), id="b"), no)
    lookup, found = rows(demand(*said), columns=("original", column))
    assert answers_in_words(lookup, found[0].cells[1]) == (words,)


def test_the_words_decide_nothing_where_a_link_does():
    b = at("04-01", ("narrows", "a"), id="b", text="200 m³ a second")
    assert cells(a(), b)[1].change == "narrowed"


@pytest.mark.parametrize(
    ("stronger", "weaker", "change"),
    [(*pair, name) for pair, name in zip(pairwise(STRENGTH), NAMED, strict=False)],
)
@pytest.mark.parametrize("forward", [True, False])
def test_the_stronger_of_two_links_names_the_change(stronger, weaker, change, forward):
    links = [(stronger, "a"), (weaker, "a")]
    assert cells(a(), at("04-01", *links[:: 1 if forward else -1], id="b"))[1].change == change


def test_an_answer_names_the_change_where_no_other_link_does():
    no = link("answers", "a", outcome="counters")
    answer = at("04-01", no, id="n", party="upland")
    amended = at("04-01", no, ("narrows", "a"), id="n", party="upland")
    columns = ("lowland", "upland")
    assert cells(a(), answer, columns=columns)[1].change == "answered"
    assert cells(a(), amended, columns=columns)[1].change == "narrowed"


def test_the_position_shown_first_decides():
    alternative = at("04-01", ("alternative-to", "a"), id="b")
    cell = cells(a(), alternative, at("05-01", ("replaces", "a"), id="c"))[1]
    assert ([each.id for each in cell.standing], cell.change) == (["b", "c"], "alternative")


@pytest.mark.parametrize(
    ("spoke", "column", "change"),
    [
        ("04-01", "@2019-05-01", "not-mentioned"),
        ("05-01", "@2019-05-01", "not-mentioned"),
        ("05-02", "@2019-05-01", "unchanged"),  # after the column's day
        ("03-01", "@2019-05-01", "unchanged"),  # on the position's own day
        ("02-01", "@2019-05-01", "unchanged"),
        ("04-01", "upland", "absent"),
    ],
)
def test_silence_between_the_columns_days(spoke, column, change):
    found = cells(
        a(), others=[other(spoke), other("06-01", "upland")], columns=("original", column)
    )
    assert found[1].change == change


@pytest.mark.parametrize(
    ("was", "is_", "compared"),
    [
        ({}, {}, ("x", "y", False)),
        ({}, {"language": "de"}, None),
        ({"as_said": as_said("ß", "de")}, {"language": "de"}, ("ß", "y", True)),
        ({"language": "fr", "as_said": as_said("ß", "de")},
         {"as_said": as_said("ü", "de")}, ("ß", "ü", True)),
        ({"language": "fr", "as_said": as_said("ß", "de")}, {"as_said": as_said("я", "ru")}, None),
    ],
)  # fmt: skip
def test_texts_of_one_language_are_compared_or_none(was, is_, compared):
    cell = cells(at("03-01", id="a", text="x", **was), at("04-01", id="b", text="y", **is_))[1]
    got = cell.compared and (cell.compared.was, cell.compared.is_, cell.compared.as_said)
    assert (got, cell.two_languages) == (compared, compared is None)
