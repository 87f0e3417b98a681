"""What whoever asks for a report may choose, and what goes without saying. No Qt."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SMALLEST_TYPE: Final = 7.0
USUAL_TYPE: Final = 9.0
LARGEST_TYPE: Final = 16.0
"""The sizes of the type that texts are set in, in points; everything else follows it."""


class Paper(StrEnum):
    """The sizes of paper that a report is set for."""

    A4 = "A4"
    LETTER = "Letter"
    A3 = "A3"


class Orientation(StrEnum):
    """How the paper lies; automatic is upright for two columns and across for more."""

    AUTOMATIC = "automatic"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Layout(StrEnum):
    """How a report is laid out.

    Side by side, one text in the other, as a briefing on what changed, or every position by day.
    """

    COLUMNS = "columns"
    REDLINE = "redline"
    CHANGES = "changes"
    CHRONOLOGY = "chronology"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture for the head of a report; `kind` is `png`, `jpeg` or `svg`, as its bytes say."""

    data: bytes
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What whoever asks for a report may choose.

    `filter` says in words what `demands` leaves out; None keeps every demand. `header` and `footer`
    stand on each page in the place of the usual words, `printed` is a day that a person names:
    nothing here is read from a clock. `missing` lists what is not on record. `records` lets the
    dossier travel inside; notes and paths on a disk travel only `with_notes`.
    """

    layout: Layout = Layout.COLUMNS
    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.AUTOMATIC
    type_size: float = USUAL_TYPE
    title: str | None = None
    header: str = ""
    footer: str = ""
    logo: Logo | None = None
    printed: dt.date | None = None
    only_changed: bool = False
    demands: frozenset[str] | None = None
    filter: str = ""
    missing: bool = False
    records: bool = True
    with_notes: bool = False
