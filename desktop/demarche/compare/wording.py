"""What a comparison says in words: the same sentences for the window, the paper and the terminal.

Everything here is said of values that the comparison decided; nothing is decided here.
"""

from __future__ import annotations

from collections import Counter

from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.days import date_in_words, dated, said_on
from demarche.compare.languages import in_language
from demarche.compare.lookup import Lookup
from demarche.compare.statements import party_name, what_it_is
from demarche.compare.terms import TermChange
from demarche.compare.values import word_for
from demarche.records.dates import FuzzyDate
from demarche.records.model import Dossier, Position, Relation
from demarche.translation import counted, tr, tr_in


def sentences_in_words(cell: Cell) -> tuple[str, ...]:
    """Say where two texts were too long to be compared but by whole sentences."""
    words = cell.compared.diff.by_sentences if cell.compared else None
    if not words:
        return ()
    said = counted(
        "compared by whole sentences: {number} word is too many",
        "compared by whole sentences: {number} words are too many",
        words,
    )
    return (said,)


def cell_heading(dossier: Dossier, lookup: Lookup, cell: Cell) -> str:
    """Say in one line what a cell holds: its kind, its link to the earlier one, its wording."""
    position = cell.position
    if position is None:
        return tr("Not in this draft") if cell.is_draft else tr("No statement on record")
    if cell.state is CellState.WITHDRAWN:
        return tr("Withdrawn {day}", day=said_on(position))
    if cell.state is CellState.CARRIED_OVER:
        carried = tr("Carried over, last stated {day}", day=said_on(position))
        return f"{carried} · {word_for(position.wording)}"
    parts = [*what_it_is(dossier, lookup, position)]
    if cell.approximate:
        parts.append(tr("day approximate"))
    parts += [in_language(position.language, dossier.language), word_for(position.wording)]
    return " · ".join(part for part in parts if part)


def nothing_in_words(cell: Cell) -> str:
    """Say that a cell holds nothing."""
    if cell.is_draft:
        return tr_in("within a sentence", "not in this draft")
    return tr_in("within a sentence", "no statement on record")


def row_heading(lookup: Lookup, cell: Cell) -> str:
    """Say in a few words what became of a demand in one column."""
    change, position = cell.change, cell.position
    if change is None:
        return ""
    if change is Change.SPLIT:
        return tr("split into {demands}", demands=_demand_titles(lookup, cell))
    if change is Change.MERGED:
        return tr("merged into {demands}", demands=_demand_titles(lookup, cell))
    return _became(cell, position, change) if position else nothing_in_words(cell)


def _became(cell: Cell, position: Position, change: Change) -> str:
    """Say what became of a demand on which something stands."""
    if change in (Change.WITHDRAWN, Change.NOT_MENTIONED, Change.NEW):
        return _became_on(cell, position, change)
    match change:
        case Change.ALTERNATIVE if cell.base_is_newer:
            return tr("before the alternative in the base")
        case Change.ALTERNATIVE:
            # Translators: what became of a demand, as the next few
            return tr("alternative offered, original not withdrawn")
        case Change.ANSWERED if cell.outcome:
            return tr("answered: {outcome}", outcome=word_for(cell.outcome))
        case _:
            return word_for(change)


def _became_on(cell: Cell, position: Position, change: Change) -> str:
    """Say what became of a demand, and on which day."""
    if change is Change.NOT_MENTIONED:
        return _not_mentioned(position.date)
    if change is Change.NEW:
        # Translators: a demand that was not there before
        return tr("new, {day}", day=date_in_words(position.date))
    if cell.state is CellState.WITHDRAWN:
        return tr("withdrawn {day}", day=date_in_words(position.date))
    return tr("withdrawn; the {statement} stands", statement=dated(position))


def _not_mentioned(since: FuzzyDate) -> str:
    """Say since when a demand is not mentioned; some languages put an article before a day."""
    words = date_in_words(since, after=True)
    if since.is_day:
        return tr_in("since one day", "not mentioned since {day}", day=words)
    # Translators: since a month, a year or a span of days
    return tr("not mentioned since {day}", day=words)


