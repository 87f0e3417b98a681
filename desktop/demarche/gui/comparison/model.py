"""The comparison as Qt's table: topics and demands are its rows, the columns its columns.

Looks up and never computes: a row knows itself what became of its demand, and a cell's content is
built once and remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from demarche.compare import wording
from demarche.compare.arranging import (
    AS_IN_FILE,
    Arrangement,
    RowGroup,
    arranged,
    leading_change,
)
from demarche.compare.cell import Change
from demarche.compare.comparison import Comparison
from demarche.compare.lookup import Lookup
from demarche.compare.row import Row
from demarche.gui.comparison.content import (
    MOST_CHARACTERS,
    MOST_SHOWN,
    CellContent,
    cell_content,
    text_shown,
)
from demarche.gui.comparison.layout import Layout
from demarche.gui.comparison.speaking import (
    DESCRIPTION,
    NAME,
    SPOKEN,
    cell_description,
    cell_name,
    heading_said,
    row_head_said,
)
from demarche.gui.text import visible_text

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_REMEMBERED: Final = 4_096


class Role(IntEnum):
    """What the delegate and the headers ask for beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table: a topic's heading, or a demand with the change it is marked with."""

    topic: str
    row: Row | None = None
    change: Change | None = None
    changed: bool = False
    folded: bool = False
    """Shown as its title alone."""


