"""What a person does is one edit, with a name to undo it by."""

import datetime as dt

import pytest

from demarche.editing import acts
from demarche.editing.acts import CORRECTIONS, new_dossier
from demarche.editing.working_copy import Edit, RefusedError, WorkingCopy, checked

NEXT = {"date": "2019-08-01", "text": "Two commissions."}


def test_a_position_is_added_and_taken_back(copy):
    edit, name = acts.add_position(copy, "flow", NEXT)
    after = copy.with_edit(edit)
    assert after.dossier.demands[0].positions[-1].id == name == "flow.2019-08-01"
    assert edit.words == "add position of 1 Aug 2019"
    assert after.with_edit(edit.back) == copy


def test_ids_are_never_given_twice(copy):
    edit, first = acts.add_position(copy, "flow", NEXT)
    _, second = acts.add_position(copy.with_edit(edit), "flow", NEXT)
    assert (first, second) == ("flow.2019-08-01", "flow.2019-08-01-2")


def test_an_edit_survives_a_journal(copy):
    edit, _ = acts.add_position(copy, "flow", NEXT)
    assert Edit.from_plain(edit.as_plain()) == edit


@pytest.mark.parametrize("plain", [{}, {"words": 1, "changes": []}, {"words": "x", "changes": [1]}])
def test_what_is_no_edit_is_refused(plain):
    with pytest.raises(ValueError):  # noqa: PT011 - one reason among several
        Edit.from_plain(plain)


def test_a_wrong_edit_is_refused_in_the_words_of_check(copy):
    edit, _ = acts.add_position(copy, "flow", {"date": "2019-02-30", "text": "x"})
    with pytest.raises(RefusedError, match="February 2019 has 28 days") as refused:
        copy.with_edit(edit)
    assert refused.value.findings[0].loc == ("demands", 0, "positions", 2, "date")


def test_records_of_each_kind_are_added(copy):
    party, lake = acts.add_party(copy, {"name": "The Lake District"})
    copy = copy.with_edit(party)
    source, paper = acts.add_source(copy, {"title": "Evening paper"})
    copy = copy.with_edit(source)
    first = {"date": "2020", "text": "More fish.", "sources": [paper]}
    demand, fish = acts.add_demand(copy, {"title": "Fish", "by": lake}, first)
    copy = copy.with_edit(demand)
    copy = copy.with_edit(acts.add_event(copy, {"date": "2019-02", "text": "It froze."}))
    assert copy.dossier.demands[-1].positions[0].id == "fish.2020"
    assert (lake, paper, fish) == ("the-lake-district", "evening-paper", "fish")
    assert copy.dossier.events[0].text == "It froze."


def test_a_dossier_begins_with_nothing():
    dossier, findings = checked(new_dossier("Talks", summary=""))
    assert findings == []
    copy = WorkingCopy.of(dossier)
    copy = copy.with_edit(acts.add_party(copy, {"name": "Upland"})[0])
    edit, _ = acts.add_demand(copy, {"title": "Water", "by": "upland"}, NEXT)
    copy = copy.with_edit(edit)
    assert copy.dossier.demands[0].title == "Water"
    assert copy.with_edit(edit.back).dossier.demands == ()


def test_a_record_is_changed(copy):
    fields = {**copy.values["demands"][0], "title": "Least flow"}
    edit = acts.change(copy, ("demands", 0), fields)
    assert edit.words == "change demand “Minimum flow”"
    assert [each.at for each in edit.changes] == [("demands", 0, "title")]


def test_a_correction_says_what_stood_there_why_and_when(copy):
    at = ("demands", 0, "positions", 0)
    fields = {**copy.values["demands"][0]["positions"][0], "text": "Upland warrants the water."}
    edit = acts.correct(copy, at, fields, "misheard", dt.date(2026, 11, 25))
    corrected = copy.with_edit(edit).dossier.demands[0].positions[0]
    (note,) = corrected.extras[CORRECTIONS]
    assert corrected.text == "Upland warrants the water."
    assert note["was"] == {"text": "Upland guarantees the water."}
    assert (note["reason"], note["day"]) == ("misheard", "2026-11-25")


@pytest.mark.parametrize("at", [("demands", 9), ("title",), ("parties", "nobody")])
def test_what_is_not_there_cannot_be_changed(copy, at):
    with pytest.raises(LookupError):
        acts.change(copy, at, {})
