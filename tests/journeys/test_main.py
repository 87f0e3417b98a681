"""One way through the window as the command starts it: `main(argv)`, real keys and clicks."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from demarche import settings
from demarche.cli import main
from demarche.gui import main_window
from demarche.gui.main_window import MainWindow
from demarche.gui.settings_dialog import SettingsDialog
from demarche.settings import Theme

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def journey(qapp, monkeypatch):
    """Return a function that runs the command, and steps through its window as a reader would.

    The steps are a generator: between two of them the window lives on.
    """
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def run(argv, steps):
        failed = []

        def go_on(way):
            try:
                next(way)
            except StopIteration:
                the_window().close()
            except BaseException as error:  # noqa: BLE001 - raised below, outside of Qt
                failed.append(error)
                the_window().close()
            else:
                QTimer.singleShot(0, lambda: go_on(way))

        def begin():
            if the_window().is_complete:
                go_on(steps())
            else:
                QTimer.singleShot(0, begin)

        QTimer.singleShot(0, begin)
        code = main([str(each) for each in argv])
        if failed:
            raise failed[0]
        return code

    return run


def the_window():
    shown = QApplication.topLevelWidgets()
    return next(each for each in shown if isinstance(each, MainWindow) and each.isVisible())


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or the_window(), key, modifiers)


def write(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_reader_finds_filters_lays_out_walks_links_and_leaves(journey, founding, monkeypatch):
    handed = []
    monkeypatch.setattr(main_window, "open_address", lambda url: handed.append(url) or True)

    def steps():
        window = the_window()
        window.activateWindow()
        parts, pane = window.parts, window.parts.pane
        yield
        press(Qt.Key.Key_F, CONTROL)
        write("hotline")
        yield
        assert (parts.bar.find_box.count(), pane.current_demand()) == ("1 of 3", "hotline")
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_F, CONTROL | SHIFT)
        write("nuclear")
        yield
        assert parts.counts.filtered() == "Filter: “nuclear”"
        click(parts.outline.filters.chips[0])
        yield
        assert "of Russia" in parts.counts.filtered()
        press(Qt.Key.Key_X, CONTROL | SHIFT)
        press(Qt.Key.Key_2, CONTROL)
        yield
        assert (pane.count(), pane.model.shown_columns()) == (16, (1,))
        press(Qt.Key.Key_1, CONTROL)
        pane.go_to_demand("status-1997")
        pane.view.setFocus()
        press(Qt.Key.Key_Return)
        yield
        assert handed[0].startswith("https://tass.com/")

    assert journey([founding], steps) == 0


def test_the_settings_are_chosen_by_keyboard_and_kept(journey, founding):
    def steps():
        the_window().activateWindow()
        yield
        QTimer.singleShot(0, choose)
        press(Qt.Key.Key_Comma, CONTROL)
        yield

    def choose():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        QTest.keyClick(dialog.theme, Qt.Key.Key_End)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert journey([founding], steps) == 0
    assert settings.load().settings.theme is Theme.HIGH_CONTRAST
