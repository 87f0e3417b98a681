"""The choices for a report as a form; it says when one was made, and nothing of what follows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.text import visible_line
from demarche.gui.wrapping_tick import WrappingTick
from demarche.reports.choices import MOST_OF_WORDS, Choices
from demarche.reports.options import LARGEST_TYPE, SMALLEST_TYPE, Layout, Orientation, Paper
from demarche.translation import later, tr, tr_in

LAYOUTS: Final = {
    Layout.COLUMNS: later("Columns side by side"),
    # Translators: one text with what was removed struck and what was added underlined
    Layout.REDLINE: later("Redline"),
    Layout.CHANGES: later("Briefing on what changed"),
    Layout.CHRONOLOGY: later("Every position by day"),
}
PAPERS: Final = {each: str(each) for each in Paper}
ORIENTATIONS: Final = {
    Orientation.AUTOMATIC: later("As the columns need it"),
    # Translators: how the paper lies: portrait
    Orientation.PORTRAIT: later("Upright"),
    # Translators: how the paper lies: landscape
    Orientation.LANDSCAPE: later("Across"),
}
# Translators: no logo
NO_LOGO: Final = later("none")
_PICTURES: Final = later("Pictures (*.png *.jpg *.jpeg *.svg)")


class ChoicesForm(QWidget):
    """Shows choices and takes others; the title is not among those that are kept."""

    changed = Signal()

    def __init__(self, choices: Choices, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual_title = title
        self._logo = choices.logo
        self.layout_box = _box(tr("Layout"), LAYOUTS)
        self.paper = _box(tr("Paper"), PAPERS)
        # Translators: upright or across, or as the columns need it
        self.orientation = _box(tr("How the paper lies"), ORIENTATIONS)
        self.type_size = QDoubleSpinBox(self)
        self.title = _line(tr("Title"), title)
        self.header = _line(
            tr("Words at the head of each page"), tr("Comparison of stated demands")
        )
        self.footer = _line(tr("Words at the foot of each page"), "Demarche")
        self.logo_name = QLabel(tr(NO_LOGO), self)
        self.logo_button = QPushButton(tr("Choose…"), self)
        self.no_logo_button = QPushButton(tr_in("a logo", "None"), self)
        self.dated = WrappingTick(tr("Name the &day of printing"), self)
        self.missing = WrappingTick(tr("List what is &missing"), self)
        self.records = WrappingTick(tr("Let the &record file travel inside"), self)
        # Translators: follows “Let the record file travel inside”
        self.with_notes = WrappingTick(tr("… with &notes and paths"), self)
        self._assemble()
        self._show(choices)
        self._connect()

    def choices(self) -> Choices:
        """Give what is chosen now."""
        return Choices(
            layout=Layout(self.layout_box.currentData()),
            paper=Paper(self.paper.currentData()),
            orientation=Orientation(self.orientation.currentData()),
            type_size=self.type_size.value(),
            header=self.header.text(),
            footer=self.footer.text(),
            logo=self._logo,
            dated=self.dated.isChecked(),
            missing=self.missing.isChecked(),
            records=self.records.isChecked(),
            with_notes=self.with_notes.isChecked(),
        )

    def chosen_title(self) -> str:
        """Give the title that was written; nothing where the dossier's own stands."""
        return self.title.text().strip()

    def show_choices(self, choices: Choices) -> None:
        """Show other choices, and say once that they were made."""
        with QSignalBlocker(self):
            self._logo = choices.logo
            self._show(choices)
        self.changed.emit()

    def take_logo(self, path: str) -> None:
        """Take a file as the logo, or none."""
        self._logo = path
        self._show_logo()
        self.changed.emit()

    def _assemble(self) -> None:
        """Put everything in its place."""
        self.type_size.setRange(SMALLEST_TYPE, LARGEST_TYPE)
        self.type_size.setSingleStep(0.5)
        self.type_size.setDecimals(1)
        self.type_size.lineEdit().setTextMargins(5, 0, 0, 0)
        self.type_size.setSuffix(tr_in("after the size of type", " pt"))
        self.type_size.setAccessibleName(tr("Size of the type"))
        self.logo_name.setTextFormat(self.logo_name.textFormat().PlainText)
        self.logo_button.setAccessibleName(tr("Choose a logo"))
        self.no_logo_button.setAccessibleName(tr("No logo"))
        for button in (self.logo_button, self.no_logo_button):
            button.setAutoDefault(False)
        logo = QHBoxLayout()
        logo.addWidget(self.logo_button)
        logo.addWidget(self.no_logo_button)
        logo.addStretch()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for words, widget in (
            (tr("&Layout"), self.layout_box),
            (tr("&Paper"), self.paper),
            (tr("&Orientation"), self.orientation),
            (tr("&Size of the type"), self.type_size),
            (tr("&Title"), self.title),
            (tr("&Head of each page"), self.header),
            (tr("&Foot of each page"), self.footer),
        ):
            form.addRow(words, widget)
        form.addRow(tr("Logo"), self.logo_name)
        form.addRow(logo)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addSpacing(8)
        for box in (self.dated, self.missing, self.records, self.with_notes):
            column.addWidget(box)
        column.addStretch()

    def _show(self, choices: Choices) -> None:
        """Show choices."""
        self.layout_box.setCurrentIndex(self.layout_box.findData(choices.layout))
        self.paper.setCurrentIndex(self.paper.findData(choices.paper))
        self.orientation.setCurrentIndex(self.orientation.findData(choices.orientation))
        self.type_size.setValue(choices.type_size)
        self.header.setText(choices.header)
        self.footer.setText(choices.footer)
        self.dated.setChecked(choices.dated)
        self.missing.setChecked(choices.missing)
        self.records.setChecked(choices.records)
        self.with_notes.setChecked(choices.with_notes)
        self.with_notes.setEnabled(choices.records)
        self._show_logo()

    def _show_logo(self) -> None:
        """Show the name of the logo."""
        self.logo_name.setText(visible_line(Path(self._logo).name) if self._logo else tr(NO_LOGO))
        self.no_logo_button.setEnabled(bool(self._logo))

    def _connect(self) -> None:
        """Say of each choice that it was made."""
        for box in (self.layout_box, self.paper, self.orientation):
            box.currentIndexChanged.connect(self._say)
        self.type_size.valueChanged.connect(self._say)
        for line in (self.title, self.header, self.footer):
            line.textChanged.connect(self._say)
        for check in (self.dated, self.missing, self.records, self.with_notes):
            check.toggled.connect(self._say)
        self.records.toggled.connect(self.with_notes.setEnabled)
        self.logo_button.clicked.connect(self._ask_for_logo)
        self.no_logo_button.clicked.connect(self._take_no_logo)

    @Slot()
    def _say(self) -> None:
        """Say that a choice was made."""
        self.changed.emit()

    @Slot()
    def _ask_for_logo(self) -> None:
        """Ask for a file."""
        folder = str(Path(self._logo).parent) if self._logo else ""
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a logo"), folder, tr(_PICTURES))
        if path:
            self.take_logo(path)

    @Slot()
    def _take_no_logo(self) -> None:
        """Take no logo."""
        self.take_logo("")


def _box(name: str, words: Mapping[Any, str]) -> QComboBox:
    """Make a choice among several."""
    box = QComboBox()
    box.setAccessibleName(name)
    for value, shown in words.items():
        box.addItem(tr(shown), value)
    return box


def _line(name: str, usual: str) -> QLineEdit:
    """Make a line to write in; what stands where nothing is written is shown in it."""
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setMaxLength(MOST_OF_WORDS)
    line.setPlaceholderText(visible_line(usual))
    line.setCursorPosition(0)
    return line
