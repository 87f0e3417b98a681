"""Read a workbook (XLSX, ODS) in a process of its own, so that nothing in it reaches this one.

A workbook of five kilobytes can abort the process that reads it, or unpack to gigabytes. The child
has bounds on memory and time and answers in lines of text; whatever happens to it is one problem
here.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Final, NamedTuple

from demarche.records.decoding import OLD_OFFICE, ZIP
from demarche.records.finding import Finding, named
from demarche.records.parsing.parsed import Parsed, no_spots
from demarche.records.parsing.workbook_lines import cells_of
from demarche.records.place import Where
from demarche.records.problem import Code, Severity
from demarche.records.tables.grid import Grid, Row, cell_name, offset_of
from demarche.records.tables.headings import columns_of
from demarche.records.tables.reading import read_grid

MOST_SECONDS: Final = 60
_CHILD: Final = "demarche.records.parsing.workbook_child"
_ZIP_END: Final = b"PK\x05\x06"
_LONGEST_END: Final = 65_557
"""An archive ends with this mark, some numbers and a comment of at most 64 kB."""


class _Told(NamedTuple):
    """What a child told of a sheet; `made` are the cells that hold no text: row, column, kind."""

    sheet: str
    unread: list[str]
    rows: list[Row]
    made: list[tuple[int, int, str]]
    text: str


def parse_workbook(data: bytes) -> Parsed:
    """Read the first sheet that has the headings of a record table."""
    refusal = _look(data)
    if refusal is not None:
        return _refused(*refusal)
    try:
        answer = _ask(data)
    except subprocess.TimeoutExpired:
        message = f"reading the workbook takes longer than {MOST_SECONDS} seconds"
        return _refused(Code.LIMIT, message, _DIVIDE)
    except OSError as error:
        message = f"no program could be started to read the workbook: {error.strerror}"
        return _refused(Code.UNREADABLE, message, "save the table as CSV")
    if isinstance(answer, Finding):
        return _refused(answer.code, answer.message, answer.hint)
    return _read(answer)


def _look(data: bytes) -> tuple[Code, str, str] | None:
    """Refuse at once what is no archive, or not a whole one."""
    if data.startswith(OLD_OFFICE):
        return Code.UNREADABLE, "the workbook is locked or of an old kind", _SAVE_AS
    if not data.startswith(ZIP):
        hint = "save the table as .xlsx or .ods; a text of its own kind is named .csv"
        return Code.UNREADABLE, "the file is no workbook", hint
    if _ZIP_END not in data[-_LONGEST_END:]:
        return Code.UNREADABLE, "the workbook is damaged", "save or fetch it again"
    return None


def _ask(data: bytes) -> _Told | Finding:
    """Have a child read a workbook; give its answer, or how it ended."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and module; the data goes in by a pipe
        [sys.executable, "-P", "-m", _CHILD],
        input=data,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=MOST_SECONDS,
        check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    if done.returncode != 0:
        message = "reading the workbook needs more memory or time than a record table may"
        return Finding(code=Code.LIMIT, message=message, hint=_FAR)
    return _given(done.stdout)


def _given(output: bytes) -> _Told | Finding:
    """Take what a child told: a sheet, or why there is none."""
    try:
        text = output.decode()
        head, *lines = text.split("\n")
        told = json.loads(head)
        if "refused" in told:
            code, message, hint = told["refused"]
            return Finding(code=Code(code), message=message, hint=hint)
        rows = [Row(int(number), cells) for number, *cells in map(cells_of, lines)]
        return _Told(told["sheet"], told["unread"], rows, told["made"], text)
    except (ValueError, TypeError, KeyError):
        return Finding(code=Code.UNREADABLE, message="reading the workbook broke off", hint=_FAR)


def _read(told: _Told) -> Parsed:
    """Read the sheet that a child told."""

    def find(row: Row, column: int) -> Where:
        return row.number, None, cell_name(row.number, column, told.sheet)

    findings = (*_find_made(told), *_find_unread(told.unread))
    return read_grid(Grid(told.rows, find, findings), told.text)


def _find_made(told: _Told) -> Iterator[Finding]:
    """Give the columns in which the spreadsheet made something else of what was typed."""
    headings = told.rows[0].cells[:] if told.rows else []
    for index, column, _ in told.made:
        if index == 0:
            headings[column] = ""
    names = {number: name for name, number in columns_of(headings).known.items()}
    odd: dict[int, list[tuple[int, str, str]]] = {}
    for index, column, kind in told.made:
        words = told.rows[index].cells[column]
        if column in names and not _is_meant(names[column], kind, words):
            odd.setdefault(column, []).append((index, kind, words))
    for column, cells in odd.items():
        yield _made(column, cells)


def _is_meant(column: str, kind: str, text: str) -> bool:
    """Say whether a date column may hold this: a day, or a year."""
    is_year = kind == "number" and re.fullmatch("[0-9]{4}", text) is not None
    return column in _DATES and (kind == "date" or is_year)


def _made(column: int, odd: list[tuple[int, str, str]]) -> Finding:
    """Say that cells hold something else than the words that were typed."""
    index, kind, text = odd[0]
    more = f", and {len(odd) - 1} more in this column" if len(odd) > 1 else ""
    return Finding(
        code=Code.BAD_VALUE,
        message=f"the spreadsheet holds {named(text)} as a {kind}, not as it was typed{more}",
        hint="it is read as it stands; format the column as text where it was typed otherwise",
        offset=offset_of(index, column),
        severity=Severity.WARNING,
    )


def _find_unread(sheets: list[str]) -> Iterator[Finding]:
    """Say which sheets are not read."""
    if sheets:
        names = ", ".join(named(sheet) for sheet in sheets[:5])
        more = f" and {len(sheets) - 5} more" if len(sheets) > 5 else ""
        noun = "the sheet" if len(sheets) == 1 else "the sheets"
        verb = "is" if len(sheets) == 1 else "are"
        yield Finding(
            code=Code.UNKNOWN_FIELD,
            message=f"{noun} {names}{more} {verb} not read",
            hint="one sheet holds the dossier: the first that has its headings",
            severity=Severity.WARNING,
        )


def _refused(code: Code, message: str, hint: str) -> Parsed:
    """Give nothing of a workbook, and why."""
    finding = Finding(code=code, message=message, hint=hint)
    return Parsed(None, no_spots, (finding,))


_DATES: Final = frozenset({"date", "source_date"})
_SAVE_AS: Final = "save it without a password as .xlsx or .ods"
_DIVIDE: Final = "save the table as CSV, or divide the dossier"
_FAR: Final = "save the table as CSV, or copy it into a new workbook without far-away cells"
