"""Two of the open files, chosen to be compared as drafts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from demarche.gui.text import visible_line
from demarche.translation import tr


class DraftsDialog(QDialog):
    """Asks which draft is the earlier one and which the later."""

    def __init__(self, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two open files as drafts"))
        self._files = files
        self.earlier, self.later = self._box(0), self._box(1)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.compare = self._buttons.addButton(
            tr("Compare"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(tr("&Earlier draft:"), self.earlier)
        layout.addRow(tr("&Later draft:"), self.later)
        layout.addRow(self._buttons)
        for box in (self.earlier, self.later):
            box.currentIndexChanged.connect(self._judge)

    def chosen(self) -> list[Path]:
        """Give the two files, the earlier first."""
        return [self._files[box.currentIndex()] for box in (self.earlier, self.later)]

    @Slot()
    def _judge(self) -> None:
        """Let nobody compare a file with itself."""
        self.compare.setEnabled(self.earlier.currentIndex() != self.later.currentIndex())

    def _box(self, index: int) -> QComboBox:
        """Make a list of the files."""
        box = QComboBox(self)
        box.addItems([visible_line(f"{each.name}  —  {each.parent}", 90) for each in self._files])
        box.setCurrentIndex(index)
        return box
