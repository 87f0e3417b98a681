"""The window as a person meets it: opened on files by what the command calls."""

import shutil

import pytest

from builders import dossier
from demarche.gui import dialogs
from demarche.gui.app import application, open_window
from demarche.gui.editing import asking
from demarche.gui.theme import LIGHT, dress
from demarche.records.readout import Reading
from demarche.resources import FOUNDING, seed
from demarche.workspace import Workspace


@pytest.fixture(scope="session")
def qapp():
    """Give the application as it is started, fonts and all."""
    return application()


@pytest.fixture
def told(monkeypatch):
    """Catch what the window would tell in a box."""
    words = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, text, _details="": words.append(text))
    return words


@pytest.fixture
def unfinished(monkeypatch):
    """Discard what stands in forms that are left, unless told otherwise; give what is asked."""
    told = {"answer": asking.Unfinished.DISCARD, "asked": []}

    def answer(_parent, words, lines):
        told["asked"].append((words, list(lines)))
        return told["answer"]

    monkeypatch.setattr(asking, "ask_before_leaving_form", answer)
    monkeypatch.setattr(asking, "ask_before_leaving_forms", answer)
    return told


@pytest.fixture
def opened(qtbot, qapp, told, unfinished):
    """Give a function that opens the window on files and shows it."""
    windows = []

    def open_on(*files, size=(1200, 800)):
        dress(qapp, LIGHT)
        window = open_window([str(each) for each in files])
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        with qtbot.waitActive(window):
            pass
        window.complete()
        return window

    return open_on


@pytest.fixture
def founding(tmp_path):
    """Give a copy of the founding dossier that may be written to."""
    return shutil.copy(seed(FOUNDING), tmp_path / FOUNDING)


@pytest.fixture
def workspace():
    """Give a function that puts demands into a workspace, without a file."""

    def of(*demands, columns=(), **fields):
        read = Reading("dam.yaml", dossier(*demands, **fields), (), "0" * 64)
        return Workspace((read,)).with_specs(columns) if columns else Workspace((read,))

    return of
