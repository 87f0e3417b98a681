"""Which two texts of two positions are compared: those of one language, or none; which differ."""

from __future__ import annotations

from typing import NamedTuple

from demarche.compare.cell import Cell, CellState, Compared
from demarche.compare.ignoring import NOTHING, Ignored
from demarche.compare.terms import compare_terms
from demarche.records.model import Position


class Texts(NamedTuple):
    """The two texts that are compared, or that there are two in no language in common."""

    compared: Compared | None
    two_languages: bool = False


def compared_texts(was: Position | None, is_: Position | None, ignored: Ignored = NOTHING) -> Texts:
    """Choose the two texts of one language that can be compared, and say where none can.

    `text` with a `text` of the same language, else the words as said with words of the same
    language, else nothing.
    """
    if was is None or is_ is None or was.text is None or is_.text is None:
        return Texts(None)
    if _same_language(was.language, is_.language):
        return Texts(Compared(was.text, is_.text, is_.language, ignored=ignored))
    for old in _wordings(was):
        for new in _wordings(is_):
            if _same_language(old[0], new[0]):
                return Texts(Compared(old[1], new[1], new[0], as_said=True, ignored=ignored))
    return Texts(None, two_languages=True)


def differ(one: Cell, other: Cell) -> bool:
    """Say whether two cells, of which neither is the base, hold different things.

    Of texts in two languages that cannot be said, nor of a cell that holds nothing.
    """
    was, is_ = one.position, other.position
    if was is None or is_ is None or was is is_:
        return False
    if one.state is not other.state and CellState.WITHDRAWN in (one.state, other.state):
        return True
    compared = compared_texts(was, is_).compared
    if compared is None:
        return False
    return compared.was != compared.is_ or bool(compare_terms(was.terms, is_.terms))


def _wordings(position: Position) -> list[tuple[str, str]]:
    """Give the words of a position as said and as recorded, with their languages."""
    said = position.as_said
    return [
        *([(said.language, said.text)] if said else []),
        *([(position.language, position.text)] if position.text is not None else []),
    ]


def _same_language(one: str, other: str) -> bool:
    """Say whether two tags name one language, regions and scripts aside."""
    return one.partition("-")[0].casefold() == other.partition("-")[0].casefold()
