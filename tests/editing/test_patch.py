"""Changes turn one version into another, and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.editing.patch import Change, Way, applied, differences

LEAVES = st.one_of(st.text(max_size=3), st.booleans(), st.integers(0, 2), st.none())
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from("abcd"), inner, max_size=4)
    ),
    max_leaves=20,
)
DOSSIERS = st.dictionaries(st.sampled_from("abcd"), VALUES, max_size=4)


def exactly(values):
    return json.dumps(values, sort_keys=True)


@given(DOSSIERS, DOSSIERS)
def test_changes_turn_one_version_into_the_other_and_back(before, after):
    changes = list(differences(before, after))
    there = applied(before, changes)
    assert exactly(there) == exactly(after)
    back = applied(there, [change.back for change in reversed(changes)])
    assert exactly(back) == exactly(before)


@given(DOSSIERS, DOSSIERS)
def test_changes_survive_a_journal(before, after):
    changes = list(differences(before, after))
    told = json.loads(json.dumps([change.as_plain() for change in changes]))
    assert [Change.from_plain(each) for each in told] == changes


def test_adding_one_to_a_long_list_is_one_change():
    before = {"demands": [{"id": str(n)} for n in range(100)]}
    after = {"demands": [*before["demands"][:50], {"id": "new"}, *before["demands"][50:]]}
    assert [(each.way, each.at) for each in differences(before, after)] == [
        (Way.ADD, ("demands", 50))
    ]


@pytest.mark.parametrize(
    "change",
    [
        Change(Way.SET, ("title",), "other", "new"),
        Change(Way.REMOVE, ("gone",), "x"),
        Change(Way.ADD, ("title",), after="taken"),
        Change(Way.ADD, ("demands", 9), after="too far"),
        Change(Way.SET, ("demands", "x", 3), "a", "b"),
        Change(Way.SET, ("title", 0, 0), "a", "b"),
    ],
)
def test_a_change_of_something_else_is_refused(change):
    values = {"title": "Talks", "demands": ["one"]}
    with pytest.raises(ValueError, match="does not fit"):
        applied(values, [change])
    assert values == {"title": "Talks", "demands": ["one"]}


@pytest.mark.parametrize(
    "plain", [None, [], ["set", [], 1, 2], ["x", ["a"], 1, 2], [1, [None], 1, 2]]
)
def test_what_is_no_change_is_refused(plain):
    with pytest.raises(ValueError):  # noqa: PT011 - one reason among several
        Change.from_plain(plain)
