"""Breaks one paragraph into lines by Qt. Most of a page that comes into sight is spent here.

What Qt is told over and over, colours, formats and measures of fonts, is made once and remembered.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from demarche.direction import begins_at_right
from demarche.gui.comparison.paragraph import Paragraph, Run

_TALL: Final = 1.6
"""A line so much taller than its font's own needs the room: it is not one odd sign."""


class _Measures(NamedTuple):
    """What of a font decides where lines stand."""

    spacing: float
    ascent: float


def lay_out(paragraph: Paragraph, width: float) -> tuple[QTextLayout, float]:
    """Break one paragraph into lines; give them and their height."""
    # A line feed would not break a line of a QTextLayout; a line separator does.
    layout = QTextLayout(paragraph.text.replace("\n", "\u2028"), paragraph.font)
    layout.setTextOption(_option(paragraph.own_side and begins_at_right(paragraph.text)))
    if paragraph.runs:
        layout.setFormats([format_range(run) for run in paragraph.runs])
    layout.setCacheEnabled(True)
    measures = _measures_of(paragraph.font)
    layout.beginLayout()
    y = height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        step = _set_line(line, y, measures)
        height = y + step
        y += step * paragraph.line_height
    layout.endLayout()
    return layout, height


def format_range(run: Run) -> QTextLayout.FormatRange:
    """Translate a run for Qt."""
    found = QTextLayout.FormatRange()
    found.start, found.length = run.start, run.length
    found.format = _format(run.colour, run.fill, run.is_struck, run.is_underlined, run.is_dotted)
    return found


@lru_cache(maxsize=128)
def colour_of(name: str) -> QColor:
    """Give a colour by its name."""
    return QColor(name)


@lru_cache(maxsize=128)
def _format(
    colour: str,
    fill: str,
    is_struck: bool,  # noqa: FBT001  (the cache counts on all of them in their places)
    is_underlined: bool,  # noqa: FBT001  (as above)
    is_dotted: bool,  # noqa: FBT001  (as above)
) -> QTextCharFormat:
    """Make a format once for each look of a run."""
    shape = QTextCharFormat()
    if colour:
        shape.setForeground(QColor(colour))
    if fill:
        shape.setBackground(QColor(fill))
    shape.setFontStrikeOut(is_struck)
    shape.setFontUnderline(is_underlined)
    if is_dotted:
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return shape


def _set_line(line: QTextLine, y: float, measures: _Measures) -> float:
    """Put a line on the grid of its own font and give how far down the next one is.

    One sign from another font would otherwise push its line away from the others.
    """
    if line.height() > _TALL * measures.spacing:
        line.setPosition(QPointF(0, y))
        return line.height()
    line.setPosition(QPointF(0, y + measures.ascent - line.ascent()))
    return measures.spacing


def _measures_of(font: QFont) -> _Measures:
    """Give the measures of a font, found once; a look makes few fonts and shares them."""
    known = _known.get(id(font))
    if known is None:
        metrics = QFontMetricsF(font)
        known = font, _Measures(metrics.lineSpacing(), metrics.ascent())
        _known[id(font)] = known
    return known[1]


_known: Final[dict[int, tuple[QFont, _Measures]]] = {}
"""The fonts are kept, so that no other can come to have the same number."""


@lru_cache(maxsize=2)
def _option(at_right: bool) -> QTextOption:  # noqa: FBT001  (the cache counts on its place)
    """Let lines break between words, within them where they must, and run as their letters do."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if at_right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option
