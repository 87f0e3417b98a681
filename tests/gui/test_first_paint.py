"""What the first paint does not need is not loaded before it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.resources import FOUNDING, seed

HERE = Path(__file__)
PROGRAM = """
import os, sys
sys.path.insert(0, {bench!r})
end = os._exit
os._exit = lambda code: (print(*sys.modules, flush=True), end(code))
import first_paint
first_paint.comparison({file!r})
"""
LATER = (
    "demarche.gui.editing",
    "demarche.gui.panel_set",
    "demarche.gui.settings_dialog",
    "demarche.gui.staff",
    "demarche.gui.watching",
    "demarche.records.finding",
    "demarche.reports.options",
    "demarche.reports.document",
    "demarche.saving.journal",
    "logging",
    "openpyxl",
    "pydantic",
    "pydantic_core",
    "rapidfuzz",
    "regex",
    "yaml",
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Start the command in a process of its own, and give what was loaded at the first paint."""
    settings = {"DEMARCHE_CONFIG_DIR": str(tmp_path_factory.mktemp("config"))}
    program = PROGRAM.format(bench=str(HERE.parents[1] / "bench"), file=str(seed(FOUNDING)))
    command = [sys.executable, "-c", program]
    return subprocess.check_output(command, text=True, env={**os.environ, **settings}).split()


@pytest.mark.parametrize("module", LATER)
def test_the_first_paint_waits_for_nothing_that_is_needed_only_later(loaded, module):
    assert "demarche.gui.comparison.view" in loaded
    assert [each for each in loaded if each == module or each.startswith(f"{module}.")] == []
