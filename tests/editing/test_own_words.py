"""Words that are ours are found and replaced; what parties said is never touched."""

import pytest

from demarche.editing.own_words import find_own, replace_own


@pytest.fixture
def noted(copy):
    values = copy.loose()
    values["demands"][0]["note"] = "Minimum flow, and minimum again."
    values["demands"][0]["positions"][1]["links"][0]["note"] = "The minimum is answered."
    values["demands"][0]["positions"][0]["text"] = "The minimum is what we ask."
    return copy.with_edit(copy.edit("", values))


def test_titles_and_notes_are_found(noted):
    hits = find_own(noted, "minimum")
    assert [(hit.of, len(hit.ranges)) for hit in hits] == [
        ("title of demand “Minimum flow”", 1),
        ("note of demand “Minimum flow”", 2),
        ("note of position of 10 Jun 2019", 1),
    ]


def test_case_counts_where_it_is_asked(noted):
    assert len(find_own(noted, "minimum", match_case=True)) == 2


def test_what_was_said_is_not_replaced(noted):
    edit = replace_own(noted, "minimum", r"least \1")
    after = noted.with_edit(edit).dossier.demands[0]
    assert after.title == r"least \1 flow"
    assert after.positions[0].text == "The minimum is what we ask."
    assert edit.words == r"replace “minimum” by “least \1” (4)"


@pytest.mark.parametrize("wanted", ["", "nowhere"])
def test_nothing_found_is_no_edit(noted, wanted):
    assert replace_own(noted, wanted, "x") is None
