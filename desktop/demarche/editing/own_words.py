"""Find and replace in the words that are ours: titles, topics, summaries, notes, doubts.

What parties said is never touched: no text of a position, no quote, nobody's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from demarche.editing.acts import describe
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.records.model import Demand, Dossier, Link, Position, Source
from demarche.records.place import Loc
from demarche.records.shape import records_in
from demarche.translation import later, tr

OURS: Final[Mapping[type, tuple[str, ...]]] = {
    Dossier: ("title", "summary"),
    Demand: ("title", "topic", "note"),
    Position: ("uncertain", "note"),
    Link: ("note",),
    Source: ("note",),
}
"""The fields of each record that hold the compiler's own words."""
_WHOSE: Final = {
    # Translators: {record} is such as “position of 19 Jan 2022”.
    "title": later("title of {record}"),
    "summary": later("summary of {record}"),
    "topic": later("topic of {record}"),
    "note": later("note of {record}"),
    # Translators: the field that says what is in doubt about a record.
    "uncertain": later("uncertain of {record}"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A text of ours that holds what is looked for: where, whose, and the ranges in it."""

    at: Loc
    of: str
    text: str
    ranges: tuple[tuple[int, int], ...]


def find_own(copy: WorkingCopy, wanted: str, *, match_case: bool = False) -> tuple[Hit, ...]:
    """Give every text of ours that holds some words."""
    if not wanted:
        return ()
    pattern = _pattern(wanted, match_case=match_case)
    return tuple(
        Hit(at, _whose(copy.values, at), text, ranges)
        for at, text in _own_texts(copy.values)
        if (ranges := tuple(match.span() for match in pattern.finditer(text)))
    )


def replace_own(
    copy: WorkingCopy, wanted: str, becomes: str, *, match_case: bool = False
) -> Edit | None:
    """Replace words in every text of ours; None where there are none."""
    hits = find_own(copy, wanted, match_case=match_case)
    if not hits:
        return None
    pattern = _pattern(wanted, match_case=match_case)
    values = copy.loose()
    for hit in hits:
        *way, name = hit.at
        record: Any = values
        for step in way:
            record = record[step]
        record[name] = pattern.sub(lambda _: becomes, hit.text)
    count = sum(len(hit.ranges) for hit in hits)
    return copy.edit(
        tr(
            "replace “{wanted}” by “{becomes}” ({count})",
            wanted=wanted,
            becomes=becomes,
            count=count,
        ),
        values,
    )


def _own_texts(values: Mapping[str, Any]) -> Iterator[tuple[Loc, str]]:
    """Give every text of ours with the way to it."""
    for kind, record, at in records_in(dict(values)):
        for name in OURS.get(kind, ()):
            if isinstance(text := record.get(name), str):
                yield (*at, name), text


def _whose(values: Mapping[str, Any], at: Loc) -> str:
    """Name the record and the field of a text."""
    *way, name = at
    record = tuple(way[: way.index("links")] if "links" in way else way)
    return tr(_WHOSE[str(name)], record=describe(values, record))


def _pattern(wanted: str, *, match_case: bool) -> re.Pattern[str]:
    """Make a pattern of words as they are."""
    return re.compile(re.escape(wanted), 0 if match_case else re.IGNORECASE)
