"""The sheets that a report is set on: their size, how they lie, what fits on them side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from demarche.reports.document import Report
from demarche.reports.options import USUAL_TYPE, Options, Orientation, Paper

SIZES: Final[Mapping[Paper, tuple[float, float]]] = {
    Paper.A4: (595.28, 841.89),
    Paper.LETTER: (612.0, 792.0),
    Paper.A3: (841.89, 1190.55),
}
"""The shorter and the longer side of a sheet, in points."""
SIDES: Final = 88.0
"""The two side margins of a page."""

_NARROWEST: Final = 164.0
"""The narrowest column in which type of the usual size reads well."""
_LEAST, _MOST = 2, 8
_UPRIGHT: Final[Mapping[Paper, int]] = {Paper.A4: 2, Paper.LETTER: 2, Paper.A3: 4}
"""Up to so many columns the paper stands upright unless it is told to lie."""


def is_landscape(report: Report) -> bool:
    """Say whether the paper lies across."""
    options = report.options
    if options.orientation is Orientation.AUTOMATIC:
        return len(report.columns) > _UPRIGHT[options.paper]
    return options.orientation is Orientation.LANDSCAPE


def size_of(report: Report) -> tuple[float, float]:
    """Give the width and the height of the page in points."""
    short, long = SIZES[report.options.paper]
    return (long, short) if is_landscape(report) else (short, long)


def most_side_by_side(report: Report) -> int:
    """Say how many columns fit on a page side by side."""
    width = size_of(report)[0] - SIDES
    fitting = int(width / (_NARROWEST * scale(report.options)))
    return max(_LEAST, min(_MOST, fitting))


def scale(options: Options) -> float:
    """Give the size of the type against the usual one."""
    return options.type_size / USUAL_TYPE
