"""The process that reads one workbook: from standard input, as JSON to standard output.

It bounds its own memory and time before it looks at anything. Started as
`python -P -m demarche.records.parsing.workbook_child`, by `workbook` alone.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from typing import Any, Final

from demarche.records.limits import most_bytes
from demarche.records.parsing.workbook_zip import Refusal, refusal_of
from demarche.records.tables.grid import MOST_COLUMNS
from demarche.records.tables.headings import are_headings

MEMORY_OVER_SIZE: Final = 10
"""How much more memory there is than a workbook may unpack to."""
MOST_SECONDS: Final = 55
Cell = str | list[str]
"""A text, or what a spreadsheet holds otherwise: its kind and its words."""


def main() -> None:
    """Read the workbook on standard input."""
    bound()
    sys.stdout.buffer.write(output_of(sys.stdin.buffer.read()))


def output_of(data: bytes) -> bytes:
    """Give what is in a workbook, or why it is refused, as JSON without needless escapes."""
    refusal = refusal_of(data)
    answer = {"refused": refusal} if refusal else _read(data)
    return json.dumps(answer, ensure_ascii=False).encode(errors="replace")


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


def _read(data: bytes) -> dict[str, Any]:
    """Read the first sheet that has the headings; where none has, the first."""
    try:
        return _read_sheets(data)
    except MemoryError:
        raise
    except BaseException as error:  # noqa: BLE001 - the library's panic is no Exception
        reason = str(error).split("\n", 1)[0][:200]
        return {"refused": _damaged(reason)}


def _read_sheets(data: bytes) -> dict[str, Any]:
    """Read sheet after sheet until one has the headings."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only behind the bounds

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    names = book.sheet_names
    first: dict[str, Any] | None = None
    for name in names:
        rows = list(_rows(book.get_sheet_by_name(name)))
        found = {"sheet": name, "rows": rows, "unread": [n for n in names if n != name]}
        first = first or found
        if rows and are_headings(cell for cell in rows[0][1] if isinstance(cell, str)):
            return found
    return first or {"refused": _damaged("it has no sheet")}


def _rows(sheet: Any) -> Iterator[tuple[int, list[Cell]]]:  # noqa: ANN401 - the library's type has no name
    """Give the rows that hold something, with their numbers."""
    top, left = sheet.start or (0, 0)
    if left >= MOST_COLUMNS:
        return
    for number, cells in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
        row: list[Cell] = ["" for _ in range(left)]
        row += [value if type(value) is str else _cell(value) for value in cells]
        while row and row[-1] == "":
            row.pop()
        if row:
            yield number, row


def _cell(value: object) -> Cell:
    """Give a cell as text; what is none keeps its kind."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return ["truth value", str(value).upper()]
    if isinstance(value, int | float):
        whole = float(value).is_integer() and abs(value) < 10**15
        return ["number", str(int(value)) if whole else repr(value)]
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return ["date", value.date().isoformat() if midnight else value.isoformat(" ", "minutes")]
    if isinstance(value, dt.date):
        return ["date", value.isoformat()]
    return ["time", str(value)]


def _damaged(reason: str) -> Refusal:
    """Say that a workbook cannot be read."""
    hint = "save it again in a spreadsheet program, or save the table as CSV"
    return "unreadable", f"the workbook cannot be read: {reason}", hint


if __name__ == "__main__":
    main()
