"""The words of a report that no value brings: headings, the running lines, what marks mean.

Whatever form a report is written in, its words come from here, so that templates hold none.
"""

from __future__ import annotations

import re
from typing import Final

from demarche.records.model import FORMAT
from demarche.reports.document import Report
from demarche.translation import colon, later, tr, tr_in

SUMMARY: Final = later("Summary")
SOURCES: Final = later("Sources")
MISSING: Final = later("What is missing")
NOT_ON_RECORD: Final = later("Not on record")
ADDED: Final = later("added words")
REMOVED: Final = later("removed words")
ARCHIVED: Final = later("archived:")
LOGO: Final = later("Logo")
KIND: Final = later("Comparison of stated demands")

_NUMBER: Final = "{number}"
_PAGES: Final = "{pages}"
_PLACE: Final = re.compile(r"(\{number\}|\{pages\})")


def labels(report: Report) -> dict[str, str]:
    """Give the words of a template, by the names that they have there.

    A number is put into `source` and `page` by the template, in the place of `{number}`; the
    number of pages, which only it knows, in that of `{pages}`.
    """
    opens, closes = quotation_marks()
    return {
        "summary": tr(SUMMARY),
        "missing": tr(MISSING),
        "sources": tr(SOURCES),
        "removed": tr(REMOVED),
        "added": tr(ADDED),
        "archived": tr(ARCHIVED),
        "logo": tr(LOGO),
        "base": base(),
        "colon": colon(),
        "table": tr("Table"),
        "opens": opens,
        "closes": closes,
        "source": tr("Source {number}", number=_NUMBER),
        "note": tr_in("within a sentence", "source {number}", number=_NUMBER),
        "page": page(_NUMBER, _PAGES),
        "kind": kind_of(report),
        "footer": footer(),
        "records": tr("The records that this report was made of, for Demarche to open"),
    }


def base() -> str:
    """Name the column that the others are compared with."""
    return tr_in("a column", "base")


def kind_of(report: Report) -> str:
    """Say what kind of a report it is, for the line above each page."""
    if report.has_marks:
        return tr(KIND)
    return tr("Stated demands by day")


def footer() -> str:
    """Say what a report was made with, for the line below each page."""
    return tr("Demarche · format {format}", format=FORMAT)


def page(number: str, pages: str) -> str:
    """Say which of how many pages it is."""
    return tr("Page {number} of {pages}", number=number, pages=pages)


def page_pieces() -> list[str]:
    """Give the same in pieces; two are `{number}` and `{pages}`, for fields to stand there."""
    return [each for each in _PLACE.split(page(_NUMBER, _PAGES)) if each]


def quotation_marks() -> tuple[str, str]:
    """Give the signs around words that are quoted from a source."""
    # Translators: words that are quoted from a source, in quotation marks
    opens, closes = tr_in("words of a source", "“{words}”", words="{words}").split("{words}")
    return opens, closes
