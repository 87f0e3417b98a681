"""A row as it is copied: plain text for a mail, rich text for a word processor.

The rich text is written by us and every word of a record in it is escaped; it is handed to the
clipboard and never shown by us.
"""

from __future__ import annotations

from html import escape

from demarche.compare import wording
from demarche.compare.row import Row
from demarche.compare.words import Mark, Span
from demarche.gui.comparison.content import CellContent, terms_in_words
from demarche.gui.comparison.model import ComparisonModel
from demarche.gui.comparison.source_link import SourceLink
from demarche.gui.text import visible, visible_text
from demarche.translation import colon, labelled

_TAGS = {
    Mark.REMOVED: "del",
    Mark.ADDED: "ins",
    Mark.IGNORED_OLD: "del",
    Mark.IGNORED_NEW: "ins",
}
_SIGNS = {
    Mark.REMOVED: ("[-", "-]"),
    Mark.ADDED: ("{+", "+}"),
    Mark.IGNORED_OLD: ("[~", "~]"),
    Mark.IGNORED_NEW: ("{~", "~}"),
}


def row_as_text(model: ComparisonModel, row_number: int) -> str:
    """Give a row as plain text, removed and added words in brackets."""
    row = model.entry(row_number).row
    if row is None:
        return visible_text(model.entry(row_number).topic)
    lines = [visible_text(row.demand.title)]
    for column, content in _cells(model, row_number):
        lines += ["", _head(model, row, column), visible_text(content.heading)]
        lines += [_marked_plain(content)] if content.text else []
        lines += [visible_text(content.attribution)] if content.attribution else []
        lines += [line for source in content.sources for line in _source_plain(source)]
    for column in range(len(row.cells)):
        lines += [visible_text(labelled(*term)) for term in terms_in_words(row.cells[column])]
    return "\n".join(lines) + "\n"


def row_as_html(model: ComparisonModel, row_number: int) -> str:
    """Give a row as a table with `del` and `ins`."""
    row = model.entry(row_number).row
    if row is None:
        return f"<p>{escape(visible_text(model.entry(row_number).topic))}</p>"
    heads = "".join(
        f"<th>{escape(_head(model, row, column))}</th>" for column in model.shown_columns()
    )
    cells = "".join(f"<td>{_cell_html(content)}</td>" for _, content in _cells(model, row_number))
    title = escape(visible_text(row.demand.title))
    return f"<table><caption>{title}</caption><tr>{heads}</tr><tr>{cells}</tr></table>"


def _cells(model: ComparisonModel, row_number: int) -> list[tuple[int, CellContent]]:
    """Give the content of each cell of a demand's row."""
    found = [(column, model.content(row_number, column)) for column in model.shown_columns()]
    return [(column, content) for column, content in found if content is not None]


def _head(model: ComparisonModel, row: Row, column: int) -> str:
    """Name a column, with what became of the demand in it."""
    if model.comparison is None:
        return ""
    head = model.comparison.columns[column]
    change = wording.row_heading(model.lookup_of(column), row.cells[column])
    return visible_text(f"{head.label}, {head.detail}" + (f"{colon()}{change}" if change else ""))


def _cell_html(content: CellContent) -> str:
    """Write one cell."""
    parts = [f"<p>{escape(visible_text(content.heading))}</p>", f"<p>{_marked_html(content)}</p>"]
    if content.attribution:
        parts.append(f"<p>{escape(visible_text(content.attribution))}</p>")
    parts += [f"<p>{_source_html(source)}</p>" for source in content.sources]
    return "".join(parts)


def _source_plain(source: SourceLink) -> list[str]:
    """Write a source and its archived copy, a line each; without an address it is only named."""
    links = [f"{visible_text(each.label)}{colon()}{each.address}" for each in source.links()]
    return links if source.url else [visible_text(source.label), *links]


def _source_html(source: SourceLink) -> str:
    """Write a source and its archived copy as links; without an address it is only named."""
    links = [
        f'<a href="{escape(each.address or "", quote=True)}">{escape(visible_text(each.label))}</a>'
        for each in source.links()
    ]
    return " · ".join(links if source.url else [escape(visible_text(source.label)), *links])


def _marked_html(content: CellContent) -> str:
    """Write a text with its marks as elements."""
    return "".join(
        f"<{_TAGS[mark]}>{escape(piece)}</{_TAGS[mark]}>" if mark else escape(piece)
        for piece, mark in _pieces(content)
    )


def _marked_plain(content: CellContent) -> str:
    """Write a text with its marks as brackets."""
    return "".join(
        f"{_SIGNS[mark][0]}{piece}{_SIGNS[mark][1]}" if mark else piece
        for piece, mark in _pieces(content)
    )


def _pieces(content: CellContent) -> list[tuple[str, Mark | None]]:
    """Cut a shown text at its marks."""
    text = visible(content.text)
    pieces: list[tuple[str, Mark | None]] = []
    at = 0
    for mark in content.marks:
        start, end = text.span(*_range(mark))
        pieces += [(text.text[at:start], None), (text.text[start:end], mark.mark)]
        at = end
    return [piece for piece in [*pieces, (text.text[at:], None)] if piece[0]]


def _range(span: Span) -> tuple[int, int]:
    """Give the ends of a span."""
    return span.start, span.end
