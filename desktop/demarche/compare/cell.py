"""One cell of a comparison: the position in force in a column, and how it stands there."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final, NamedTuple

from demarche.compare.ignoring import NOTHING, Ignored
from demarche.compare.lookup import Answer
from demarche.compare.terms import TermChange
from demarche.compare.words import WordDiff, compare_words
from demarche.records.model import Outcome, Position


class CellState(StrEnum):
    """How the position of a cell stands on the column's day."""

    STATED = "stated"
    CARRIED_OVER = "carried-over"
    WITHDRAWN = "withdrawn"
    NONE = "none"


class Change(StrEnum):
    """What became of a demand between the base and a column."""

    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    ALTERNATIVE = "alternative"
    NARROWED = "narrowed"
    WIDENED = "widened"
    REVISED = "revised"
    CLARIFIED = "clarified"
    RESTATED = "restated"
    REWORDED = "reworded"
    ANSWERED = "answered"
    NEW = "new"
    ABSENT = "absent"
    NOT_MENTIONED = "not-mentioned"
    UNCHANGED = "unchanged"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"


LEAVES_STANDING: Final = frozenset({Change.ALTERNATIVE, Change.ANSWERED})
"""What leaves the base's own text standing: no redline strikes that."""


class Compared(NamedTuple):
    """The two texts of one language that are compared word by word."""

    was: str
    is_: str
    language: str
    as_said: bool = False
    ignored: Ignored = NOTHING
    """What is not to be heeded where the two differ."""

    @property
    def diff(self) -> WordDiff:
        """Give the words that changed; computed when asked for, and remembered."""
        return compare_words(self.was, self.is_, self.ignored)

    @property
    def is_same(self) -> bool:
        """Say whether the two differ in nothing, or in nothing that is heeded."""
        return self.was == self.is_ or (bool(self.ignored) and not self.diff.changed)


class Cell(NamedTuple):
    """What one column holds of one demand.

    `position` is the one shown first, or the act of withdrawal; `beside` names the others that
    stand, `listed` what the party said of the demand besides demands and offers. `change`, `why`,
    `compared` and `terms` are None in the base column; `compared` is None, too, where there is
    nothing to compare or the texts are in two languages (`two_languages`). `is_draft` says that the
    column is one of several files, in which silence is only that something does not stand there.
    """

    state: CellState
    position: Position | None = None
    beside: tuple[Position, ...] = ()
    listed: tuple[Position, ...] = ()
    variants: tuple[Position, ...] = ()
    answers: tuple[Answer, ...] = ()
    contested_by: tuple[Position, ...] = ()
    day: dt.date | None = None
    is_draft: bool = False
    approximate: bool = False
    change: Change | None = None
    outcome: Outcome | None = None
    reason: object = None
    """Why the change is called so; see `why`."""
    base_is_newer: bool = False
    """Whether the change is read backwards: a link leads from the base to what this cell holds."""
    compared: Compared | None = None
    two_languages: bool = False
    terms: tuple[TermChange, ...] | None = None
    differs_from: tuple[int, ...] = ()
    """The columns, the base aside, that hold something else: only with three and more."""

    @property
    def why(self) -> str | None:
        """Say why the change is called so; put into words when asked for, for few ever are."""
        return None if self.reason is None else str(self.reason)

    @property
    def standing(self) -> tuple[Position, ...]:
        """Give all that the cell compares, the position shown first, or the act of withdrawal."""
        return (self.position, *self.beside) if self.position else ()

    @property
    def rewritten(self) -> bool:
        """Say whether so much differs that the texts are better read whole."""
        return self.compared is not None and self.compared.diff.rewritten
