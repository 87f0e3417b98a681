"""The settings are shown as they are, and taken as soon as they change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from demarche import resources, settings
from demarche.gui.preferences import Preferences
from demarche.gui.settings_dialog import SettingsDialog
from demarche.reports.options import Paper
from demarche.settings import Ignorable, Settings, Theme


@pytest.fixture
def preferences(qapp):
    return Preferences()


@pytest.fixture
def dialog(qtbot, preferences):
    found = SettingsDialog(None, preferences)
    qtbot.addWidget(found)
    found.show()
    return found


def pick(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize(
    ("box", "field", "value"),
    [
        ("theme", "theme", Theme.HIGH_CONTRAST),
        ("font_box", "font", "Noto Sans"),
    ],
)
def test_a_choice_is_taken_and_kept(dialog, box, field, value):
    pick(getattr(dialog, box), value)
    assert getattr(settings.load().settings, field) == value


def test_the_paper_is_that_of_the_reports(dialog, preferences):
    preferences.remember_report({"header": "Draft"})
    pick(dialog.paper, Paper.LETTER)
    assert preferences.settings.report == {"header": "Draft", "paper": "Letter"}


def test_the_size_of_texts_is_typed(dialog, preferences, qtbot):
    with qtbot.waitSignal(preferences.look_changed):
        dialog.size_box.setValue(15)
    assert preferences.face().size == 15


def test_what_is_ignored_is_ticked_by_keyboard(dialog, preferences, qtbot):
    with qtbot.waitSignal(preferences.ignored_changed):
        qtbot.keyClick(dialog.ignored[Ignorable.CASE], Qt.Key.Key_Space)
    assert preferences.settings.ignored == (Ignorable.CASE,)


def test_the_defaults_come_back_and_what_was_opened_stays_known(dialog, preferences, tmp_path):
    preferences.remember_opened(tmp_path / "a.yaml")
    pick(dialog.theme, Theme.DARK)
    restore = QDialogButtonBox.StandardButton.RestoreDefaults
    dialog._buttons.button(restore).click()
    assert preferences.settings.theme is Settings().theme
    assert preferences.settings.last == tmp_path / "a.yaml"
    assert dialog.theme.currentData() == Theme.SYSTEM


def test_a_language_without_a_catalogue_is_not_lost(qtbot, preferences):
    preferences.change(Settings(language="eo"))
    found = SettingsDialog(None, preferences)
    qtbot.addWidget(found)
    assert found.language.currentData() == "eo"


def test_the_languages_are_those_with_a_catalogue(monkeypatch, tmp_path):
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "uk.mo").touch()
    monkeypatch.setattr(resources, "_folder", lambda _name: tmp_path)
    assert resources.languages() == ("en", "uk")
