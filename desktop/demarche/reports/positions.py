"""The positions of dossiers as tables of records, as far as they may be handed on.

The headings are those of the record format, in every language: such a table can be read again.
"""

from __future__ import annotations

from typing import Final

from demarche.records.model import Dossier
from demarche.records.tables.flattening import table_of
from demarche.reports.document import Report
from demarche.translation import tr

_PRIVATE: Final = "note"
_OWN: Final = "x-"


def tables_of(report: Report) -> list[list[list[str]]]:
    """Give the table of each dossier of a report, for a format that holds nothing else.

    Raises:
        ValueError: Where the records are not to be handed on.
    """
    if report.carried is None:
        raise ValueError(
            tr("a table of positions is the records themselves; it cannot be without them")
        )
    notes = report.options.with_notes
    return [positions_of(dossier, with_notes=notes) for _, dossier in report.carried.dossiers]


def said_of_positions(report: Report) -> tuple[str, ...]:
    """Say that a table of positions holds what the report leaves out."""
    options = report.options
    if options.demands is None and not options.only_changed:
        return ()
    words = tr("a table of positions holds every one, also of demands that the filter leaves out")
    return (words,)


def positions_of(dossier: Dossier, *, with_notes: bool) -> list[list[str]]:
    """Give the rows of a table, its headings first; notes and keys of one's own only if asked."""
    table = table_of(dossier)
    if with_notes:
        return table
    kept = [
        at
        for at, heading in enumerate(table[0])
        if heading != _PRIVATE and not heading.startswith(_OWN)
    ]
    return [[row[at] for at in kept] for row in table]
