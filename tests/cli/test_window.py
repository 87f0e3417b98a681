"""The window is opened by the command, or it is said in words why there is none."""

import builtins
import sys

import pytest

from demarche.cli import window

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def no_display(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def broken_import(monkeypatch):
    original = builtins.__import__

    def fail_with(error):
        def importing(name, *rest):
            if name == "demarche.gui.app":
                raise error
            return original(name, *rest)

        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        monkeypatch.setattr(builtins, "__import__", importing)

    return fail_with


def test_without_a_display_the_terminal_is_offered(run, no_display):
    done = run("talks.yaml")
    assert done.code == 3
    assert "there is no display" in done.err
    assert "demarche compare FILE" in done.err


@pytest.mark.parametrize("name", DISPLAYS)
def test_with_a_display_the_window_opens(monkeypatch, no_display, broken_import, name):
    broken_import(ImportError("libEGL.so.1: no such file", path="/x/PySide6/QtGui.so"))
    monkeypatch.setenv(name, "x")
    assert window.open_window([], new_window=False) == 3


def test_a_library_that_is_missing_is_named(run, broken_import):
    broken_import(ImportError("libEGL.so.1: cannot open", path="/x/PySide6/QtGui.so"))
    done = run("talks.yaml")
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert "libEGL.so.1: cannot open" in done.err


def test_a_mistake_of_ours_is_not_hidden(run, broken_import):
    broken_import(ImportError("no such name", name="demarche.gui.nothing"))
    with pytest.raises(ImportError, match="no such name"):
        run("talks.yaml")
