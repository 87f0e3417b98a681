"""Choices are kept as plain values, and what makes no sense there is the usual one."""

import datetime as dt

import pytest

from demarche.reports.choices import Choices
from demarche.reports.options import Layout, Orientation, Paper


@pytest.mark.parametrize(
    "choices",
    [Choices(), Choices(layout=Layout.REDLINE, paper=Paper.A3, orientation=Orientation.PORTRAIT,
                        type_size=10.0, header="a", footer="b", logo="/c.png", dated=True,
                        missing=True, records=False, with_notes=True)],
)  # fmt: skip
def test_they_come_back_as_they_were(choices):
    assert Choices.from_values(choices.values()) == choices


def test_only_what_is_not_usual_is_kept():
    assert Choices(paper=Paper.LETTER).values() == {"paper": "Letter"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("layout", "poem"), ("layout", 3), ("paper", None), ("type_size", 99), ("type_size", True),
     ("type_size", "9"), ("header", "x" * 501), ("logo", "a\0b"), ("records", "no"),
     ("missing", 1), ("unknown", True)],
)  # fmt: skip
def test_what_makes_no_sense_is_the_usual_choice(name, value):
    assert Choices.from_values({name: value}) == Choices()


@pytest.mark.parametrize(("dated", "printed"), [(True, dt.date(2026, 3, 31)), (False, None)])
def test_the_day_stands_where_it_is_asked_for(dated, printed):
    options = Choices(dated=dated).options("A title", dt.date(2026, 3, 31))
    assert (options.printed, options.title) == (printed, "A title")
