"""What one cell of the grid says, as values: the layout measures them, the delegate paints them.

No Qt: the same content is copied, spoken to a screen reader and painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from demarche.compare import mentions, wording
from demarche.compare.cell import LEAVES_STANDING, Cell, CellState, Change, Compared
from demarche.compare.comparison import Column, Comparison
from demarche.compare.lookup import Lookup
from demarche.compare.row import Row
from demarche.compare.words import Mark, Span, WordDiff
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.source_link import SourceLink, source_links
from demarche.records.model import Position
from demarche.translation import counted, labelled, later, tr

MOST_CHARACTERS: Final = 4_000
"""Longer texts are cut in a cell until the rest is asked for."""

MOST_SHOWN: Final = 100_000
"""What is longer still is whole in the evidence only: Qt's layout freezes on a megabyte."""

NO_TEXT: Final = later("[no text: proposes that this be deleted]")
_REWRITTEN: Final = later("Rewritten: most words differ, so both texts stand whole and unmarked.")
_REWRITTEN_IN_ONE: Final = later(
    "Rewritten: most words differ, so both texts stand whole, the old one struck."
)
_SILENT: Final = frozenset({Change.NOT_MENTIONED, Change.UNCHANGED})
CUT_OFF: Final = " …"
_BELOW_WHAT_STANDS: Final = {
    Change.ALTERNATIVE: later("The original stands; the alternative is set below it."),
    Change.ANSWERED: later("What is answered stands; the answer is set below it."),
}


class CellContent(NamedTuple):
    """The lines of a cell, from top to bottom."""

    heading: str
    text: str
    marks: tuple[Span, ...]
    is_quiet: bool
    change: Change | None = None
    pill: str = ""
    remarks: tuple[str, ...] = ()
    doubt: str = ""
    attribution: str = ""
    sources: tuple[SourceLink, ...] = ()
    notes: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    left_out: int = 0
    """So many characters of the text are not shown."""

    def told(self) -> tuple[str, ...]:
        """Give what stands around the text: who said it where, what to know of it, its sources."""
        terms = tuple(labelled(name, values) for name, values in self.terms)
        named = ", ".join(each.label for each in self.sources)
        sources = (tr("Sources: {names}", names=named),) if named else ()
        rest = (*self.remarks, self.doubt, self.attribution, *self.notes, *terms, *sources)
        return tuple(each.rstrip(".") for each in rest if each)


def cell_content(
    comparison: Comparison,
    lookup: Lookup,
    row: Row,
    column: int,
    most: int = MOST_CHARACTERS,
    *,
    layout: Layout = Layout.COLUMNS,
) -> CellContent:
    """Say what a cell holds, with so many characters of its text at most.

    The base shows the words that the first other column removed; with more than two columns each
    cell carries its own change and terms, with two the row does. To be read, a text stands alone.
    """
    cell, position = row.cells[column], row.cells[column].position
    heading = wording.cell_heading(lookup.dossier, lookup, cell)
    several = len(row.cells) > 2 and layout is not Layout.READING
    pill = wording.row_heading(lookup, cell) if several else ""
    if position is None:
        nothing = CellContent(heading, "", (), is_quiet=True, change=cell.change)
        if layout is Layout.REDLINE:
            return _redlined_away(comparison, row, nothing, pill, most)
        return nothing
    whole, all_marks = cell_text(comparison, row, column, layout)
    text, marks = _cut(whole, all_marks, most)
    return CellContent(
        heading=heading,
        text=text,
        marks=marks,
        is_quiet=layout is not Layout.READING and _is_silent(cell),
        change=cell.change,
        pill=pill,
        remarks=_remarks(cell, layout),
        doubt=wording.doubt_in_words(position),
        attribution=wording.attribution(lookup.dossier, position),
        sources=source_links(lookup, position),
        notes=_notes(comparison, lookup, cell, position),
        terms=terms_in_words(cell) if several else (),
        left_out=max(len(whole) - most, 0),
    )


def _notes(
    comparison: Comparison, lookup: Lookup, cell: Cell, position: Position
) -> tuple[str, ...]:
    """Say what else is on record around a position, a line each."""
    return (
        *wording.still_standing_in_words(lookup, cell),
        *wording.listed_in_words(cell),
        *mentions.variants_in_brief(lookup, cell),
        *mentions.answers_in_words(lookup, cell),
        *mentions.conditions_in_words(lookup, position),
        *mentions.supported_in_words(lookup, position),
        *mentions.contested_in_words(lookup, cell),
        *mentions.differing_in_words(cell, _names(comparison.columns)),
    )


def _is_silent(cell: Cell) -> bool:
    """Say whether a cell only repeats what stood before, or stands in the other draft."""
    repeats = cell.state is CellState.CARRIED_OVER or cell.is_draft
    return repeats and cell.change in _SILENT


def _redlined_away(
    comparison: Comparison, row: Row, nothing: CellContent, pill: str, most: int
) -> CellContent:
    """Give a cell of a redline that holds nothing: the base's text stands there, unmarked."""
    base = row.cells[comparison.base].position
    whole = (base.text or "") if base else ""
    text, _ = _cut(whole, (), most)
    return nothing._replace(text=text, pill=pill, left_out=max(len(whole) - most, 0))


def terms_in_words(cell: Cell) -> tuple[tuple[str, str], ...]:
    """Give the terms that differ, each with what it was and is."""
    return tuple((term.name, " → ".join(wording.term_values(term))) for term in cell.terms or ())


def _names(columns: Sequence[Column]) -> list[str]:
    """Name columns so that they are told apart: with their days where one party has several."""
    labels = [each.label for each in columns]
    if len(set(labels)) == len(labels):
        return labels
    return [f"{each.label} {each.detail}" for each in columns]


