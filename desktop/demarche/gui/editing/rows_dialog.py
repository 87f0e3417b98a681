"""Rows pasted from a spreadsheet, with the positions that they come to shown beforehand."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from demarche.editing.pasted_table import PastedTable, read_pasted_table
from demarche.editing.working_copy import Edit, RefusedError, WorkingCopy
from demarche.gui.dialog_frame import frame
from demarche.gui.editing.words_editor import WordsEditor
from demarche.gui.text import visible_line, visible_text
from demarche.records.finding import Finding
from demarche.translation import colon, counted, labelled, later, tr

_TAB = 18
"""So many letters apart the columns of pasted rows stand."""

_SHOWN = 8
_READ_AFTER = 250
HOW = later(
    "Copy rows with their headings in the spreadsheet and paste them here. Needed are the headings "
    "demand, date, text, and by or party; the others are those of the table form."
)


class RowsDialog(QDialog):
    """Asks for rows."""

    def __init__(self, copy: WorkingCopy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste rows from a spreadsheet"))
        self._copy = copy
        self.edit: Edit | None = None
        how = QLabel(tr(HOW), self)
        how.setWordWrap(True)
        self.editor = WordsEditor(self)
        self.editor.setAccessibleName(tr("Rows"))
        self.editor.setLineWrapMode(WordsEditor.LineWrapMode.NoWrap)
        self.editor.setTabChangesFocus(True)
        self.editor.setTabStopDistance(self.fontMetrics().averageCharWidth() * _TAB)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add_button = self._buttons.addButton(
            tr("Add them"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READ_AFTER)
        self._timer.timeout.connect(self.read)
        self.editor.textChanged.connect(self._timer.start)
        layout = QVBoxLayout(self)
        for widget in (how, self.editor, self.told, self._buttons):
            layout.addWidget(widget)
        frame(self, 680, 460)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the rows, and show what they come to."""
        self.edit = None
        text = self.editor.toPlainText()
        words = ""
        if text.strip():
            table = read_pasted_table(self._copy, text)
            words = self._judged(table)
        self.told.setText(visible_text(words))
        self.add_button.setEnabled(self.edit is not None)

    def _judged(self, table: PastedTable) -> str:
        """Say what is wrong with the rows, or which positions they come to."""
        findings = table.findings
        if table.edit is not None:
            try:
                self._copy.with_edit(table.edit)
            except RefusedError as error:
                findings = error.findings
            else:
                self.edit = table.edit
                count = len(table.positions)
                head = counted("Paste {number} position:", "Paste {number} positions:", count)
                return _listed([_position(each) for each in table.positions], head)
        return _listed([_finding(each) for each in findings], tr("These rows cannot be added:"))


def _listed(lines: list[str], head: str) -> str:
    """List the first of some lines under a head."""
    shown = [head, *lines[:_SHOWN]]
    if len(lines) > _SHOWN:
        # Translators: the last line of a list.
        shown.append(counted("… and {number} more", "… and {number} more", len(lines) - _SHOWN))
    return "\n".join(shown)


def _position(fields: object) -> str:
    """Say what a position is, on one line."""
    assert isinstance(fields, dict)  # noqa: S101 - as the reader gives them
    return visible_line(labelled(f"• {fields.get('date')}", str(fields.get("text", ""))), 110)


def _finding(finding: Finding) -> str:
    """Say what is wrong, on one line."""
    return visible_line("• " + colon().join(filter(None, (finding.message, finding.hint))), 200)
