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
from demarche.records.parsing.workbook_kinds import Kind, holds
from demarche.records.parsing.workbook_lines import cells_of
from demarche.records.parsing.workbook_refusals import Refusal, finding_of
from demarche.records.place import Where
from demarche.records.problem import Code, Severity
from demarche.records.tables.grid import Grid, Row, cell_name, offset_of
from demarche.records.tables.headings import columns_of
from demarche.records.tables.reading import read_grid
from demarche.translation import counted, later, tr

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
    made: list[tuple[int, int, Kind]]
    text: str


def parse_workbook(data: bytes) -> Parsed:
    """Read the first sheet that has the headings of a record table."""
    refusal = _look(data)
    if refusal is not None:
        return _refused(*refusal)
    try:
        answer = _ask(data)
    except subprocess.TimeoutExpired:
        message = tr("reading the workbook takes longer than {number} seconds", number=MOST_SECONDS)
        hint = tr("save the table as CSV, or divide the dossier")
        return _refused(Code.LIMIT, message, hint)
    except OSError as error:
        reason = error.strerror
        # Translators: {reason} is what the operating system says, as it says it.
        message = tr("no program could be started to read the workbook: {reason}", reason=reason)
        return _refused(Code.UNREADABLE, message, tr("save the table as CSV"))
    if isinstance(answer, Finding):
        return _refused(answer.code, answer.message, answer.hint)
    return _read(answer)


def _look(data: bytes) -> tuple[Code, str, str] | None:
    """Refuse at once what is no archive, or not a whole one."""
    if data.startswith(OLD_OFFICE):
        hint = tr("save it without a password as .xlsx or .ods")
        return Code.UNREADABLE, tr("the workbook is locked or of an old kind"), hint
    if not data.startswith(ZIP):
        hint = tr("save the table as .xlsx or .ods; a text of its own kind is named .csv")
        return Code.UNREADABLE, tr("the file is no workbook"), hint
    if _ZIP_END not in data[-_LONGEST_END:]:
        return Code.UNREADABLE, tr("the workbook is damaged"), tr("save or fetch it again")
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
        message = tr("reading the workbook needs more memory or time than a record table may")
        return Finding(code=Code.LIMIT, message=message, hint=tr(_FAR))
    return _given(done.stdout)


def _given(output: bytes) -> _Told | Finding:
    """Take what a child told: a sheet, or why there is none."""
    try:
        text = output.decode()
        head, *lines = text.split("\n")
        told = json.loads(head)
        if "refused" in told:
            return finding_of(Refusal(told["refused"]), str(told["reason"]))
        rows = [Row(int(number), cells) for number, *cells in map(cells_of, lines)]
        made = [(row, column, Kind(kind)) for row, column, kind in told["made"]]
        return _Told(told["sheet"], told["unread"], rows, made, text)
    except (ValueError, TypeError, KeyError):
        message = tr("reading the workbook broke off")
        return Finding(code=Code.UNREADABLE, message=message, hint=tr(_FAR))


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
    odd: dict[int, list[tuple[int, Kind, str]]] = {}
    for index, column, kind in told.made:
        words = told.rows[index].cells[column]
        if column in names and not _is_meant(names[column], kind, words):
            odd.setdefault(column, []).append((index, kind, words))
    for column, cells in odd.items():
        yield _made(column, cells)


def _is_meant(column: str, kind: Kind, text: str) -> bool:
    """Say whether a date column may hold this: a day, or a year."""
    is_year = kind is Kind.NUMBER and re.fullmatch("[0-9]{4}", text) is not None
    return column in _DATES and (kind is Kind.DATE or is_year)


def _made(column: int, odd: list[tuple[int, Kind, str]]) -> Finding:
    """Say that cells hold something else than the words that were typed."""
    index, kind, text = odd[0]
    hint = tr("it is read as it stands; format the column as text where it was typed otherwise")
    return Finding(
        code=Code.BAD_VALUE,
        message=holds(kind, named(text), len(odd) - 1),
        hint=hint,
        offset=offset_of(index, column),
        severity=Severity.WARNING,
    )


def _find_unread(sheets: list[str]) -> Iterator[Finding]:
    """Say which sheets are not read."""
    if sheets:
        yield Finding(
            code=Code.UNKNOWN_FIELD,
            message=_unread(sheets),
            hint=tr("one sheet holds the dossier: the first that has its headings"),
            severity=Severity.WARNING,
        )


def _unread(sheets: list[str]) -> str:
    """Say which sheets are not read, and of many how many more."""
    names = ", ".join(map(named, sheets[:_MOST_NAMED]))
    if len(sheets) > _MOST_NAMED:
        # Translators: {names} are some names, apart by commas.
        return counted(
            "the sheets {names} and {number} more are not read",
            "the sheets {names} and {number} more are not read",
            len(sheets) - _MOST_NAMED,
            names=names,
        )
    if len(sheets) > 1:
        return tr("the sheets {names} are not read", names=names)
    return tr("the sheet {name} is not read", name=names)


def _refused(code: Code, message: str, hint: str) -> Parsed:
    """Give nothing of a workbook, and why."""
    finding = Finding(code=code, message=message, hint=hint)
    return Parsed(None, no_spots, (finding,))


_DATES: Final = frozenset({"date", "source_date"})
_MOST_NAMED: Final = 5
_FAR: Final = later("save the table as CSV, or copy it into a new workbook without far-away cells")
