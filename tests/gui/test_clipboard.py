"""What was copied does no harm when the program ends."""

import subprocess
import sys

import pytest

ENDING = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from demarche.gui import clipboard
app = QApplication([])
clipboard.{copy}
print(QGuiApplication.clipboard().text())
"""


@pytest.mark.parametrize("copy", ["copy_rich('a', '<b>a</b>')", "copy_text('a')"])
def test_a_program_that_copied_ends_in_peace(copy):
    run = [sys.executable, "-c", ENDING.format(copy=copy)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "a")
