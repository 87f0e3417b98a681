"""What a spreadsheet made of the words that were typed into a cell, and how that is said."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from demarche.translation import counted, later, tr


class Kind(StrEnum):
    """What a cell holds that holds no text."""

    TRUTH = "truth-value"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"


def holds(kind: Kind, cell: str, more: int) -> str:
    """Say that a cell holds something else than the words typed, and how many more do so."""
    if more:
        return _with_more(kind, cell, more)
    return tr(_ALONE[kind], cell=cell)


_ALONE: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.TRUTH: later("the spreadsheet holds {cell} as a truth value, not as it was typed"),
        Kind.NUMBER: later("the spreadsheet holds {cell} as a number, not as it was typed"),
        Kind.DATE: later("the spreadsheet holds {cell} as a date, not as it was typed"),
        Kind.TIME: later("the spreadsheet holds {cell} as a time, not as it was typed"),
    }
)


def _with_more(kind: Kind, cell: str, more: int) -> str:
    """Say the same of a cell and of more in its column."""
    match kind:
        case Kind.TRUTH:
            return counted(
                "the spreadsheet holds {cell} as a truth value, not as it was typed, "
                "and {number} more in this column",
                "the spreadsheet holds {cell} as a truth value, not as it was typed, "
                "and {number} more in this column",
                more,
                cell=cell,
            )
        case Kind.NUMBER:
            return counted(
                "the spreadsheet holds {cell} as a number, not as it was typed, "
                "and {number} more in this column",
                "the spreadsheet holds {cell} as a number, not as it was typed, "
                "and {number} more in this column",
                more,
                cell=cell,
            )
        case Kind.DATE:
            return counted(
                "the spreadsheet holds {cell} as a date, not as it was typed, "
                "and {number} more in this column",
                "the spreadsheet holds {cell} as a date, not as it was typed, "
                "and {number} more in this column",
                more,
                cell=cell,
            )
        case Kind.TIME:
            return counted(
                "the spreadsheet holds {cell} as a time, not as it was typed, "
                "and {number} more in this column",
                "the spreadsheet holds {cell} as a time, not as it was typed, "
                "and {number} more in this column",
                more,
                cell=cell,
            )
