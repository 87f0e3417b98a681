"""What a form is for survives a journal."""

import datetime as dt

import pytest

from demarche.gui.editing import purposes
from demarche.gui.editing.purposes import purpose_as_plain, purpose_from_plain

FIRST = ("demands", 0, "positions", 0)


@pytest.mark.parametrize(
    "purpose",
    [
        purposes.AddPosition("flow"),
        purposes.AddEvidence(FIRST),
        purposes.AddDemand(),
        purposes.AddNamed("party"),
        purposes.AddEvent(),
        purposes.Change("demand", ("demands", 0)),
        purposes.Correct(FIRST, "misheard", dt.date(2026, 11, 25)),
    ],
)
def test_a_purpose_comes_back(purpose):
    assert purpose_from_plain(purpose_as_plain(purpose)) == purpose


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"what": "Nothing"},
        {"what": "AddPosition"},
        {"what": "Correct", "where": 3},
        {"what": "Correct", "where": [], "reason": "", "day": "never"},
    ],
)
def test_what_is_no_purpose_is_refused(plain):
    with pytest.raises(ValueError):  # noqa: PT011 - one reason among several
        purpose_from_plain(plain)
