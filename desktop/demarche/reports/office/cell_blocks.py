"""One cell of a comparison as paragraphs, its marks drawn or tracked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from demarche.compare.spans import IGNORED, OF_OLD, Mark
from demarche.reports.document import CellBlock
from demarche.reports.labels import base
from demarche.reports.office.blocks import Edit, Paragraph, Piece, Style, Tone, note_mark
from demarche.reports.texts import Line, Passage, Run, Said

_TONES: Final = {
    Mark.KEPT: Tone.PLAIN,
    Mark.REMOVED: Tone.REMOVED,
    Mark.ADDED: Tone.ADDED,
    Mark.IGNORED_OLD: Tone.IGNORED,
    Mark.IGNORED_NEW: Tone.IGNORED,
}


def cell_paragraphs(cell: CellBlock, *, pill: bool, tracked: bool) -> Iterator[Paragraph]:
    """Yield what a cell holds; `pill` where it says for itself what became of the demand."""
    if pill:
        became = change_pill(cell)
        yield Paragraph(style=Style.VERDICT, pieces=(became or Piece(text=base(), tone=Tone.SOFT),))
    if not (cell.empty and cell.verdict):
        yield from _what(cell)
    for passage in cell.passages:
        yield from _passage(passage, cell, tracked=tracked)
    if cell.attribution:
        yield _numbered(Style.WHO, cell.attribution)
    for each in cell.lines:
        yield _numbered(Style.MORE, each)
    yield from _terms(cell)
    if not (pill or cell.heading or cell.passages):
        yield Paragraph(style=Style.WHAT, pieces=())


def change_pill(cell: CellBlock) -> Piece | None:
    """Name what became of a demand."""
    if cell.verdict is None:
        return None
    return Piece(text=f"\u00a0{cell.verdict.words}\u00a0", tone=Tone.PILL)


def _terms(cell: CellBlock) -> Iterator[Paragraph]:
    """Yield the terms that differ."""
    for term in cell.terms:
        pieces = (
            Piece(text=f"{term.name}\t", tone=Tone.SOFT),
            Piece(text=f"{term.was} → {term.is_}"),
        )
        yield Paragraph(style=Style.TERM, pieces=pieces)


def _what(cell: CellBlock) -> Iterator[Paragraph]:
    """Yield what kind of statement it is, and where words stand unmarked though they differ."""
    pieces = [Piece(text=cell.heading)] if cell.heading else []
    for remark in cell.remarks:
        pieces.append(Piece(text=" · " if pieces else ""))
        pieces.append(Piece(text=remark, tone=Tone.REMARK))
    if pieces:
        yield Paragraph(style=Style.WHAT, pieces=tuple(pieces), keep=bool(cell.passages))


def _passage(passage: Passage, cell: CellBlock, *, tracked: bool) -> Iterator[Paragraph]:
    """Yield a text under its label; one that comes or goes whole does so with its paragraph."""
    mark = _tracked(_only_mark(passage)) if tracked else Mark.KEPT
    edit = Edit(mark, cell.said) if cell.said and mark is not Mark.KEPT else None
    if passage.label:
        label = (Piece(text=passage.label, edit=edit),)
        yield Paragraph(style=Style.WHAT, pieces=label, edit=edit, keep=bool(passage.runs))
    if passage.stands_for_none and tracked:
        note = "".join(run.text for run in passage.runs)
        yield Paragraph(style=Style.WHAT, pieces=(Piece(text=note),))
    elif passage.runs:
        said = cell.said if tracked else None
        yield Paragraph(
            style=Style.TEXT,
            pieces=tuple(_piece(run, passage, said) for run in passage.runs),
            right_to_left=passage.right_to_left,
            quiet=cell.quiet,
            edit=edit,
        )


def _tracked(mark: Mark) -> Mark:
    """Give the mark that a change is tracked with; what is ignored must come back as well."""
    if mark in IGNORED:
        return Mark.REMOVED if mark in OF_OLD else Mark.ADDED
    return mark


def _only_mark(passage: Passage) -> Mark:
    """Give the one mark that all of a text has, else that it is kept."""
    marks = {run.mark for run in passage.runs}
    return marks.pop() if len(marks) == 1 and not passage.stands_for_none else Mark.KEPT


def _piece(run: Run, passage: Passage, said: Said | None) -> Piece:
    """Write a stretch of a text, tracked where there is someone to track it to."""
    tracked = said is not None and run.mark is not Mark.KEPT
    return Piece(
        text=run.text,
        tone=Tone.PLAIN if tracked else _TONES[run.mark],
        language=passage.language,
        right_to_left=passage.right_to_left,
        edit=Edit(_tracked(run.mark), said) if said is not None and tracked else None,
    )


def _numbered(style: Style, line: Line) -> Paragraph:
    """Write a line with the numbers of its sources, each a link to its note."""
    pieces = [Piece(text=line.text)]
    for at, number in enumerate(line.notes):
        pieces.append(Piece(text="," * (at > 0) + "\u202f", tone=Tone.NUMBER))
        pieces.append(Piece(text=str(number), tone=Tone.NUMBER, to=note_mark(number)))
    return Paragraph(style=style, pieces=tuple(pieces))
