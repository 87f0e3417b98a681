"""A conflict is named by its records and the field, as a person would."""

import pytest

from builders import demand, dossier, event, position
from demarche.editing.merging import NOTHING, Conflict, Merge, _keyed
from demarche.gui.editing.conflict_words import place_in_words
from demarche.records.plain import plain


@pytest.fixture(scope="module")
def merged():
    made = demand(position(id="flow.1"), id="flow", title="Minimum flow")
    return Merge((), _keyed(plain(dossier(made, events=(event(),)))))


def conflict(*way, theirs="b"):
    return Conflict(way, NOTHING, NOTHING, theirs)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (conflict("title"), "Title"),
        (conflict("parties", "upland", "name"), "party “Upland” › Name"),
        (conflict("sources", "note", "url"), "source “A note” › Address"),
        (conflict("demands", "flow"), "demand “Minimum flow”"),
        (
            conflict("demands", "flow", "positions", "flow.1", "as_said", "text"),
            "demand “Minimum flow” › position of 4 Mar 2019 › As it was said",
        ),
        (
            conflict("demands", "flow", "positions", "flow.1", "terms", "amount"),
            "demand “Minimum flow” › position of 4 Mar 2019 › Terms › amount",
        ),
        (conflict("parties", "gone", theirs={"name": "Gone"}), "party “Gone”"),
    ],
)
def test_a_conflict_is_named_as_a_person_would(merged, found, words):
    assert place_in_words(found, merged) == words
