"""Nothing is removed without saying what depends on it."""

import pytest

from demarche.editing.dependants import dependants, remove


def words(copy, at):
    return [each.words for each in dependants(copy, at)]


def test_what_links_to_a_position_is_said(copy):
    at = ("demands", 0, "positions", 0)
    assert words(copy, at) == ["the position of 10 Jun 2019 links to it (`answers`)"]


def test_what_leads_to_a_demand_is_said_but_not_what_it_holds(copy):
    assert words(copy, ("demands", 0)) == ["the demand “Gauges” succeeds it"]


def test_a_removed_position_takes_the_links_to_it_along(copy):
    after = copy.with_edit(remove(copy, ("demands", 0, "positions", 0)))
    (left,) = after.dossier.demands[0].positions
    assert (left.id, left.links) == ("flow.2", ())


def test_a_removal_can_be_taken_back(copy):
    edit = remove(copy, ("demands", 0))
    after = copy.with_edit(edit)
    assert after.dossier.demands[0].succeeds == ()
    assert after.with_edit(edit.back) == copy


@pytest.mark.parametrize(
    ("at", "why"),
    [
        (("parties", "upland"), "is addressed to it"),
        (("sources", "note"), "quotes it"),
    ],
)
def test_what_others_stand_on_is_not_removed(copy, at, why):
    with pytest.raises(ValueError, match=why):
        remove(copy, at)


def test_a_source_that_is_only_named_is_let_go_of(copy):
    values = copy.loose()
    del values["demands"][0]["positions"][0]["quotes"]
    copy = copy.with_edit(copy.edit("", values))
    after = copy.with_edit(remove(copy, ("sources", "note")))
    assert after.dossier.sources == {}


def test_a_withdrawal_holds_what_it_withdraws(copy):
    values = copy.loose()
    taken_back = {"id": "w", "date": "2020", "links": [{"relation": "withdraws", "to": "flow.1"}]}
    values["demands"][0]["positions"].append(taken_back)
    copy = copy.with_edit(copy.edit("", values))
    with pytest.raises(ValueError, match="position of 2020 links to it"):
        remove(copy, ("demands", 0, "positions", 0))
