"""The sheet of keys under F1: every action that has one, from the table, and the grid's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.action_table import MENUS, SUBMENUS, TABLE
from demarche.gui.actions import ActionSpec
from demarche.gui.comparison.look import Look
from demarche.gui.dialog_frame import frame
from demarche.gui.panels.panel_heading import PanelHeading
from demarche.translation import later, tr

IN_THE_GRID: Final = (
    (later("Arrows, Page Up, Page Down, Home, End"), later("Go through the cells")),
    (later("Enter"), later("Show the rest of a long text, or read the first source")),
    (later("Shift and the arrows, Ctrl+A"), later("Select text in a cell; Ctrl+C copies it")),
    (later("Menu key, Shift+F10"), later("List every link of a cell")),
    (later("Escape"), later("Clear the filter or what is looked for; close a list")),
    (later("Ctrl+Enter"), later("Add or change what the form holds")),
    (later("Tab, Shift+Tab"), later("Go to the next part of the window, or back")),
)
_SIZE: Final = (560, 560)
_HALVES: Final = 2


def show_keys(parent: QWidget, look: Look) -> None:
    """Show the sheet."""
    dialog = KeySheet(parent, look)
    dialog.exec()
    dialog.deleteLater()


class KeySheet(QDialog):
    """Lists keys beside what they do, menu by menu."""

    def __init__(self, parent: QWidget, look: Look, table: Sequence[ActionSpec] = TABLE) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self._look = look
        sheet = QWidget(self)
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(14, 0, 14, 14)
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(1, 1)
        for menu in MENUS:
            self._add_part(tr(menu).replace("&", ""), list(_rows(menu, table)))
        self._add_part(tr("In the window"), [(tr(keys), tr(does)) for keys, does in IN_THE_GRID])
        area = QScrollArea(self)
        area.setObjectName("sheet")
        area.setAccessibleName(tr("Keys"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(sheet)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        frame(self, *_SIZE)

    def rows(self) -> list[tuple[str, str]]:
        """Give what stands on the sheet: keys, and what they do."""
        items = (self._grid.itemAt(at) for at in range(self._grid.count()))
        labels = [item.widget() for item in items if item is not None]
        words = [
            each.text()
            for each in labels
            if isinstance(each, QLabel) and not isinstance(each, PanelHeading)
        ]
        return list(zip(words[::_HALVES], words[1::_HALVES], strict=True))

    def _add_part(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        """Add a heading, and under it each key with what it does."""
        if not rows:
            return
        head = PanelHeading(heading, self)
        head.set_zoom(self._look.zoom)
        head.setStyleSheet("padding: 12px 0 2px 0;")
        self._grid.addWidget(head, self._grid.rowCount(), 0, 1, _HALVES)
        for keys, does in rows:
            row = self._grid.rowCount()
            self._grid.addWidget(self._label(keys, strong=True), row, 0)
            self._grid.addWidget(self._label(does, strong=False), row, 1)

    def _label(self, words: str, *, strong: bool) -> QLabel:
        """Make one entry."""
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._look.label)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        role = QPalette.ColorRole.WindowText if strong else QPalette.ColorRole.PlaceholderText
        label.setForegroundRole(role)
        return label


def _rows(menu: str, table: Sequence[ActionSpec]) -> Iterator[tuple[str, str]]:
    """Yield the keys of a menu's actions, as this system writes them, and what they do."""
    for spec in table:
        if menu in (spec.menu, SUBMENUS.get(spec.menu)) and spec.shortcuts:
            written = QKeySequence.SequenceFormat.NativeText
            keys = ", ".join(QKeySequence(each).toString(written) for each in spec.shortcuts)
            yield keys, spec.plain()