class ComparisonModel(QAbstractTableModel):
    """Holds one comparison, or nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.layout = Layout.COLUMNS
        self._single = 0
        self._lookups: Sequence[Lookup] = ()
        self._lines: list[Row | str] = []
        self._topics: list[int] = []
        self._whole: set[tuple[int, int]] = set()
        self._folding = False
        self._unfolded: set[tuple[int, str]] = set()
        self.entry = lru_cache(maxsize=_REMEMBERED)(self._build_entry)
        """Gives the topic or the demand of a row."""

        self._content = lru_cache(maxsize=_REMEMBERED)(self._build_content)

    def show(
        self,
        comparison: Comparison | None,
        lookups: Sequence[Lookup],
        *,
        demands: frozenset[str] | None = None,
        arrangement: Arrangement = AS_IN_FILE,
        layout: Layout = Layout.COLUMNS,
    ) -> None:
        """Take another comparison; show all rows, or those of some demands, as arranged."""
        self.beginResetModel()
        self.layout = layout
        self.comparison = comparison
        self._lookups = lookups
        rows: Sequence[Row] = comparison.rows if comparison else ()
        if demands is not None:
            rows = [row for row in rows if row.demand.id in demands]
        groups = arranged(comparison, rows, arrangement) if comparison else []
        self._lines, self._topics = _lines(groups)
        self._whole.clear()
        self._folding = arrangement.folded
        self.entry.cache_clear()
        self._content.cache_clear()
        self.endResetModel()

    def entries(self) -> Iterator[Entry]:
        """Give every row, from the top."""
        return map(self._build_entry, range(len(self._lines)))

    def demand_row(self, row: int) -> Row | None:
        """Give the demand of a row, or None in a topic's row."""
        line = self._lines[row]
        return None if isinstance(line, str) else line

    def topic_rows(self) -> list[int]:
        """Give the rows that hold a topic's heading."""
        return self._topics

    def count(self) -> int:
        """Count the demands that are shown."""
        return len(self._lines) - len(self._topics)

    def lookup_of(self, column: int) -> Lookup:
        """Give the dossier that a column looks at."""
        if self.comparison is None:
            raise LookupError("there is no comparison")
        return self._lookups[self.comparison.columns[column].spec.file]

    def lookup_with(self, position_id: str) -> Lookup | None:
        """Give the dossier that holds a position."""
        return next((each for each in self._lookups if position_id in each.positions), None)

    def content(self, row: int, column: int) -> CellContent | None:
        """Give what a cell says, or None in a topic's row."""
        return None if isinstance(self._lines[row], str) else self._content(row, column)

    def texts_shown(self, row: int, column: int) -> tuple[str, str]:
        """Give the whole text that a cell shows, and who said it."""
        demand = self.demand_row(row)
        if self.comparison is None or demand is None:
            return "", ""
        position = demand.cells[column].position
        if position is None and self.layout is not Layout.REDLINE:
            return "", ""
        dossier = self.lookup_of(column).dossier
        said = wording.attribution(dossier, position) if position else ""
        return text_shown(self.comparison, demand, column, self.layout), said

    def shown_columns(self) -> Sequence[int]:
        """Give the columns that are shown: all, or the one that the layout has room for."""
        if self.layout is Layout.COLUMNS or self.comparison is None:
            return range(self.columnCount())
        candidates = self.columns_to_turn_to()
        return (self._single if self._single in candidates else candidates[0],)

    def columns_to_turn_to(self) -> Sequence[int]:
        """Give the columns of which one is shown at a time; of a redline the base is none."""
        columns = range(self.columnCount())
        if self.layout is not Layout.REDLINE or self.comparison is None:
            return columns
        return [column for column in columns if column != self.comparison.base]

    def turn_to(self, column: int) -> None:
        """Show another column where one is shown at a time."""
        self.beginResetModel()
        self._single = column
        self.entry.cache_clear()
        self._content.cache_clear()
        self.endResetModel()

    def show_whole(self, row: int, column: int) -> None:
        """Show the rest of a long text, until another comparison comes."""
        self._whole.add((row, column))
        self._content.cache_clear()
        changed = self.index(row, column)
        self.dataChanged.emit(changed, changed)

    def can_fold(self, row: int) -> bool:
        """Say whether a row may be folded and unfolded: one that did not change, while folding."""
        demand = self.demand_row(row)
        return self._folding and demand is not None and not demand.changed

    def fold(self, row: int, *, folded: bool) -> None:
        """Show a row that did not change as one line, or whole."""
        demand = self.demand_row(row)
        if demand is None or not self.can_fold(row):
            return
        change = self._unfolded.discard if folded else self._unfolded.add
        change((demand.file, demand.demand.id))
        self.entry.cache_clear()
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def is_folded(self, row: int) -> bool:
        """Say whether a row is shown as one line."""
        demand = self.demand_row(row)
        if not self._folding or demand is None or demand.changed:
            return False
        return (demand.file, demand.demand.id) not in self._unfolded

    def row_of(self, demand_id: str) -> int | None:
        """Find the row of a demand."""
        for number, line in enumerate(self._lines):
            if not isinstance(line, str) and line.demand.id == demand_id:
                return number
        return None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractTableModel.rowCount."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractTableModel.columnCount."""
        if parent.isValid() or self.comparison is None:
            return 0
        return len(self.comparison.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractTableModel.data."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if role == Role.ENTRY:
            return entry
        if role not in SPOKEN:
            return None
        if entry.row is None:
            return heading_said(entry.topic, role)
        content = self._content(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return visible_text(content.text)
        return self._said(entry, index.column(), content, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Override QAbstractTableModel.headerData."""
        if role not in SPOKEN or self.comparison is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            column = self.comparison.columns[section]
            if role == DESCRIPTION:
                return None
            return visible_text(f"{column.label}, {column.detail}")
        entry = self.entry(section)
        title = entry.row.demand.title if entry.row else entry.topic
        return row_head_said(title, entry.change, role)

    def _build_entry(self, row: int) -> Entry:
        """Say what a row of the table is."""
        line = self._lines[row]
        if isinstance(line, str):
            return Entry(line)
        topic, change = line.demand.topic or "", leading_change(line, self.shown_columns())
        return Entry(topic, line, change, line.changed, self.is_folded(row))

    def _build_content(self, row: int, column: int) -> CellContent:
        """Build what a cell says."""
        entry = self.entry(row)
        if self.comparison is None or entry.row is None:
            raise LookupError("a topic has no content")
        most = MOST_SHOWN if (row, column) in self._whole else MOST_CHARACTERS
        lookup = self.lookup_of(column)
        return cell_content(self.comparison, lookup, entry.row, column, most, layout=self.layout)

    def _said(self, entry: Entry, column: int, content: CellContent, role: int) -> str:
        """Give what a screen reader is told of a cell."""
        if role != NAME or entry.row is None or self.comparison is None:
            return cell_description(content)
        return cell_name(
            self.lookup_of(column),
            entry.row.cells[column],
            self.comparison.columns[column].label,
            content,
            marked=self.layout is Layout.REDLINE,
            folded=entry.folded,
        )


def _lines(groups: Sequence[RowGroup]) -> tuple[list[Row | str], list[int]]:
    """Put each group under its heading; give the lines and the places of the headings."""
    lines: list[Row | str] = []
    places = []
    for group in groups:
        if group.heading:
            places.append(len(lines))
            lines.append(group.heading)
        lines += group.rows
    return lines, places
