"""Text selected within one cell by dragging, and what is copied of it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF

from demarche.gui.comparison.stack import Place, Stack


class TextSelection(NamedTuple):
    """From where to where a cell's text is selected; the ends may stand in either order."""

    row: int
    column: int
    start: Place
    end: Place

    @property
    def ends(self) -> tuple[Place, Place]:
        """Give both ends in the order of the text."""
        return min(self.start, self.end), max(self.start, self.end)

    def reaching(self, stack: Stack, point: QPointF) -> TextSelection:
        """Give the selection that reaches to a point of the cell's paragraphs."""
        return self._replace(end=stack.place_at(point))

    def text(self, stack: Stack) -> str:
        """Give the words that are selected, paragraphs on lines of their own."""
        return stack.text_between(*self.ends)
