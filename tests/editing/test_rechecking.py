"""Checking what an edit changed says what checking the whole says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import demand, dossier, position
from demarche.editing import rechecking, working_copy
from demarche.editing.dependants import remove
from demarche.editing.patch import copied
from demarche.editing.working_copy import RefusedError, WorkingCopy
from demarche.records import checking

IDS = st.sampled_from(["one", "two", "one.1", "one.2", "two.1", "two.2", "new"])
WORDS = st.sampled_from(["", "Words.", "upland", "lowland", "nobody", "2018", "2019-07", "de", 0])
LINK = st.fixed_dictionaries(
    {"relation": st.sampled_from(["answers", "revises", "withdraws", "odd"]), "to": IDS}
)
FIELD = st.one_of(
    st.tuples(st.sampled_from(["text", "date", "party", "language", "x-own", "odd"]), WORDS),
    st.tuples(st.just("id"), IDS),
    st.tuples(st.just("links"), st.lists(LINK, max_size=2)),
)
DEMAND_FIELD = st.one_of(
    st.tuples(st.sampled_from(["title", "by", "topic"]), WORDS),
    st.tuples(st.just("id"), IDS),
    st.tuples(st.just("succeeds"), st.lists(IDS, max_size=1)),
)
HEAD_FIELD = st.one_of(
    st.tuples(st.sampled_from(["title", "language", "covers"]), WORDS),
    st.tuples(st.just("parties"), st.just({"upland": {"name": "Upland"}})),
    st.tuples(st.just("sources"), st.just({"note": {"title": "Note", "x-own": 1}})),
    st.tuples(st.just("demands"), st.just([])),
)


def talks():
    one = demand(
        position("A.", "2019-03-04", id="one.1"),
        position("B.", "2019-06-10", id="one.2", links=[("revises", "one.1")]),
        id="one",
    )
    two = demand(
        position("C.", "2019-07-01", id="two.1", links=[("answers", "one.2")]),
        position("D.", "2019-08-01", id="two.2"),
        id="two",
    )
    return WorkingCopy.of(dossier(one, two))


def outcome(copy, edit):
    try:
        made = copy.with_edit(edit)
    except RefusedError as error:
        return None, {(each.code, each.loc, each.message) for each in error.findings}
    return made, set()


def checked_whole(copy, edit, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(working_copy, "recheck", lambda *_: None)
        return outcome(copy, edit)


def put(values, at, field):
    for step in at:
        values = values[step]
    values[field[0]] = field[1]


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just(()), HEAD_FIELD),
            st.tuples(st.sampled_from([("demands", 0), ("demands", 1)]), DEMAND_FIELD),
            st.tuples(
                st.tuples(
                    st.just("demands"),
                    st.integers(0, 1),
                    st.just("positions"),
                    st.integers(0, 1),
                ),
                FIELD,
            ),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_an_edit_comes_to_the_same_checked_in_part_or_whole(puts):
    copy = talks()
    values = copied(copy.values)
    for at, field in sorted(puts, key=lambda each: -len(each[0])):
        put(values, at, field)
    edit = copy.edit("x", values)
    with pytest.MonkeyPatch.context() as monkeypatch:
        made, wrong = outcome(copy, edit)
        wholly_made, all_wrong = checked_whole(copy, edit, monkeypatch)
    assert (made, wrong <= all_wrong) == (wholly_made, True)


@pytest.mark.parametrize("at", [("demands", 0), ("demands", 1), ("demands", 0, "positions", 1)])
def test_what_is_removed_and_taken_back_is_the_same(at):
    copy = talks()
    edit = remove(copy, at)
    made = copy.with_edit(edit)
    assert made.with_edit(edit.back).dossier == copy.dossier


def test_what_was_not_edited_is_not_checked_again(monkeypatch):
    seen = []

    def check(raw, title):
        seen.append(len(raw["demands"]))
        return checking.check(raw, title)

    monkeypatch.setattr(rechecking, "check", check)
    copy = talks()
    values = copied(copy.values)
    values["demands"][1]["title"] = "Other"
    copy.with_edit(copy.edit("x", values))
    assert seen == [2], "the edited one, and a stand-in for the one that it leads to"
