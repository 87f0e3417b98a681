"""What a screen reader is told of the grid: a cell's name, what stands around its text, the heads.

No Qt but the names of its roles: the model hands on what is said here.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from demarche.compare.cell import Cell, Change
from demarche.compare.lookup import Lookup
from demarche.compare.spans import Mark
from demarche.compare.spoken import cell_sentence, marked_in_words
from demarche.compare.values import word_for
from demarche.gui.comparison.content import CellContent
from demarche.gui.text import visible_text
from demarche.translation import tr

NAME: Final = Qt.ItemDataRole.AccessibleTextRole
DESCRIPTION: Final = Qt.ItemDataRole.AccessibleDescriptionRole
SPOKEN: Final = frozenset({Qt.ItemDataRole.DisplayRole, NAME, DESCRIPTION})
"""The roles in which something is said in words."""

_SIDES: Final = frozenset({Mark.REMOVED, Mark.ADDED})


def cell_name(
    lookup: Lookup, cell: Cell, column: str, content: CellContent, *, marked: bool, folded: bool
) -> str:
    """Say a cell in one sentence, with its text; `marked` texts say what is struck and added."""
    says = cell_sentence(lookup, cell, column, folded=folded)
    sides = {span.mark for span in content.marks} & _SIDES
    text = content.text
    if len(sides) > 1 or (sides and marked):
        text = marked_in_words(text, content.marks)
    return visible_text(f"{says}: {' '.join(text.split())}" if text else says)


def cell_description(content: CellContent) -> str:
    """Say what stands around the text of a cell."""
    return visible_text(". ".join(content.told()))


def heading_said(topic: str, role: int) -> str | None:
    """Give what the heading of a group says in one role."""
    if role == DESCRIPTION:
        return None
    words = visible_text(topic)
    return tr("{topic}, heading", topic=words) if role == NAME else words


def row_head_said(title: str, change: Change | None, role: int) -> str | None:
    """Give what the head of a row says in one role; the change is drawn there as a sign."""
    if role == DESCRIPTION:
        return None
    change_words = f", {word_for(change)}" if change is not None and role == NAME else ""
    return visible_text(title) + change_words
