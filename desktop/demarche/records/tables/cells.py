"""How one cell holds a text, a list or the terms of a position; all of it can be taken back.

A list is separated by `;`, terms are `name=value;name=value`, and a backslash escapes. An empty
cell says nothing; two double quotes alone say that there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

NOTHING: Final = '""'
"""A cell for an empty text or an empty list, which an empty cell would leave out."""

_ESCAPED_NOTHING: Final = re.compile(r'\\+""')
_LITERAL_NOTHING: Final = re.compile(r'\\*""')
_PIECE: Final = re.compile(r"\\([;=\\\s])|([;=])|((?:[^\\;=]|\\(?![;=\\\s]))+)")
_MARKS: Final = re.compile(r"[;=]|\\(?=[;=\\\s]|\Z)")
_EDGE: Final = re.compile(r"^\s|\s\Z")
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r]")
_ACTIVE: Final = re.compile(r"'*[=+\-@\t\r]")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*%?")


def text_cell(text: str | None) -> str:
    """Write a text that may be empty or missing."""
    if text is None:
        return ""
    if text == "":
        return NOTHING
    return f"\\{text}" if _LITERAL_NOTHING.fullmatch(text) else text


def cell_text(cell: str) -> str | None:
    """Read a text that may be empty or missing."""
    if cell in ("", NOTHING):
        return "" if cell else None
    return cell[1:] if _ESCAPED_NOTHING.fullmatch(cell) else cell


def list_cell(items: Iterable[str]) -> str:
    """Write a list; one that is empty is said to be."""
    return ";".join(_escaped(item) for item in items) or NOTHING


def cell_list(cell: str) -> list[str]:
    """Read a list."""
    if cell.strip() == NOTHING:
        return []
    if "\\" not in cell:
        return [item for piece in cell.split(";") if (item := piece.strip())]
    return [item for item, _ in _items(cell) if item]


def terms_cell(terms: Mapping[str, str]) -> str:
    """Write terms."""
    return ";".join(f"{_escaped(name)}={_escaped(value)}" for name, value in terms.items())


def cell_terms(cell: str) -> list[tuple[str, str | None]]:
    """Read terms; one without `=` has no value."""
    if "\\" not in cell:
        pieces = [piece.partition("=") for piece in cell.split(";") if piece.strip()]
        return [(name.strip(), value.strip() if mark else None) for name, mark, value in pieces]
    return [(name, value) for name, value in _items(cell, named=True) if name or value is not None]


def guarded(cell: str) -> str:
    """Mark a cell that a spreadsheet would take for a formula; numbers are none."""
    return f"'{cell}" if _ACTIVE.match(cell) and not _NUMBER.fullmatch(cell) else cell


def unguarded(cell: str) -> str:
    """Take that mark off again."""
    return cell[1:] if _GUARDED.match(cell) else cell


def has_guards(text: str) -> bool:
    """Say whether any cell of a text may be marked so."""
    return _GUARDED.search(text) is not None


def _escaped(text: str) -> str:
    """Escape what would end an item, and white space at its ends."""
    marked = _MARKS.sub(r"\\\g<0>", text)
    return _EDGE.sub(r"\\\g<0>", marked)


def _items(cell: str, *, named: bool = False) -> list[tuple[str, str | None]]:
    """Split a cell at each `;` that is not escaped, and named items at their first `=`."""
    items: list[tuple[str, str | None]] = []
    parts: list[list[tuple[str, bool]]] = [[]]
    for match in _PIECE.finditer(cell):
        escaped, mark, plain = match.groups()
        if mark == ";":
            items.append(_item(parts))
            parts = [[]]
        elif mark == "=" and named and len(parts) == 1:
            parts.append([])
        else:
            parts[-1].append((escaped or mark or plain, escaped is not None))
    items.append(_item(parts))
    return items


def _item(parts: list[list[tuple[str, bool]]]) -> tuple[str, str | None]:
    """Join the pieces of one item: its name or itself, and its value."""
    first, *rest = [_joined(pieces) for pieces in parts]
    return first, rest[0] if rest else None


def _joined(pieces: list[tuple[str, bool]]) -> str:
    """Join pieces without the white space around them; what was escaped is kept."""
    while pieces and not pieces[0][1] and not pieces[0][0].strip():
        pieces = pieces[1:]
    while pieces and not pieces[-1][1] and not pieces[-1][0].strip():
        pieces = pieces[:-1]
    texts = [text for text, _ in pieces]
    if pieces and not pieces[0][1]:
        texts[0] = texts[0].lstrip()
    if pieces and not pieces[-1][1]:
        texts[-1] = texts[-1].rstrip()
    return "".join(texts)
