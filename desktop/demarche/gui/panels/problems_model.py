"""The problems of a file as Qt's table: how grave, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import PurePath
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from demarche.gui.text import visible_text
from demarche.records.problem import Problem, Severity
from demarche.translation import later_in, tr_in

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT: Final = QModelIndex()
_LONGEST: Final = 1_000


class ProblemColumn(IntEnum):
    """The columns of the table."""

    SEVERITY = 0
    PLACE = 1
    WORDS = 2


class ProblemRole(IntEnum):
    """What else a problem holds."""

    SEVERITY = Qt.ItemDataRole.UserRole + 1


HEADINGS: Final = {
    ProblemColumn.SEVERITY: later_in("a column of problems", "Kind"),
    ProblemColumn.PLACE: later_in("a column of problems", "Place"),
    ProblemColumn.WORDS: later_in("a column of problems", "What is wrong, and what to write"),
}

_KINDS: Final = {
    Severity.ERROR: later_in("a kind of problem", "error"),
    Severity.WARNING: later_in("a kind of problem", "warning"),
}


class ProblemsModel(QAbstractTableModel):
    """Holds the problems of what was opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._texts: list[tuple[str, ...]] = []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Hold other problems."""
        self.beginResetModel()
        self._problems = problems
        self._texts = [tuple(_text(each, column) for column in ProblemColumn) for each in problems]
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """Give the problem of a row."""
        return self._problems[row]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractTableModel.rowCount."""
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Override QAbstractTableModel.columnCount."""
        return 0 if parent.isValid() else len(ProblemColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractTableModel.data."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()][index.column()]
        problem = self._problems[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return visible_text(line_of(problem)[:_LONGEST])
        if role == ProblemRole.SEVERITY:
            return problem.severity
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Override QAbstractTableModel.headerData."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr_in("a column of problems", HEADINGS[ProblemColumn(section)])
        return None


def line_of(problem: Problem) -> str:
    """Say a problem in one line: its place, its kind, what is wrong and what to write."""
    return problem.as_line(kind_of(problem))


def kind_of(problem: Problem) -> str:
    """Say how bad a problem is."""
    return tr_in("a kind of problem", _KINDS[problem.severity])


def _text(problem: Problem, column: ProblemColumn) -> str:
    """Give what one cell says."""
    if column is ProblemColumn.SEVERITY:
        return kind_of(problem)
    if column is ProblemColumn.PLACE:
        parts = (PurePath(problem.file).name, problem.line, problem.column)
        return visible_text(":".join(str(part) for part in parts if part))
    words = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return visible_text(words[:_LONGEST])
