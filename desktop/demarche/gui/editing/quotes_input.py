"""The quotes of a position: a list, and a form for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.dialog_frame import frame
from demarche.gui.editing.choices import sources
from demarche.gui.editing.form_table import FORMS
from demarche.gui.editing.inputs import Input
from demarche.gui.panels.chips import FlowLayout
from demarche.gui.text import visible_line
from demarche.records.model import Dossier
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.editing.record_form import RecordForm

_MOST_SHOWN = 4
_BESIDE_THE_BAR = 10
_PADDING = 8
"""What the style sheet leaves free above and below the lines, and a little."""


class QuotesInput(Input):
    """A list of quotes, each a line; added, changed and removed by buttons."""

    def __init__(self, name: str, dossier: Dossier) -> None:
        super().__init__(name)
        self._dossier = dossier
        self._records: list[dict[str, Any]] = []
        self._lines = QStringListModel(self)
        self.view = QListView(self)
        self.view.setModel(self._lines)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setDragEnabled(False)
        self.view.setAcceptDrops(False)
        self.view.activated.connect(self.change)
        self._hold(self.view)
        self.add_button, self.change_button, self.remove_button = self._buttons()
        self._show()

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - a value of a file
        """Override Input.show_value."""
        self._records = list(value or [])
        self._show()

    def value(self) -> Any:  # noqa: ANN401 - as above
        """Override Input.value."""
        return list(self._records) or None

    def take_dossier(self, dossier: Dossier) -> None:
        """Choose from the sources of the dossier as it is now."""
        self._dossier = dossier
        self._show()

    def append(self, quote: dict[str, Any]) -> None:
        """Add a quote that was read elsewhere."""
        self._take([*self._records, quote])

    @Slot()
    def add(self) -> None:
        """Add a quote by its form."""
        record = self._ask({})
        if record is not None:
            self._take([*self._records, record])

    @Slot()
    def change(self) -> None:
        """Change the quote that is chosen."""
        at = self.view.currentIndex().row()
        if 0 <= at < len(self._records):
            record = self._ask(self._records[at])
            if record is not None:
                self._take([*self._records[:at], record, *self._records[at + 1 :]])

    @Slot()
    def remove(self) -> None:
        """Remove the quote that is chosen."""
        at = self.view.currentIndex().row()
        if 0 <= at < len(self._records):
            self._take([*self._records[:at], *self._records[at + 1 :]])

    def _ask(self, record: Mapping[str, Any]) -> dict[str, Any] | None:
        """Let a person fill in the form of a quote; None where they leave it."""
        dialog = QuoteDialog(self._dossier, record, self.window())
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        given = dialog.form.record() if taken else None
        dialog.deleteLater()
        return given

    def _take(self, records: list[dict[str, Any]]) -> None:
        """Hold other quotes."""
        self._records = records
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        """List the quotes, as high as they are many."""
        self._lines.setStringList([self._line(each) for each in self._records])
        some = bool(self._records)
        self.view.setVisible(some)
        self.change_button.setVisible(some)
        self.remove_button.setVisible(some)
        self.setFocusProxy(self.view if some else self.add_button)
        height = self.view.sizeHintForRow(0) * min(len(self._records), _MOST_SHOWN)
        self.view.setFixedHeight(max(height, 1) + 2 * self.view.frameWidth() + _PADDING)
        if some and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._lines.index(0))

    def _line(self, record: Mapping[str, Any]) -> str:
        """Say what a quote is, on one line."""
        source = sources(self._dossier).called(str(record.get("source", "")))
        return visible_line(f"“{record.get('exact', '')}” · {source}")

    def _buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """Make the buttons under the list."""
        holder = QWidget(self)
        row = FlowLayout(holder)
        made = []
        for words, does in ((tr("Add a quote…"), self.add), (tr("Change…"), self.change)):
            made.append(QPushButton(words, self))
            made[-1].clicked.connect(does)
        made.append(QPushButton(tr("Remove"), self))
        made[-1].clicked.connect(self.remove)
        for button in made:
            button.setAutoDefault(False)
            row.addWidget(button)
        self.layout_.addSpacing(4)
        self.layout_.addWidget(holder)
        return made[0], made[1], made[2]


class QuoteDialog(QDialog):
    """The form of one quote."""

    def __init__(self, dossier: Dossier, record: Mapping[str, Any], parent: QWidget) -> None:
        from demarche.gui.editing.record_form import RecordForm  # noqa: PLC0415 - each holds the other

        super().__init__(parent)
        self.setWindowTitle(tr("Quote"))
        self.form: RecordForm = RecordForm(FORMS["quote"], dossier, self)
        self.form.setContentsMargins(0, 0, _BESIDE_THE_BAR, 0)
        self.form.show_record(record)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.form)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self._accept_if_understood)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        frame(self, 460, 520)

    @Slot()
    def _accept_if_understood(self) -> None:
        """Close the form unless something in it cannot be understood."""
        self.form.show_findings((), ())
        if not self.form.misunderstood():
            self.accept()
