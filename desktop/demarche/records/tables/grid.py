"""The cells of a table as they were read, and the name of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from demarche.records.finding import Finding
from demarche.records.place import Where
from demarche.records.tables.headings import MOST_COLUMNS
from demarche.shown import shown

_PLAIN_SHEET: Final = re.compile(r"\w+")


class Row(NamedTuple):
    """One row; `number` counts from 1 as a spreadsheet does, `start` is its offset in a text."""

    number: int
    cells: list[str]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, its headings first; `find` gives the place of a cell by row and column."""

    rows: list[Row]
    find: Callable[[Row, int], Where]
    findings: tuple[Finding, ...] = ()

    def where(self, offset: int) -> Where:
        """Give the place of a cell by its offset."""
        row, column = divmod(offset, MOST_COLUMNS)
        return self.find(self.rows[row], column) if row < len(self.rows) else (None, None, "")


def offset_of(row: int, column: int) -> int:
    """Number a cell by the place of its row in the grid, and its column."""
    return row * MOST_COLUMNS + column


def cell_name(number: int, column: int, sheet: str = "") -> str:
    """Name a cell as `Sheet!C12`, or `C12` where there are no sheets."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    name = f"{letters}{number}"
    if not sheet:
        return name
    quoted = shown(sheet) if _PLAIN_SHEET.fullmatch(sheet) else f"'{shown(sheet)}'"
    return f"{quoted}!{name}"
