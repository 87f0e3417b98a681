"""The words that are looked for, as the grid marks them: all of them, and the one gone to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from demarche.gui.comparison.paragraph import Highlight, Run
from demarche.gui.comparison.stack import Stack
from demarche.gui.theme import Colours

TITLE: Final = -1
"""What stands for a column in a hit that lies in the title of a row."""


class Hit(NamedTuple):
    """One place: the row, the column, and which hit of that cell it is."""

    row: int
    column: int
    number: int


@dataclass(slots=True)
class Hits:
    """What is marked; nothing while the query is empty."""

    query: str = ""
    here: Hit | None = None

    def in_stack(
        self, stack: Stack, row: int, column: int, colours: Colours
    ) -> Sequence[Highlight]:
        """Give what is marked in a cell or a title; the hit gone to stands out."""
        if not self.query:
            return ()
        return [
            Highlight(
                paragraph, _run(start, length, colours, is_here=self.here == (row, column, number))
            )
            for number, (paragraph, start, length) in enumerate(stack.find(self.query))
        ]


def _run(start: int, length: int, colours: Colours, *, is_here: bool) -> Run:
    """Colour one hit."""
    if is_here:
        return Run(start, length, colours.on_accent, colours.accent)
    return Run(start, length, colours.found_text, colours.found_fill)
