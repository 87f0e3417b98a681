"""A record is found again after an edit, wherever it is by then, and never taken for another."""

import pytest

from demarche.editing.following import followed


def demand(name, *positions):
    return {"id": name, "positions": [{"id": each} for each in positions]}


def event(text):
    return {"date": "2019", "text": text}


BEFORE = {
    "parties": {"upland": {}, "lowland": {}},
    "demands": [demand("a", "a1", "a2"), demand("b", "b1")],
    "events": [event("froze"), event("thawed"), event("froze")],
}


@pytest.mark.parametrize(
    ("at", "changed", "now"),
    [
        ((), {}, ()),
        (("parties", "upland"), {"parties": {"upland": {"name": "Up"}}}, ("parties", "upland")),
        (("parties", "upland"), {"parties": {"lowland": {}}}, None),
        (("sources", "note"), {}, None),
        (("demands", 1), {"demands": [demand("b", "b1")]}, ("demands", 0)),
        (("demands", 0), {"demands": [demand("b", "b1")]}, None),
        (
            ("demands", 0, "positions", 1),
            {"demands": [demand("b"), demand("a", "a2")]},
            ("demands", 1, "positions", 0),
        ),
        (("demands", 0, "positions", 0), {"demands": [demand("a", "a2")]}, None),
        (("events", 1), {"events": [event("thawed"), event("froze")]}, ("events", 0)),
        (("events", 2), {"events": [event("froze"), event("froze")]}, ("events", 1)),
        (("events", 0), {}, ("events", 0)),
        (("events", 1), {"events": [event("froze"), event("melted"), event("x")]}, ("events", 1)),
        (("events", 1), {"events": [event("froze"), event("froze")]}, None),
    ],
)
def test_where_a_record_is(at, changed, now):
    assert followed(at, BEFORE, {**BEFORE, **changed}) == now
