"""A few letters lead to a demand."""

import pytest

from demarche.gui.fuzzy import candidate, ranked

ALL = [
    candidate("nato-membership", "NATO membership of Ukraine, Georgia and others"),
    candidate("missiles", "Ground-launched intermediate- and shorter-range missiles"),
    candidate("hotlines", "Telephone hotlines"),
    candidate("d\u00e9bit", "D\u00e9bit minimal"),
]


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("", "nato-membership"),
        ("hot", "hotlines"),
        ("range", "missiles"),
        ("grnd mis", "missiles"),
        ("debit", "d\u00e9bit"),
        ("nato-m", "nato-membership"),
        ("ntmb", "nato-membership"),
        ("TELE", "hotlines"),
        ("line", "hotlines"),
    ],
)
def test_the_best_comes_first(typed, best):
    assert ranked(typed, ALL, 10)[0].key == best


@pytest.mark.parametrize("typed", ["xyz", "hotl range", "zzz hot"])
def test_every_word_must_fit(typed):
    assert ranked(typed, ALL, 10) == []


def test_no_more_are_given_than_are_asked_for():
    assert len(ranked("", ALL, 2)) == 2
