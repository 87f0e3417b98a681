"""The texts of a report as values: words in their language, with marks, and who said them."""

from __future__ import annotations

from dataclasses import dataclass, field

from demarche import translation
from demarche.compare.cell import Change
from demarche.compare.words import Mark
from demarche.records.dates import FuzzyDate
from demarche.reports.scripts import is_right_to_left


@dataclass(frozen=True, slots=True)
class Words:
    """A text in its language; a report's own words are in the one that is spoken."""

    text: str
    language: str = field(default_factory=translation.language)

    @property
    def right_to_left(self) -> bool:
        """Say whether the text runs from right to left."""
        return is_right_to_left(self.text)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text and what became of it."""

    text: str
    mark: Mark = Mark.KEPT


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a cell with its marks; `label` says what it is where it is not the text itself.

    `stands_for_none` where the runs only say that there is no text.
    """

    runs: tuple[Run, ...]
    language: str
    label: str = ""
    stands_for_none: bool = False

    @property
    def text(self) -> str:
        """Give the text without its marks."""
        return "".join(run.text for run in self.runs)

    @property
    def right_to_left(self) -> bool:
        """Say whether the text runs from right to left."""
        return is_right_to_left(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One line below a text, with the numbers of the sources it stands on."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """Who said something, the speaker or else the party, and when."""

    who: str
    date: FuzzyDate


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term that differs, in words on both sides."""

    name: str
    was: str
    is_: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a demand in one column: the sign's name and the words beside it."""

    change: Change
    words: str
