"""A system that ends takes the window with it: nothing is asked, and nothing is lost."""

import json
import os
import shutil
import subprocess
import sys

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


def test_a_window_that_left_keeps_how_it_was_looked_at(opened, founding):
    window = opened(founding)
    window.desk.take_base(1)
    window.leave()
    assert opened(founding).desk.workspace.base == 1
