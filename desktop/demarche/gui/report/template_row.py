"""Choices for a report kept under a name: one is taken, kept or forgotten.

It keeps nothing itself; it says what is wished.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.text import visible_line
from demarche.settings import MOST_OF_NAME
from demarche.translation import later, tr

# Translators: the choices for a report, where no template is taken
NONE: Final = later("as they were last")
_SHOWN: Final = 9
"""So many letters of a name are surely shown; a long one does not widen the form."""
_NARROW: Final = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class TemplateRow(QWidget):
    """Lists the names, with buttons to keep what is chosen under one and to forget one."""

    taken = Signal(str)
    kept = Signal(str)
    forgotten = Signal(str)

    def __init__(self, names: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName(tr("Template"))
        self.box.setMinimumContentsLength(_SHOWN)
        self.box.setSizeAdjustPolicy(_NARROW)
        # Translators: keep the choices as a template
        self.keep_button = QPushButton(tr("&Keep…"), self)
        # Translators: forget the template
        self.forget_button = QPushButton(tr("Forget"), self)
        self.keep_button.setAccessibleName(tr("Keep these choices as a template"))
        self.forget_button.setAccessibleName(tr("Forget the template"))
        buttons = QHBoxLayout()
        for button in (self.keep_button, self.forget_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        layout.addLayout(buttons)
        self._list(names)
        self.box.activated.connect(self._take)
        self.keep_button.clicked.connect(self._keep)
        self.forget_button.clicked.connect(self._forget)

    def name(self) -> str:
        """Give the name that is chosen; nothing where none is."""
        return str(self.box.currentData() or "")

    def _list(self, names: Iterable[str], chosen: str = "") -> None:
        """List the names, one of them as chosen."""
        self.box.clear()
        self.box.addItem(tr(NONE), "")
        for name in sorted(names):
            self.box.addItem(visible_line(name), name)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.forget_button.setEnabled(bool(self.name()))

    def _names(self) -> list[str]:
        """Give the names that are listed."""
        return [str(self.box.itemData(row)) for row in range(1, self.box.count())]

    @Slot()
    def _take(self) -> None:
        """Say that a template is taken."""
        self.forget_button.setEnabled(bool(self.name()))
        if self.name():
            self.taken.emit(self.name())

    @Slot()
    def _keep(self) -> None:
        """Ask for a name, and say that what is chosen is kept under it."""
        words = tr("Keep these choices under the name:")
        name, wanted = QInputDialog.getText(self, tr("Template"), words, text=self.name())
        name = name.strip()[:MOST_OF_NAME]
        if wanted and name:
            self._list({*self._names(), name}, name)
            self.kept.emit(name)

    @Slot()
    def _forget(self) -> None:
        """Say that a template is forgotten."""
        name = self.name()
        self._list(each for each in self._names() if each != name)
        self.forgotten.emit(name)
