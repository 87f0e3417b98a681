"""A comparison as JSON for other programs: the stable shape `demarche-comparison/1`.

A cell's `text` and `language` are those that were compared: where two texts are in two languages
and the words as said are in one, they are the words as said, in the base's cell too. A cell that
was compared with other words than those of the base's cell has no spans.

Spans are `[start, end, mark]`, half-open and counted in code points: `base_spans` of the base's
text (`kept`, `removed`), `spans` of the cell's (`kept`, `added`). `ignored` names what was not to
be heeded (`case`, `punctuation`, `quotes`, `numbering`, `spacing`); what differs only in that is
marked `ignored-removed` and `ignored-added`.

A cell names by their ids the other reports of its statement (`variants`), the `answers` to exactly
this position with their outcomes, and who disputes it (`contested_by`). With three and more
columns `differs_from` holds the numbers of those columns, the base aside, that hold something else.
A term has the `difference` of its two amounts or days, if it is one of these.

A row of two drafts has `pairing`, too: `found` (`id`, `likeness`, `hand`, null where one draft has
no such demand), `likeness` (the share of the words, 0 to 1), `because` (a person's reason),
`demands` (the ids of the first draft, and of the second: several where one was split or some were
merged, and then a cell's `text` is that of all of them), `moved`, and `numbers` (the two numbers
at the heads of the texts, where they differ).
"""

from __future__ import annotations

from typing import Any, Final

from demarche.compare.alignment.aligning import Match
from demarche.compare.cell import Cell, Compared
from demarche.compare.comparison import Column, Comparison
from demarche.compare.ignoring import Aspect
from demarche.compare.row import Row
from demarche.compare.words import Span

COMPARISON_FORMAT: Final = "demarche-comparison/1"


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """Give a comparison as plain values in the documented shape."""
    return {
        "format": COMPARISON_FORMAT,
        "base": comparison.base,
        "ignored": [str(aspect) for aspect in Aspect if aspect in comparison.ignored],
        "columns": [_column(column) for column in comparison.columns],
        "rows": [_row(row, comparison.base) for row in comparison.rows],
        "summary": [
            None if counts is None else {str(change): n for change, n in counts.items()}
            for counts in comparison.summary
        ],
    }


def _column(column: Column) -> dict[str, Any]:
    """Give one column as plain values."""
    return {
        "label": column.label,
        "spec": column.spec_text,
        "file": column.file,
        "party": column.spec.party,
        "day": column.day.isoformat() if column.day else None,
        "occasion": column.spec.occasion,
    }


def _row(row: Row, base: int) -> dict[str, Any]:
    """Give one row as plain values; with two columns it says its one change itself."""
    words = _base_words(row, base)
    plain: dict[str, Any] = {
        "demand": row.demand.id,
        "title": row.demand.title,
        "topic": row.demand.topic,
        "cells": [
            _base_cell(cell, words) if index == base else _cell(cell, _over(cell, words))
            for index, cell in enumerate(row.cells)
        ],
    }
    if len(row.cells) == 2:
        other = plain["cells"][1 - base]
        plain |= {"change": other["change"], "why": other["why"]}
    return plain | {"pairing": _pairing(row.match)} if row.match else plain


def _pairing(match: Match) -> dict[str, Any]:
    """Say how the demands of two drafts were paired."""
    return {
        "found": str(match.found) if match.found else None,
        "likeness": match.likeness,
        "because": match.because or None,
        "demands": [[demand.id for demand in side] for side in match.sides],
        "moved": match.moved,
        "numbers": list(match.numbers) if match.numbers else None,
    }


def _base_words(row: Row, base: int) -> Compared | None:
    """Give the comparison whose old words are the base's text: its own text where one has them."""
    position = row.cells[base].position
    own = position.text if position else None
    found = [cell.compared for cell in row.cells if cell.compared is not None]
    return next((each for each in found if each.was == own), found[0] if found else None)


def _over(cell: Cell, words: Compared | None) -> Compared | None:
    """Give the comparison of a cell, if it is one with the words that the base's cell gives."""
    compared = cell.compared
    return compared if compared and words and compared.was == words.was else None


def _base_cell(cell: Cell, words: Compared | None) -> dict[str, Any]:
    """Give the base's cell as plain values."""
    plain = _cell(cell, None) | {"terms": None}
    return plain | {"text": words.was, "language": words.language} if words else plain


def _cell(cell: Cell, compared: Compared | None) -> dict[str, Any]:
    """Give one cell as plain values."""
    position = cell.position
    diff = compared.diff if compared else None
    return {
        "state": str(cell.state),
        "position": position.id if position else None,
        "date": position.date.text if position else None,
        "party": position.party if position else None,
        "text": compared.is_ if compared else position.text if position else None,
        "language": compared.language if compared else position.language if position else None,
        "standing_beside": [each.id for each in cell.beside],
        "change": str(cell.change) if cell.change else None,
        "outcome": str(cell.outcome) if cell.outcome else None,
        "why": cell.why,
        "rewritten": cell.rewritten,
        "terms": [
            {"name": term.name, "was": term.was, "is": term.is_, "difference": term.difference}
            for term in cell.terms or ()
        ],
        "base_spans": _spans(diff.old) if diff else None,
        "spans": _spans(diff.new) if diff else None,
        "variants": [each.id for each in cell.variants],
        "answers": [
            {"position": each.position.id, "outcome": str(each.outcome) if each.outcome else None}
            for each in cell.answers
        ],
        "contested_by": [each.id for each in cell.contested_by],
        "differs_from": list(cell.differs_from),
    }


def _spans(spans: tuple[Span, ...]) -> list[list[int | str]]:
    """Give spans as lists of start, end and mark."""
    return [[span.start, span.end, str(span.mark)] for span in spans]
