"""A report as a word processor holds it: paragraphs and tables, and nothing of any file format.

What a block looks like is in `look`; how it is written down is the concern of each writer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from demarche import translation
from demarche.compare.words import Mark
from demarche.reports.document import Bar
from demarche.reports.texts import Said


class Style(StrEnum):
    """What a paragraph is; the value is the name of its style in the document."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    FACT = "Fact"
    SECTION = "heading 1"
    TOPIC = "heading 2"
    DEMAND = "heading 3"
    KEY = "Counts"
    LINE = "Summary line"
    GAP = "Not on record"
    LEGEND = "Legend"
    HEAD = "Column head"
    DETAIL = "Column detail"
    ASKED = "Asked"
    VERDICT = "Verdict"
    WHAT = "What it is"
    TEXT = "Demand text"
    WHO = "Who said it"
    MORE = "More on it"
    TERM = "Term"
    NOTE = "Source"
    ADDRESS = "Source address"
    QUOTE = "Quoted words"
    RUNNING = "Running line"
    BAR = "Bar"


class Tone(StrEnum):
    """How a stretch of a paragraph differs from the rest; the value names its style."""

    PLAIN = ""
    STRONG = "Strong"
    SOFT = "Soft"
    PILL = "Change"
    REMARK = "Remark"
    NUMBER = "Source number"
    LINK = "Link"
    IGNORED = "Ignored words"
    REMOVED = "Removed words"
    ADDED = "Added words"


@dataclass(frozen=True, slots=True)
class Edit:
    """A tracked change: whether words were added or removed, by whom and on which day."""

    mark: Mark
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text; `href` leads out of the document, `to` to a bookmark in it."""

    text: str
    tone: Tone = Tone.PLAIN
    language: str = field(default_factory=translation.language)
    right_to_left: bool = False
    href: str = ""
    to: str = ""
    edit: Edit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; with an edit it comes or goes as a whole, its end included.

    `keep` holds it on the page of the next one, `tight` takes the room around it away.
    """

    style: Style
    pieces: tuple[Piece, ...]
    right_to_left: bool = False
    quiet: bool = False
    bookmark: str = ""
    edit: Edit | None = None
    breaks_page: bool = False
    keep: bool = False
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a table."""

    paragraphs: tuple[Paragraph, ...]
    span: int = 1
    banded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table; `whole` where it fits on a page, and so stays on one."""

    boxes: tuple[Box, ...]
    head: bool = False
    whole: bool = True
    closed: bool = False
    """Whether a line is drawn below it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of so many columns of one width; they are made one at a time."""

    columns: int
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """The counts of one column, drawn."""

    bar: Bar


Block = Paragraph | Table | DrawnBar


def demand_mark(number: int) -> str:
    """Name the bookmark of a demand."""
    return f"demand_{number}"


def note_mark(number: int) -> str:
    """Name the bookmark of a source."""
    return f"source_{number}"
