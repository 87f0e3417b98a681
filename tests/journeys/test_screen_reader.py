"""The window as a real screen reader meets it: over AT-SPI, on a display and a bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from demarche.resources import FOUNDING, seed

WALK = Path(__file__).with_name("screen_reader.py")
ROW, COLUMN = "1", "1"
SCRIPT = """
/usr/libexec/at-spi-bus-launcher --launch-immediately & bus=$!
"$1" -m demarche "$2" & window=$!
/usr/bin/python3 "$3" "$4" "$5"; code=$?
kill $window $bus
exit $code
"""
NEEDED = ("Xvfb", "xvfb-run", "dbus-run-session", "/usr/libexec/at-spi-bus-launcher")


@cache
def missing():
    """Say what of a screen reader's bus is not on this machine."""
    lacking = [each for each in NEEDED if shutil.which(each) is None]
    bindings = ["/usr/bin/python3", "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if (
        not Path(bindings[0]).exists()
        or subprocess.run(bindings, check=False, capture_output=True).returncode
    ):
        lacking.append("the bindings gi and Atspi of the system's Python")
    return ", ".join(lacking)


@pytest.fixture(scope="module")
def met(tmp_path_factory):
    """Give what was met on the bus: the tree, a cell, and the heads of that cell."""
    if sys.platform != "linux" or missing():
        pytest.skip(f"a screen reader's bus needs {missing() or 'Linux'}")
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DEMARCHE_CONFIG_DIR": str(tmp_path_factory.mktemp("config")),
    }
    window = [sys.executable, str(seed(FOUNDING)), str(WALK), ROW, COLUMN]
    bus = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", "dbus-run-session", "--"]
    run = subprocess.run(
        [*bus, "sh", "-c", SCRIPT, "sh", *window],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    if "Could not load the Qt platform plugin" in run.stderr:
        pytest.skip("Qt's plugin for X11 lacks libraries of the system (.ci/qt-libraries window)")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_a_cell_is_heard_as_one_sentence(met):
    assert met["cell"].startswith(
        "Russia, 19 January 2022, alternative to the demand of 17 December 2021, to US, original "
        "not withdrawn, paraphrase, uncertain, rewritten: The United States takes on"
    )


def test_its_heads_say_its_demand_what_became_of_it_and_its_column(met):
    assert met["heads"] == [
        "NATO membership of Ukraine, Georgia and others, alternative",
        "Revised, as of the last day its party spoke",
    ]


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("tool bar", "Tools"),
        ("text", "Find in the comparison"),
        ("text", "Filter the demands"),
        ("tree", "Demands by topic"),
        ("table", "Comparison"),
        ("menu item", "File"),
    ],
)
def test_the_parts_of_the_window_are_met_by_name(met, role, name):
    assert [role, name] in [each[:2] for each in met["tree"]]


def test_all_that_the_keyboard_goes_to_has_a_name(met):
    nameless = [each for each in met["tree"] if each[3] and not each[1]]
    assert nameless == []
