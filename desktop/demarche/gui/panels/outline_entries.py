"""What the outline lists, as values: topics with their demands, and what became of each.

No Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.row import Row
from demarche.translation import later, tr

OTHER: Final = later("Other demands")
"""The heading of demands without a topic, where others have one."""


@dataclass(frozen=True, slots=True)
class DemandEntry:
    """A demand as the outline names it."""

    demand_id: str
    title: str
    topic: str
    change: Change | None


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic with its demands that are shown, and how many there are in all."""

    title: str
    demands: tuple[DemandEntry, ...]
    total: int

    @property
    def count(self) -> str:
        """Say how many demands there are, and how many of them are shown."""
        return so_many(len(self.demands), self.total)


def so_many(shown: int, total: int) -> str:
    """Say how many there are, and how many of them are shown."""
    # Translators: so many demands are shown of so many
    return str(total) if shown == total else tr("{shown} of {total}", shown=shown, total=total)


def topics_of(
    comparison: Comparison, column: int, kept: frozenset[str] | None = None
) -> tuple[TopicEntry, ...]:
    """Put each demand that is kept under its topic, topics in the order in which they come."""
    topics: dict[str, list[Row]] = {}
    for row in comparison.rows:
        topics.setdefault(row.demand.topic or "", []).append(row)
    entries = (_topic(topic, rows, column, kept) for topic, rows in topics.items())
    return tuple(each for each in entries if each.demands)


def _topic(topic: str, rows: Sequence[Row], column: int, kept: frozenset[str] | None) -> TopicEntry:
    """List the demands of one topic, with what became of them in one column."""
    demands = tuple(
        DemandEntry(row.demand.id, row.demand.title, topic, row.cells[column].change)
        for row in rows
        if kept is None or row.demand.id in kept
    )
    return TopicEntry(topic or tr(OTHER), demands, len(rows))
