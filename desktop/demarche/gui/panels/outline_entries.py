"""What the outline lists, as values: topics, their demands, and which of them a filter leaves.

No Qt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.wording import CHANGE_WORDS

OTHER: Final = "Other demands"
"""The heading of demands without a topic, where others have one."""


@dataclass(frozen=True, slots=True)
class DemandEntry:
    """A demand as the outline names it; `found_by` is what a filter looks in."""

    demand_id: str
    title: str
    topic: str
    change: Change | None
    found_by: str


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic with its demands."""

    title: str
    demands: tuple[DemandEntry, ...]


def entries_of(comparison: Comparison, column: int) -> tuple[DemandEntry, ...]:
    """List the demands of a comparison, with what became of them in one column."""
    return tuple(
        _entry(row.demand.id, row.demand.title, row.demand.topic or "", row.cells[column].change)
        for row in comparison.rows
    )


def _entry(demand_id: str, title: str, topic: str, change: Change | None) -> DemandEntry:
    """Make an entry that is found by its title, its topic and the name of its change."""
    words = CHANGE_WORDS[change] if change else ""
    return DemandEntry(demand_id, title, topic, change, folded(f"{title}\n{topic}\n{words}"))


def matching(entries: Iterable[DemandEntry], text: str) -> tuple[DemandEntry, ...]:
    """Keep the demands that have all words of a filter, whatever their case and accents."""
    words = folded(text).split()
    return tuple(each for each in entries if all(word in each.found_by for word in words))


def grouped(entries: Sequence[DemandEntry]) -> tuple[TopicEntry, ...]:
    """Put each demand under its topic, topics in the order in which they first come."""
    topics: dict[str, list[DemandEntry]] = {}
    for entry in entries:
        topics.setdefault(entry.topic, []).append(entry)
    return tuple(TopicEntry(topic or OTHER, tuple(each)) for topic, each in topics.items())


def folded(text: str) -> str:
    """Give a text without its case and its accents."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))
