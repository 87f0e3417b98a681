"""Builds the rows of a comparison: which demands are rows at once, what became of them when asked.

Nothing here depends on which rows were asked for before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from demarche.compare.cell import Cell, CellState
from demarche.compare.change import Decision, decide
from demarche.compare.columns import ColumnSpec
from demarche.compare.ignoring import Ignored
from demarche.compare.lookup import Lookup
from demarche.compare.row import Row
from demarche.compare.rows import Line, Placing, place
from demarche.compare.terms import compare_terms
from demarche.compare.texts import Texts, compared_texts, differ

if TYPE_CHECKING:
    from demarche.compare.alignment.aligning import Match


class RowBuilder:
    """Builds the rows of one dossier, or of two as two drafts."""

    def __init__(
        self,
        lookups: Sequence[Lookup],
        specs: Sequence[ColumnSpec],
        base: int,
        *,
        matches: Sequence[Match],
        ignored: Ignored,
    ) -> None:
        self._lookups = lookups
        self._specs = specs
        self._base = base
        self._matches = matches
        self._ignored = ignored
        self._placing = Placing(lookups[0], specs) if len(lookups) == 1 else None
        self._is_told_apart = len(specs) > 2

    def rows(self) -> tuple[Row, ...]:
        """Give every row: those of the first draft, then what only the others have."""
        if self._placing is None:
            return tuple(self._draft_rows())
        return tuple([Row(demand, self) for demand in self._placing.demands()])

    def cells_of(self, row: Row) -> tuple[Cell, ...]:
        """Compare each cell of a row with the base."""
        cells = self._cells(row)
        base, at_base, match = cells[self._base], self._base, row.match
        compared = tuple(
            [
                cell if index == at_base else self._compared(base, cell, index, match)
                for index, cell in enumerate(cells)
            ]
        )
        return self._told_apart(compared) if self._is_told_apart else compared

    def _cells(self, row: Row) -> Sequence[Cell]:
        """Give what stands of a row in each column."""
        if self._placing is not None:
            return [*self._placing.cells(row.demand)]
        match = row.match
        return [self._draft_cell(spec, match) for spec in self._specs] if match else ()

    def _draft_rows(self) -> Iterator[Row]:
        """Yield the rows of two drafts: their demands paired, and what only one of them has."""
        for match in self._matches:
            file = 0 if match.first else 1
            yield Row(match.sides[file][0], self, file, match)

    def _draft_cell(self, spec: ColumnSpec, match: Match) -> Cell:
        """Find what stands in one column of the demands that are one."""
        lookup = self._lookups[spec.file]
        cells = [place(lookup, Line(lookup, each), spec) for each in match.sides[spec.file]]
        from demarche.compare.drafts import together  # noqa: PLC0415 - of drafts only

        cell = together(cells) if cells else Cell(state=CellState.NONE)
        return cell._replace(is_draft=True)

    def _told_apart(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Note of each cell but the base's from which others, the base's aside, it differs."""
        others = [at for at in range(len(cells)) if at != self._base]
        found: dict[int, list[int]] = {at: [] for at in others}
        for one, other in combinations(others, 2):
            if differ(cells[one], cells[other]):
                found[one].append(other)
                found[other].append(one)
        return tuple(
            cell._replace(differs_from=tuple(found[at])) if found.get(at) else cell
            for at, cell in enumerate(cells)
        )

    def _compared(self, base: Cell, cell: Cell, index: int, match: Match | None) -> Cell:
        """Compare one cell with the base of its row."""
        was, is_ = base.position, cell.position
        texts = compared_texts(was, is_, self._ignored)
        decision = self._decision(base, cell, texts, index, match)
        return cell._replace(
            change=decision.change,
            outcome=decision.outcome,
            reason=decision.reason,
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
        if match is not None and old != new and standing:
            return self._decision_of_drafts(base, cell, texts, index, match)
        return decide(base, cell, texts, self._lookups[old], self._lookups[new])

    def _decision_of_drafts(
        self, base: Cell, cell: Cell, texts: Texts, index: int, match: Match
    ) -> Decision:
        """Name a change by the words where no id pairs two demands, else as within one dossier."""
        from demarche.compare.alignment.aligning import Found  # noqa: PLC0415 - as above
        from demarche.compare.drafts import decide_by_words, marked_moved  # noqa: PLC0415 - as above

        old, new = self._specs[self._base].file, self._specs[index].file
        if match.found is not Found.BY_ID:
            return decide_by_words(base, texts, match, backwards=old > new)
        decision = decide(base, cell, texts, self._lookups[old], self._lookups[new])
        return marked_moved(decision, match, backwards=old > new)
