"""The paper as it lies, and whether a row of a table fits on one page of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from demarche.reports.document import Bar, Report
from demarche.reports.labels import KIND, footer
from demarche.reports.office.blocks import Paragraph
from demarche.reports.options import Layout, Orientation
from demarche.reports.sheets import SIZES
from demarche.translation import tr

SIDE: Final = 44.0
TOP: Final = 62.0
BOTTOM: Final = 56.0
"""The margins, in points."""

_MOST_OF_TITLE: Final = 90
_NARROWEST: Final = 18.0
_LETTER_WIDTH: Final = 5.2
_LINE_HEIGHT: Final = 12.5
_HEADS: Final = 130.0
_OPENING: Final = 110.0
"""What the heads of the table and of the demand, and those of a part, take of a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """The size of the paper as it lies, in points."""

    width: float
    height: float

    @property
    def landscape(self) -> bool:
        """Say whether the paper lies across."""
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """Give the width between the margins."""
        return self.width - 2 * SIDE


def page_of(report: Report) -> Page:
    """Choose how the paper lies: across for a table, upright for running text, if not said."""
    options = report.options
    across = options.orientation is Orientation.LANDSCAPE or (
        options.orientation is Orientation.AUTOMATIC and is_table(report)
    )
    width, height = sorted(SIZES[options.paper], reverse=across)
    return Page(width, height)


def is_table(report: Report) -> bool:
    """Say whether the comparison stands in a table; one column alone is running text."""
    return report.options.layout is Layout.COLUMNS or len(report.columns) > 1


def fits(
    page: Page, cells: Sequence[Sequence[Paragraph]], scale: float = 1.0, *, first: bool = False
) -> bool:
    """Say whether cells surely fit on a page side by side; the first ones stand below a heading.

    A row that is held together and does not fit below its headings leaves them alone on a page.
    """
    letters = page.text_width / len(cells) / (_LETTER_WIDTH * scale)
    room = (page.height - TOP - BOTTOM - _HEADS) / scale - (_OPENING if first else 0.0)
    return all(sum(_height(each, letters) for each in cell) < room for cell in cells)


def _height(paragraph: Paragraph, letters: float) -> float:
    """Judge the height of a paragraph in points, at most."""
    text = "".join(piece.text for piece in paragraph.pieces)
    return (1 + len(text) / letters + text.count("\n")) * _LINE_HEIGHT


def running_title(report: Report) -> str:
    """Give as much of the title as a line above the page holds."""
    text = report.title.text
    return text if len(text) <= _MOST_OF_TITLE else f"{text[: _MOST_OF_TITLE - 1].rstrip()}…"


def header_words(report: Report) -> str:
    """Give what stands beside the title above every page."""
    return report.options.header or tr(KIND)


def footer_words(report: Report) -> str:
    """Give what stands beside the number below every page."""
    return report.options.footer or footer()


def bar_widths(bar: Bar, page: Page) -> list[float]:
    """Share the width of the page among counts; the smallest is still wide enough for a number."""
    total = sum(each.count for each in bar.tallies)
    room = page.text_width - _NARROWEST * len(bar.tallies)
    return [_NARROWEST + room * each.count / total for each in bar.tallies]
