"""What a comparison says in words: the same sentences for the window, the paper and the terminal.

Everything here is said of values that the comparison decided; nothing is decided here.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Final

from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.columns import ColumnKind, ColumnSpec
from demarche.compare.days import date_in_words, dated, day_in_words, said_on
from demarche.compare.languages import in_language
from demarche.compare.lookup import Lookup
from demarche.compare.terms import TermChange
from demarche.records.model import (
    UNKNOWN,
    Dossier,
    Position,
    Relation,
)

CHANGE_WORDS: Final[Mapping[Change, str]] = {
    Change.WITHDRAWN: "withdrawn",
    Change.REPLACED: "replaced",
    Change.ALTERNATIVE: "alternative",
    Change.NARROWED: "narrowed",
    Change.WIDENED: "widened",
    Change.REVISED: "revised",
    Change.CLARIFIED: "clarified",
    Change.RESTATED: "restated",
    Change.REWORDED: "reworded",
    Change.ANSWERED: "answered",
    Change.NEW: "new",
    Change.ABSENT: "absent",
    Change.NOT_MENTIONED: "not mentioned",
    Change.UNCHANGED: "unchanged",
    Change.SPLIT: "split",
    Change.MERGED: "merged",
    Change.MOVED: "moved",
}

_TO_EARLIER: Final[Mapping[Relation, str]] = {
    Relation.RESTATES: "Restates",
    Relation.CLARIFIES: "Clarifies",
    Relation.NARROWS: "Narrows",
    Relation.WIDENS: "Widens",
    Relation.REVISES: "Revises",
    Relation.REPLACES: "Replaces",
    Relation.ALTERNATIVE_TO: "Alternative to",
    Relation.WITHDRAWS: "Withdraws",
    Relation.ANSWERS: "Answers",
    Relation.CONDITIONAL_ON: "Conditional on",
    Relation.VARIANT_OF: "Another report of",
    Relation.SUPPORTS: "Supports",
    Relation.CONTESTS: "Contests",
}


def party_name(dossier: Dossier, party: str) -> str:
    """Give a party's heading; where the source names nobody, say so."""
    if party == UNKNOWN and party not in dossier.parties:
        return "someone not named"
    return dossier.party_name(party)


def sentences_in_words(cell: Cell) -> tuple[str, ...]:
    """Say where two texts were too long to be compared but by whole sentences."""
    words = cell.compared.diff.by_sentences if cell.compared else None
    return (f"compared by whole sentences: {words:,} words are too many",) if words else ()


def column_label(lookup: Lookup, spec: ColumnSpec, file: str = "") -> str:
    """Give the first line of a column's head."""
    label = _label(lookup, spec)
    return f"{label} ({file})" if file else label


def _label(lookup: Lookup, spec: ColumnSpec) -> str:
    """Name a column of one dossier."""
    match spec.kind:
        case ColumnKind.PARTY:
            return party_name(lookup.dossier, spec.party or "")
        case ColumnKind.OCCASION:
            return spec.occasion or ""
        case ColumnKind.OWN_PARTY:
            return "Each demand’s own party"
        case ColumnKind.ORIGINAL | ColumnKind.REVISED:
            own = {demand.by for demand in lookup.dossier.demands}
            name = party_name(lookup.dossier, own.pop()) if len(own) == 1 else ""
            return f"{name} · {spec.kind}" if name else str(spec.kind).capitalize()


def column_detail(lookup: Lookup, spec: ColumnSpec, day: dt.date | None) -> str:
    """Give the second line of a column's head: as of when."""
    if day is not None:
        return f"as of {day_in_words(day, long=True)}"
    match spec.kind:
        case ColumnKind.ORIGINAL:
            return "each demand as first stated"
        case ColumnKind.REVISED:
            return "as of the last day its party spoke"
        case ColumnKind.OCCASION:
            return "what was said there"
        case _:
            return "nothing on record" if lookup.dossier.demands else ""


def cell_heading(dossier: Dossier, lookup: Lookup, cell: Cell) -> str:
    """Say in one line what a cell holds: its kind, its link to the earlier one, its wording."""
    position = cell.position
    if position is None:
        return nothing_in_words(cell).capitalize()
    if cell.state is CellState.WITHDRAWN:
        return f"Withdrawn {said_on(position)}"
    if cell.state is CellState.CARRIED_OVER:
        return f"Carried over, last stated {said_on(position)} · {position.wording}"
    parts = [what_it_is(dossier, lookup, position)]
    if cell.approximate:
        parts.append("day approximate")
    parts += [in_language(position.language, dossier.language), str(position.wording)]
    return " · ".join(part for part in parts if part)


