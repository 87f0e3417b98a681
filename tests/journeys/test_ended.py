"""A system that ends takes the window with it: nothing is asked, and nothing is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.gui import at_once
from demarche.resources import FOUNDING, seed
from demarche.saving.journal import left_behind
from demarche.settings import CONFIG_DIR_VARIABLE

PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from demarche.cli import main
from demarche.gui import app, dialogs
from demarche.gui.actions import Name

def edit_and_end(window):
    window.actions_by_name[Name.CHANGE_DOSSIER].trigger()
    window.staff.forms.panel.form.inputs["summary"].editor.setPlainText("Half of the water.")
    window.staff.forms.panel.make()
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))
    dialogs.tell(window, "Somebody went away and left this box.")

def opened(files):
    window = open_window(files)
    window.parts.furnished.connect(lambda: QTimer.singleShot(0, lambda: edit_and_end(window)))
    return window

open_window, app.open_window = app.open_window, opened
sys.exit(main(["--new-window", sys.argv[1]]))
"""


def test_what_is_not_saved_when_the_system_ends_is_offered_again(tmp_path):
    file, config = tmp_path / FOUNDING, tmp_path / "config"
    shutil.copy(seed(FOUNDING), file)
    where = {CONFIG_DIR_VARIABLE: str(config), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, file],
        env=dict(os.environ) | where,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert [left.of for left in left_behind(config / "journal")] == [file]
    assert json.loads((config / "settings.json").read_text("utf-8"))["geometry"]
    assert file.name in (config / "views.json").read_text("utf-8")


AMID = """
import os, signal, sys
from demarche.cli import main
from demarche.gui import app

class Window(app.MainWindow):
    def complete(self):
        if {amid}:
            os.kill(os.getpid(), signal.{sign})
            for _ in range(100): pass  # by now Python has heeded it
        super().complete()
        print("made")

    def saveGeometry(self):
        print("left")
        return super().saveGeometry()

def let_through(*of):
    as_it_does(*of)
    if not {amid}:
        os.kill(os.getpid(), signal.{sign})

as_it_does, app._let_signals_through = app._let_signals_through, let_through
app.MainWindow = Window
sys.exit(main(["--new-window", *sys.argv[1:]]))
"""


def ended(file, tmp_path, **does):
    """Give what becomes of a window that is ended in the midst of something."""
    where = {CONFIG_DIR_VARIABLE: str(tmp_path / "config"), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", AMID.format(**does), file],
        env=dict(os.environ) | where,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def large(tmp_path):
    """Give a file that is read only after the first paint."""
    file = tmp_path / "large.yaml"
    file.write_bytes(Path(seed(FOUNDING)).read_bytes() + b"# \n" * at_once.MOST_BYTES)
    return file


@pytest.mark.parametrize("sign", ["SIGTERM", "SIGINT"])
def test_an_end_before_the_first_paint_is_heeded(large, tmp_path, sign):
    done = ended(large, tmp_path, sign=sign, amid=False)
    assert (done.returncode, "left" in done.stdout.split()) == (0, True), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("sign", ["SIGTERM", "SIGINT"])
def test_an_end_that_comes_amid_something_waits_for_it(large, tmp_path, sign):
    done = ended(large, tmp_path, sign=sign, amid=True)
    assert (done.returncode, done.stdout.split()[:2]) == (0, ["made", "left"]), done.stderr
    assert "Traceback" not in done.stderr


def test_a_window_that_left_keeps_how_it_was_looked_at(opened, founding):
    window = opened(founding)
    window.desk.take_base(1)
    window.leave()
    assert opened(founding).desk.workspace.base == 1
