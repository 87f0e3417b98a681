"""How a text pane looks: the format of each face and the distances of each shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from demarche.gui.panels.passage import Face, Shape
from demarche.gui.text import SHIPPED, TextFace, body_font, label_font
from demarche.gui.theme import Colours

SHAPE: Final = int(QTextFormat.Property.UserProperty.value) + 1
"""The block property that holds a passage's shape."""

CARD: Final = SHAPE + 1
"""The block property that numbers the cards."""

MARGIN: Final = 14
CARD_PADDING: Final = 9
CARD_GAP: Final = 8


_FILLED: Final = {
    Face.FOUND: "found_fill",
    Face.REMOVED: "removed_fill",
    Face.ADDED: "added_fill",
}
"""The colour behind words that are marked."""

_WORDS: Final = {
    Face.FOUND: "found_text",
    Face.REMOVED: "removed_text",
    Face.ADDED: "added_text",
    Face.WARNING: "warning",
}
"""The colour of words that have one of their own."""


@dataclass(frozen=True, slots=True)
class _Distances:
    """The margins of a shape in pixels."""

    above: int
    below: int
    left: int = 0
    right: int = 0


_DISTANCES: Final = {
    Shape.LINE: _Distances(2, 3),
    Shape.TITLE: _Distances(0, 2),
    Shape.SECTION: _Distances(20, 5),
    Shape.QUOTE: _Distances(10, 8, 14),
    Shape.ASIDE: _Distances(6, 10, 14),
    Shape.CARD: _Distances(2, 0, 11, 11),
    Shape.DOUBT: _Distances(16, 18, 11, 11),
    Shape.STEP: _Distances(3, 3, 21),
    Shape.STEP_HERE: _Distances(3, 3, 21),
}


@dataclass(frozen=True, slots=True)
class PaneLook:
    """One theme at one zoom, in per cent."""

    colours: Colours
    zoom: int = 100
    face: TextFace = SHIPPED

    def px(self, pixels: float) -> float:
        """Scale a distance by the zoom."""
        return pixels * self.zoom / 100

    def characters(self, face: Face, shape: Shape, *, linked: bool) -> QTextCharFormat:
        """Give the format of a run."""
        found = QTextCharFormat()
        found.setFont(self._font(face, shape))
        found.setForeground(QBrush(QColor(self._colour(face, shape, linked=linked))))
        if face in _FILLED:
            found.setBackground(QBrush(QColor(getattr(self.colours, _FILLED[face]))))
        found.setFontStrikeOut(face is Face.REMOVED)
        found.setFontUnderline(face is Face.ADDED)
        return found

    def block(self, shape: Shape) -> QTextBlockFormat:
        """Give the format of a paragraph."""
        distances = _DISTANCES[shape]
        found = QTextBlockFormat()
        found.setProperty(SHAPE, shape.value)
        found.setTopMargin(self.px(distances.above))
        found.setBottomMargin(self.px(distances.below))
        found.setLeftMargin(self.px(distances.left))
        found.setRightMargin(self.px(distances.right))
        return found

    def _font(self, face: Face, shape: Shape) -> QFont:
        """Give the font of a run: a serif for words that were said, a sans for all else."""
        if face in (Face.QUOTED, Face.CONTEXT, *_FILLED):
            return body_font(self.zoom * 94 // 100, self.face)
        if shape is Shape.SECTION:
            return _spaced(label_font(self.zoom, size=8, bold=True))
        if shape is Shape.TITLE:
            return label_font(self.zoom, size=10.5, bold=True)
        size = 9.0 if face is Face.MUTED else 9.25
        return label_font(self.zoom, size=size, bold=face in (Face.STRONG, Face.WARNING))

    def _colour(self, face: Face, shape: Shape, *, linked: bool) -> str:
        """Give the colour of a run."""
        if linked and shape is not Shape.STEP:
            return self.colours.accent
        if shape is Shape.SECTION or face in (Face.MUTED, Face.CONTEXT):
            return self.colours.muted
        named = _WORDS.get(face)
        return getattr(self.colours, named) if named else self.colours.text


def heading_font(zoom: int = 100) -> QFont:
    """Give the font of a panel's heading."""
    return _spaced(label_font(zoom, size=8, bold=True))


def _spaced(font: QFont) -> QFont:
    """Set a font in capitals, a little apart."""
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return font
