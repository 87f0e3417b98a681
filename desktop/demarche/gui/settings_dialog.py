"""The settings: every field of the one file in which they are kept, taken as soon as it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.preferences import Preferences
from demarche.gui.text import SERIF, visible_line
from demarche.gui.wrapping_tick import WrappingTick
from demarche.reports.options import Paper
from demarche.resources import languages
from demarche.settings import (
    FILE_NAME,
    SIZE_LEAST,
    SIZE_MOST,
    Ignorable,
    Settings,
    Theme,
    config_dir,
)
from demarche.translation import later, tr, tr_in

THEMES: Final = (
    (Theme.SYSTEM, later("As the system has it")),
    (Theme.LIGHT, later("Light")),
    (Theme.DARK, later("Dark")),
    (Theme.HIGH_CONTRAST, later("High contrast")),
)
PAPERS: Final = tuple((each, str(each)) for each in Paper)
LANGUAGES: Final = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "uk": "Українська",
    "es": "Español",
}
_LETTERS: Final = 26
IGNORED: Final = {
    Ignorable.CASE: later("Capital and small letters"),
    Ignorable.PUNCTUATION: later("Punctuation"),
    Ignorable.QUOTES: later("The shape of quotation marks and dashes"),
    Ignorable.NUMBERING: later("Numbers at the heads of paragraphs"),
    Ignorable.SPACING: later("Spaces and line breaks"),
}


def show_settings(parent: QWidget, preferences: Preferences) -> None:
    """Show the settings."""
    dialog = SettingsDialog(parent, preferences)
    dialog.exec()
    dialog.deleteLater()


class SettingsDialog(QDialog):
    """Shows what is preferred, and takes what is chosen at once."""

    def __init__(self, parent: QWidget | None, preferences: Preferences) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._preferences = preferences
        self.theme = _choices(self, tr("Theme"), [(value, tr(words)) for value, words in THEMES])
        self.font_box = _choices(self, tr("Font of the compared text"), _fonts())
        self.size_box = self._make_size()
        self.paper = _choices(self, tr("Paper of reports"), PAPERS)
        self.language = _choices(self, tr("Language of the window"), _languages())
        self.ignored = {each: WrappingTick(tr(IGNORED[each]), self) for each in Ignorable}
        self._buttons = self._make_buttons()
        self._arrange()
        self._show(preferences.settings)
        self._connect()

    def _connect(self) -> None:
        """Take each choice when it is made."""
        for box in (self.theme, self.font_box, self.paper, self.language):
            box.activated.connect(self._take)
        self.size_box.valueChanged.connect(self._take)
        for tick in self.ignored.values():
            tick.clicked.connect(self._take)
        self._buttons.rejected.connect(self.reject)
        restore = self._buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        restore.clicked.connect(self._restore)

    @Slot()
    def _take(self) -> None:
        """Prefer what is chosen now."""
        kept = self._preferences.settings
        self._preferences.change(
            replace(
                kept,
                theme=Theme(self.theme.currentData()),
                font=self.font_box.currentData(),
                font_size=self.size_box.value(),
                report={**kept.report, "paper": self.paper.currentData()},
                language=self.language.currentData(),
                ignored=tuple(name for name, box in self.ignored.items() if box.isChecked()),
            )
        )

    @Slot()
    def _restore(self) -> None:
        """Prefer what one begins with; what was opened last stays known."""
        kept = self._preferences.settings
        usual = replace(
            Settings(),
            recent=kept.recent,
            last=kept.last,
            geometry=kept.geometry,
            report={**kept.report, "paper": Paper.A4},
        )
        self._show(usual)
        self._preferences.change(usual)

    def _show(self, settings: Settings) -> None:
        """Show what is preferred."""
        _choose(self.theme, settings.theme)
        _choose(self.font_box, settings.font)
        _choose(self.paper, settings.report.get("paper", Paper.A4))
        _choose(self.language, settings.language)
        was_blocked = self.size_box.blockSignals(True)  # noqa: FBT003  (Qt's own)
        self.size_box.setValue(settings.font_size)
        self.size_box.blockSignals(was_blocked)
        for name, box in self.ignored.items():
            box.setChecked(name in settings.ignored)

    def _arrange(self) -> None:
        """Put the fields under each other."""
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Theme"), self.theme)
        form.addRow(tr("&Font of texts"), self.font_box)
        form.addRow(tr("&Size of texts"), self.size_box)
        form.addRow(tr("&Paper"), self.paper)
        spoken = QVBoxLayout()
        spoken.setSpacing(4)
        spoken.addWidget(self.language)
        spoken.addWidget(self._make_note())
        named = QLabel(tr("&Language"), self)
        named.setBuddy(self.language)
        form.addRow(named, spoken)
        ticks = QVBoxLayout()
        ticks.setSpacing(6)
        for box in self.ignored.values():
            ticks.addWidget(box)
        form.addRow(tr("Words that differ\nonly in these\nare the same"), ticks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._make_place())
        layout.addWidget(self._buttons)

    def _make_size(self) -> QDoubleSpinBox:
        """Make the box for the size of texts."""
        box = QDoubleSpinBox(self)
        box.setRange(SIZE_LEAST, SIZE_MOST)
        box.setSingleStep(0.5)
        box.setDecimals(1)
        box.setSuffix(tr_in("after the size of type", " pt"))
        box.lineEdit().setTextMargins(5, 0, 0, 0)
        box.setAccessibleName(tr("Size of the compared text, in points"))
        return box

    def _make_place(self) -> QLabel:
        """Say where the settings are kept."""
        place = visible_line(str(config_dir() / FILE_NAME))
        label = QLabel(tr("Kept in {place}", place=place), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        return label

    def _make_note(self) -> QLabel:
        """Say when another language is heard."""
        label = QLabel(tr("Another language is spoken from the next start on."), self)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setWordWrap(True)
        return label

    def _make_buttons(self) -> QDialogButtonBox:
        """Make the buttons at the end."""
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Close | standard.RestoreDefaults, self)
        buttons.button(standard.RestoreDefaults).setAutoDefault(False)
        buttons.button(standard.Close).setDefault(True)
        return buttons


def _choices(parent: QWidget, name: str, pairs: Sequence[tuple[object, str]]) -> QComboBox:
    """Make a box of choices."""
    box = QComboBox(parent)
    box.setAccessibleName(name)
    for value, words in pairs:
        box.addItem(words, value)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    # What is our own is whole; the name of a font may be longer.
    box.setMinimumContentsLength(max(_LETTERS, len(pairs[0][1])))
    return box


def _choose(box: QComboBox, value: str) -> None:
    """Choose a value; one that is not offered is added, so that nothing is lost."""
    at = box.findData(value)
    if at < 0:
        box.addItem(visible_line(value), value)
        at = box.count() - 1
    box.setCurrentIndex(at)


def _fonts() -> list[tuple[object, str]]:
    """Give the fonts at hand, the shipped one first."""
    families = (each for each in QFontDatabase.families() if each != SERIF)
    return [
        ("", tr("{font} (comes with Demarche)", font=SERIF)),
        *((each, visible_line(each)) for each in families),
    ]


def _languages() -> list[tuple[object, str]]:
    """Give the system's language, and those of which a catalogue is there, each in its own name."""
    offered = [(each, LANGUAGES.get(each, each)) for each in languages()]
    return [("", tr("As the system has it")), *offered]
