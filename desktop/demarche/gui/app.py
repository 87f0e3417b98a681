"""Start the window: fonts, look, settings, and the files that were asked for."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from demarche import __version__
from demarche.gui.ahead import Ahead
from demarche.gui.icons import app_icon
from demarche.gui.main_window import MainWindow
from demarche.gui.preferences import Preferences
from demarche.gui.text import load_fonts
from demarche.resources import FOUNDING, seed


def run(files: Sequence[str], ahead: Ahead | None = None) -> int:
    """Open the window on some files, or on what was open last; give the exit code."""
    app = application()
    window = MainWindow(Preferences()) if ahead else open_window(files)
    if ahead is not None:
        _take(ahead, files, window)
    window.show()
    _let_ctrl_c_through(app)
    return app.exec()


def application() -> QApplication:
    """Give the one application, made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("demarche")
    app.setApplicationDisplayName("Demarche")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("demarche")
    app.setStyle("Fusion")
    load_fonts()
    app.setWindowIcon(app_icon())
    return app


def open_window(files: Sequence[str]) -> MainWindow:
    """Make the window and open what it begins with."""
    preferences = Preferences()
    window = MainWindow(preferences)
    window.open_paths(list(files) or [first_file(preferences)])
    return window


def _take(ahead: Ahead, files: Sequence[str], window: MainWindow) -> None:
    """Show what was read meanwhile; a window that must wait for it is there before it."""
    if not ahead.is_ready():
        window.show()
        QApplication.processEvents()
    workspace = ahead.take()
    if workspace is None:
        window.open_paths(list(files))
    else:
        window.opener.opened.emit(workspace)


def first_file(preferences: Preferences) -> str:
    """Choose what to open where nothing was asked for: the last file, else the founding one."""
    last = preferences.settings.last
    return str(last if last and last.is_file() else Path(seed(FOUNDING)))


def _let_ctrl_c_through(app: QApplication) -> None:
    """Let the terminal's Ctrl-C close the window: Python sees signals only between Qt's events."""
    signal.signal(signal.SIGINT, _quit)
    timer = QTimer(app)
    timer.timeout.connect(_nothing)
    timer.start(300)


def _quit(*_: object) -> None:
    """Close every window."""
    QApplication.closeAllWindows()


def _nothing() -> None:
    """Give Python a moment to see a signal."""
