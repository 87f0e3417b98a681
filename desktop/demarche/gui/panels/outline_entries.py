"""What the outline lists, as values: topics with their demands, and what became of each.

No Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.row import Row
from demarche.translation import later, number_in_words, tr

OTHER: Final = later("Other demands")
"""The heading of demands without a topic, where others have one."""


class DemandEntry(NamedTuple):
    """A demand as the outline names it."""

    row: Row
    column: int

    @property
    def demand_id(self) -> str:
        """Give the id of the demand."""
        return self.row.demand.id

    @property
    def title(self) -> str:
        """Give the title of the demand."""
        return self.row.demand.title

    @property
    def change(self) -> Change | None:
        """Say what became of the demand; found when it is painted, for there may be many."""
        return self.row.cells[self.column].change


class TopicEntry(NamedTuple):
    """A topic with its demands that are shown, and how many there are in all."""

    title: str
    rows: Sequence[Row]
    column: int
    total: int

    def demand(self, at: int) -> DemandEntry:
        """Give one of its demands."""
        return DemandEntry(self.rows[at], self.column)

    @property
    def so_many(self) -> str:
        """Say how many demands there are, and how many of them are shown."""
        return so_many(len(self.rows), self.total)


def so_many(shown: int, total: int) -> str:
    """Say how many there are, and how many of them are shown."""
    whole = number_in_words(total)
    if shown == total:
        return whole
    # Translators: so many demands are shown of so many
    return tr("{shown} of {total}", shown=number_in_words(shown), total=whole)


def topics_of(
    comparison: Comparison, column: int, kept: frozenset[str] | None = None
) -> tuple[TopicEntry, ...]:
    """Put each demand that is kept under its topic, topics in the order in which they come."""
    topics: dict[str, list[Row]] = {}
    for row in comparison.rows:
        topics.setdefault(row.demand.topic or "", []).append(row)
    entries = (_topic(topic, rows, column, kept) for topic, rows in topics.items())
    return tuple(each for each in entries if each.rows)


def _topic(topic: str, rows: Sequence[Row], column: int, kept: frozenset[str] | None) -> TopicEntry:
    """List the demands of one topic, with what became of them in one column."""
    shown = rows if kept is None else [row for row in rows if row.demand.id in kept]
    return TopicEntry(topic or tr(OTHER), shown, column, len(rows))
