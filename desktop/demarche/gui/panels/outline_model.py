"""The outline as Qt's tree: topics at the top, their demands below them.

Looks up and never computes; the entries are values that were made before they come here.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from demarche.compare.values import word_for
from demarche.gui.panels.outline_entries import DemandEntry, TopicEntry
from demarche.gui.text import visible_text

Index = QModelIndex | QPersistentModelIndex


class OutlineRole(IntEnum):
    """What else an entry holds."""

    DEMAND = Qt.ItemDataRole.UserRole + 1
    CHANGE = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3


_TOPIC: Final = 0
"""The id of a topic's index; a demand's is one more than the row of its topic."""

_NO_PARENT: Final = QModelIndex()
LONGEST_TITLE: Final = 500


class OutlineModel(QAbstractItemModel):
    """Holds topics and demands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: Sequence[TopicEntry] = ()

    def show_topics(self, topics: Sequence[TopicEntry]) -> None:
        """Hold other topics."""
        self.beginResetModel()
        self._topics = topics
        self.endResetModel()

    def index_of(self, demand_id: str) -> QModelIndex:
        """Find a demand; an index of nothing where it is not listed."""
        for number, topic in enumerate(self._topics if demand_id else ()):
            for row, listed in enumerate(topic.rows):
                if listed.demand.id == demand_id:
                    return self.createIndex(row, 0, number + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Override QAbstractItemModel.index."""
        # A tree asks for each of its lines before it is shown; `hasIndex` would take twice as long.
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOPIC)

    def parent(self, child: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Override QAbstractItemModel.parent."""
        if not child.isValid() or child.internalId() == _TOPIC:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _TOPIC)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractItemModel.rowCount."""
        if not parent.isValid():
            return len(self._topics)
        if parent.internalId() != _TOPIC or parent.column() != 0:
            return 0
        return len(self._topics[parent.row()].rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractItemModel.columnCount."""
        return 0 if parent.isValid() and parent.internalId() != _TOPIC else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractItemModel.data."""
        if not index.isValid():
            return None
        if index.internalId() == _TOPIC:
            return _topic_data(self._topics[index.row()], role)
        demand = self._topics[index.internalId() - 1].demand(index.row())
        return _demand_data(demand, role)


def _topic_data(topic: TopicEntry, role: int) -> str | None:
    """Give what a topic says in one role."""
    if role == Qt.ItemDataRole.DisplayRole:
        return _visible(topic.title)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{_visible(topic.title)}, {topic.so_many}"
    return topic.so_many if role == OutlineRole.COUNT else None


def _demand_data(demand: DemandEntry, role: int) -> str | None:
    """Give what a demand says in one role."""
    if role == Qt.ItemDataRole.DisplayRole:
        return _visible(demand.title)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        change = f", {word_for(demand.change)}" if demand.change else ""
        return _visible(demand.title) + change
    if role == OutlineRole.DEMAND:
        return demand.demand_id
    if role == OutlineRole.CHANGE:
        return demand.change
    return None


def _visible(title: str) -> str:
    """Give a title on one line, as it may be shown."""
    return visible_text(" ".join(title[:LONGEST_TITLE].split()))
