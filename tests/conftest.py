"""What every test gets: its own settings folder, a display that needs none, and plain words.

The header says first what this run skips, and why.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from demarche.settings import CONFIG_DIR_VARIABLE
from demarche.translation import speak, speak_from
from pseudo import Pseudo

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"

# How long an example takes says more of what else the machine does than of the code.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")

if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # the tests read English, whatever their machine's user does


def pytest_report_header(config):
    platform = os.environ.get("QT_QPA_PLATFORM", "the system's own")
    skipped = [f"skips: {line}" for line in _skipped(config)]
    return [*(skipped or ["skips: nothing"]), f"windows: {platform}"]


def _skipped(config):
    if "not nightly" in (config.option.markexpr or ""):
        yield "the long tests, marked nightly (make nightly runs them)"
    if not (SHARED / "cases").is_dir():
        yield "tests over more real dossiers: there is no folder shared/cases beside the project"
    if sys.platform != "linux" or shutil.which("dbus-run-session") is None:
        yield "the walk over a screen reader's bus: there is no dbus-run-session (at-spi2-core)"
    if shutil.which("uv") is None and not (PROJECT / ".uv" / "bin" / "uv").exists():
        yield "building a wheel: there is no uv (make setup brings it)"


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("config")
    monkeypatch.setenv(CONFIG_DIR_VARIABLE, str(folder))


@pytest.fixture
def pseudo():
    """Speak a language that brackets each string, for the time of a test."""
    speak_from("xx", Pseudo())
    yield
    speak("en", None)


@pytest.fixture(scope="session")
def project():
    """Return the top of the checkout."""
    return PROJECT


@pytest.fixture(scope="session")
def shared():
    """Return the folder of real cases beside the project, or skip where there is none."""
    if not (SHARED / "cases").is_dir():
        pytest.skip("there is no folder shared/cases beside the project")
    return SHARED
