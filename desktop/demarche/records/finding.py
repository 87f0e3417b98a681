"""What was found wrong, before it has a line: the currency between parsers, checks and reading.

A finding knows the way to its value (or the offset in the text); `reading` turns it into a
`Problem` with file, line and column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from demarche.records.place import Loc
from demarche.records.problem import Code, Severity
from demarche.shown import shown

_LONGEST: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong; `offset` is given where no way leads to it."""

    code: Code
    message: str
    hint: str = ""
    loc: Loc = ()
    offset: int | None = None
    severity: Severity = Severity.ERROR


def named(text: str) -> str:
    """Give words of a file for use in a message: in back quotes, on one line, visible and short."""
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return f"`{shown(short).translate(_ONE_LINE)}`"


_ONE_LINE: Final = str.maketrans({"\n": " ", "\t": " ", "`": "'"})
