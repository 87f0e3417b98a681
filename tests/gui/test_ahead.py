"""Reading in another process while Qt is loaded."""

import subprocess
import sys

import pytest

from demarche.gui.ahead import read_ahead
from demarche.resources import FOUNDING, seed

READ_BOTH_WAYS = """
import sys
from demarche.gui.ahead import read_ahead
ahead = read_ahead(sys.argv[1:])
from demarche.workspace import open_files
print(ahead.take() == open_files(sys.argv[1:]))
"""
FAIL = """
import sys
from demarche import workspace
from demarche.gui.ahead import read_ahead
workspace.open_files = None
print(read_ahead(sys.argv[1:]).take())
"""
needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux")


def printed(program, *files):
    command = [sys.executable, "-c", program, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip(), done.stderr


@needs_fork
def test_what_another_process_read_is_what_this_one_would_have():
    assert printed(READ_BOTH_WAYS, str(seed(FOUNDING))) == ("True", "")


@needs_fork
def test_a_reader_that_fails_hands_over_nothing():
    assert printed(FAIL, str(seed(FOUNDING)))[0] == "None"


@pytest.mark.parametrize("files", [[], ["nowhere.yaml"], ["\0"]])
def test_nothing_is_read_ahead_where_nothing_is_there(files, monkeypatch):
    monkeypatch.delitem(sys.modules, "PySide6", raising=False)
    assert read_ahead(files) is None


def test_no_process_that_has_qt_is_copied():
    assert read_ahead([str(seed(FOUNDING))]) is None
