"""One way through the window as the command starts it: `main(argv)`, real keys and clicks."""

import shutil
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QToolButton

from demarche import settings
from demarche.cli import main
from demarche.gui import app, room
from demarche.gui.comparison.column_head import ColumnHead
from demarche.gui.comparison.picker import ColumnPicker
from demarche.gui.main_window import MainWindow
from demarche.gui.report.dialog import ReportDialog
from demarche.gui.settings_dialog import SettingsDialog
from demarche.resources import seed
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
                QApplication.closeAllWindows()
            except BaseException as error:  # noqa: BLE001 - raised below, outside of Qt
                failed.append(error)
                QApplication.closeAllWindows()
            else:
                QTimer.singleShot(0, lambda: go_on(way))

        def begin():
            if the_window().is_complete:
                go_on(steps())
            else:
                QTimer.singleShot(0, begin)

        def fail(_kind, error, _trace):
            failed.append(error)
            QApplication.closeAllWindows()

        monkeypatch.setattr(app, "tell_fault", fail)  # nobody is there to close its box
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


def click(widget, at=None):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())


def click_row(listed, index):
    click(listed.viewport(), listed.visualRect(index).center())


def until(fits, seconds=20):
    """Let the window live on until something holds."""
    last = time.monotonic() + seconds
    while not fits():
        assert time.monotonic() < last, "it never came"
        yield


def is_active(window):
    """Let a window be the active one again, as a window manager does."""
    window.activateWindow()
    yield from until(window.isActiveWindow)


def in_the_next_dialog(does):
    """Do something in a dialog that the next key opens, and that keeps it until it is closed."""
    QTimer.singleShot(0, lambda: does(QApplication.activeModalWidget()))


@pytest.fixture
def browser(tmp_path, monkeypatch):
    """Give the file in which a browser writes down the address that it is started with."""
    path, heard = tmp_path / "browser", tmp_path / "heard"
    path.write_text(
        f"#!/bin/sh\nprintf '%s' \"$1\" > '{heard}.part'\nmv '{heard}.part' '{heard}'\n"
    )
    path.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(path))
    return heard


def test_a_reader_finds_filters_lays_out_walks_links_and_leaves(journey, founding, monkeypatch):
    handed = []
    monkeypatch.setattr(room, "open_address", lambda url: handed.append(url) or True)

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


def head(window, column):
    return window.parts.pane.view.heads.findChildren(ColumnHead)[column]


def link_point(view, row, column):
    """Find a point at which a cell in sight links to its source."""
    left, top = view.columnViewportPosition(column), view.rowViewportPosition(row)
    for y in range(max(top, 0), view.viewport().height(), 3):
        for x in range(left, left + view.columnWidth(column), 5):
            if view.address_at(QPoint(x, y)):
                return QPoint(x, y)
    raise LookupError("no link is in sight")


def names(window):
    return [str(each) for each in window.desk.workspace.columns]


def looked_at(window):
    """Give what one sees of a comparison: how it is looked at, and where its first row stands."""
    view = window.parts.pane.view
    row = view.rows_in_sight()[0]
    at = (row, view.rowViewportPosition(row))
    return window.keeper.view(), at, window.parts.counts.filtered()


def opens(path, window):
    """Open another file of the same folder by the dialog for files."""

    def write_name(dialog):
        box = dialog.findChild(QLineEdit, "fileNameEdit")
        QTest.keyClicks(box, path.name)
        QTest.keyClick(box, Qt.Key.Key_Return)

    in_the_next_dialog(write_name)
    press(Qt.Key.Key_O, CONTROL)
    yield from until(lambda: window.desk.workspace.paths[0] == path)
    assert window.desk.workspace.paths == (path,)


def chooses_columns(window):
    """Choose a column by mouse, the base by one click, another column by keys; remove that one."""
    heads = window.parts.pane.view.heads
    click(head(window, 1).findChild(QPushButton))
    picker = heads.findChild(ColumnPicker)
    click_row(picker.whom, picker.row_named("NATO"))
    yield
    click_row(picker.when, picker.when.model().index(1, 0))
    yield
    assert names(window) == ["original", "nato@2022-01-26"]
    buttons = head(window, 1).findChildren(QToolButton)
    click(next(each for each in buttons if each.text() == "make base"))
    yield
    assert window.desk.workspace.base == 1
    yield from is_active(window)
    press(Qt.Key.Key_N, CONTROL | SHIFT)
    yield from until(lambda: isinstance(QApplication.focusWidget(), QListView))
    for _ in range(2):
        press(Qt.Key.Key_Return)
        yield
    assert len(names(window)) == 3
    yield from is_active(window)
    remove = f"Remove the column {window.desk.workspace.comparison.columns[2].label}"
    buttons = head(window, 2).findChildren(QToolButton)
    click(next(each for each in buttons if each.accessibleName() == remove))
    yield
    assert names(window) == ["original", "nato@2022-01-26"]


def finds(window):
    press(Qt.Key.Key_F, CONTROL)
    write("treaty")
    yield
    assert window.parts.bar.find_box.count().startswith("1 of ")
    press(Qt.Key.Key_Return)
    assert window.parts.bar.find_box.count().startswith("2 of ")
    press(Qt.Key.Key_Escape)


def follows_a_link(window, heard):
    pane = window.parts.pane
    pane.go_to_demand("status-1997")
    yield
    row = pane.model.row_of("status-1997")
    click(pane.view.viewport(), link_point(pane.view, row, 0))
    yield from until(heard.exists)
    assert heard.read_text().startswith("https://tass.com/world/1377211/amp#:~:text=With%20the")


def filters(window):
    outline = window.parts.outline
    click(outline.filters.chips[0])
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    write("treaty")
    yield
    assert window.parts.counts.filtered() == "Filter: “treaty”; of Russia"


def looks_at_the_preview(window):
    press(Qt.Key.Key_P, CONTROL | SHIFT)
    dialog = window.findChild(ReportDialog)
    yield from until(lambda: dialog.pages.count > 0)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    yield
    assert not window.findChildren(ReportDialog) or not dialog.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="the browser is a shell script")
def test_one_opens_chooses_finds_follows_filters_previews_closes_and_comes_back(
    journey, founding, browser
):
    first = shutil.copy(seed("boeing-iam-2024.yaml"), Path(founding).with_name("talks.yaml"))
    seen = []

    def steps():
        window = the_window()
        window.activateWindow()
        yield
        yield from opens(Path(founding), window)
        yield from chooses_columns(window)
        yield from finds(window)
        yield from follows_a_link(window, browser)
        yield from filters(window)
        yield from looks_at_the_preview(window)
        window.resize(780, 700)  # the screen of the tests has no room for more
        yield from is_active(window)
        press(Qt.Key.Key_F8)
        yield
        seen.append(looked_at(window))
        press(Qt.Key.Key_Q, CONTROL)
        yield

    def steps_again():
        window = the_window()
        yield
        seen.append(looked_at(window))

    assert journey([first], steps) == 0
    assert journey([], steps_again) == 0
    assert seen[1] == seen[0]
    assert seen[0][0].columns == ("original", "nato@2022-01-26")
