"""What became of a demand from one draft to another, where its words alone say so.

Two drafts that share no ids have no links to each other: what is said here is read from the words
and from how the pair was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from demarche.compare.alignment.aligning import Found, Match
from demarche.compare.alignment.numbering import head_number
from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.change import Decision
from demarche.compare.ignoring import ignored_in_words
from demarche.compare.texts import Texts
from demarche.records.model import Demand, Position
from demarche.translation import parted, tr, tr_in


def together(cells: Sequence[Cell]) -> Cell:
    """Make one cell of those of several demands: their texts one below the other.

    The position keeps the id of the first of them; the others stand in `beside`.
    """
    standing = [each for each in cells if each.position and each.state is not CellState.WITHDRAWN]
    if not standing:
        return next((each for each in cells if each.position), cells[0])
    first, *rest = standing
    positions = [each.position for each in standing if each.position]
    if not rest:
        return first
    beside = (*(each for cell in standing for each in cell.beside), *positions[1:])
    return first._replace(position=_joined(positions), beside=beside)


def _joined(positions: Sequence[Position]) -> Position:
    """Join the texts, the terms and the sources of positions; of two languages only the first."""
    first = positions[0]
    alike = [each for each in positions if each.language == first.language]
    terms: dict[str, str] = {}
    for each in reversed(alike):
        terms.update(each.terms)
    return replace(
        first,
        text="\n\n".join(each.text for each in alike if each.text),
        as_said=None,
        terms=terms,
        quotes=tuple(quote for each in positions for quote in each.quotes),
        sources=tuple(dict.fromkeys(name for each in positions for name in each.sources)),
    )


def decide_by_words(base: Cell, texts: Texts, match: Match, *, backwards: bool) -> Decision:
    """Name the change of a pair that was found by likeness or by hand; both cells hold something.

    `backwards` says that the base is of the second draft.
    """
    was, is_ = match.sides[::-1] if backwards else match.sides
    found = found_in_words(match)
    if len(was) < len(is_):
        words = tr("{old} is split into {new}", old=_names(was), new=_names(is_))
        return Decision(Change.SPLIT, parted([found, words]))
    if len(was) > len(is_):
        words = tr("{old} are merged into {new}", old=_names(was), new=_names(is_))
        return Decision(Change.MERGED, parted([found, words]))
    change, words = _by_words(base, texts)
    if change is Change.UNCHANGED and match.moved:
        change = Change.MOVED
    return Decision(change, parted([found, words, *shifts(match, backwards=backwards)]))


def marked_moved(decision: Decision, match: Match, *, backwards: bool) -> Decision:
    """Say of a pair of one id, too, where it moved, and that it did where nothing else changed."""
    more = shifts(match, backwards=backwards)
    same = decision.change in (Change.UNCHANGED, Change.RESTATED)
    change = Change.MOVED if same and match.moved else decision.change
    return decision._replace(change=change, reason=parted([str(decision.reason), *more]))


def found_in_words(match: Match) -> str:
    """Say how a pair was found."""
    if match.found is Found.BY_HAND:
        if match.because:
            return tr("paired by hand: {reason}", reason=match.because)
        return tr("paired by hand")
    if match.found is Found.BY_ID:
        return tr("paired by id")
    share = round((match.likeness or 0) * 100)
    return tr("paired by likeness, {share} % of the words", share=share)


def shifts(match: Match, *, backwards: bool = False) -> list[str]:
    """Say where a pair stands otherwise than the rest of its draft, and its other number."""
    found = [tr("moved against the order of the rest")] if match.moved else []
    if match.numbers:
        was, is_ = match.numbers[::-1] if backwards else match.numbers
        found.append(tr("renumbered from {old} to {new}", old=was, new=is_))
    return found


def pairing_in_words(match: Match) -> str:
    """Say of a row how its demands were found to be one, and name those that it does not."""
    if not match.first or not match.second or match.found is Found.BY_ID:
        return parted(shifts(match) if match.found else [])
    parts = [found_in_words(match), *shifts(match)]
    titles = [tuple(each.title for each in side) for side in match.sides]
    if titles[0] != titles[1]:
        # Translators: the title of a demand, in quotation marks
        quoted = [[tr_in("a title", "“{title}”", title=each) for each in side] for side in titles]
        parts.append(" → ".join(" + ".join(side) for side in quoted))
    return parted(parts)


def _by_words(base: Cell, texts: Texts) -> tuple[Change, str]:
    """Compare the words, the number at their head aside."""
    if texts.two_languages:
        return Change.REWORDED, tr("texts in two languages, whose words are not compared")
    compared = texts.compared
    if compared is None:
        same = base.position is not None and base.position.text is None
        if same:
            return Change.UNCHANGED, tr("no text in either")
        return Change.REWORDED, tr("no text")
    was, is_ = head_number(compared.was)[1], head_number(compared.is_)[1]
    if " ".join(was.split()) == " ".join(is_.split()):
        return Change.UNCHANGED, tr("the same words")
    if compared.is_same:
        ignored = ignored_in_words(compared.ignored)
        return Change.UNCHANGED, tr("the same words but for {ignored}", ignored=ignored)
    return Change.REWORDED, tr("words differ")


def _names(demands: Sequence[Demand]) -> str:
    """Name some demands by their ids."""
    return ", ".join(each.id for each in demands)
