"""The process that reads one workbook: from standard input, as lines to standard output.

It bounds its own memory and time before it looks at anything. Started as
`python -P -m demarche.records.parsing.workbook_child`, by `workbook` alone.
"""

from __future__ import annotations

import datetime as dt
import gc
import io
import json
import sys
from collections.abc import Iterator
from typing import Any, Final

from demarche.records.limits import most_bytes
from demarche.records.parsing.workbook_kinds import Kind
from demarche.records.parsing.workbook_lines import line_of
from demarche.records.parsing.workbook_refusals import Refusal
from demarche.records.parsing.workbook_zip import refusal_of
from demarche.records.tables.headings import MOST_COLUMNS, are_headings

MEMORY_OVER_SIZE: Final = 10
"""How much more memory there is than a workbook may unpack to."""
MOST_SECONDS: Final = 55
_TEXT: Final = frozenset({str})
Made = tuple[int, int, Kind]
"""A cell that holds no text but what a spreadsheet made of it: its row, column and kind."""


def main() -> None:
    """Read the workbook on standard input; nothing that this makes is rubbish before its end."""
    gc.disable()
    bound()
    sys.stdout.buffer.write(output_of(sys.stdin.buffer.read()))


def output_of(data: bytes) -> bytes:
    """Give what is in a workbook, or why it is refused, as `workbook_lines` has it."""
    refusal = refusal_of(data)
    head, *lines = [_refused(refusal)] if refusal else _read(data)
    return "\n".join([json.dumps(head, ensure_ascii=False), *lines]).encode(errors="replace")


def bound() -> None:
    """Bound memory and time, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    for what, most in (
        (resource.RLIMIT_AS, MEMORY_OVER_SIZE * most_bytes()),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        bounded = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (bounded, hard))


def _read(data: bytes) -> list[Any]:
    """Read the first sheet that has the headings; where none has, the first."""
    try:
        return _read_sheets(data)
    except MemoryError:
        raise
    except BaseException as error:  # noqa: BLE001 - the library's panic is no Exception
        return [_refused(Refusal.UNREAD, str(error).split("\n", 1)[0][:200])]


def _read_sheets(data: bytes) -> list[Any]:
    """Read sheet after sheet until one has the headings; give what it is, then its lines."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only behind the bounds

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    names = book.sheet_names
    first: list[Any] | None = None
    for name in names:
        made: list[Made] = []
        rows = list(_rows(book.get_sheet_by_name(name), made))
        head = {"sheet": name, "unread": [n for n in names if n != name], "made": made}
        found = [head, *map(line_of, rows)]
        first = first or found
        if rows and are_headings(_words(rows[0], made)):
            return found
    return first or [_refused(Refusal.NO_SHEET)]


def _rows(sheet: Any, made: list[Made]) -> Iterator[list[str]]:  # noqa: ANN401 - the library's type has no name
    """Give the rows that hold something, each behind its number; gather what is no text."""
    top, left = sheet.start or (0, 0)
    if left >= MOST_COLUMNS:
        return
    index = 0
    for number, cells in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        row = [""] * left + cells
        while row and row[-1] == "":
            row.pop()
        if not _TEXT.issuperset(map(type, row)):
            made += [(index, column, kind) for column, kind in _texts_made(row)]
        if row:
            yield [str(number), *row]
            index += 1


def _texts_made(row: list[Any]) -> Iterator[tuple[int, Kind]]:
    """Make texts of the cells that hold none, and give the column and the kind of each."""
    for column, cell in enumerate(row):
        if type(cell) is not str:
            kind, row[column] = _cell(cell)
            yield column, kind


def _words(row: list[str], made: list[Made]) -> list[str]:
    """Give the cells of the first row that are words."""
    others = {column for index, column, _ in made if index == 0}
    return [cell for column, cell in enumerate(row[1:]) if column not in others]


def _cell(value: object) -> tuple[Kind, str]:
    """Give the kind of a cell that holds no text, and its words."""
    if isinstance(value, bool):
        return Kind.TRUTH, str(value).upper()
    if isinstance(value, int | float):
        whole = float(value).is_integer() and abs(value) < 10**15
        return Kind.NUMBER, str(int(value)) if whole else repr(value)
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return Kind.DATE, value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, dt.date):
        return Kind.DATE, value.isoformat()
    return Kind.TIME, str(value)


def _refused(refusal: Refusal, reason: str = "") -> dict[str, Any]:
    """Name the reason why there are no rows; `reason` is what the library said."""
    return {"refused": refusal, "reason": reason}


if __name__ == "__main__":
    main()
