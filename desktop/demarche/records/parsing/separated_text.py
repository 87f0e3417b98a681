"""Split comma-, semicolon- or tab-separated text into rows, as RFC 4180 has it and people write it.

The standard library's reader is quick, but stops at a quote that is out of order and knows no
place within a row. Where it stops, the reader here begins anew: it ends a quote that is never
closed with its line, and says where it began. It also finds the place of a cell when a problem asks
for it.
"""

from __future__ import annotations

import csv
import io
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Final

from demarche.records.decoding import decode_marked
from demarche.records.finding import Finding
from demarche.records.parsing.parsed import BrokenTextError, Parsed, broken
from demarche.records.place import Lines, Where
from demarche.records.problem import Code, Severity
from demarche.records.tables.cells import has_guards, unguarded
from demarche.records.tables.grid import Grid, Row, cell_name, offset_of
from demarche.records.tables.headings import MOST_COLUMNS, are_headings, columns_of
from demarche.records.tables.reading import read_grid
from demarche.records.tables.workbook_cells import MOST_ROWS
from demarche.translation import counted, later, number_in_words, tr

SEPARATORS: Final = (",", ";", "\t")
_HEAD: Final = 100_000
"""How far the first row is looked for."""
_DECLARED: Final = re.compile(r"sep=([,;\t])\r?\n")
_LINE: Final = re.compile(r"[^\r\n]*")
_LINE_END: Final = re.compile(r"\r\n|\r|\n|\Z")
_QUOTED: Final = re.compile(r'"([^"]*(?:""[^"]*)*)"')


def parse_table(data: bytes) -> Parsed:
    """Read the bytes of a table, which may also be UTF-16 with its mark.

    Raises:
        BrokenTextError: Where they are no text.
    """
    return parse_separated(decode_marked(data))


def parse_separated(text: str) -> Parsed:
    """Read a table."""
    try:
        grid = split_text(text)
    except BrokenTextError as error:
        return broken(error)
    if has_guards(text):
        rows = [row._replace(cells=[*map(unguarded, row.cells)]) for row in grid.rows]
        grid = replace(grid, rows=rows)
    return read_grid(grid, text)


def has_headings(text: str) -> bool:
    """Say whether a text begins with the headings of a record table."""
    head = text[:_HEAD]
    row = next(_Splitter(head, find_separator(head)).rows(0), None)
    return row is not None and are_headings(row.cells)


def split_text(text: str) -> Grid:
    """Split a text into the rows that hold something."""
    declared = _DECLARED.match(text)
    start = declared.end() if declared else 0
    separator = declared[1] if declared else find_separator(text)
    splitter = _Splitter(text, separator)
    rows = _rows_in_order(text, separator, start)
    if rows is None:
        rows = list(islice(_filled(splitter, start), MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        message = tr(
            "the table has more than {number} rows, as many as a spreadsheet holds",
            number=number_in_words(MOST_ROWS),
        )
        raise BrokenTextError(0, message, tr("divide it into several files"), Code.LIMIT)
    findings = [*_placed(splitter, rows), *_find_uneven(rows, separator)]
    return Grid(rows, _finder(text, separator), tuple(findings))


def _rows_in_order(text: str, separator: str, start: int) -> list[Row] | None:
    """Give the rows that hold something, where no quote is out of order and no cell is huge."""
    lines = io.StringIO(text, newline="")
    lines.seek(start)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=separator, strict=True), 1):
            if any(cells):
                rows.append(Row(number, cells, start))
                if len(rows) > MOST_ROWS:
                    break
            start = lines.tell()
    except csv.Error:
        return None
    return rows


def _filled(splitter: _Splitter, start: int) -> Iterator[Row]:
    """Give the rows that hold something, be it only a quote that is never closed."""
    faults = 0
    for row in splitter.rows(start):
        if any(row.cells) or len(splitter.findings) > faults:
            yield row
        faults = len(splitter.findings)


def find_separator(text: str) -> str:
    """Find what separates the cells: what makes most headings of the first row."""
    start = len(text) - len(text.lstrip("\r\n"))
    head = text[start : start + _HEAD]

    def fitness(separator: str) -> tuple[int, int]:
        row = next(_Splitter(head, separator).rows(0), Row(1, []))
        return len(columns_of(row.cells).known), len(row.cells)

    return max(SEPARATORS, key=fitness)


