"""The window on a stage: opened in a look, led to a state, and drawn.

Each picture has a settings folder of its own, so that none shows what another left behind.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import Shiboken

from demarche.gui.actions import Name
from demarche.gui.app import application, open_window
from demarche.gui.main_window import MainWindow
from demarche.settings import Theme
from demarche.translation import speak

PROJECT = Path(__file__).resolve().parents[2]
SEEDS = PROJECT / "seeds"
DOSSIERS = Path(__file__).resolve().parent / "dossiers"
FOUNDING = SEEDS / "security-guarantees.yaml"
SCREEN = Path(__file__).resolve().parent / "screen.json"
_LONGEST = 60
"""Seconds after which nothing is waited for any more."""


@dataclass(frozen=True)
class Look:
    """How a window looks: its theme, zoom, size and language."""

    theme: Theme = Theme.LIGHT
    zoom: int = 100
    size: tuple[int, int] = (1440, 900)
    language: str = "en"


class Stage:
    """One window in one look."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.folder = Path(tempfile.mkdtemp(prefix="demarche-pictures-"))
        os.environ["DEMARCHE_CONFIG_DIR"] = str(self.folder / "config")
        os.environ["LANGUAGE"] = look.language
        # The usual screen that is none is 800 pixels wide, and what pops up would stand elsewhere.
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
        self.app = application()
        self._window: MainWindow | None = None

    @property
    def window(self) -> MainWindow:
        """Give the window, opened on the founding dossier unless it is open already."""
        return self._window or self.open(FOUNDING)

    def open(self, *files: Path) -> MainWindow:
        """Open the window on copies of some files, so that they may be written to."""
        for each in files:
            if each.parent != self.folder:
                shutil.copy(each, self.folder)
        copies = [self.folder / each.name for each in files]
        for each in {file.parent for file in files if file.parent == DOSSIERS}:
            shutil.copy(each / "dam.txt", self.folder)
        window = self._window = open_window([str(each) for each in copies])
        window.preferences.set_theme(self.look.theme)
        while window.preferences.settings.zoom < self.look.zoom:
            window.preferences.zoom_in()
        window.resize(*self.look.size)
        window.show()
        window.activateWindow()
        window.complete()
        self.settle()
        return window

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let everything come to rest, and wait until something is so."""
        end = monotonic() + _LONGEST
        self._rounds()
        while not until() and monotonic() < end:
            self._rounds()
        self._rounds()

    def do(self, *names: Name) -> None:
        """Do what some actions do."""
        for name in names:
            self.window.actions_by_name[name].trigger()
            self.settle()

    def cell(self, title: str, column: int = 1) -> None:
        """Go to a cell of the demand that has some words in its title."""
        pane = self.window.parts.pane
        row = next(row for row in pane.shown_rows() if title in row.demand.title)
        pane.view.choose(pane.model.row_of(row.demand.id), column)
        self.settle()

    def modal(self, show: Callable[[], object]) -> QPixmap:
        """Draw the box that something waits in, and leave the box."""
        taken: list[QPixmap] = []

        def take() -> None:
            box = QApplication.activeModalWidget()
            if box is not None:
                self._rounds()
                taken.append(box.grab())
                QTest.keyClick(box, Qt.Key.Key_Escape)

        timer = QTimer()
        timer.timeout.connect(take)
        timer.start(100)
        show()
        timer.stop()
        return taken[0]

    def dialog(self, widget: QWidget) -> QPixmap:
        """Draw a dialog that is not waited for."""
        widget.show()
        self.settle()
        picture = widget.grab()
        widget.close()
        return picture

    def over(self, *popups: QWidget) -> QPixmap:
        """Draw the window with what pops up over it."""
        self.settle()
        picture = self.window.grab()
        painter = QPainter(picture)
        for each in popups:
            at = self.window.mapFromGlobal(each.mapToGlobal(QPoint(0, 0)))
            painter.drawPixmap(at, each.grab())
        painter.end()
        for each in popups:
            each.close()
        return picture

    @contextmanager
    def saving(self, path: Path) -> Iterator[None]:
        """Give a path wherever one is asked for."""
        asked = QFileDialog.getSaveFileName
        QFileDialog.getSaveFileName = lambda *_: (str(path), "")
        try:
            yield
        finally:
            QFileDialog.getSaveFileName = asked

    def end(self) -> None:
        """Clear the stage."""
        if self._window is not None:
            forms = self._window.staff.forms
            forms.leave()
            self._window.staff.editor.end()
            self._window.preferences.zoom_reset()
            self._window.close()
            # Nothing runs here in which what is to be deleted later would be.
            Shiboken.delete(self._window)
        speak("en", None)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _rounds(self) -> None:
        """Let events be seen, those that wait a moment, too."""
        end = monotonic() + 0.06
        while monotonic() < end:
            self.app.processEvents()
