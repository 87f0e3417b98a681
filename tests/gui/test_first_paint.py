"""What the first paint does not need is not loaded before it."""

import os
import subprocess
import sys
from functools import cache
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
first_paint.{window}
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


EVEN_LATER = ("demarche.compare", "demarche.records", "demarche.workspace", *LATER)


@pytest.fixture(scope="module")
def loaded_by(tmp_path_factory):
    """Start a window in a process of its own, and give what was loaded at its first paint."""

    @cache
    def start(window):
        settings = {"DEMARCHE_CONFIG_DIR": str(tmp_path_factory.mktemp("config"))}
        program = PROGRAM.format(bench=str(HERE.parents[1] / "bench"), window=window)
        command = [sys.executable, "-c", program]
        return subprocess.check_output(command, text=True, env={**os.environ, **settings}).split()

    return start


@pytest.mark.parametrize("module", LATER)
def test_the_first_paint_waits_for_nothing_that_is_needed_only_later(loaded_by, module):
    loaded = loaded_by(f"comparison({str(seed(FOUNDING))!r})")
    assert "demarche.gui.comparison.view" in loaded
    assert [each for each in loaded if each == module or each.startswith(f"{module}.")] == []


@pytest.mark.parametrize("module", EVEN_LATER)
def test_an_empty_window_waits_for_nothing_that_a_file_needs(loaded_by, module):
    loaded = loaded_by("empty()")
    assert "demarche.gui.main_window" in loaded
    assert [each for each in loaded if each == module or each.startswith(f"{module}.")] == []