def nothing_in_words(cell: Cell) -> str:
    """Say that a cell holds nothing."""
    return "not in this draft" if cell.is_draft else "no statement on record"


def what_it_is(dossier: Dossier, lookup: Lookup, position: Position, *, long: bool = False) -> str:
    """Name a position by its strongest link, else by its kind, and say to whom it was said."""
    link = link_in_words(lookup, position, long=long)
    to = _addressees(dossier, position)
    if link:
        return f"{link} · {to}" if to else link
    kind = str(position.kind).capitalize()
    return f"{kind} {to}" if to else kind


def _addressees(dossier: Dossier, position: Position) -> str:
    """Say to whom a position was said."""
    names = [party_name(dossier, each) for each in position.to]
    if not names:
        return ""
    return "to " + (", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0])


def link_in_words(lookup: Lookup, position: Position, *, long: bool = False) -> str:
    """Say what a position is to an earlier one, its first telling link first."""
    order = list(_TO_EARLIER)
    found = [
        (order.index(link.relation), link, to)
        for link, to in lookup.links(position)
        if to in lookup.positions
    ]
    if not found:
        return ""
    strongest = {Relation.ALTERNATIVE_TO: -2, Relation.REPLACES: -1}
    _, link, to = min(found, key=lambda each: strongest.get(each[1].relation, each[0]))
    target = lookup.positions[to]
    what = f"the {dated(target, long=long)}"
    outcome = f": {link.outcome}" if link.outcome else ""
    return f"{_TO_EARLIER[link.relation]} {what}{outcome}"


def row_heading(lookup: Lookup, cell: Cell) -> str:
    """Say in a few words what became of a demand in one column."""
    if cell.change is None:
        return ""
    if cell.change in (Change.SPLIT, Change.MERGED):
        return f"{CHANGE_WORDS[cell.change]} into {_demand_titles(lookup, cell)}"
    if cell.position is None:
        return nothing_in_words(cell)
    day = date_in_words(cell.position.date)
    still = f"withdrawn; the {cell.position.kind} of {day} stands"
    return {
        Change.ALTERNATIVE: "before the alternative in the base"
        if cell.base_is_newer
        else "alternative offered, original not withdrawn",
        Change.NOT_MENTIONED: f"not mentioned since {day}",
        Change.WITHDRAWN: f"withdrawn {day}" if cell.state is CellState.WITHDRAWN else still,
        Change.ANSWERED: _answered(cell),
        Change.NEW: f"new, {day}",
    }.get(cell.change, CHANGE_WORDS[cell.change])


def _answered(cell: Cell) -> str:
    """Name an answer by its outcome."""
    return f"answered: {cell.outcome}" if cell.outcome else "answered"


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
    of = f" on “{lookup.demand_of[other.id].title}”" if _is_of_another(lookup, cell, other) else ""
    return f"Also standing: the {dated(other)}{of}"


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
        f"Still standing: the {dated(each)}: “{shortened(each.text or '')}”"
        for each in cell.beside
        if each.id in originals and each not in apart
    ]
    lines += [
        _beside(lookup, cell, each)
        + ("" if cell.is_draft else f": “{shortened(each.text or '')}”")  # a draft's text holds it
        for each in apart
    ]
    others = Counter(
        f"{dated(each)}" for each in cell.beside if each.id not in originals and each not in apart
    )
    if others:
        named = (f"the {words}" if n == 1 else f"{n} × {words}" for words, n in others.items())
        lines.append(f"Also standing: {', '.join(named)}")
    return tuple(lines)


def listed_in_words(cell: Cell) -> tuple[str, ...]:
    """Name what the party said of the demand besides what the cell compares, one line each."""
    return tuple(
        f"Also said: {dated(each)}" + (f": “{shortened(each.text)}”" if each.text else "")
        for each in cell.listed
    )


def doubt_in_words(position: Position) -> str:
    """Say briefly what is in doubt; the evidence says it whole."""
    return f"Uncertain: {shortened(position.uncertain)}" if position.uncertain else ""


def shortened(text: str, most: int = 90) -> str:
    """Cut a text at a word's end."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(maxsplit=1)[0] + " …"


def term_values(term: TermChange) -> tuple[str, str]:
    """Write both sides of a term, the newer with by how much an amount or a day differs.

    A term that is not named on a side is said to be so, not dropped.
    """
    was, is_ = ("(not named)" if each is None else each for each in (term.was, term.is_))
    return was, f"{is_} ({term.difference})" if term.difference else is_
