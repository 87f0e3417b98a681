"""Columns as they are written, and those that one begins with."""

import datetime as dt
import re

import pytest

from builders import demand, dossier, party, position
from demarche.compare.columns import ColumnKind, SpecError, default_columns, parse_spec
from demarche.compare.comparison import Draft, compare
from demarche.compare.lookup import Lookup
from demarche.compare.wording import row_heading

PARTIES = {"lowland": party("Lowland"), "upland": party("Kingdom of Upland", short="Upland")}


def lookup(*positions):
    return Lookup(
        dossier(demand(*(positions or (position(occasion="A speech"),))), parties=PARTIES)
    )


@pytest.mark.parametrize(
    ("text", "kind", "who", "day"),
    [
        ("original", ColumnKind.ORIGINAL, None, None),
        ("revised", ColumnKind.REVISED, None, None),
        ("upland", ColumnKind.PARTY, "upland", None),
        ("Kingdom of Upland@2019-03-04", ColumnKind.PARTY, "upland", dt.date(2019, 3, 4)),
        ("UPLAND@2019-03", ColumnKind.PARTY, "upland", dt.date(2019, 3, 31)),
        ("@2019", ColumnKind.OWN_PARTY, None, dt.date(2019, 12, 31)),
    ],
)
def test_a_column_is_read_as_it_is_written(text, kind, who, day):
    spec = parse_spec(text, [lookup()])
    assert (spec.kind, spec.party, spec.day) == (kind, who, day)


def test_an_occasion_is_read_by_its_name():
    assert parse_spec("occasion:A speech", [lookup()]).occasion == "A speech"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("uplnd", "did you mean “upland”?"),
        ("upland@soon", "“soon” in “upland@soon” is not a day"),
        ("occasion:A spech", "did you mean “A speech”?"),
    ],
)
def test_a_column_that_is_none_is_refused_in_words(text, words):
    with pytest.raises(SpecError, match=re.escape(words)):
        parse_spec(text, [lookup()])


def test_the_file_of_a_column_is_its_number():
    spec = parse_spec("2:revised", [lookup(), lookup()])
    assert (spec.kind, spec.file) == (ColumnKind.REVISED, 1)


def test_a_written_column_reads_back_equal():
    for text in ("original", "upland", "upland@2019-03-04", "@2019-03-04", "occasion:A speech"):
        assert str(parse_spec(text, [lookup()])) == text


def test_one_begins_with_original_and_revised():
    columns, note = default_columns(lookup(position(), position(date="2019-05-01")))
    assert [str(each) for each in columns] == ["original", "revised"]
    assert note == ""


def test_a_demand_that_others_answered_and_its_party_left_stands_beside_them():
    answers = [position(party=f"p{n}", date="2019-05-01") for n in range(9)]
    columns, note = default_columns(lookup(position(), *answers))
    assert [str(each) for each in columns] == ["original", *(f"p{n}" for n in range(7))]
    assert note == "2 more parties without a column: p7, p8"


@pytest.mark.parametrize(("columns", "base"), [(1, 0), (9, 0), (2, 2), (2, -1)])
def test_too_few_or_too_many_columns_and_no_base_are_refused(columns, base):
    specs = [parse_spec("original", [lookup()])] * columns
    with pytest.raises(SpecError):
        compare([Draft("x", dossier())], specs, base)


def test_two_drafts_are_compared_by_the_ids_of_their_demands():
    old = dossier(demand(position("one", id="x1")), demand(position(id="g"), id="gone"))
    new = dossier(
        demand(position("one two", id="x2")),
        demand(position("Read the gauges!", id="n"), id="new", title="Gauges"),
    )
    rows = compare([Draft("a", old), Draft("b", new)]).rows
    assert [(row.demand.id, row.cells[1].change) for row in rows] == [
        ("flow", "reworded"),
        ("gone", "absent"),
        ("new", "new"),
    ]


def test_a_later_draft_that_holds_the_earlier_position_too_is_read_by_its_links():
    a = position("one", "2019-03-01", id="a")
    b = position("two", "2019-04-01", id="b", links=[("alternative-to", "a")])
    rows = compare([Draft("old", dossier(demand(a))), Draft("new", dossier(demand(a, b)))]).rows
    assert rows[0].cells[1].change == "alternative"


def test_an_earlier_draft_beside_a_later_one_is_read_by_its_links_too():
    a = position("one", "2019-03-01", id="a")
    b = position("two", "2019-04-01", id="b", links=[("narrows", "a")])
    drafts = [Draft("new", dossier(demand(a, b))), Draft("old", dossier(demand(a)))]
    cell = compare(drafts).rows[0].cells[1]
    assert (cell.change, cell.why) == ("widened", "the base is newer: link `narrows` from b to a")


def test_an_occasion_that_another_report_names_shows_the_statement():
    report = position("two", id="v", occasion="On air", links=[("variant-of", "a")])
    whole = dossier(demand(position(id="a"), report))
    spec = parse_spec("occasion:On air", [Lookup(whole)])
    assert compare([Draft("x", whole)], [spec, spec]).rows[0].cells[0].position.id == "a"


def test_what_a_draft_lacks_is_not_in_this_draft():
    old = dossier(demand(), demand(position(id="g"), id="gone"))
    cell = compare([Draft("a", old), Draft("b", dossier(demand()))]).rows[1].cells[1]
    assert (cell.change, cell.why) == ("absent", "no statement in this draft")
    assert row_heading(Lookup(old), cell) == "not in this draft"