def _demand_titles(lookup: Lookup, cell: Cell) -> str:
    """Name the demands whose positions a cell holds."""
    positions = [each for each in (cell.position, *cell.beside) if each is not None]
    titles = (lookup.demand_of[each.id].title for each in positions if each.id in lookup.demand_of)
    return ", ".join(dict.fromkeys(titles))


def attribution(dossier: Dossier, position: Position) -> str:
    """Say who said it, in what role, on what occasion and when."""
    who = ", ".join(part for part in (position.speaker, position.role) if part)
    parts = [who or party_name(dossier, position.party), position.occasion, said_on(position)]
    return " · ".join(part for part in parts if part)


def beside_in_words(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Name what else stands in a cell, one line for each position in `beside`."""
    return tuple(_beside(lookup, cell, each) for each in cell.beside)


def _beside(lookup: Lookup, cell: Cell, other: Position) -> str:
    """Name what else stands in a cell, with its demand where that is another one."""
    statement = dated(other)
    if not _is_of_another(lookup, cell, other):
        return tr("Also standing: the {statement}", statement=statement)
    title = lookup.demand_of[other.id].title
    return tr("Also standing: the {statement} on “{title}”", statement=statement, title=title)


def _is_of_another(lookup: Lookup, cell: Cell, other: Position) -> bool:
    """Say whether a position is of another demand than the one that a cell shows first."""
    demand_of = lookup.demand_of
    return cell.position is not None and demand_of[other.id] is not demand_of[cell.position.id]


def still_standing_in_words(lookup: Lookup, cell: Cell) -> tuple[str, ...]:
    """Name what else stands in a cell: the original of an alternative with its words."""
    if cell.position is None or not cell.beside:
        return ()
    originals = {
        to
        for relation, to in lookup.own_links(cell.position)
        if relation is Relation.ALTERNATIVE_TO
    }
    apart = [each for each in cell.beside if _is_of_another(lookup, cell, each)]
    lines = [
        tr("Still standing: the {statement}: “{words}”", statement=dated(each), words=_words(each))
        for each in cell.beside
        if each.id in originals and each not in apart
    ]
    for each in apart:
        line = _beside(lookup, cell, each)
        # A draft's text holds it.
        lines.append(line if cell.is_draft else with_words(line, _words(each)))
    others = Counter(
        dated(each) for each in cell.beside if each.id not in originals and each not in apart
    )
    if others:
        named = ", ".join(_times(words, number) for words, number in others.items())
        # Translators: {statements} are some like “the demand of 17 Dec 2021”, “2 × offer of 2022”
        lines.append(tr("Also standing: {statements}", statements=named))
    return tuple(lines)


def _times(statement: str, number: int) -> str:
    """Name a statement in a list, or say of how many the same is to be said."""
    if number == 1:
        return tr_in("in a list of what stands", "the {statement}", statement=statement)
    return f"{number} × {statement}"


def with_words(line: str, words: str) -> str:
    """Put the words of a statement behind a line that names it."""
    # Translators: {line} names a statement; {words} are what was said
    return tr("{line}: “{words}”", line=line, words=words)


def _words(position: Position) -> str:
    """Give the words of a position in brief."""
    return shortened(position.text or "")


def listed_in_words(cell: Cell) -> tuple[str, ...]:
    """Name what the party said of the demand besides what the cell compares, one line each."""
    lines = [(tr("Also said: {statement}", statement=dated(each)), each) for each in cell.listed]
    return tuple(with_words(line, _words(each)) if each.text else line for line, each in lines)


def doubt_in_words(position: Position) -> str:
    """Say briefly what is in doubt; the evidence says it whole."""
    doubt = position.uncertain
    return tr("Uncertain: {doubt}", doubt=shortened(doubt)) if doubt else ""


def shortened(text: str, most: int = 90) -> str:
    """Cut a text at a word's end."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(maxsplit=1)[0] + " …"


def term_values(term: TermChange) -> tuple[str, str]:
    """Write both sides of a term, the newer with by how much an amount or a day differs.

    A term that is not named on a side is said to be so, not dropped.
    """
    was, is_ = (tr("(not named)") if each is None else each for each in (term.was, term.is_))
    return was, f"{is_} ({term.difference})" if term.difference else is_
