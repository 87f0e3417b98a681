"""Real dossiers become PDF and HTML without an error, and hold every row."""

import pytest

from demarche.reports.html import write_html
from demarche.reports.options import Paper
from demarche.reports.parts import demands_of
from demarche.reports.pdf import set_pdf
from demarche.resources import seeds

CASES = (
    "security-guarantees-2022.json",
    "boeing-iam-2024.json",
    "eu-swpat-2005.json",
    "gdpr-lobby-2012-small.json",
)


def _check(report, read_pdf, parse_page):
    made = set_pdf(report)
    text, tags = parse_page(write_html(report))
    assert made.warnings == ()
    assert len(read_pdf(made.data).pages) > 1
    assert all(demand.title.text in text for demand in demands_of(report))
    assert sum(tag == "tbody" and "id" in each for tag, each in tags) == len(
        tuple(demands_of(report))
    )


@pytest.mark.parametrize("path", seeds(), ids=lambda path: path.stem)
@pytest.mark.parametrize("paper", list(Paper))
def test_shipped_dossiers(report_of_file, read_pdf, parse_page, path, paper):
    _check(report_of_file(path, paper=paper), read_pdf, parse_page)


@pytest.mark.parametrize("name", CASES)
def test_real_dossiers(shared, report_of_file, read_pdf, parse_page, name):
    _check(report_of_file(shared / "cases" / name), read_pdf, parse_page)


@pytest.mark.parametrize("columns", [["original", "revised"], ["original", "revised", "@2005"]])
def test_real_dossier_in_other_columns(shared, report_of_file, read_pdf, parse_page, columns):
    path = shared / "cases" / "eu-swpat-2005.json"
    _check(report_of_file(path, columns=columns), read_pdf, parse_page)
