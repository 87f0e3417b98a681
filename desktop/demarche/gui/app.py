"""Start the window: fonts, look, settings, and the files that were asked for."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from demarche import __version__
from demarche.gui.faults import tell_fault
from demarche.gui.icons import app_icon
from demarche.gui.language import speak_preferred
from demarche.gui.main_window import MainWindow
from demarche.gui.preferences import Preferences
from demarche.gui.text import load_fonts
from demarche.presence import is_file
from demarche.resources import FOUNDING, seed
from demarche.resting import look_through_seldom

_SETTLED: Final = 500
"""After so many milliseconds the window has its panels."""


def run(files: Sequence[str], settled: Callable[[], object]) -> int:
    """Open the window on some files, or on what was open last; give the exit code.

    `settled` is called once the window has all its parts: what could wait for that goes on then.
    """
    app = application()
    window = open_window(files)
    window.show()
    QTimer.singleShot(_SETTLED, window, settled)
    ending = ExitStack()
    window.parts.furnished.connect(partial(_listen, window, ending))
    _let_signals_through(window, ending)
    before, sys.excepthook = sys.excepthook, tell_fault
    try:
        return app.exec()
    finally:
        sys.excepthook = before
        ending.close()
        # Left to the collector, the window would go at any moment, and its parts with it.
        Shiboken.delete(window)


def _listen(window: MainWindow, ending: ExitStack) -> None:
    """Take what a second start hands over, from when the window has all its parts to its end."""
    from demarche.gui.receiving import Receiver  # noqa: PLC0415 - the first paint waits for none

    receiver = Receiver(window)
    receiver.files_handed.connect(window.take_handed)
    receiver.listen()
    ending.callback(receiver.end)


def application() -> QApplication:
    """Give the one application, made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Named here, the style is made by Qt alone; `setStyle` would have the binding know all of it.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("demarche")
    app.setApplicationDisplayName("Demarche")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("demarche")
    load_fonts()
    app.setWindowIcon(app_icon())
    look_through_seldom()
    return app


def open_window(files: Sequence[str]) -> MainWindow:
    """Make the window and open what it begins with."""
    preferences = Preferences()
    speak_preferred(preferences.settings.language)
    window = MainWindow(preferences)
    window.open_paths(list(files) or [first_file(preferences)])
    return window


def first_file(preferences: Preferences) -> str:
    """Choose what to open where nothing was asked for: the last file, else the founding one."""
    last = preferences.settings.last
    return str(last if last and is_file(last) else Path(seed(FOUNDING)))


def _let_signals_through(window: MainWindow, ending: ExitStack) -> None:
    """Let Ctrl-C, and a system that ends, end the window: once it has its turn.

    Python heeds a signal wherever it is, amid an import or a save, too.
    """
    heeded: tuple[tuple[signal.Signals, Callable[[], object]], ...] = (
        (signal.SIGINT, QApplication.closeAllWindows),
        (signal.SIGTERM, partial(_leave, window)),
    )
    for each, does in heeded:
        before = signal.signal(each, partial(_soon, window, does))
        ending.callback(signal.signal, each, before)
    timer = QTimer(window)
    timer.timeout.connect(_nothing)
    timer.start(300)


def _soon(window: MainWindow, does: Callable[[], object], *_: object) -> None:
    """Do something between two events."""
    QTimer.singleShot(0, window, does)


def _leave(window: MainWindow) -> None:
    """Leave without a question that nobody may be there to answer."""
    try:
        window.leave()
    finally:
        QApplication.exit()


def _nothing() -> None:
    """Give Python a moment to see a signal."""
