"""A cell of a comparison as one sentence, for those who hear it: who, when, what became of it.

The day is said once and in full, the change in words; the text itself follows the sentence. What is
only looked at, as marks and colours are, is counted or named here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from demarche.compare import wording
from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.days import said_on
from demarche.compare.languages import in_language
from demarche.compare.lookup import Lookup
from demarche.compare.spans import Mark, Span
from demarche.compare.splitting import tokens
from demarche.records.model import Position, Relation

_AFTER_THE_DAY: Final = {
    Change.ALTERNATIVE: "original not withdrawn",
    Change.NOT_MENTIONED: "not mentioned since",
    Change.NEW: "new",
}
"""What is said of a change where the day, and what the position is, were said before it."""


def cell_sentence(lookup: Lookup, cell: Cell, column: str, *, folded: bool = False) -> str:
    """Say all of a cell but its text; `column` names the column where nobody said anything."""
    fold = "folded" if folded else ""
    if cell.position is None:
        parts = [column, wording.nothing_in_words(cell), _counted(cell), fold]
    else:
        parts = [*_said(lookup, cell, cell.position), *_became(lookup, cell, cell.position), fold]
    return ", ".join(part for part in parts if part)


def marked_in_words(text: str, marks: Sequence[Span]) -> str:
    """Say a text in which both sides stand, with the words that name what became of each."""
    parts, done = [], 0
    for start, end, mark in marks:
        words = _MARKED.get(mark)
        if words:
            parts += [text[done:start], f" ({words}: {text[start:end].strip()}) "]
            done = end
    return " ".join("".join([*parts, text[done:]]).split())


_MARKED: Final = {Mark.REMOVED: "removed", Mark.ADDED: "added"}


def _said(lookup: Lookup, cell: Cell, position: Position) -> Iterator[str]:
    """Say who said it, when, and what it is."""
    dossier = lookup.dossier
    yield wording.party_name(dossier, position.party)
    yield said_on(position, long=True)
    if cell.approximate:
        yield "day approximate"
    if cell.state is not CellState.WITHDRAWN:
        what = wording.what_it_is(dossier, lookup, position, long=True).replace(" · ", ", ")
        yield what[:1].lower() + what[1:]
    if cell.state is CellState.CARRIED_OVER and cell.change is not Change.NOT_MENTIONED:
        yield "carried over"


def _became(lookup: Lookup, cell: Cell, position: Position) -> Iterator[str]:
    """Say what became of the demand, how closely it is worded, and how much of it changed."""
    if cell.state is CellState.WITHDRAWN:
        yield "withdrawn"
    elif cell.change is Change.ALTERNATIVE and not _is_alternative(lookup, position):
        yield wording.row_heading(lookup, cell)
    elif cell.change is not None:
        yield _AFTER_THE_DAY.get(cell.change) or wording.row_heading(lookup, cell)
    yield in_language(position.language, lookup.dossier.language)
    yield str(position.wording)
    if position.uncertain:
        yield "uncertain"
    yield _counted(cell)


def _is_alternative(lookup: Lookup, position: Position) -> bool:
    """Say whether a position is called an alternative by its own link."""
    return any(link.relation is Relation.ALTERNATIVE_TO for link, _ in lookup.links(position))


def _counted(cell: Cell) -> str:
    """Say how many words were added and removed, or why none are counted."""
    if cell.two_languages:
        return "not compared word by word, in two languages"
    if cell.compared is None or cell.compared.is_same or cell.state is CellState.WITHDRAWN:
        return ""
    if cell.rewritten:
        return "rewritten"
    old = _words(cell.compared.was, cell.compared.diff.old)
    new = _words(cell.compared.is_, cell.compared.diff.new)
    counts = {"added": _changed(new, old), "removed": _changed(old, new)}
    said = [f"{number} {does}" for does, number in counts.items() if number]
    if not said:
        return "only signs and spaces differ"
    noun = "word" if next(filter(None, counts.values())) == 1 else "words"
    return ", ".join([said[0].replace(" ", f" {noun} ", 1), *said[1:]])


class _Word(NamedTuple):
    """A word by the letters of it that are kept, counted from the beginning of what is kept."""

    kept: range
    is_marked: bool


def _words(text: str, spans: Sequence[Span]) -> list[_Word]:
    """Give the words of one side, with what of each is kept."""
    kept, changed = [0], [0]
    for start, end, mark in spans:
        length = end - start
        kept += _counting(kept[-1], length, counts=mark is Mark.KEPT)
        changed += _counting(changed[-1], length, counts=mark in _MARKED)
    found, place = [], 0
    for token in tokens(text):
        begin, place = place, place + len(token)
        if token[0].isalnum():
            is_marked = changed[begin] < changed[place]
            found.append(_Word(range(kept[begin], kept[place]), is_marked))
    return found


def _counting(so_far: int, length: int, *, counts: bool) -> Sequence[int]:
    """Give the count behind each letter of a stretch that counts or does not."""
    return range(so_far + 1, so_far + length + 1) if counts else [so_far] * length


def _changed(words: Sequence[_Word], others: Sequence[_Word]) -> int:
    """Count the words that are marked, or of which letters are kept in a word that is."""
    partly = {place for each in others if each.is_marked for place in each.kept}
    return sum(each.is_marked or not partly.isdisjoint(each.kept) for each in words)
