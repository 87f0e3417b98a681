"""By the configuration a test fails of what Qt or Python warns of, and of an error in a slot."""

import os
import subprocess
import sys

import pytest

CALM = """
from PySide6.QtCore import qDebug

def test_it(qapp):
    qDebug("by the way")
"""
QT_WARNS = CALM.replace("qDebug", "qWarning")
PYTHON_WARNS = """
import warnings

def test_it():
    warnings.warn("odd")
"""
A_SLOT_BREAKS = """
from PySide6.QtCore import QTimer

def test_it(qtbot):
    timer = QTimer(interval=1, singleShot=True)
    timer.timeout.connect(lambda: 1 / 0)
    with qtbot.waitSignal(timer.timeout):
        timer.start()
"""


@pytest.fixture
def outcome(project, tmp_path):
    """Give a function that runs a test by the project's configuration, and says how it ended."""

    def run(code):
        path = tmp_path / "test_it.py"
        path.write_text(code)
        command = [sys.executable, "-m", "pytest", "-c", project / "pyproject.toml", path]
        alone = ["--rootdir", tmp_path, "-p", "no:cacheprovider", "-p", "no:randomly"]
        done = subprocess.run(
            [*command, *alone],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return done.stdout.splitlines()[-1]

    return run


def test_a_calm_test_passes(outcome):
    assert "1 passed" in outcome(CALM)


@pytest.mark.parametrize(
    "code", [QT_WARNS, PYTHON_WARNS, A_SLOT_BREAKS], ids=["qt", "python", "a slot"]
)
def test_what_is_warned_of_fails_a_test(outcome, code):
    assert "1 failed" in outcome(code)
