"""Nothing is left behind by what was open before: files, tabs, drafts, dialogs, popups, forms."""

import gc
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.report.dialog import ReportDialog
from demarche.resources import FOUNDING, seed, seeds

HANDLES = Path("/proc/self/fd")
FEW, SOME = 9, 4
ANEW = pytest.mark.parametrize("openings", [FEW, pytest.param(201, marks=pytest.mark.nightly)])
LISTED = pytest.mark.skipif(
    not HANDLES.is_dir(), reason="the system does not list what a process holds"
)


@pytest.fixture(autouse=True)
def _answers(monkeypatch):
    """Discard what is not saved in the end."""
    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)


def settle():
    """Do what waits to be done, and let go of what waits to go."""
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def held(window):
    """Count what the window and the process hold."""
    gc.collect()
    handles = sum(1 for _ in HANDLES.iterdir())
    return len(window.findChildren(QObject)), handles, len(gc.get_objects())


def leave_nothing(window, open_and_close, openings):
    """Open something again and again, and hold what is left against what was left at first."""
    counts = []
    for number in (FEW, openings):
        for path in islice(cycle(seeds()), number):
            open_and_close(window, path)
            settle()
        counts.append(held(window))
    (objects, handles, values), after = counts
    # Threads of Qt's pool, and what is still under way, come and go; a leak is one an opening.
    assert after[0] <= objects + SOME
    assert after[1] <= handles + SOME
    # The same is open again; what Qt's binding makes of its classes as it goes is not much.
    assert after[2] < values + 3_000


def a_file(window, path):
    window.open_paths([path])
    settle()
    window.sheets.close(0)


def a_second_tab(window, path):
    if not len(window.sheets):
        window.open_paths([seed(FOUNDING)])
    window.open_paths([path])
    for name in (Name.PREVIOUS_FILE, Name.REDLINE, Name.NEXT_FILE):
        window.actions_by_name[name].trigger()
    settle()
    while len(window.sheets) > 1:
        window.sheets.close(1)


def drafts(window, path):
    window.open_paths([seed(FOUNDING), path])
    settle()
    window.sheets.close(0)


@LISTED
@ANEW
@pytest.mark.parametrize("way", [a_file, a_second_tab, drafts])
def test_files_that_were_open_leave_nothing_behind(opened, way, openings):
    window = opened()
    window.sheets.close(0)
    leave_nothing(window, way, openings)


def modal(name):
    """Give what opens a dialog that waits for an answer, and gives none."""

    def open_and_close(window, _path):
        QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
        window.actions_by_name[name].trigger()

    return open_and_close


def popup(opens):
    """Give what opens a popup and closes it."""
    return lambda window, _path: opens(window).close()


def a_preview(window, _path):
    window.staff.reporter.preview()
    settle()
    for dialog in window.findChildren(ReportDialog):
        dialog.close()


def a_form(window, _path):
    window.actions_by_name[Name.ADD_POSITION].trigger()
    settle()
    window.staff.forms.panel.leave()


DIALOGS = {
    "settings": modal(Name.SETTINGS),
    "keys": modal(Name.SHORTCUTS),
    "about": modal(Name.ABOUT),
    "a name for a view": modal(Name.SAVE_VIEW),
    "replace": modal(Name.REPLACE),
    "rows": modal(Name.PASTE_ROWS),
    "column": popup(lambda window: window.parts.pane.view.heads.pick(1)),
    "filter": popup(lambda window: window.parts.outline.filters.open_picker()),
    "demand": popup(lambda window: window.staff.walker.ask_for_demand()),
    "preview": a_preview,
    "form": a_form,
}


@LISTED
@ANEW
@pytest.mark.parametrize("dialog", DIALOGS.values(), ids=DIALOGS)
def test_dialogs_that_were_open_leave_nothing_behind(opened, founding, dialog, openings):
    leave_nothing(opened(founding), dialog, openings)
