"""Two versions become one, and nothing is silently lost."""

from dataclasses import replace

import pytest

from builders import demand, position, source
from demarche.editing.merging import NOTHING, Side, merge
from demarche.editing.working_copy import checked
from demarche.records.plain import plain

TITLE = ("demands", "flow", "title")


def retitled(dossier, title):
    first, *rest = dossier.demands
    return replace(dossier, demands=(replace(first, title=title), *rest))


def with_position(dossier, name):
    first, *rest = dossier.demands
    more = position("And more.", "2020-01-01", id=name)
    return replace(dossier, demands=(replace(first, positions=(*first.positions, more)), *rest))


def without_first(dossier):
    return replace(dossier, demands=tuple(replace(d, succeeds=()) for d in dossier.demands[1:]))


def merged(result, side=Side.OURS):
    dossier, findings = checked(result.values({each.way: side for each in result.conflicts}))
    assert findings == []
    return dossier


def test_what_one_side_changed_is_taken(talks):
    changed = with_position(retitled(talks, "New"), "x")
    for ours, theirs in ((changed, talks), (talks, changed)):
        result = merge(ours, theirs, talks)
        assert result.conflicts == ()
        assert merged(result) == changed


def test_both_additions_are_kept(talks):
    result = merge(with_position(talks, "x"), with_position(talks, "y"), talks)
    assert result.conflicts == ()
    ids = [each.id for each in merged(result).demands[0].positions]
    assert sorted(ids) == ["flow.1", "flow.2", "x", "y"]


@pytest.mark.parametrize(("side", "title"), [(Side.OURS, "Ours"), (Side.THEIRS, "Theirs")])
def test_two_ways_to_change_one_value_are_a_conflict(talks, side, title):
    result = merge(retitled(talks, "Ours"), retitled(talks, "Theirs"), talks)
    (conflict,) = result.conflicts
    assert (conflict.way, conflict.base) == (TITLE, "Minimum flow")
    assert merged(result, side).demands[0].title == title


def test_the_same_change_is_none(talks):
    assert merge(retitled(talks, "New"), retitled(talks, "New"), talks).conflicts == ()


def test_removing_what_the_other_changed_is_a_conflict(talks):
    result = merge(without_first(talks), retitled(talks, "New"), talks)
    assert [each.way for each in result.conflicts] == [("demands", "flow")]
    assert result.conflicts[0].ours is NOTHING


def test_removing_what_the_other_left_alone_is_none(talks):
    result = merge(without_first(talks), with_position(talks, "x"), with_position(talks, "x"))
    assert result.conflicts == ()


def test_without_a_common_beginning_all_that_differs_is_a_conflict(talks):
    ours = retitled(talks, "Ours")
    theirs = replace(talks, sources={**talks.sources, "paper": source("Paper")})
    result = merge(ours, theirs)
    assert [each.way for each in result.conflicts] == [TITLE]
    assert set(merged(result).sources) == {"note", "paper"}


def test_what_is_left_undecided_cannot_be_saved(talks):
    with pytest.raises(KeyError):
        merge(retitled(talks, "A"), retitled(talks, "B"), talks).values({})


def test_new_records_stand_where_they_stood(talks):
    new = demand(position(id="new.1"), id="new", title="New")
    theirs = replace(talks, demands=(talks.demands[0], new, talks.demands[1]))
    assert [each.id for each in merged(merge(talks, theirs, talks)).demands] == [
        "flow",
        "new",
        "gauges",
    ]


def test_the_order_of_keys_is_no_difference(talks):
    values = plain(talks)
    back, _ = checked(dict(reversed(values.items())))
    assert merge(talks, back).conflicts == ()