class _Splitter:
    """Reads cells one after another; keeps what is wrong with their quotes, by its offset."""

    def __init__(self, text: str, separator: str) -> None:
        self.findings: list[Finding] = []
        self.ends: list[int] = []
        self._text = text
        self._separator = separator
        self._plain = re.compile(f"[^{separator}\r\n]*")

    def rows(self, at: int) -> Iterator[Row]:
        """Give the rows from an offset on; an empty line is one without cells."""
        number = 0
        while at < len(self._text):
            number += 1
            start = at
            cells, at = self._row(at)
            yield Row(number, cells, start)

    def starts(self, at: int) -> list[int]:
        """Give the offset of each cell of the row that begins here."""
        self.ends = []
        self._quoted_row(at)
        return [at, *(end + 1 for end in self.ends)]

    def _row(self, at: int) -> tuple[list[str], int]:
        """Read a row, and give the offset behind it."""
        line = _LINE.match(self._text, at)
        words = line[0] if line else ""
        if '"' in words:
            return self._quoted_row(at)
        return words.split(self._separator) if words else [], self._behind(at + len(words))

    def _quoted_row(self, at: int) -> tuple[list[str], int]:
        """Read a row cell by cell."""
        cells: list[str] = []
        while True:
            cell, at = self._cell(at)
            cells.append(cell)
            if self._text[at : at + 1] != self._separator:
                return cells, self._behind(at)
            self.ends.append(at)
            at += 1

    def _cell(self, at: int) -> tuple[str, int]:
        """Read one cell, and give the offset behind it."""
        if self._text[at : at + 1] == '"':
            return self._quoted(at)
        plain = self._plain.match(self._text, at)
        return (plain[0], plain.end()) if plain else ("", at)

    def _quoted(self, at: int) -> tuple[str, int]:
        """Read a cell in quotes; one whose quotes are broken ends with its line."""
        quoted = _QUOTED.match(self._text, at)
        behind = self._text[quoted.end() : quoted.end() + 1] if quoted else None
        if quoted is not None and behind in ("", "\r", "\n", self._separator):
            return quoted[1].replace('""', '"'), quoted.end()
        if quoted is None or "\n" in quoted[1] or "\r" in quoted[1]:
            hint = tr('close it with ", and write a quote inside the text twice: ""')
            self._find(at, tr("a quote is opened here and never closed"), hint)
            line = _LINE.match(self._text, at + 1)
            return (line[0], line.end()) if line else ("", at)
        hint = tr('write a quote inside a text in quotes twice: ""')
        self._find(at, tr("there is more behind the closing quote of this cell"), hint)
        plain = self._plain.match(self._text, quoted.end())
        rest = plain[0] if plain else ""
        return f"{quoted[1]}{rest}", quoted.end() + len(rest)

    def _find(self, at: int, message: str, hint: str) -> None:
        """Keep what is wrong with a quote."""
        self.findings.append(Finding(code=Code.SYNTAX, message=message, hint=hint, offset=at))

    def _behind(self, at: int) -> int:
        """Give the offset behind the end of a line."""
        end = _LINE_END.match(self._text, at)
        return end.end() if end else at


def _placed(splitter: _Splitter, rows: list[Row]) -> Iterator[Finding]:
    """Give what is wrong with quotes, with the number of its cell for its offset."""
    begins = [row.start for row in rows]
    for finding in tuple(splitter.findings):
        at = finding.offset or 0
        index = max(bisect_right(begins, at) - 1, 0)
        column = bisect_right(splitter.starts(begins[index]), at) - 1
        yield replace(finding, offset=offset_of(index, column))


def _find_uneven(rows: list[Row], separator: str) -> Iterator[Finding]:
    """Give each row that has more or fewer cells than there are headings."""
    width = len(rows[0].cells) if rows else 0
    if width > MOST_COLUMNS:
        message = tr("the table has more than {number} columns", number=MOST_COLUMNS)
        raise BrokenTextError(0, message, "", Code.LIMIT)
    for index, row in enumerate(rows):
        count = len(row.cells)
        if count > width and any(row.cells[width:]):
            message = counted(
                "{number} cell in a row under {headings} headings",
                "{number} cells in a row under {headings} headings",
                count,
                headings=width,
            )
            yield _uneven(index, width, message, tr(_MORE[separator]))
        elif count < width:
            message = counted(
                "a row of {number} cell under {headings} headings",
                "a row of {number} cells under {headings} headings",
                count,
                headings=width,
            )
            yield _uneven(index, count - 1, message, tr(_FEWER), Severity.WARNING)


def _uneven(
    row: int, column: int, message: str, hint: str, severity: Severity = Severity.ERROR
) -> Finding:
    """Say that a row is longer or shorter than the first."""
    return Finding(
        code=Code.SYNTAX,
        message=message,
        hint=hint,
        offset=offset_of(row, min(column, MOST_COLUMNS - 1)),
        severity=severity,
    )


def _finder(text: str, separator: str) -> Callable[[Row, int], Where]:
    """Make what finds the place of a cell in the text."""
    lines = cache(lambda: Lines(text))

    def find(row: Row, column: int) -> Where:
        starts = _Splitter(text, separator).starts(row.start)
        line, at = lines().place(starts[min(column, len(starts) - 1)])
        return line, at, cell_name(row.number, column)

    return find


_MORE: Final = {
    ",": later('put a text with a comma in it in double quotes: "..."'),
    ";": later('put a text with a semicolon in it in double quotes: "..."'),
    "\t": later('put a text with a tab in it in double quotes: "..."'),
}
_FEWER: Final = later(
    "what is left out counts as empty; check that no cell is missing before the last"
)
