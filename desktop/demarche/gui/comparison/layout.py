"""The three layouts of one comparison: side by side, one text struck into the other, or read."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """How the columns of a comparison are shown; the last two show one column at a time."""

    COLUMNS = "columns"
    REDLINE = "redline"
    READING = "reading"
