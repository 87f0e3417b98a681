"""A list of lines to choose from, as the dialogs of editing show them."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget


def lines_view(lines: QStringListModel, name: str, parent: QWidget) -> QListView:
    """Make a list of lines that are read and chosen, not written; a long one goes on below."""
    view = QListView(parent)
    view.setModel(lines)
    view.setAccessibleName(name)
    view.setWordWrap(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return view
