"""What runs code from a file, or guesses, is used nowhere, and the linter says so."""

import subprocess
import sys
from pathlib import Path

import pytest

RUFF = Path(sys.executable).with_name("ruff")


def complaints(project, source):
    """Return what the linter says of a source lying in the window's own folder."""
    place = "desktop/demarche/gui/unseen.py"
    command = [RUFF, "check", "--output-format", "concise", "--stdin-filename", place, "-"]
    done = subprocess.run(
        command, cwd=project, input=source, capture_output=True, text=True, check=False
    )
    return done.stdout


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtCore import QSettings\n",
        "from PySide6 import QtCore\n\nQtCore.QSettings()\n",
        "from PySide6.QtCore import QUrl\n\nQUrl.fromUserInput('x')\n",
        "from PySide6.QtGui import QStandardItemModel\n",
        "from PySide6.QtWidgets import QTableWidget\n",
        "from PySide6.QtWidgets import QListWidget\n",
        "from PySide6.QtWidgets import QTreeWidget\n",
        "import pickle\n",
    ],
)
def test_the_linter_refuses_it(project, source):
    assert "TID251" in complaints(project, source)


def test_the_code_holds_none_of_it_not_even_silenced(project):
    command = [RUFF, "check", "--select", "TID251", "--ignore-noqa", "desktop"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
