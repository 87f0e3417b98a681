"""What every parser of a text gives: plain values, the place of each, and what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from demarche.records.finding import Finding
from demarche.records.place import Loc, Spot, Where
from demarche.records.problem import Code
from demarche.translation import tr

MAX_DEPTH: Final = 64
"""How deep a file may nest; the format itself needs six levels."""


class Parsed(NamedTuple):
    """The values of a file, and the way to the place of each.

    `value` is None where nothing could be read. `spots` gives the places of what is
    on some ways, at least; it may be costly: ask only for a problem.
    `text` is what they were read from. Of a table, `where` gives line, column and place of an
    offset, which numbers its cells, and `anew` gives its values another time: checking the short
    way uses them up.
    """

    value: Any
    spots: Callable[[Iterable[Loc]], Spot]
    findings: tuple[Finding, ...] = ()
    text: str = ""
    where: Callable[[int], Where] | None = None
    anew: Callable[[], dict[str, Any]] | None = None


class BrokenTextError(Exception):
    """A text that cannot be read further, with the finding that says why."""

    def __init__(self, offset: int, message: str, hint: str = "", code: Code = Code.SYNTAX) -> None:
        super().__init__(message)
        self.finding = Finding(code=code, message=message, hint=hint, offset=offset)


def too_deep(offset: int) -> BrokenTextError:
    """Refuse a text that nests deeper than any record does."""
    message = tr("lists and mappings are nested more than {number} deep", number=MAX_DEPTH)
    return BrokenTextError(offset, message, tr("no record needs more than six levels"), Code.LIMIT)


def no_spots(_ways: Iterable[Loc]) -> Spot:
    """Give no places, for there is nothing."""
    return Spot(0, 0)


def broken(error: BrokenTextError) -> Parsed:
    """Give what is left of a text that could not be read."""
    return Parsed(None, no_spots, (error.finding,))
