"""What is not translated is told from what is, whatever stands in it."""

import pytest

from demarche.translation import counted, tr, tr_in
from pseudo import Pseudo, bare

KNOWN = "Another language is spoken from the next start on."


def test_what_is_in_the_catalogues_is_bracketed(pseudo):
    assert tr(KNOWN) == f"⟦{KNOWN}⟧"


def test_what_the_catalogues_would_never_hold_is_left_bare(pseudo):
    assert tr("no such string") == "no such string"
    assert tr_in("nowhere", KNOWN) == KNOWN
    assert counted("{number} hen", "{number} hens", 2_000) == "2,000 hens"


def test_it_can_be_longer():
    assert Pseudo(longer=0.1).gettext(KNOWN) == f"⟦{KNOWN}~~~~~⟧"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", ""),
        ("⟦Open⟧ (2)", ""),
        ("⟦by ⟦two⟧ of NATO⟧", ""),
        ("⟦a⟧ and ⟦b⟧", "and"),
        ("a.yaml: ⟦cannot be read⟧", ""),
        ("⟦half", "⟦half"),
    ],
)
def test_what_is_bare_is_found(text, left):
    assert bare(text, ["a.yaml"]).strip(": ") == left
