"""The main job from a file to its report, without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from demarche.gui import room
from demarche.gui.report.dialog import ReportDialog
from demarche.records.reading import read_file

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def press(qtbot):
    """Give a function that presses a key wherever the keyboard is."""

    def at_the_keyboard(key, modifiers=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)

    return at_the_keyboard


@pytest.fixture
def write(qtbot):
    """Give a function that types words wherever the keyboard is."""
    return lambda words: qtbot.keyClicks(QApplication.focusWidget(), words)


@pytest.fixture
def window(opened, founding):
    window = opened(founding)
    window.parts.pane.view.setFocus()
    return window


def test_a_file_is_opened_by_its_key(window, press, monkeypatch, qtbot, shared):
    case = shared / "cases" / "boeing-iam-2024.json"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(case)], ""))
    press(Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: window.desk.workspace.paths[0].name == case.name)


def test_a_change_is_gone_to_its_evidence_read_and_its_source_followed(window, press, monkeypatch):
    handed = []
    monkeypatch.setattr(room, "open_address", lambda url: handed.append(url) or True)
    press(Qt.Key.Key_F8)
    assert window.parts.pane.current_demand() == "no-invasion"
    press(Qt.Key.Key_F8, SHIFT)
    assert window.parts.pane.current_demand() == "nato-membership"
    press(Qt.Key.Key_Return)
    assert handed[0].startswith("https://")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.parts.evidence.pane
    assert "never vote to give Ukraine" in window.parts.evidence.pane.toPlainText()


def test_words_are_looked_for_and_filtered(window, press, write):
    press(Qt.Key.Key_F, CONTROL)
    write("hotline")
    press(Qt.Key.Key_Return)
    assert window.parts.pane.current_demand() == "hotline"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    write("nuclear")
    assert window.parts.counts.filtered() == "Filter: “nuclear”"
    press(Qt.Key.Key_Escape)
    assert window.parts.counts.filtered() == ""


def test_a_position_is_written_added_and_saved(window, press, write, founding):
    press(Qt.Key.Key_A, CONTROL | SHIFT)
    write("25 Jan 2022")
    while QApplication.focusWidget().accessibleName() != "Text that is compared":
        press(Qt.Key.Key_Tab)
    write("Half of the water.")
    press(Qt.Key.Key_Return, CONTROL)
    assert window.isWindowModified()
    press(Qt.Key.Key_S, CONTROL)
    demands = read_file(founding).dossier.demands
    assert "Half of the water." in [each.text for d in demands for each in d.positions]


def test_the_preview_is_opened_and_closed(window, press, qtbot):
    press(Qt.Key.Key_P, CONTROL | SHIFT)
    dialog = window.findChild(ReportDialog)
    qtbot.waitUntil(lambda: dialog.pages.count > 1, timeout=30_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    with qtbot.waitActive(window):  # as a window manager does
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Q, CONTROL)
    qtbot.waitUntil(lambda: not window.isVisible())
