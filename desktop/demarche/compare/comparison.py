"""A comparison: rows of demands, columns of parties and days, and what became of each.

Pure: the same dossiers and the same columns give the same comparison, on every machine.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final, NamedTuple

from demarche.compare.alignment.aligning import Found, Match, align
from demarche.compare.alignment.judgement import Judgement
from demarche.compare.cell import Cell, CellState, Change
from demarche.compare.change import Decision, decide
from demarche.compare.columns import (
    REVISED,
    ColumnKind,
    ColumnSpec,
    SpecError,
    default_columns,
    refuse_if_none,
)
from demarche.compare.drafts import decide_by_words, marked_moved, together
from demarche.compare.heads import column_detail, column_label
from demarche.compare.ignoring import NOTHING, Ignored
from demarche.compare.lookup import Lookup
from demarche.compare.rows import Line, Placing, place
from demarche.compare.terms import compare_terms
from demarche.compare.texts import Texts, compared_texts, differ
from demarche.records.model import Demand, Dossier
from demarche.resting import collector_at_rest
from demarche.translation import tr

MOST_DRAFTS: Final = 2
QUIET: Final = frozenset({Change.UNCHANGED, Change.NOT_MENTIONED, Change.ABSENT})
"""The changes that are none: a reader who asks for what changed does not want these rows."""


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


class Row(NamedTuple):
    """A demand and its cells, one for each column."""

    demand: Demand
    cells: tuple[Cell, ...]
    file: int = 0
    match: Match | None = None
    """What pairs the demands of two drafts; None where there is one."""

    @property
    def changed(self) -> bool:
        """Say whether any column differs from the base."""
        return any(map(is_change, self.cells))


def is_change(cell: Cell) -> bool:
    """Say whether a cell differs from the base; the base itself does not."""
    if cell.change is None:
        return False
    return cell.change not in QUIET or (cell.change is Change.ABSENT and cell.is_draft)


def party_of(row: Row, column: int) -> str:
    """Give the party that speaks in a cell, or whose demand it is where nobody does."""
    position = row.cells[column].position
    return position.party if position else row.demand.by


def is_change_of(row: Row, party: str) -> bool:
    """Say whether a party changed anything in a row."""
    return any(
        is_change(cell) and party_of(row, column) == party for column, cell in enumerate(row.cells)
    )


class Comparison(NamedTuple):
    """Rows and columns, and the column that the others are compared with."""

    drafts: tuple[Draft, ...]
    columns: tuple[Column, ...]
    base: int
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    ignored: Ignored = NOTHING
    """What is not heeded where words differ, and is marked as ignored."""

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
) -> Comparison:
    """Compare columns of one dossier, or of two as two drafts.

    `lookups` are those of the drafts, where they were made before.

    The demands of two drafts are paired by what a person says of them (`said`), by their ids, and
    by likeness.

    Without columns, those are chosen that a reader would begin with.

    Raises:
        SpecError: Where there are fewer than two columns, more than eight, no such base, or more
            than two drafts.
    """
    if len(drafts) > MOST_DRAFTS:
        raise SpecError(tr("two drafts are compared at most, not {number}", number=len(drafts)))
    with collector_at_rest():  # of what a comparison makes nothing is rubbish
        found = tuple(lookups) or tuple(Lookup(draft.dossier) for draft in drafts)
        return _compare(drafts, found, columns, base, said=said, ignored=ignored)


def _compare(
    drafts: Sequence[Draft],
    lookups: tuple[Lookup, ...],
    columns: Sequence[ColumnSpec],
    base: int,
    *,
    said: Sequence[Judgement],
    ignored: Ignored,
) -> Comparison:
    """Compare so many drafts as can be compared."""
    specs, note = (tuple(columns), "") if columns else _default(lookups)
    refuse_if_none(len(specs), base)
    builder = _Builder(drafts, lookups, specs, base, said=said, ignored=ignored)
    notes = (note,) if note else ()
    return Comparison(tuple(drafts), builder.columns(), base, builder.rows(), notes, ignored)


def _default(lookups: Sequence[Lookup]) -> tuple[tuple[ColumnSpec, ...], str]:
    """Choose the columns of one dossier, or what each of several drafts comes to."""
    if len(lookups) == 1:
        return default_columns(lookups[0])
    return tuple(REVISED._replace(file=index) for index in range(len(lookups))), ""


class _Builder:
    """Builds the columns and rows of one comparison."""

    def __init__(
        self,
        drafts: Sequence[Draft],
        lookups: Sequence[Lookup],
        specs: Sequence[ColumnSpec],
        base: int,
        *,
        said: Sequence[Judgement],
        ignored: Ignored,
    ) -> None:
        self._drafts = drafts
        self._lookups = lookups
        self._specs = specs
        self._base = base
        self._said = said
        self._ignored = ignored

    def columns(self) -> tuple[Column, ...]:
        """Describe each column for its head."""
        return tuple(self._column(spec) for spec in self._specs)

    def _column(self, spec: ColumnSpec) -> Column:
        """Describe one column."""
        lookup = self._lookups[spec.file]
        name = self._drafts[spec.file].name
        day = spec.day
        if spec.kind is ColumnKind.PARTY and day is None:
            day = lookup.speaking.last_day([spec.party or ""])
        several = len(self._drafts) > 1
        return Column(
            spec,
            f"{spec.file + 1}:{spec}" if several else str(spec),
            column_label(lookup, spec, name if several else ""),
            column_detail(lookup, spec, day),
            name,
            day,
        )

    def rows(self) -> tuple[Row, ...]:
        """Build every row: those of the first draft, then what only the others have."""
        if len(self._lookups) > 1:
            return tuple(self._draft_rows())
        placing = Placing(self._lookups[0], self._specs)
        return tuple(self._row(demand, cells, 0) for demand, cells in placing.rows())

    def _draft_rows(self) -> Iterator[Row]:
        """Yield the rows of two drafts: their demands paired, and what only one of them has."""
        by_id = [
            {demand.id: Line(each, demand) for demand in each.dossier.demands}
            for each in self._lookups
        ]
        dossiers = [lookup.dossier for lookup in self._lookups]
        for match in align(dossiers[0], dossiers[1], self._said):
            cells = [self._draft_cell(spec, match, by_id[spec.file]) for spec in self._specs]
            file = 0 if match.first else 1
            yield self._row(match.sides[file][0], cells, file, match)

    def _draft_cell(self, spec: ColumnSpec, match: Match, by_id: Mapping[str, Line]) -> Cell:
        """Find what stands in one column of the demands that are one."""
        lookup = self._lookups[spec.file]
        cells = [place(lookup, by_id[each.id], spec) for each in match.sides[spec.file]]
        cell = together(cells) if cells else Cell(state=CellState.NONE)
        return replace(cell, is_draft=True)

    def _row(
        self, demand: Demand, cells: Sequence[Cell], file: int, match: Match | None = None
    ) -> Row:
        """Compare each cell of a row with the base."""
        base = cells[self._base]
        compared = tuple(
            cell if index == self._base else self._compared(base, cell, index, match)
            for index, cell in enumerate(cells)
        )
        return Row(demand, self._told_apart(compared), file, match)

    def _told_apart(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Note of each cell but the base's from which others, the base's aside, it differs."""
        others = [at for at in range(len(cells)) if at != self._base]
        if len(others) < 2:
            return cells
        found: dict[int, list[int]] = {at: [] for at in others}
        for one, other in combinations(others, 2):
            if differ(cells[one], cells[other]):
                found[one].append(other)
                found[other].append(one)
        return tuple(
            replace(cell, differs_from=tuple(found[at])) if found.get(at) else cell
            for at, cell in enumerate(cells)
        )

    def _compared(self, base: Cell, cell: Cell, index: int, match: Match | None) -> Cell:
        """Compare one cell with the base of its row."""
        was, is_ = base.position, cell.position
        texts = compared_texts(was, is_, self._ignored)
        decision = self._decision(base, cell, texts, index, match)
        return replace(
            cell,
            change=decision.change,
            outcome=decision.outcome,
            why=decision.why,
            base_is_newer=decision.base_is_newer,
            compared=texts.compared,
            two_languages=texts.two_languages,
            terms=compare_terms(was.terms, is_.terms) if was and is_ else (),
        )

    def _decision(
        self, base: Cell, cell: Cell, texts: Texts, index: int, match: Match | None
    ) -> Decision:
        """Name a change; between two drafts by what their pairing rests on."""
        old, new = self._specs[self._base].file, self._specs[index].file
        standing = base.position and cell.position and cell.state is not CellState.WITHDRAWN
        across = match is not None and old != new and standing
        if match is not None and across and match.found is not Found.BY_ID:
            return decide_by_words(base, texts, match, backwards=old > new)
        decision = decide(base, cell, texts, self._lookups[old], self._lookups[new])
        if match is not None and across:
            return marked_moved(decision, match, backwards=old > new)
        return decision
