"""Find and replace in the words that are ours, with every place shown beforehand."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from demarche.editing.own_words import Hit, find_own, replace_own
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.gui.dialog_frame import frame
from demarche.gui.editing.lines_view import lines_view
from demarche.gui.text import visible_line
from demarche.translation import counted, labelled, later, tr, tr_in

_AROUND = 30
_MOST = 500
_HOW = later("Titles, topics, summaries, notes and doubts. What parties said is never touched.")


class ReplaceDialog(QDialog):
    """Asks which words are to be replaced by which."""

    def __init__(self, copy: WorkingCopy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Replace in our words"))
        self._copy = copy
        self.wanted = QLineEdit(self)
        self.becomes = QLineEdit(self)
        self.match_case = QCheckBox(tr("Capitals count"), self)
        self._lines = QStringListModel(self)
        self._list = lines_view(self._lines, tr("Where these words stand"), self)
        self.told = QLabel(tr(_HOW), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.replace_button = self._buttons.addButton(
            tr("Replace all"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.wanted.textChanged.connect(self._find)
        self.match_case.toggled.connect(self._find)
        rows = QFormLayout()
        # Translators: two fields below each other: Replace … by ….
        rows.addRow(tr("Replace"), self.wanted)
        rows.addRow(tr_in("replace … by …", "by"), self.becomes)
        rows.addRow("", self.match_case)
        layout = QVBoxLayout(self)
        layout.addLayout(rows)
        for widget in (self.told, self._list, self._buttons):
            layout.addWidget(widget)
        frame(self, 560, 420)
        self._find()

    def edit(self) -> Edit | None:
        """Give the edit that replaces all; None where there is nothing to replace."""
        return replace_own(
            self._copy,
            self.wanted.text(),
            self.becomes.text(),
            match_case=self.match_case.isChecked(),
        )

    @Slot()
    def _find(self) -> None:
        """List where the words stand."""
        hits = find_own(self._copy, self.wanted.text(), match_case=self.match_case.isChecked())
        count = sum(len(hit.ranges) for hit in hits)
        self._lines.setStringList([_line(hit) for hit in hits[:_MOST]])
        self.replace_button.setText(
            counted("Replace all {number}", "Replace all {number}", count)
            if count
            else tr("Replace all")
        )
        self.replace_button.setEnabled(count > 0)
        missing = bool(self.wanted.text()) and not count
        self.told.setText(tr("These words stand in nothing that is ours.") if missing else tr(_HOW))


def _line(hit: Hit) -> str:
    """Show a hit with the words around it."""
    start, end = hit.ranges[0]
    before, behind = max(0, start - _AROUND), end + _AROUND
    cut = f"{'…' * (before > 0)}{hit.text[before:behind]}{'…' * (behind < len(hit.text))}"
    return visible_line(labelled(hit.of, cut))
