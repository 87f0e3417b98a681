"""What else is on record of a position: no answer and how long, other reports, who disputes it."""

# ruff: noqa: E501 - a table of sentences is read a line at a time

import pytest

from builders import demand, dossier, link, position, source
from demarche.compare.columns import parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.mentions import (
    answers_in_words,
    conditions_in_words,
    contested_in_words,
    differing_in_words,
    supported_in_words,
    variants_in_brief,
    variants_in_words,
)

ASKED = "Upland guarantees 200 cubic metres a second at the border all year."


def compared(record, *specs, base=0):
    lookup = Lookup(record)
    columns = [parse_spec(each, [lookup]) for each in specs]
    return lookup, compare([Draft("a", record)], columns, base)


@pytest.mark.parametrize(
    ("said", "spoken", "words"),
    [
        ("2019-03-04", "2019-04-13", "No answer on record to this in the 40 days to 13 Apr 2019"),
        ("2019-03-04", "2019-03-05", "No answer on record to this in the 1 day to 5 Mar 2019"),
        ("2019-03-04", "2019-03-04", "No answer on record to this"),
        ("2019", "2019-04-13", "No answer on record to this"),
        ("2019-03/..", "2019-04-13", "No answer on record to this"),
    ],
)  # fmt: skip
def test_silence_is_counted_to_the_last_day_of_the_record(said, spoken, words):
    other = demand(position("Else.", spoken, party="upland"), id="else", by="upland")
    lookup, found = compared(dossier(demand(position(date=said)), other), "lowland", "upland")
    assert answers_in_words(lookup, found.rows[0].cells[0]) == (words,)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (ASKED.replace("guarantees", "promises"), "Also reported by R: “promises” for “guarantees”"),
        (ASKED.replace(" all year", ""), "Also reported by R: without “all year”"),
        (ASKED.replace("all", "nearly all"), "Also reported by R: adds “nearly”"),
        ("It was about water.", "Also reported by R as: “It was about water.”"),
    ],
)  # fmt: skip
def test_the_wordings_of_one_statement_are_collated(other, words):
    report = position(other, "2019-03-05", links=[("variant-of", "a")], sources=("radio",))
    sources = {"radio": source(publisher="R")}
    record = dossier(demand(position(ASKED, id="a"), report), sources=sources)
    lookup, found = compared(record, "original", "revised")
    assert variants_in_words(lookup, found.rows[0].cells[1]) == (words,)
    assert len(found.rows[0].cells[1].standing) == 1


def test_reports_in_other_languages_are_named_where_there_is_little_room():
    reports = [
        position("Wasser.", language="de", links=[("variant-of", "a")]),
        position("De l'eau.", language="fr", links=[("variant-of", "a")]),
    ]
    lookup, found = compared(dossier(demand(position(id="a"), *reports)), "original", "revised")
    cell = found.rows[0].cells[1]
    assert variants_in_brief(lookup, cell) == ("Also on record in German and French",)
    assert variants_in_words(lookup, cell)[0] == "Also reported, in German: “Wasser.”"


def test_backers_and_conditions_are_named():
    backer = position("We, too.", "2019-05-01", party="delta", links=[("supports", "a")])
    offer = position(
        "Or so.", id="a", kind="offer", links=[link("conditional-on", "salt", when="refused")]
    )
    lookup, _ = compared(
        dossier(demand(offer, backer), demand(id="salt", title="Salt")), "lowland", "upland"
    )
    assert conditions_in_words(lookup, offer) == ("Holds if the demand “Salt” is refused",)
    assert supported_in_words(lookup, offer) == ("Supported by delta, 1 May 2019",)


def test_a_contested_position_stands_with_who_contests_it():
    disputed = position("Nobody said so.", "2019-04", party="upland", links=[("contests", "a")])
    lookup, found = compared(dossier(demand(position(id="a"), disputed)), "original", "lowland")
    assert contested_in_words(lookup, found.rows[0].cells[1]) == (
        "Contested by Upland, April 2019",
    )


def test_columns_that_differ_from_each_other_say_so_and_the_base_does_not():
    days = [position(text, f"2019-0{at}") for at, text in enumerate(("One.", "Two.", "Three."), 1)]
    _, found = compared(dossier(demand(*days)), "@2019-01", "@2019-02", "@2019-03", "@2019-04")
    cells = found.rows[0].cells
    assert [each.differs_from for each in cells] == [(), (2, 3), (1,), (1,)]
    assert differing_in_words(cells[1], ["A", "B", "C", "D"]) == ("Differs from C and D, too",)


@pytest.mark.parametrize(
    ("terms", "differs"), [({"amount": "2"}, True), ({"amount": "1"}, False), ({}, False)]
)
def test_columns_of_the_same_words_differ_by_their_terms(terms, differs):
    row = demand(
        position("One.", party="lowland"),
        position("Same.", party="upland", terms={"amount": "1"}),
        position("Same.", party="delta", terms=terms),
    )
    _, found = compared(dossier(row), "lowland", "upland", "delta")
    assert bool(found.rows[0].cells[1].differs_from) is differs
