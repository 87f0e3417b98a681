"""A problem of a record file: what is wrong, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from demarche.shown import shown


class Severity(StrEnum):
    """Whether the file can be used as it stands."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The kinds of problem; the names are a stable contract for other programs."""

    SYNTAX = "syntax"
    DUPLICATE_KEY = "duplicate-key"
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    WRONG_TYPE = "wrong-type"
    BAD_VALUE = "bad-value"
    BAD_REFERENCE = "bad-reference"
    DUPLICATE_ID = "duplicate-id"
    LINK_ORDER = "link-order"
    LINK_CIRCLE = "link-circle"
    STATED_AFTER_WITHDRAWAL = "stated-after-withdrawal"
    LIMIT = "limit"
    UNREADABLE = "unreadable"
    SUSPICIOUS_TEXT = "suspicious-text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One problem at one place; `line` and `column` count from 1, columns in code points.

    `line` and `column` are None where the whole file is meant. `place` is the path inside the
    file (`demands[2].positions[0].date`), or in a table the sheet and cell; a cell of a workbook
    has a line, its row, and no column.
    """

    file: str
    code: Code
    message: str
    hint: str = ""
    line: int | None = None
    column: int | None = None
    place: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return self.as_line(self.severity)

    def as_line(self, kind: str) -> str:
        """Write the problem in one line, as the command does, its kind in some words."""
        file = shown(self.file).replace("\n", "[U+000A]")
        is_cell = self.line is not None and self.column is None
        place = (self.place,) if is_cell else (self.line, self.column)
        where = ":".join(str(part) for part in (file, *place) if part)
        words = f"{self.message}; {self.hint}" if self.hint else self.message
        return f"{where}: {kind}: {words}"
