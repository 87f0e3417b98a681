"""What an edit changed is said to who decides whether it is wanted back."""

import pytest

from demarche.editing import acts
from demarche.editing.dependants import remove
from demarche.editing.telling import told


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (
            lambda copy: acts.add_position(copy, "flow", {"date": "2020", "text": "Half."})[0],
            "add position of 2020: “Half.”",
        ),
        (
            lambda copy: acts.change(
                copy, ("demands", 0), {**copy.values["demands"][0], "title": "Least flow"}
            ),
            "change demand “Minimum flow”: title “Minimum flow” → “Least flow”",
        ),
        (
            lambda copy: remove(copy, ("demands", 1)),
            "remove demand “Gauges”: without “Gauges”",
        ),
    ],
)
def test_an_edit_says_what_it_changed(copy, edit, words):
    assert told(edit(copy).as_plain()) == words


def test_what_is_no_edit_is_said_to_be_none():
    assert told({"words": 3}) == "an edit that cannot be read"
