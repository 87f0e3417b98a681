"""How much room a demand takes on paper, judged without setting it.

A row of the table stays on one page where it fits on one. To measure it is to set it twice, so
only a row that might or might not fit is measured: that most surely do is known from the number
of their letters and the widest they may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, Final

from demarche.reports.sheets import SIDES

_TOP_AND_BOTTOM: Final = 213.4
"""The margins of the page, and what the heads of the table and of the demand take of it."""

_SIZE: Final = 9.0
_LEADING: Final = 11.6
_GAP: Final = 9.0
_WIDEST: Final = 0.62
"""The width of a letter in ems: no text of small letters in the shipped fonts is wider."""
_NARROWEST: Final = 0.3
_CAPITALS: Final = re.compile(r"[A-Z@%&mw\d]")


class Fit(StrEnum):
    """Whether a row fits on a page."""

    SURELY = "surely"
    PERHAPS = "perhaps"
    NEVER = "never"


def fit_of(
    cells: Sequence[dict[str, Any]], terms: int, page: tuple[float, float], scale: float
) -> Fit:
    """Judge whether the cells of a demand, as values, fit on one page side by side.

    `page` is its width and height, `scale` the size of the type against the usual one.
    """
    width = ((page[0] - SIDES) / len(cells) - 19.0 * scale) / scale
    height = (page[1] - _TOP_AND_BOTTOM * max(1.0, scale)) / scale - 14.0 * terms
    texts = [list(_texts(cell)) for cell in cells]
    if max(_height(each, width, widest=True) for each in texts) < height:
        return Fit.SURELY
    if max(_height(each, width, widest=False) for each in texts) > height:
        return Fit.NEVER
    return Fit.PERHAPS


def _height(texts: Sequence[str], width: float, *, widest: bool) -> float:
    """Judge the height of a cell in points, at most or at least."""
    lines = 0.0
    for text in texts:
        ems = _ems(text) if widest else len(text) * _NARROWEST
        lines += max(1.0, ems * _SIZE / width * (1.15 if widest else 1.0) + text.count("\n"))
        lines += 1.0 if widest else 0.0
    return lines * (_LEADING if widest else _LEADING * 0.7) + (_GAP * len(texts) if widest else 0.0)


def _ems(text: str) -> float:
    """Judge how many ems a text takes in one line, at most."""
    if not text.isascii():
        return float(len(text))
    return len(text) * _WIDEST + len(_CAPITALS.findall(text)) * 0.4


def _texts(cell: dict[str, Any]) -> Iterator[str]:
    """Yield the texts of a cell that stand on lines of their own."""
    yield _plain(cell["heading"])
    for passage in cell["passages"]:
        yield _plain(passage["label"])
        yield "".join(_plain(run["text"]) for run in passage["runs"])
    if cell["attribution"]:
        yield _plain(cell["attribution"]["text"])
    for line in cell["lines"]:
        yield _plain(line["text"])
    for term in cell["terms"]:
        yield " ".join((_plain(term["name"]), _plain(term["was"]), _plain(term["now"])))


def _plain(text: str | list[str]) -> str:
    """Give a text that may stand in pieces."""
    return text if isinstance(text, str) else "".join(text)
