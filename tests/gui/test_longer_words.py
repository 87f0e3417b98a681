"""Nothing is cut off where words are longer than in English, or shown twice as large."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QToolButton, QWidget

from builders import demand, dossier, position
from demarche.editing.merging import merge
from demarche.editing.working_copy import WorkingCopy
from demarche.gui import app, dialogs, faults
from demarche.gui.actions import Name
from demarche.gui.appearance import preferred_look
from demarche.gui.comparison.column_head import ColumnHead
from demarche.gui.editing.merge_dialog import MergeDialog
from demarche.gui.editing.paste_dialog import PasteButton, PasteDialog
from demarche.gui.editing.replace_dialog import ReplaceDialog
from demarche.gui.editing.rows_dialog import RowsDialog
from demarche.gui.editing.versions_dialog import VersionsDialog
from demarche.gui.eliding_label import ElidingLabel
from demarche.gui.keys import KeySheet
from demarche.gui.settings_dialog import SettingsDialog
from demarche.gui.sheets.drafts_dialog import DraftsDialog
from demarche.gui.wrapping_tick import WrappingTick
from demarche.translation import speak, speak_from, tr
from pseudo import Pseudo

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise|grabbing")

SIZES = [(1200, 800), (820, 700)]
ZOOMS = [100, 200]


@pytest.fixture(autouse=True)
def _longer(monkeypatch):
    """Speak a language whose words are longer than the English ones by two fifths."""
    monkeypatch.setattr(app, "speak_preferred", lambda _: "xx")
    speak_from("xx", Pseudo(longer=0.4))
    yield
    speak("en", None)


@pytest.fixture(params=[(size, zoom) for size in SIZES for zoom in ZOOMS], ids=str)
def window(opened, founding, qapp, request):
    size, zoom = request.param
    made = opened(founding, size=size)
    while made.preferences.settings.zoom < zoom:
        made.preferences.zoom_in()
    qapp.processEvents()
    return made


def cut_off(top):
    """Give the words of what is narrower than they are, or reaches out of what it lies in."""
    shown = [each for each in top.findChildren(QWidget) if each.isVisibleTo(top)]
    return [each.text() for each in shown if _says_words(each) and _is_cut(each, top)]


def _says_words(widget):
    """Leave out what cuts its words itself and has them whole in a hint."""
    if isinstance(widget, ElidingLabel | PasteButton):
        return False
    if isinstance(widget.parentWidget(), ColumnHead):
        return False
    return isinstance(widget, QLabel | QAbstractButton) and bool(widget.text())


def _is_cut(widget, top):
    if widget.width() < widget.minimumSizeHint().width():
        return True
    if isinstance(widget, WrappingTick):
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    around = widget.parentWidget()
    while around is not None and around is not top.parentWidget():
        left = widget.mapTo(around, widget.rect().topLeft()).x()
        if left < 0 or left + widget.width() > around.width():
            return True
        around = None if around is top else around.parentWidget()
    return False


def test_in_the_window(window):
    assert cut_off(window) == []
    assert not window.parts.bar.findChild(QToolButton, "qt_toolbar_ext_button").isVisible()


FORMS = (Name.ADD_POSITION, Name.ADD_DEMAND, Name.ADD_PARTY, Name.ADD_SOURCE, Name.ADD_EVENT)
FORMS += (Name.ADD_EVIDENCE, Name.CHANGE_DEMAND, Name.CHANGE_DOSSIER)


def test_in_forms(window, qapp):
    found = {}
    for name in FORMS:
        window.actions_by_name[name].trigger()
        qapp.processEvents()
        found[name] = cut_off(window.staff.forms.panel)
        window.staff.forms.leave()
    assert {name: cut for name, cut in found.items() if cut} == {}


def copy():
    return WorkingCopy.of(dossier(demand(position(id="flow.1"), id="flow")))


DIALOGS = {
    "settings": lambda window: SettingsDialog(window, window.preferences),
    "keys": lambda window: KeySheet(window, preferred_look(window.preferences)),
    "a fault": lambda window: dialogs.trouble_box(window, tr(faults.SORRY)),
    "a filter": lambda window: window.parts.outline.filters.open_picker(),
    "a column": lambda window: window.parts.pane.view.heads.pick(1),
    "drafts": lambda window: DraftsDialog([Path("a.yaml"), Path("b.yaml")], window),
    "a merge": lambda window: MergeDialog(merge(copy().dossier, copy().dossier), window),
    "replacing": lambda window: ReplaceDialog(copy(), window),
    "rows": lambda window: RowsDialog(copy(), window),
    "versions": lambda window: VersionsDialog([], window),
    "a paste": PasteDialog,
}


def test_in_dialogs(window, qapp):
    found = {}
    for name, make in DIALOGS.items():
        dialog = make(window)
        dialog.show()
        qapp.processEvents()
        found[name] = cut_off(dialog)
        dialog.close()
    assert {name: cut for name, cut in found.items() if cut} == {}


def test_in_a_report(window, qapp):
    window.actions_by_name[Name.PREVIEW].trigger()
    (dialog,) = window.findChildren(QDialog)
    qapp.processEvents()
    found = cut_off(dialog)
    dialog.close()
    assert found == []
