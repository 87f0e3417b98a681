"""Terms by name, and by how much they differ."""

import pytest

from demarche.compare.terms import TermChange, compare_terms


@pytest.mark.parametrize(
    ("was", "is_", "difference"),
    [
        ("30 %", "38 %", "+8 points"),
        ("30%", "28.5%", "-1.5 points"),
        ("€200", "€250", "+€50"),
        ("10 years", "15 years", "+5 years"),
        ("2022-01-19", "2022-01-26", "7 days later"),
        ("2022-01-19", "2022-01-18", "1 day earlier"),
        ("2022-02-30", "2022-03-01", None),  # there is no such day
        ("30 %", "30 euros", None),
        ("1.5 %", "1.50 %", None),
        ("1,200 euros", "1,300 euros", None),  # a comma: thousands, or a fraction?
        ("900 euros", "1.000 euros", None),  # a full stop as well
        ("NATO", "United States", None),
        ("NATO", None, None),
        (None, "30 %", None),
    ],
)
def test_amounts_and_days_are_compared_as_such(was, is_, difference):
    assert TermChange("term", was, is_).difference == difference


def test_terms_are_changed_added_gone_or_the_same():
    was, is_ = {"form": "treaty", "who": "NATO", "when": "soon"}, {"form": "treaty", "who": "US"}
    assert compare_terms(was, is_ | {"scope": "all"}) == (
        TermChange("who", "NATO", "US"),
        TermChange("when", "soon", None),
        TermChange("scope", None, "all"),
    )
