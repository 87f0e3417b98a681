"""Write passages into a text document: with cursor and formats only, never as markup.

Each link is only a number in the document; where it leads is kept beside it as a plain string,
since Qt's addresses rewrite what they are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from demarche.direction import in_our_direction, untorn
from demarche.gui.panels.pane_look import CARD, CARD_GAP, CARD_PADDING, PaneLook
from demarche.gui.panels.passage import Face, Link, LinkKind, Passage, Run, Shape
from demarche.gui.text import visible_text
from demarche.translation import later, tr

LIMIT: Final = 20_000
"""So many characters are shown at first: Qt needs seconds to lay out a megabyte."""

LONGEST_PIECE: Final = 4_000
"""Longer stretches are broken: the time to wrap one grows with its square."""

MOST: Final = 1_000_000
"""And so many at all."""

SHOW_ALL: Final = later("Show all")
_OURS: Final = frozenset({Shape.LINE, Shape.CARD, Shape.STEP, Shape.STEP_HERE})
"""In these stand lines that we put together, beside what a file says."""

_PUT_TOGETHER: Final = " · "
_LINE_BREAK: Final = "\u2028"


class PassageWriter:
    """Writes passages into one document, up to a number of characters."""

    def __init__(self, document: QTextDocument, look: PaneLook, limit: int = LIMIT) -> None:
        self.links: list[Link] = []
        self._cursor = QTextCursor(document)
        self._look = look
        self._limit = self._left = limit
        self._is_cut = False
        self._cards = 0
        self._last: Shape | None = None

    def write(self, passages: Iterable[Passage]) -> None:
        """Write the passages; what is too long ends with a link to the rest."""
        self._cursor.beginEditBlock()
        for passage in passages:
            self._write_passage(passage)
            if self._is_cut:
                self._write_rest()
                break
        self._end_card()
        self._cursor.endEditBlock()

    def _write_passage(self, passage: Passage) -> None:
        """Write one paragraph."""
        self._begin_block(passage)
        for run in passage.runs:
            for number, piece in enumerate(self._pieces(run.text)):
                if number:
                    self._cursor.insertBlock(self._continued())
                self._write_run(Run(piece, run.face, run.link), passage.shape)
        self._turn()

    def _turn(self) -> None:
        """Give a paragraph that is read from right to left its distances on the other side."""
        if self._cursor.block().textDirection() == Qt.LayoutDirection.RightToLeft:
            block = self._cursor.blockFormat()
            left, right = block.leftMargin(), block.rightMargin()
            block.setLeftMargin(right)
            block.setRightMargin(left)
            self._cursor.setBlockFormat(block)

    def _write_rest(self) -> None:
        """Say that more is on record, and lead to it."""
        self._left = self._limit
        runs = [Run(tr("Only the beginning is shown."), Face.MUTED)]
        if self._limit < MOST:
            runs += [Run(" "), Run(tr(SHOW_ALL), link=Link(LinkKind.REST, ""))]
        self._write_passage(Passage(Shape.LINE, tuple(runs)))

    def _begin_block(self, passage: Passage) -> None:
        """Begin a paragraph, with the distances that it has to the one before."""
        block = self._look.block(passage.shape)
        if passage.shape is Shape.CARD:
            if passage.opens or self._last is not Shape.CARD:
                self._begin_card(block)
            block.setProperty(CARD, self._cards)
        else:
            self._end_card()
        if self._last is None:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._last = passage.shape

    def _begin_card(self, block: QTextBlockFormat) -> None:
        """Leave room above a card; of two distances that meet, Qt keeps the larger."""
        self._end_card()
        self._cards += 1
        above = CARD_PADDING if self._last is Shape.CARD else 0
        block.setTopMargin(self._look.px(above + CARD_GAP + CARD_PADDING))

    def _end_card(self) -> None:
        """Leave room below a card that ends here."""
        if self._last is Shape.CARD:
            block = self._cursor.blockFormat()
            block.setBottomMargin(self._look.px(CARD_PADDING + CARD_GAP))
            self._cursor.setBlockFormat(block)

    def _write_run(self, run: Run, shape: Shape) -> None:
        """Write a stretch of text, and remember where it leads."""
        characters = self._look.characters(run.face, shape, linked=run.link is not None)
        if run.link is not None:
            characters.setAnchor(True)
            characters.setAnchorHref(f"link:{len(self.links)}")
            self.links.append(run.link)
        text = _turned(run.text, run.face) if shape in _OURS else run.text
        self._cursor.insertText(text.replace("\n", _LINE_BREAK), characters)

    def _continued(self) -> QTextBlockFormat:
        """Give the format of a paragraph that goes on in the next block."""
        block = self._cursor.blockFormat()
        block.setTopMargin(0)
        return block

    def _pieces(self, text: str) -> Iterator[str]:
        """Yield a text as it may be shown, in pieces that Qt can lay out."""
        shown = visible_text(text[: self._left + 1])
        self._is_cut |= len(shown) > self._left
        shown = shown[: self._left]
        self._left -= len(shown)
        while len(shown) > LONGEST_PIECE:
            cut = shown.rfind(" ", LONGEST_PIECE // 2, LONGEST_PIECE) + 1 or LONGEST_PIECE
            yield shown[:cut]
            shown = shown[cut:]
        yield shown


def _turned(text: str, face: Face) -> str:
    """Let a line of ours run from left to right; what is quoted runs as it does."""
    if face in (Face.QUOTED, Face.CONTEXT, Face.FOUND):
        return text
    return in_our_direction(text) if _PUT_TOGETHER in text else untorn(text)
