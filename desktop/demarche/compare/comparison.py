"""A comparison: rows of demands, columns of parties and days, and what became of each.

Pure: the same dossiers and the same columns give the same comparison, on every machine.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from demarche.compare.cell import Change
from demarche.compare.columns import (
    REVISED,
    ColumnKind,
    ColumnSpec,
    SpecError,
    default_columns,
    refuse_if_none,
)
from demarche.compare.heads import column_detail, column_label
from demarche.compare.ignoring import NOTHING, Ignored
from demarche.compare.lookup import Lookup
from demarche.compare.row import Row
from demarche.compare.row_building import RowBuilder
from demarche.records.model import Dossier
from demarche.resting import collector_at_rest
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.compare.alignment.aligning import Match
    from demarche.compare.alignment.judgement import Judgement

MOST_DRAFTS: Final = 2


class Draft(NamedTuple):
    """A dossier under comparison, with the name that its file goes by."""

    name: str
    dossier: Dossier


class Column(NamedTuple):
    """A column with what its head says; `day` is None where each row has its own."""

    spec: ColumnSpec
    spec_text: str
    label: str
    detail: str
    file: str
    day: dt.date | None = None


class Comparison(NamedTuple):
    """Rows and columns, and the column that the others are compared with."""

    drafts: tuple[Draft, ...]
    columns: tuple[Column, ...]
    base: int
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    ignored: Ignored = NOTHING
    """What is not heeded where words differ, and is marked as ignored."""

    def settled(self) -> Comparison:
        """Give the same, with every row compared now and not when it is looked at."""
        with collector_at_rest():  # of what a comparison makes nothing is rubbish
            for row in self.rows:
                row.cells  # noqa: B018  (compared by being asked for)
        return self

    @property
    def is_settled(self) -> bool:
        """Say whether every row is compared; the last ones mostly are the last."""
        return all(row.is_compared for row in reversed(self.rows))

    @property
    def summary(self) -> tuple[Mapping[Change, int] | None, ...]:
        """Count the changes of each column, in the order of their strength; None for the base."""
        return tuple(self._counts(index) for index in range(len(self.columns)))

    def _counts(self, column: int) -> Mapping[Change, int] | None:
        """Count the changes of one column."""
        if column == self.base:
            return None
        counts = Counter(row.cells[column].change for row in self.rows)
        return {change: counts[change] for change in Change if counts[change]}


def compare(
    drafts: Sequence[Draft],
    columns: Sequence[ColumnSpec] = (),
    base: int = 0,
    said: Sequence[Judgement] = (),
    ignored: Ignored = NOTHING,
    *,
    lookups: Sequence[Lookup] = (),
    matches: Sequence[Match] = (),
) -> Comparison:
    """Compare columns of one dossier, or of two as two drafts; each row when it is looked at.

    `lookups` are those of the drafts, and `matches` which of their demands are one, where they
    were made before.

    The demands of two drafts are paired by what a person says of them (`said`), by their ids, and
    by likeness.

    Without columns, those are chosen that a reader would begin with.

    Raises:
        SpecError: Where there are fewer than two columns, more than eight, no such base, or more
            than two drafts.
    """
    if len(drafts) > MOST_DRAFTS:
        raise SpecError(tr("two drafts are compared at most, not {number}", number=len(drafts)))
    with collector_at_rest():  # as above
        found = tuple(lookups) or tuple(Lookup(draft.dossier) for draft in drafts)
        specs, note = (tuple(columns), "") if columns else _default(found)
        refuse_if_none(len(specs), base)
        heads = tuple(_columns(drafts, found, specs))
        if len(drafts) == MOST_DRAFTS and not matches:
            from demarche.compare.alignment.aligning import align  # noqa: PLC0415 - of drafts only

            matches = align(drafts[0].dossier, drafts[1].dossier, said)
        rows = RowBuilder(found, specs, base, matches=matches, ignored=ignored).rows()
        return Comparison(tuple(drafts), heads, base, rows, (note,) if note else (), ignored)


def _default(lookups: Sequence[Lookup]) -> tuple[tuple[ColumnSpec, ...], str]:
    """Choose the columns of one dossier, or what each of several drafts comes to."""
    if len(lookups) == 1:
        return default_columns(lookups[0])
    return tuple(REVISED._replace(file=index) for index in range(len(lookups))), ""


def _columns(
    drafts: Sequence[Draft], lookups: Sequence[Lookup], specs: Sequence[ColumnSpec]
) -> Iterator[Column]:
    """Describe each column for its head."""
    several = len(drafts) > 1
    for spec in specs:
        lookup, name, day = lookups[spec.file], drafts[spec.file].name, spec.day
        if spec.kind is ColumnKind.PARTY and day is None:
            day = lookup.speaking.last_day([spec.party or ""])
        yield Column(
            spec,
            f"{spec.file + 1}:{spec}" if several else str(spec),
            column_label(lookup, spec, name if several else ""),
            column_detail(lookup, spec, day),
            name,
            day,
        )
