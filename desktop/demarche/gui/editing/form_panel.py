"""The panel beside the comparison in which a record is written: its form, checked while one types.

It makes nothing itself: the edit is handed on, and what `check` would say of it is shown beneath
the fields that it speaks of.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from demarche.editing.working_copy import Edit, RefusedError, WorkingCopy
from demarche.gui.editing.form_table import FORMS
from demarche.gui.editing.purposes import Purpose
from demarche.gui.editing.record_form import RecordForm
from demarche.gui.panels.panel_heading import PanelHeading
from demarche.gui.text import visible_text
from demarche.records.finding import Finding

_CHECKED_AFTER: Final = 200
"""Milliseconds without a key after which what was typed is checked."""


class FormPanel(QWidget):
    """Shows the form of one purpose at a time."""

    edit_made = Signal(object)
    left = Signal()
    record_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._purpose: Purpose | None = None
        self._copy: WorkingCopy | None = None
        self._edit: Edit | None = None
        self.form: RecordForm | None = None
        self._heading = PanelHeading("", self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._wrong = QLabel(self)
        self._wrong.setTextFormat(Qt.TextFormat.PlainText)
        self._wrong.setObjectName("problem")
        self._wrong.setProperty("wrong", True)  # noqa: FBT003 - Qt's own
        self._wrong.setWordWrap(True)
        self.make_button = QPushButton("Add", self)
        self.leave_button = QPushButton("Cancel", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECKED_AFTER)
        self._timer.timeout.connect(self.check)
        self.make_button.clicked.connect(self.make)
        self.leave_button.clicked.connect(self.leave)
        self._arrange()

    def show_purpose(self, purpose: Purpose, copy: WorkingCopy) -> None:
        """Show a form, from its beginning."""
        self._purpose, self._copy = purpose, copy
        self._heading.show_text(purpose.heading)
        form = RecordForm(FORMS[purpose.kind], copy.dossier, self)
        form.setContentsMargins(14, 6, 14, 14)
        form.show_record(purpose.record(copy))
        form.edited.connect(self._timer.start)
        self.form = form
        self._area.setWidget(form)
        self.make_button.setText("Add" if purpose.heading.startswith("Add") else "Change")
        self._wrong.setVisible(False)
        self.setVisible(True)
        first = next(iter(form.inputs.values()))
        first.setFocus()
        self._judge(show=False)

    def show_copy(self, copy: WorkingCopy) -> None:
        """Go on with the dossier as it is now."""
        self._copy = copy

    @Slot()
    def check(self) -> None:
        """Say what is wrong with what was typed so far."""
        self._judge(show=True)

    @Slot()
    def make(self) -> None:
        """Hand on the edit, unless something is wrong with it."""
        self._timer.stop()
        self._judge(show=True)
        if self._edit is not None:
            edit, self._edit = self._edit, None
            self.edit_made.emit(edit)

    @Slot()
    def leave(self) -> None:
        """Leave the form without an edit."""
        self._timer.stop()
        self._purpose = None
        self.setVisible(False)
        self.left.emit()

    def _judge(self, *, show: bool) -> None:
        """Find out what the record would come to."""
        if self._purpose is None or self._copy is None or self.form is None:
            return
        record = self.form.record()
        findings: tuple[Finding, ...] = ()
        self._edit = edit = self._purpose.edit(self._copy, record)
        try:
            self._copy.with_edit(edit)
        except RefusedError as error:
            self._edit, findings = None, error.findings
        if self.form.misunderstood():
            self._edit = None
        if show:
            self._show(findings)
        self.record_changed.emit(record)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        """Show what is wrong, beneath its field or above the buttons."""
        if self._purpose is None or self._copy is None or self.form is None:
            return
        at = self._purpose.at(self._copy)
        others = self.form.show_findings(findings, at)
        words = "\n".join(": ".join(filter(None, (e.message, e.hint))) for e in others)
        self._wrong.setText(visible_text(words))
        self._wrong.setVisible(bool(words))

    def _arrange(self) -> None:
        """Put the parts in their places."""
        buttons = QHBoxLayout()
        buttons.setContentsMargins(14, 6, 14, 10)
        buttons.addStretch(1)
        for button in (self.leave_button, self.make_button):
            buttons.addWidget(button)
        self.make_button.setDefault(True)
        self._wrong.setContentsMargins(14, 0, 14, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._wrong)
        layout.addLayout(buttons)