def _remarks(cell: Cell, layout: Layout) -> tuple[str, ...]:
    """Say in words what marks cannot."""
    if layout is Layout.READING:
        return ()
    remarks = []
    if layout is Layout.REDLINE and cell.change in LEAVES_STANDING:
        remarks.append(tr(_BELOW_WHAT_STANDS[cell.change]))
    elif cell.rewritten:
        remarks.append(tr(_REWRITTEN if layout is Layout.COLUMNS else _REWRITTEN_IN_ONE))
    by_sentences = cell.compared.diff.by_sentences if cell.compared is not None else 0
    if by_sentences:
        remarks.append(
            counted(
                "Compared by whole sentences: {number} word is too many.",
                "Compared by whole sentences: {number} words are too many.",
                by_sentences,
            )
        )
    if cell.two_languages:
        remarks.append(tr("Not compared word by word: the two texts are in different languages."))
    if cell.compared is not None and cell.compared.as_said:
        remarks.append(
            tr("Compared in the words as said ({language}).", language=cell.compared.language)
        )
    return tuple(remarks)


def cell_text(
    comparison: Comparison, row: Row, column: int, layout: Layout
) -> tuple[str, tuple[Span, ...]]:
    """Give the text of a cell and its marks, or what stands for an empty one."""
    cell = row.cells[column]
    text, marks = _laid_out(comparison, row, column, layout)
    if not text:
        empty = cell.position is not None and cell.position.text == ""
        return (tr(NO_TEXT) if empty else "", ())
    return text, marks


def _cut(text: str, marks: tuple[Span, ...], most: int) -> tuple[str, tuple[Span, ...]]:
    """Cut a text and its marks to what a cell is to hold."""
    if len(text) <= most:
        return text, marks
    kept = (Span(each.start, min(each.end, most), each.mark) for each in marks if each.start < most)
    return text[:most] + CUT_OFF, tuple(kept)


def text_shown(comparison: Comparison, row: Row, column: int, layout: Layout) -> str:
    """Give the whole text that a cell shows, comparing words only where both sides are in it."""
    if layout is Layout.REDLINE or (layout is Layout.COLUMNS and len(row.cells) > 2):
        return cell_text(comparison, row, column, layout)[0][:MOST_SHOWN]
    compared = None if layout is Layout.READING else _compared(comparison, row, column)
    if compared is not None:
        return (compared.was if column == comparison.base else compared.is_)[:MOST_SHOWN]
    return _own_text(row.cells[column])[:MOST_SHOWN]


def _compared(comparison: Comparison, row: Row, column: int) -> Compared | None:
    """Give the texts that a cell is compared in; the base in those of the first other column."""
    others = (each for index, each in enumerate(row.cells) if index != comparison.base)
    cell = next(others, None) if column == comparison.base else row.cells[column]
    return cell.compared if cell else None


def _own_text(cell: Cell) -> str:
    """Give the text of a cell's own position."""
    return cell.position.text or "" if cell.position else ""


def _whole_text_and_marks(
    comparison: Comparison, row: Row, column: int
) -> tuple[str, tuple[Span, ...]]:
    """Choose the text of a cell that is compared, and which of its words are marked."""
    compared, several = _compared(comparison, row, column), len(row.cells) > 2
    if compared is None:
        return _own_text(row.cells[column]), ()
    if column == comparison.base:
        return compared.was, () if several else _marked(compared.diff, Mark.REMOVED)
    if several and not row.cells[column].rewritten:
        return _both_in_one(compared)
    return compared.is_, _marked(compared.diff, Mark.ADDED)


def _laid_out(
    comparison: Comparison, row: Row, column: int, layout: Layout
) -> tuple[str, tuple[Span, ...]]:
    """Choose the text and the marks of a cell in a layout."""
    cell = row.cells[column]
    if layout is Layout.READING:
        return _own_text(cell), ()
    if layout is Layout.REDLINE and column != comparison.base:
        return _redlined(row.cells[comparison.base], cell)
    return _whole_text_and_marks(comparison, row, column)


def _redlined(base: Cell, cell: Cell) -> tuple[str, tuple[Span, ...]]:
    """Give the base's text with that of a cell in it, or above it: struck, unless it stands."""
    stands = cell.change in LEAVES_STANDING
    if cell.compared is not None and not cell.rewritten and not stands:
        return _both_in_one(cell.compared)
    was, is_ = _own_text(base), _own_text(cell)
    if cell.compared is not None:
        was, is_ = cell.compared.was, cell.compared.is_
    between = "\n" if was and is_ else ""
    behind = len(was) + len(between)
    struck = () if stands else (Span(0, len(was), Mark.REMOVED),)
    marks = (*struck, Span(behind, behind + len(is_), Mark.ADDED))
    return was + between + is_, tuple(each for each in marks if each.start < each.end)


def _both_in_one(compared: Compared) -> tuple[str, tuple[Span, ...]]:
    """Give both texts as one: with several columns the base cannot be struck for each of them."""
    from demarche.reports.plain import interleaved  # noqa: PLC0415 - two columns need no report

    text, marks = "", []
    for run in interleaved(compared):
        if run.mark is not Mark.KEPT:
            marks.append(Span(len(text), len(text) + len(run.text), run.mark))
        text += run.text
    return text, tuple(marks)


def _marked(diff: WordDiff, side: Mark) -> tuple[Span, ...]:
    """Keep the spans that are painted; a text that was rewritten is shown whole, unmarked."""
    if diff.rewritten:
        return ()
    spans = diff.old if side is Mark.REMOVED else diff.new
    return tuple(span for span in spans if span.mark is not Mark.KEPT)
