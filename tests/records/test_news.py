"""What is new in a dossier, counted in words."""

from dataclasses import replace

import pytest

from builders import demand, dossier, position
from demarche.records.news import news

ONE, TWO = position("Water.", id="one"), position("Fish.", id="two")
BEFORE = dossier(demand(ONE, TWO))


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (BEFORE, "its records are the same"),
        (replace(BEFORE, title="Another"), "the head of the dossier changed"),
        (dossier(demand(ONE)), "1 position removed"),
        (
            dossier(demand(replace(ONE, text="More water."), replace(TWO, id="three"))),
            "1 position added, 1 position changed, 1 position removed",
        ),
        (
            dossier(replace(demand(ONE, TWO), title="Flow at the border")),
            "1 demand changed",
        ),
        (
            dossier(demand(ONE, TWO), demand(replace(ONE, id="three"), id="fish")),
            "1 position added; 1 demand added",
        ),
        (replace(BEFORE, parties={}), f"{len(BEFORE.parties)} parties removed"),
    ],
)
def test_what_is_new_is_counted(after, words):
    assert news(BEFORE, after) == words
