"""Wherever the Tab key stops one sees that it did, and a screen reader hears a name."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.editing.paste_dialog import PasteDialog
from demarche.gui.editing.quotes_input import QuoteDialog
from demarche.gui.editing.replace_dialog import ReplaceDialog
from demarche.gui.editing.rows_dialog import RowsDialog
from demarche.gui.editing.versions_dialog import VersionsDialog
from demarche.gui.keys import KeySheet
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.place_passages import Lines
from demarche.gui.panels.place_window import PlaceWindow
from demarche.gui.report.dialog import ReportDialog
from demarche.gui.settings_dialog import SettingsDialog
from demarche.gui.sheets.drafts_dialog import DraftsDialog
from demarche.gui.stops import stops_in
from demarche.gui.theme import LIGHT
from demarche.records.problem import Code, Problem
from demarche.resources import seed
from demarche.saving.versions import Version
from gui.accessible import told

PROBLEM = Problem(file="a.yaml", code=Code.UNKNOWN_FIELD, message="odd", line=1)
SAVED = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
MOST_WITHIN = 60
"""So many links or days may lie in one stop."""


def press_tab(qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def stops(qtbot):
    """Give all that Tab stops at, from where the keyboard is and round."""
    found = []
    while (at := QApplication.focusWidget()) not in found:
        found.append(at)
        for _ in range(MOST_WITHIN):
            press_tab(qtbot)
            if QApplication.focusWidget() is not at:
                break
    return found


def shows_the_keyboard(widget):
    """Say whether a widget looks different where the keyboard is in it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    here = widget.grab().toImage()
    widget.clearFocus()
    return here != widget.grab().toImage()


def faults(qtbot):
    """Name what Tab stops at without a name or without a sign of it."""
    found = {each: told(each) for each in stops(qtbot)}
    assert found
    areas = {each: told(each) for each in next(iter(found)).window().findChildren(QScrollArea)}
    nameless = [role for role, name, _ in (found | areas).values() if not name]
    unseen = [said[:2] for each, said in found.items() if not shows_the_keyboard(each)]
    return nameless, unseen


@pytest.fixture(autouse=True)
def _answers(monkeypatch):
    """Discard what is not saved in the end."""
    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)


@pytest.fixture
def window(opened, founding, qapp):
    flash, _ = qapp.cursorFlashTime(), qapp.setCursorFlashTime(0)
    found = opened(founding)
    found.open_paths([seed("boeing-iam-2024.yaml")])
    found.desk.add_column(found.desk.workspace.columns[0])
    found.parts.pane.view.setFocus()
    yield found
    qapp.setCursorFlashTime(flash)


def test_in_the_window(window, qtbot):
    assert faults(qtbot) == ([], [])


@pytest.mark.parametrize("name", [Name.ADD_POSITION, Name.ADD_DEMAND, Name.ADD_SOURCE])
def test_in_a_form(window, qtbot, qapp, name):
    window.actions_by_name[name].trigger()
    qapp.processEvents()  # Qt dresses what was just made
    assert faults(qtbot) == ([], [])


def report(window):
    window.staff.reporter.preview()
    return window.findChild(ReportDialog)


def over_the_dossier(dialog):
    return lambda window: dialog(copy_of(window), window)


def copy_of(window):
    window.staff.editor.beginning.begin()
    return window.staff.editor.session.copy


DIALOGS = {
    "settings": lambda window: SettingsDialog(window, window.preferences),
    "keys": lambda window: KeySheet(window, window.parts.pane.view.layouts.look),
    "drafts": lambda window: DraftsDialog([Path("a"), Path("b")], window),
    "versions": lambda window: VersionsDialog([Version(1, SAVED, Path("a"))], window),
    "paste": PasteDialog,
    "place": lambda window: PlaceWindow(PROBLEM, Lines(1, ("a: b",)), PaneLook(LIGHT), window),
    "rows": over_the_dossier(RowsDialog),
    "replace": over_the_dossier(ReplaceDialog),
    "quote": lambda window: QuoteDialog(window.desk.workspace.drafts[0].dossier, {}, window),
    "report": report,
}


@pytest.mark.parametrize("dialog", DIALOGS.values(), ids=DIALOGS)
def test_in_a_dialog(window, qtbot, dialog):
    shown = dialog(window)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    if not shown.isAncestorOf(QApplication.focusWidget()):
        shown.focusNextChild()
    laid_out = [each for each in stops_in(shown) if each.isVisible() and each.isEnabled()]
    walked = stops(qtbot)
    found = faults(qtbot)
    at = walked.index(laid_out[0])
    shown.close()
    assert found == ([], [])
    assert walked[at:] + walked[:at] == laid_out


POPUPS = {
    "column": lambda window: window.parts.pane.view.heads.pick(1),
    "filter": lambda window: window.parts.outline.filters.open_picker(),
    "demand": lambda window: window.staff.walker.ask_for_demand(),
}


@pytest.mark.parametrize("popup", POPUPS.values(), ids=POPUPS)
def test_in_a_popup(window, qtbot, popup):
    shown = popup(window)
    qtbot.waitUntil(lambda: shown.isAncestorOf(QApplication.focusWidget() or window))
    assert told(shown)[1]
    found = faults(qtbot)
    shown.close()
    assert found == ([], [])
