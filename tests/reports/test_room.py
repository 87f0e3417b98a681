"""Which rows surely fit on a page is judged without setting them, and never wrongly."""

import pytest

from builders import demand, dossier, position
from demarche.reports.options import Orientation
from demarche.reports.pdf import set_pdf
from demarche.reports.room import Fit
from demarche.reports.typesetting import values_for


def _report(make_report, text, **options):
    row = demand(position(text, id="a"), position(f"{text}!", "2020", links=[("revises", "a")]))
    return make_report(dossier(row), **options)


def _fit(report):
    return values_for(report, str)["parts"][0]["topics"][0]["demands"][0]["fits"]


@pytest.mark.parametrize(
    ("text", "fit"),
    [("Water.", Fit.SURELY), ("Water for us. " * 60, Fit.SURELY),
     ("Water for us. " * 180, Fit.PERHAPS), ("Water for us. " * 2000, Fit.NEVER),
     ("W\n" * 30, Fit.SURELY), ("W\n" * 400, Fit.NEVER)],
)  # fmt: skip
def test_a_row_is_judged_by_its_length(make_report, text, fit):
    assert _fit(_report(make_report, text)) is fit


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("orientation", list(Orientation))
@pytest.mark.parametrize("words", ["WATER MILLS ", "water ", "水の流れ", "i l ", "word\n"])
def test_what_surely_fits_does_fit(make_report, read_pdf, paper, orientation, words):
    """A row that surely fits is never cut by the edge of its page, be it as long as may be."""
    report, length = None, 4
    while True:
        longer = _report(make_report, words * length, paper=paper, orientation=orientation)
        if _fit(longer) is not Fit.SURELY:
            break
        report, length = longer, int(length * 1.25)
    lowest = min(_lowest(page) for page in read_pdf(set_pdf(report).data).pages)
    assert lowest > 20


def _lowest(page):
    """Give the height above the edge of the paper, in points, of the lowest text of a page."""
    found = []

    def visit(text, outer, inner, *_):
        if text.strip():
            found.append(outer[1] * inner[4] + outer[3] * inner[5] + outer[5])

    page.extract_text(visitor_text=visit)
    return min(found)
