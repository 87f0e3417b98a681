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
from demarche.compare.statements import party_name, what_it_is
from demarche.compare.values import word_for
from demarche.records.model import Position, Relation
from demarche.translation import counted, later, later_in, tr, tr_in

_SHORT: Final = "within a sentence, after who said what on which day"
_AFTER_THE_DAY: Final = {
    Change.ALTERNATIVE: later_in(
        "within a sentence, after who said what on which day", "original not withdrawn"
    ),
    Change.NOT_MENTIONED: later_in(
        "within a sentence, after who said what on which day", "not mentioned since"
    ),
    Change.NEW: later_in("within a sentence, after who said what on which day", "new"),
}
"""What is said of a change where the day, and what the position is, were said before it."""


def cell_sentence(lookup: Lookup, cell: Cell, column: str, *, folded: bool = False) -> str:
    """Say all of a cell but its text; `column` names the column where nobody said anything."""
    fold = tr_in("a row of a table", "folded") if folded else ""
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
            parts += [text[done:start], f" ({tr(words, words=text[start:end].strip())}) "]
            done = end
    return " ".join("".join([*parts, text[done:]]).split())


_MARKED: Final = {
    # Translators: stands in brackets within a text, before the words that were removed from it
    Mark.REMOVED: later("removed: {words}"),
    # Translators: stands in brackets within a text, before the words that were added to it
    Mark.ADDED: later("added: {words}"),
}


def _said(lookup: Lookup, cell: Cell, position: Position) -> Iterator[str]:
    """Say who said it, when, and what it is."""
    dossier = lookup.dossier
    yield party_name(dossier, position.party)
    yield said_on(position, long=True)
    if cell.approximate:
        yield tr("day approximate")
    if cell.state is not CellState.WITHDRAWN:
        yield from what_it_is(dossier, lookup, position, long=True, within=True)
    if cell.state is CellState.CARRIED_OVER and cell.change is not Change.NOT_MENTIONED:
        yield tr_in("within a sentence", "carried over")


def _became(lookup: Lookup, cell: Cell, position: Position) -> Iterator[str]:
    """Say what became of the demand, how closely it is worded, and how much of it changed."""
    if cell.state is CellState.WITHDRAWN:
        yield word_for(Change.WITHDRAWN)
    elif cell.change is Change.ALTERNATIVE and not _is_alternative(lookup, position):
        yield wording.row_heading(lookup, cell)
    elif cell.change is not None:
        short = _AFTER_THE_DAY.get(cell.change)
        yield tr_in(_SHORT, short) if short else wording.row_heading(lookup, cell)
    yield in_language(position.language, lookup.dossier.language)
    yield word_for(position.wording)
    if position.uncertain:
        yield tr_in("within a sentence", "uncertain")
    yield _counted(cell)


def _is_alternative(lookup: Lookup, position: Position) -> bool:
    """Say whether a position is called an alternative by its own link."""
    return any(link.relation is Relation.ALTERNATIVE_TO for link, _ in lookup.links(position))


def _counted(cell: Cell) -> str:
    """Say how many words were added and removed, or why none are counted."""
    if cell.two_languages:
        return tr("not compared word by word, in two languages")
    if cell.compared is None or cell.compared.is_same or cell.state is CellState.WITHDRAWN:
        return ""
    if cell.rewritten:
        return tr_in("within a sentence", "rewritten")
    old = _words(cell.compared.was, cell.compared.diff.old)
    new = _words(cell.compared.is_, cell.compared.diff.new)
    return _how_many(added=_changed(new, old), removed=_changed(old, new))


def _how_many(*, added: int, removed: int) -> str:
    """Say how many words were added and removed."""
    if not added and not removed:
        return tr("only signs and spaces differ")
    if not added:
        return counted("{words} word removed", "{words} words removed", removed, words=removed)
    more = counted("{words} word added", "{words} words added", added, words=added)
    if not removed:
        return more
    # Translators: stands behind “3 words added, ”, so that the words need not be named again
    less = counted("{words} removed", "{words} removed", removed, words=removed)
    return f"{more}, {less}"


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
