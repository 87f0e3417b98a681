"""Why a workbook is refused: named by the process that reads it, and said by the one that asked.

The process that reads a workbook knows no language but the names, and what comes from it is not
trusted with more: the words stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from demarche.records.finding import Finding
from demarche.records.limits import VARIABLE, most_bytes
from demarche.records.problem import Code
from demarche.translation import later, number_in_words, tr

MOST_PARTS: Final = 1_000
MOST_RATIO: Final = 100


class Refusal(StrEnum):
    """Why a workbook is not read."""

    DAMAGED = "damaged"
    LOCKED = "locked"
    MANY_PARTS = "many-parts"
    SAME_NAMES = "same-names"
    LARGE = "large"
    BOMB = "bomb"
    NO_SHEET = "no-sheet"
    UNREAD = "unread"
    """The library says why."""


def finding_of(refusal: Refusal, reason: str = "") -> Finding:
    """Say why a workbook is refused; `reason` is what the library said."""
    code, message, hint = _WORDS[refusal]
    numbers = {
        "parts": number_in_words(MOST_PARTS),
        "ratio": MOST_RATIO,
        "size": most_bytes() // 10**6,
    }
    values = {**numbers, "reason": reason, "variable": VARIABLE}
    return Finding(code=code, message=tr(message, **values), hint=tr(hint, **values))


_COPY: Final = later("copy the table into a new workbook, or save it as CSV")
_AGAIN: Final = later("save it again in a spreadsheet program, or save the table as CSV")
_WORDS: Final[Mapping[Refusal, tuple[Code, str, str]]] = MappingProxyType(
    {
        Refusal.DAMAGED: (
            Code.UNREADABLE,
            later("the workbook is damaged"),
            later("save or fetch it again"),
        ),
        Refusal.LOCKED: (
            Code.UNREADABLE,
            later("the workbook is locked with a password"),
            later("save it without a password"),
        ),
        Refusal.MANY_PARTS: (
            Code.LIMIT,
            later("the workbook has more than {parts} parts"),
            _COPY,
        ),
        Refusal.SAME_NAMES: (
            Code.UNREADABLE,
            later("two parts of the workbook have the same name"),
            _COPY,
        ),
        Refusal.LARGE: (
            Code.LIMIT,
            later("the workbook unpacks to more than {size} MB"),
            later(
                "copy the table into a new workbook, or save it as CSV, "
                "or set {variable} in the environment to more megabytes"
            ),
        ),
        Refusal.BOMB: (
            Code.LIMIT,
            later("the workbook unpacks to more than {ratio} times its size"),
            _COPY,
        ),
        Refusal.NO_SHEET: (
            Code.UNREADABLE,
            later("the workbook cannot be read: it has no sheet"),
            _AGAIN,
        ),
        Refusal.UNREAD: (
            Code.UNREADABLE,
            # Translators: {reason} is what a library says, in English.
            later("the workbook cannot be read: {reason}"),
            _AGAIN,
        ),
    }
)
