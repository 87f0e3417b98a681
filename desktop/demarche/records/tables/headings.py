"""The headings of a table: which there are, how freely they may be written, what is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

HEADINGS: Final = (
    "demand",
    "title",
    "topic",
    "by",
    "to",
    "position",
    "date",
    "party",
    "addressee",
    "kind",
    "text",
    "wording",
    "language",
    "as_said",
    "as_said_language",
    "speaker",
    "role",
    "occasion",
    "terms",
    "relation",
    "of",
    "outcome",
    "quote",
    "quote_source_title",
    "source_title",
    "source_publisher",
    "source_author",
    "source_date",
    "source_url",
    "source_archive_url",
    "source_kind",
    "uncertain",
    "note",
)
"""The columns of a table, in the order in which they are written."""

NEEDED: Final = (("demand",), ("date",), ("by", "party"), ("text",))
"""The columns that no table can be without; of several, one is enough."""

MOST_COLUMNS: Final = 16_384
"""As many as a spreadsheet has."""

_OWN: Final = "x-"
_GAP: Final = re.compile(r"[\s_-]+")
_KNOWN: Final = frozenset(HEADINGS)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by their names; `own` are those that the format does not know."""

    known: dict[str, int]
    own: dict[str, int]
    twice: tuple[int, ...]

    @property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """Give the needed columns that are not there."""
        return tuple(names for names in NEEDED if not any(name in self.known for name in names))


def columns_of(headings: Sequence[str]) -> Columns:
    """Map the headings of a table by name, with case and spacing forgiven."""
    known: dict[str, int] = {}
    own: dict[str, int] = {}
    twice: list[int] = []
    for number, heading in enumerate(headings):
        name = _name(heading)
        into = known if name in _KNOWN else own
        if name in into:
            twice.append(number)
        elif name:
            into[name] = number
    return Columns(known, own, tuple(twice))


def are_headings(cells: Iterable[str]) -> bool:
    """Say whether the cells of a row are the headings of a record table."""
    return not columns_of(list(cells)).missing


def _name(heading: str) -> str:
    """Give the name of a column: a known one, or a key of the writer's own."""
    words = heading.strip()
    if not words or words.startswith(_OWN):
        return words
    name = _GAP.sub("_", words.casefold())
    return name if name in _KNOWN else _OWN + _GAP.sub("-", words)
