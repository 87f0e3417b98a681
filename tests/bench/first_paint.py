"""Start a window as a user would, and end at its first painted frame.

Run as a program: `first_paint.py bare`, `first_paint.py empty` or `first_paint.py FILE [FILE]`. The
bare window is the yardstick: Qt, one window, one label, and nothing of Demarche.
"""

import gc
import os
import sys


def bare() -> None:
    """Show a window with a label."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: PLC0415

    app = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("One label"))
    _end_at_paint(QLabel)
    window.resize(1440, 900)
    window.show()
    app.exec()


def empty() -> None:
    """Show Demarche's window before anything is open, loaded in the order of the command."""
    gc.disable()
    from demarche.gui.binding import load_qt  # noqa: PLC0415

    load_qt()
    from demarche.gui.app import application  # noqa: PLC0415
    from demarche.gui.main_window import MainWindow  # noqa: PLC0415
    from demarche.gui.preferences import Preferences  # noqa: PLC0415

    app = application()
    window = MainWindow(Preferences())
    _end_at_paint(MainWindow)
    window.show()
    app.exec()


def comparison(*files: str) -> None:
    """Show a comparison, by what the command calls."""
    from demarche.cli import main  # noqa: PLC0415

    sys.meta_path.insert(0, _Watching())
    main([*files])


class _Watching:
    """Waits until the grid is loaded, and no sooner: then it is told to end at its first rows."""

    def find_spec(self, name, *_):
        if name == "demarche.gui.main_window":
            sys.meta_path.remove(self)
            from demarche.gui.comparison.view import ComparisonView  # noqa: PLC0415

            _end_at_paint(ComparisonView)


def _end_at_paint(kind: type) -> None:
    """End the process when a widget of a kind has painted what it has to show."""
    paint = kind.paintEvent

    def paint_and_end(self, event):
        paint(self, event)
        if not hasattr(self, "rows_in_sight") or self.rows_in_sight():
            os._exit(0)

    kind.paintEvent = paint_and_end


if __name__ == "__main__":
    {"bare": bare, "empty": empty}.get(sys.argv[1], lambda: comparison(*sys.argv[1:]))()
