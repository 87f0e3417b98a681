"""The problems panel: what was wrong in a file, each with its place and what to write instead.

The good part of the file is shown all the same; this panel only lists, and leads to the places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.clipboard import copy_text
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.panel_heading import PanelHeading
from demarche.gui.panels.problems_delegate import ProblemsDelegate
from demarche.gui.panels.problems_model import ProblemColumn, ProblemsModel, line_of
from demarche.gui.text import label_font, visible_text
from demarche.gui.theme import LIGHT, Colours
from demarche.records.problem import Problem, Severity
from demarche.translation import counted, tr

_MEASURED: Final = 100
"""So many rows are looked at to find how wide a column is."""


class ProblemsPanel(QWidget):
    """Lists problems."""

    place_requested = Signal(object)
    """The problem whose place is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Problems"))
        self._heading = PanelHeading("", self)
        self._model = ProblemsModel(self)
        self._view = self._make_view()
        self._delegate = ProblemsDelegate(self._view)
        self._view.setItemDelegate(self._delegate)
        self._measure = QTimer(self, singleShot=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._view)
        self.setFocusProxy(self._view)
        self._view.activated.connect(self._request_place)
        self._view.customContextMenuRequested.connect(self._open_menu)
        self._view.horizontalHeader().geometriesChanged.connect(self._measure.start)
        self._measure.timeout.connect(self._fit)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._view, self.copy)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.set_theme(LIGHT)
        self.show_problems(())

    @property
    def model(self) -> ProblemsModel:
        """Give the table that is listed."""
        return self._model

    @property
    def view(self) -> QTableView:
        """Give the list itself."""
        return self._view

    @property
    def heading(self) -> str:
        """Give the counts as the heading says them."""
        return self._heading.text()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List the problems of what was opened."""
        self._model.show_problems(problems)
        self._view.horizontalHeader().setVisible(bool(problems))
        self._heading.show_text(counts_in_words(problems))
        self._measure.start()

    def copy(self) -> None:
        """Copy the chosen problems, or all where none is chosen, one a line."""
        chosen = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        rows = chosen or range(self._model.rowCount())
        lines = [visible_text(line_of(self._model.problem(row))) for row in rows]
        copy_text("\n".join(lines))

    def set_theme(self, colours: Colours) -> None:
        """Show the same in other colours."""
        self._set_look(replace(self._delegate.look, colours=colours))

    def set_zoom(self, zoom: int) -> None:
        """Show the same larger or smaller, in per cent."""
        self._set_look(replace(self._delegate.look, zoom=zoom))

    def _set_look(self, look: PaneLook) -> None:
        """Dress all that the panel holds; the ground is the window's."""
        self._delegate.look = look
        self._heading.set_zoom(look.zoom)
        self._view.horizontalHeader().setFont(label_font(look.zoom, size=9))
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(look.colours.background))
        self._view.setPalette(palette)
        colours = look.colours
        self._view.horizontalHeader().setStyleSheet(
            f"QHeaderView::section {{ background: {colours.band}; color: {colours.muted};"
            " border: 0; padding: 3px 9px; }"
        )
        self._measure.start()

    @Slot()
    def _fit(self) -> None:
        """Give each column and row the room that it needs."""
        self._view.resizeColumnToContents(ProblemColumn.SEVERITY)
        self._view.resizeColumnToContents(ProblemColumn.PLACE)
        self._view.resizeRowsToContents()

    @Slot(QModelIndex)
    def _request_place(self, index: QModelIndex) -> None:
        """Ask to be led to the place of a problem."""
        self.place_requested.emit(self._model.problem(index.row()))

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        """Offer what can be done with a problem."""
        menu = QMenu(self)
        menu.addAction(tr("Copy")).triggered.connect(self.copy)
        menu.exec(self._view.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _make_view(self) -> QTableView:
        """Make the list."""
        view = QTableView(self)
        view.setAccessibleName(tr("Problems of the files that were opened"))
        view.setModel(self._model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setResizeContentsPrecision(_MEASURED)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(ProblemColumn.WORDS, QHeaderView.ResizeMode.Stretch)
        return view


def counts_in_words(problems: Sequence[Problem]) -> str:
    """Count the errors and the warnings."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return tr("No problems")
    words = [tr("Problems")]
    if errors:
        words.append(counted("{number} error", "{number} errors", errors))
    if warnings:
        words.append(counted("{number} warning", "{number} warnings", warnings))
    return " · ".join(words)
