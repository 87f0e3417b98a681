"""What the evidence panel says of one cell, in reading order.

Passages come one by one, so that whoever shows them can stop where a reader would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare import mentions, wording
from demarche.compare.cell import Cell, CellState
from demarche.compare.days import date_in_words, dated
from demarche.compare.languages import in_language
from demarche.compare.lookup import Lookup
from demarche.compare.relations import relation_names
from demarche.compare.statements import party_name
from demarche.compare.values import heading_for, word_for
from demarche.gui.panels.copy_passages import Copies, no_copies
from demarche.gui.panels.passage import (
    Face,
    Passage,
    Run,
    Shape,
    dotted,
    line,
    section,
    to_position,
)
from demarche.gui.panels.source_passages import source_passages
from demarche.records.model import (
    Demand,
    Dossier,
    Outcome,
    Position,
    PositionKind,
    Relation,
    Wording,
)
from demarche.translation import counted, later, later_in, tr, tr_in

EMPTY: Final = later("Choose a cell to see its evidence.")
NO_SOURCE: Final = later("No source on record")
MOST_STEPS: Final = 24
"""So many positions are shown before and after; a step leads on to the others."""

LONG_TEXT: Final = 4_000
"""A cell cuts a longer text; the evidence has it whole."""

_TRANSLATORS: Final = {
    "official": later("official translation"),
    "own": later("the compiler’s own translation"),
    "machine": later("machine translation"),
}
_STEP: Final = "a step in a chain of statements"
_STEPS: Final = {
    Relation.WITHDRAWS: later_in("a step in a chain of statements", "withdrawn"),
    Relation.REPLACES: later_in("a step in a chain of statements", "replaced"),
    Relation.ALTERNATIVE_TO: later_in("a step in a chain of statements", "alternative"),
    Relation.NARROWS: later_in("a step in a chain of statements", "narrowed"),
    Relation.WIDENS: later_in("a step in a chain of statements", "widened"),
    Relation.REVISES: later_in("a step in a chain of statements", "revised"),
    Relation.CLARIFIES: later_in("a step in a chain of statements", "clarified"),
    Relation.RESTATES: later_in("a step in a chain of statements", "restated"),
    Relation.ANSWERS: later_in("a step in a chain of statements", "answered"),
    Relation.SUPPORTS: later_in("a step in a chain of statements", "supported"),
    Relation.CONTESTS: later_in("a step in a chain of statements", "disputed"),
    Relation.CONDITIONAL_ON: later_in("a step in a chain of statements", "conditional"),
}
"""What a position is to an earlier one, in a word, the strongest first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The cell whose evidence is shown, with what it is looked up in."""

    dossier: Dossier
    lookup: Lookup
    demand: Demand
    cell: Cell | None
    copies: Copies = no_copies


def cell_of(lookup: Lookup, position: Position) -> Cell:
    """Look at a position by itself, as in no column."""
    return Cell(
        state=CellState.STATED,
        position=position,
        variants=lookup.variants(position),
        answers=lookup.answers(position),
        contested_by=lookup.contested_by(position),
    )


def evidence(seen: Shown) -> Iterator[Passage]:
    """Yield all that is on record for a cell: words, sources, answers, and what came before."""
    yield Passage(Shape.TITLE, (Run(seen.demand.title, Face.STRONG),))
    cell = seen.cell
    if cell is None or cell.position is None:
        yield line(tr("No statement on record"), Face.MUTED)
    else:
        yield line(wording.cell_heading(seen.dossier, seen.lookup, cell), Face.MUTED)
        yield from _statement(seen, cell.position)
        yield from _variants(seen, cell)
        yield from _around(seen, cell)
    if cell is not None:
        yield from _why(cell)
    yield from _chain(seen)
    elsewhere = tuple(_elsewhere(seen))
    if elsewhere:
        yield section(tr("Linked on other demands"))
        yield from elsewhere


def _statement(seen: Shown, position: Position) -> Iterator[Passage]:
    """Yield one statement: who made it, what is in doubt, its words and its sources."""
    dossier = seen.dossier
    yield line(wording.attribution(dossier, position))
    if position.uncertain:
        runs = (Run(tr("Uncertain:") + " ", Face.WARNING), Run(position.uncertain))
        yield Passage(Shape.DOUBT, runs)
    yield from _text(dossier, position)
    if not position.source_ids:
        yield line(tr(NO_SOURCE), Face.WARNING)
    yield from source_passages(dossier, position, seen.copies)
    if position.note:
        yield line(position.note, Face.MUTED)


def _text(dossier: Dossier, position: Position) -> Iterator[Passage]:
    """Yield the text itself where no quote shows it: as said, and as it is compared."""
    said = position.as_said
    if said is not None and all(quote.exact != said.text for quote in position.quotes):
        yield line(dotted([tr("As said"), in_language(said.language, "")]), Face.MUTED)
        yield Passage(Shape.QUOTE, (Run(said.text, Face.QUOTED),))
    text = position.text or ""
    if text and (said is not None or not position.quotes or len(text) > LONG_TEXT):
        usual = "" if said else dossier.language
        kind = heading_for(Wording(position.wording))
        language = in_language(position.language, usual)
        yield line(dotted([kind, language, _translator(position)]), Face.MUTED)
        yield Passage(Shape.ASIDE, (Run(text, Face.QUOTED),))


def _translator(position: Position) -> str:
    """Say who translated the words of a position."""
    translator = position.as_said.translator if position.as_said else None
    if translator in _TRANSLATORS:
        return tr(_TRANSLATORS[translator])
    # Translators: who translated what is shown, a name
    return tr("translation: {translator}", translator=translator) if translator else ""


def _variants(seen: Shown, cell: Cell) -> Iterator[Passage]:
    """Yield the other reports of the same statement: how each words it, and each whole."""
    if cell.variants:
        yield section(tr("Other wordings of it"))
    for words in mentions.variants_in_brief(seen.lookup, cell):
        yield line(words)
    for variant in cell.variants:
        yield from _statement(seen, variant)


def _around(seen: Shown, cell: Cell) -> Iterator[Passage]:
    """Yield what stands beside a position, what else was said, and who answered or disputed it."""
    yield from _list(seen, tr("Standing beside it"), cell.beside)
    yield from _list(seen, tr("Also said on this demand"), cell.listed)
    yield from _list(seen, tr("Disputed by"), cell.contested_by)
    lines = mentions.answers_in_words(seen.lookup, cell)
    if lines:
        yield section(tr_in("a heading", "Answers"))
    if lines and not cell.answers:
        yield line(lines[0])
    for words, answer in zip(lines, cell.answers, strict=False):
        yield Passage(Shape.LINE, (to_position(words, answer.position.id),))


def _list(seen: Shown, heading: str, positions: tuple[Position, ...]) -> Iterator[Passage]:
    """Yield positions under a heading, each a step to it."""
    if positions:
        yield section(heading)
    for each in positions:
        words = dated(each)
        who = _other_party(seen, each)
        text = dotted([words[0].upper() + words[1:], who, each.occasion or ""])
        yield Passage(Shape.LINE, (to_position(text, each.id),))


def _why(cell: Cell) -> Iterator[Passage]:
    """Yield why the change is called as it is."""
    if cell.change is not None and cell.why:
        yield section(tr("Why “{change}”", change=word_for(cell.change)))
        yield line(cell.why)
    if cell.two_languages:
        yield line(tr("The two texts are in different languages; their words are not compared."))


def _chain(seen: Shown) -> Iterator[Passage]:
    """Yield every statement on a demand by day, the one that is looked at marked."""
    lookup, cell = seen.lookup, seen.cell
    steps = sorted(
        lookup.statements(seen.demand),
        key=lambda each: (each.date.counts_from, lookup.order.get(each.id, 0)),
    )
    here = lookup.statement(cell.position.id) if cell and cell.position else ""
    place = next((index for index, each in enumerate(steps) if each.id == here), 0)
    begin = max(0, min(place - MOST_STEPS // 2, len(steps) - MOST_STEPS))
    if steps:
        yield section(tr("What came before and after"))
    if begin:
        # Translators: so many statements more
        yield line(counted("{number} earlier", "{number} earlier", begin), Face.MUTED)
    yield from _steps(seen, steps[begin : begin + MOST_STEPS], here)
    if (behind := len(steps) - begin - MOST_STEPS) > 0:
        # Translators: so many statements more
        yield line(counted("{number} later", "{number} later", behind), Face.MUTED)


def _elsewhere(seen: Shown) -> Iterator[Passage]:
    """Yield what a position is linked to on other demands, and what there is linked to it."""
    position = seen.cell.position if seen.cell else None
    if position is None:
        return
    lookup = seen.lookup
    linked = [(link.relation, to) for link, to in lookup.links(position)]
    linked += lookup.links_to(position.id)
    steps = {to: relation for relation, to in linked if _is_elsewhere(seen, to)}
    names = relation_names()
    for to, relation in steps.items():
        other = lookup.positions[to]
        title = lookup.demand_of[to].title
        words = dotted([date_in_words(other.date), names[relation], title])
        yield Passage(Shape.STEP, (to_position(words, to),))


def _is_elsewhere(seen: Shown, position_id: str) -> bool:
    """Say whether a position belongs to another demand."""
    demand = seen.lookup.demand_of.get(position_id)
    return demand is not None and demand.id != seen.demand.id


def _steps(seen: Shown, steps: Sequence[Position], here: str) -> Iterator[Passage]:
    """Yield steps of a chain; two that read alike are told apart by their occasion."""
    texts = [_step_in_words(seen, each) for each in steps]
    for each, words in zip(steps, texts, strict=True):
        text = dotted([words, each.occasion or ""]) if texts.count(words) > 1 else words
        if each.id == here:
            yield Passage(Shape.STEP_HERE, (Run(text, Face.STRONG),))
        else:
            yield Passage(Shape.STEP, (to_position(text, each.id),))


def _step_in_words(seen: Shown, position: Position) -> str:
    """Say of one step its day, who spoke, and what it is to the steps before."""
    links = {link.relation: link for link, _ in seen.lookup.links(position)}
    strongest = next((links[each] for each in _STEPS if each in links), None)
    if strongest is None:
        what = word_for(PositionKind(position.kind))
    elif strongest.outcome:
        what = word_for(Outcome(strongest.outcome))
    else:
        what = tr_in(_STEP, _STEPS[strongest.relation])
    who = _other_party(seen, position)
    if who:
        # Translators: who spoke, and in a word what it was, such as “NATO rejects”
        what = tr_in("a step in a chain of statements", "{party} {what}", party=who, what=what)
    return dotted([date_in_words(position.date), what])


def _other_party(seen: Shown, position: Position) -> str:
    """Name the party of a position where it is not the one whose demand it is."""
    if position.party == seen.demand.by:
        return ""
    return party_name(seen.dossier, position.party)
