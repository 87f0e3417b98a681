"""A record that is broken never hides a good one, and nothing leads to what was left out."""

import pytest

from demarche.records.problem import Code
from readings import codes, positions


def test_a_bad_position_leaves_the_others(good, read):
    good["demands"][0]["positions"][0]["date"] = "someday"
    reading = read(good)
    assert codes(reading) == [Code.BAD_VALUE]  # and no word of the link that leads to it
    assert positions(reading) == ["flow.later", "gauges.1"]
    assert reading.dossier.demands[0].positions[0].links == ()


def test_a_bad_demand_leaves_the_others(good, read):
    del good["demands"][0]["title"]
    reading = read(good)
    assert codes(reading) == [Code.MISSING_FIELD]
    assert positions(reading) == ["gauges.1"]


def test_of_one_id_the_first_good_record_is_kept(good, read):
    good["demands"][0]["positions"] += [{"id": "flow.note", "date": "2021", "text": "Again."}]
    good["demands"].insert(0, {"id": "flow"})
    reading = read(good)
    assert codes(reading).count(Code.DUPLICATE_ID) == 2
    assert [p.date.text for p in reading.dossier.demands[0].positions] == ["2019-03-04", "2019-06"]


def test_a_bad_field_of_a_source_leaves_the_source(good, read):
    good["sources"]["note"]["url"] = "water.example"
    source = read(good).dossier.sources["note"]
    assert (source.title, source.url) == ("Note", None)


def test_a_source_that_is_broken_is_there_under_its_id(good, read):
    del good["sources"]["note"]["title"]
    reading = read(good)
    assert codes(reading) == [Code.MISSING_FIELD]
    assert reading.dossier.sources["note"].title == "note"


@pytest.mark.parametrize("section", ["parties", "sources", "events"])
def test_a_section_that_is_none_hides_no_demand(good, read, section):
    good[section] = "none"
    reading = read(good)
    assert codes(reading)[:1] == [Code.WRONG_TYPE]
    assert len(positions(reading)) == 3


def test_where_nothing_is_good_there_is_no_dossier(good, read):
    good["demands"] = [{"id": "flow"}]
    assert read(good).dossier is None


def test_a_withdrawal_of_what_is_not_there_goes_too(good, read):
    links = [{"relation": "withdraws", "to": "flow.not"}]
    good["demands"][0]["positions"][1] = {"id": "flow.end", "date": "2020", "links": links}
    assert positions(read(good)) == ["flow.note", "gauges.1"]


def test_a_bad_event_leaves_the_others(good, read):
    good["events"].append({"date": "2019-13", "text": "The ice broke."})
    assert [event.text for event in read(good).dossier.events] == ["The river froze."]


def test_places_hold_where_records_were_left_out_before(good, read):
    bad, late = {"id": "flow"}, {"id": "flow.new", "date": "2030", "text": "New."}
    links = [{"relation": "revises", "to": "flow.new"}]
    good["demands"][0]["positions"] += [
        {"date": "no"},
        {"date": "2020", "text": "", "links": links},
    ]
    good["demands"][0]["positions"] += [late]
    good["demands"].insert(0, bad)
    found = {problem.code: problem.place for problem in read(good).problems}
    assert found[Code.LINK_ORDER] == "demands[1].positions[3].links[0].to"
