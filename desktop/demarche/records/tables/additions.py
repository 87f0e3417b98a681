"""What a row adds to its position: a quote, a source, a link."""

from __future__ import annotations

from typing import Any

from demarche.records.model import Relation
from demarche.records.tables.cells import cell_list
from demarche.records.tables.named import QUOTED, NamedSources
from demarche.records.tables.table import Table


class Additions:
    """Reads the columns that may be filled in several rows of one position."""

    def __init__(self, table: Table, sources: NamedSources) -> None:
        self._described, self._quoted = sources.described, sources.quoted
        self._titles, self._quotes = table.cells(QUOTED), table.texts("quote")
        self._relations, self._outcomes = table.texts("relation"), table.texts("outcome")
        self._targets = table.cells("of")

    def quote(self, row: int) -> dict[str, Any] | None:
        """Give the quote of a row; its source is the one that it names, else the row's own."""
        if not self._has_quote(row):
            return None
        return _filled(
            {"exact": self._quotes[row], "source": self._quoted[row] or self._described[row]}
        )

    def names_source(self, row: int) -> bool:
        """Say whether the quote of a row names a source that is not the row's own."""
        return self._quoted[row] is not None

    def source(self, row: int) -> str | None:
        """Give the source of a row, unless it is that of its quote."""
        if self._has_quote(row) and not self.names_source(row):
            return None
        return self._described[row]

    def link(self, row: int) -> dict[str, Any] | None:
        """Give the link of a row; of a condition, the outcome is what it waits for."""
        relation, outcome, targets = self._relations[row], self._outcomes[row], self._targets[row]
        if not relation and not outcome and not targets.strip():
            return None
        to = cell_list(targets) if targets.strip() else None
        field = "when" if relation == Relation.CONDITIONAL_ON else "outcome"
        return _filled({"relation": relation, "to": to, field: outcome})

    def _has_quote(self, row: int) -> bool:
        """Say whether a row has a quote, be it only its source."""
        return self._quotes[row] is not None or self._titles[row] != ""


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    """Give a record without the fields that have no value."""
    return {field: value for field, value in record.items() if value is not None}
