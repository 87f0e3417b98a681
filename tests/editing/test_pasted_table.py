"""Rows from a spreadsheet become positions, and change nothing that is there."""

import pytest

from demarche.editing.pasted_table import read_pasted_table
from demarche.editing.patch import Way


def table(*rows):
    return "\n".join("\t".join(row) for row in rows)


def pasted(copy, *rows):
    found = read_pasted_table(copy, table(*rows))
    assert found.findings == ()
    return found, copy.with_edit(found.edit).dossier


def test_a_row_becomes_a_position_of_the_demand_that_is_there(copy):
    found, after = pasted(
        copy,
        ("demand", "by", "date", "text"),
        ("flow", "Lowland", "2020-01-01", "Half of the water."),
    )
    assert after.demands[0].positions[-1].text == "Half of the water."
    assert after.demands[0].positions[-1].id == "flow.3"
    assert found.edit.words == "paste 1 position"
    assert after.parties.keys() == copy.dossier.parties.keys()


def test_a_demand_is_known_again_by_its_title(copy):
    _, after = pasted(
        copy,
        ("demand", "title", "by", "date", "text"),
        ("another", "minimum flow", "Lowland", "2020-01-01", "Half."),
    )
    assert len(after.demands) == 2
    assert len(after.demands[0].positions) == 3


def test_what_is_new_is_added(copy):
    _, after = pasted(
        copy,
        ("demand", "title", "by", "date", "text", "source_title", "quote", "quote_source_title"),
        ("fish", "Fish", "The Lake", "2020", "More fish.", "", "more fish", "Evening paper"),
    )
    assert after.parties["the-lake"].name == "The Lake"
    assert after.sources["evening-paper"].title == "Evening paper"
    assert after.demands[-1].positions[0].quotes[0].source == "evening-paper"


def test_a_taken_id_is_numbered_and_links_follow_it(copy):
    _, after = pasted(
        copy,
        ("demand", "by", "position", "date", "text", "relation", "of"),
        ("flow", "Lowland", "flow.1", "2020-01-01", "Half.", "", ""),
        ("flow", "Lowland", "last", "2020-02-01", "A third.", "narrows", "flow.1"),
    )
    new, last = after.demands[0].positions[-2:]
    assert (new.id, last.links[0].to) == ("flow.1-2", ("flow.1-2",))


def test_nothing_that_is_there_is_changed(copy):
    rows = (("demand", "by", "date", "text"), ("flow", "Lowland", "2020-01-01", "Half."))
    found, _ = pasted(copy, *rows)
    assert {each.way for each in found.edit.changes} == {Way.ADD}


@pytest.mark.parametrize("text", ["", "no table at all", "demand\tdate\nflow\t2020"])
def test_what_is_no_table_is_said(copy, text):
    found = read_pasted_table(copy, text)
    assert found.edit is None


def test_two_parties_of_one_table_stay_apart(copy):
    rows = "demand,by,party,date,text\nflow,Lowland,,2020,A\nflow,Lowland,Upland,2021,B"
    found = read_pasted_table(copy, rows)
    assert [each.get("party") for each in found.positions] == [None, "upland"]
