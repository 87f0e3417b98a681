"""The values to filter by as Qt's list: looks up and never computes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from demarche.gui.panels.facet_entries import FacetEntry
from demarche.gui.text import visible_line
from demarche.translation import counted

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class FacetRole(IntEnum):
    """What else a line holds."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


class FacetModel(QAbstractListModel):
    """Holds the lines of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[FacetEntry] = ()

    def show_entries(self, entries: Sequence[FacetEntry]) -> None:
        """Hold other lines; where only counts and marks differ, what is current stays so."""
        if [each.words for each in entries] == [each.words for each in self._entries]:
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: Index) -> FacetEntry:
        """Give a line."""
        return self._entries[index.row()]

    def first(self) -> QModelIndex:
        """Give the first line that can be chosen."""
        rows = (row for row, each in enumerate(self._entries) if not each.is_heading)
        return self.index(next(rows, -1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractListModel.rowCount."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Override QAbstractListModel.flags: a heading is passed over."""
        if not index.isValid() or self.entry(index).is_heading:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        checkable = Qt.ItemFlag.ItemIsUserCheckable
        return flags | checkable if self.entry(index).choice else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractListModel.data."""
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == FacetRole.ENTRY:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return visible_line(entry.words)
        if role == Qt.ItemDataRole.CheckStateRole and entry.choice:
            return Qt.CheckState.Checked if entry.is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return visible_line(_spoken(entry))
        return None


def _spoken(entry: FacetEntry) -> str:
    """Say a line in full."""
    if entry.choice is None:
        return entry.words
    if entry.is_on:
        return counted(
            "{value}, {number} demand, chosen",
            "{value}, {number} demands, chosen",
            entry.count,
            value=entry.words,
        )
    return counted(
        "{value}, {number} demand", "{value}, {number} demands", entry.count, value=entry.words
    )
