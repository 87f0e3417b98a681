"""How the grid looks: colours, fonts and distances, for one theme and one zoom."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont

from demarche.gui.text import SHIPPED, TextFace, body_font, label_font
from demarche.gui.theme import Colours

if TYPE_CHECKING:
    from demarche.compare.cell import Change


class Look(NamedTuple):
    """One theme at one zoom, in per cent."""

    colours: Colours
    zoom: int = 100
    face: TextFace = SHIPPED

    def px(self, pixels: float) -> float:
        """Scale a distance by the zoom."""
        return pixels * self.zoom / 100

    @property
    def body(self) -> QFont:
        """Give the font of compared text."""
        return _body(self.zoom, self.face)

    @property
    def label(self) -> QFont:
        """Give the font of the lines around it."""
        return _label(self.zoom, 9.0, bold=False)

    @property
    def strong(self) -> QFont:
        """Give the font of what leads a row."""
        return _label(self.zoom, 10.5, bold=True)

    @property
    def small(self) -> QFont:
        """Give the font of pills and of the gutter."""
        return small_font(self.zoom)

    def pill_colours(self, change: Change | None) -> tuple[str, str]:
        """Give the fill and the text colour of a change's pill."""
        colours = self.colours
        quiet, orange = _tones()
        if change in quiet:
            return colours.chip, colours.muted
        if change in orange:
            return colours.removed_fill, colours.removed_text
        return colours.added_fill, colours.added_text


@cache
def _tones() -> tuple[frozenset[Change], frozenset[Change]]:
    """Give the changes that are quiet, and those in the colour of what is removed."""
    from demarche.compare.cell import Change  # noqa: PLC0415 - an empty window has no changes

    return (
        frozenset({Change.NOT_MENTIONED, Change.UNCHANGED, Change.ABSENT, Change.RESTATED}),
        frozenset({Change.WITHDRAWN, Change.REWORDED, Change.REPLACED, Change.NARROWED}),
    )


def small_font(zoom: int) -> QFont:
    """Give the font of pills and of the gutter at a zoom."""
    return _label(zoom, 8.5, bold=False)


@lru_cache(maxsize=32)
def _body(zoom: int, face: TextFace) -> QFont:
    """Keep a font for each zoom."""
    return body_font(zoom, face)


@lru_cache(maxsize=128)
def _label(zoom: int, size: float, *, bold: bool) -> QFont:
    """Keep a font for each zoom and size."""
    return label_font(zoom, size=size, bold=bold)
