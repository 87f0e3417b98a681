"""A comparison comes back as it was left, and by name."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QSplitterHandle

from demarche.gui.actions import Name
from demarche.gui.views import menu
from demarche.resources import seed
from demarche.settings import config_dir


def trigger(window, name):
    window.actions_by_name[name].trigger()


def look_otherwise(window, qtbot):
    """Look at the founding dossier as nobody begins with."""
    picker = window.staff.adder.ask(window.desk.workspace, window.parts.pane)
    picker.whom.setCurrentIndex(picker.row_named("NATO"))
    picker.when.activated.emit(picker.when.model().index(0, 0))
    window.desk.take_base(1)
    qtbot.keyClicks(window.parts.outline.filter_box, "treaty")
    for name in (Name.GROUP_PARTY, Name.ORDER_SIZE, Name.REDLINE, Name.OUTLINE):
        trigger(window, name)
    window.parts.pane.ways.next_column()
    window.parts.pane.ways.next_change()


def seen(window):
    """Give what a reader sees of how a file is looked at."""
    return window.keeper.view(), window.parts.pane.count(), window.parts.outline.isVisible()


def test_a_comparison_comes_back_as_it_was_left(opened, founding, qtbot):
    window = opened(founding)
    look_otherwise(window, qtbot)
    left = seen(window)
    window.close()
    assert seen(opened(founding)) == left
    assert left[0].filter == "treaty"
    assert left[0].columns == ("original", "revised", "nato")


def borders(window):
    return [each for each in window.findChildren(QSplitterHandle) if each.isVisible()]


def move_a_border(window, qtbot, number, by):
    border = borders(window)[number]
    at = border.rect().center()
    qtbot.mousePress(border, Qt.MouseButton.LeftButton, pos=at)
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at + by),
        QPointF(border.mapToGlobal(at + by)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(border, moved)
    qtbot.mouseRelease(border, Qt.MouseButton.LeftButton, pos=at)


def scroll(window, by):
    bar = window.parts.pane.view.verticalScrollBar()
    bar.setValue(bar.value() + by)


def places(window):
    """Give where the rows stand on the screen, and how wide the panels are."""
    view = window.parts.pane.view
    rows = {row: view.rowViewportPosition(row) for row in view.rows_in_sight()}
    return rows, window.parts.outline.width(), window.parts.evidence.width()


@pytest.mark.parametrize("by", [0, 137, 1_931, 100_000])
def test_where_one_had_scrolled_and_the_sizes_of_panels_come_back(opened, founding, qtbot, by):
    window = opened(founding)
    usual = places(window)
    move_a_border(window, qtbot, 0, QPoint(40, 0))
    move_a_border(window, qtbot, 1, QPoint(-60, 0))
    scroll(window, by)
    left = places(window)
    window.close()
    assert places(opened(founding)) == left
    assert (left[1] > usual[1] + 30, left[2] > usual[2] + 50) == (True, True)


def test_large_panels_come_back_as_large_at_a_large_text(opened, founding, qtbot):
    window = opened(founding, size=(1900, 900))
    window.preferences._zoom(150)
    move_a_border(window, qtbot, 1, QPoint(-60, 0))
    _, *left = places(window)
    window.close()
    _, *found = places(opened(founding, size=(1900, 900)))
    assert found == [pytest.approx(each, abs=1) for each in left]


def test_each_tab_and_each_named_view_has_its_own_place(opened, founding, qtbot):
    window = opened(founding)
    scroll(window, 700)
    left = places(window)
    window.staff.view_menu.save("below")
    window.open_paths([seed("boeing-iam-2024.yaml")])
    trigger(window, Name.PREVIOUS_FILE)
    assert places(window) == left
    scroll(window, 900)
    window.keeper.show(window.keeper.named()["below"])
    assert places(window) == left


def test_a_hidden_panel_comes_back_as_wide_as_it_was(opened, founding, qtbot):
    window = opened(founding)
    move_a_border(window, qtbot, 0, QPoint(40, 0))
    width = window.parts.outline.width()
    trigger(window, Name.OUTLINE)
    window.close()
    again = opened(founding)
    trigger(again, Name.OUTLINE)
    assert again.parts.outline.width() == width


def test_another_file_is_not_looked_at_like_this_one(opened, founding, tmp_path, qtbot):
    window = opened(founding)
    look_otherwise(window, qtbot)
    window.close()
    other = opened(shutil.copy(founding, tmp_path / "other.yaml"))
    assert other.desk.workspace.asked == ()
    assert other.parts.pane.count() == 16


def test_what_was_changed_outlasts_a_crash(opened, founding, qtbot):
    window = opened(founding)
    trigger(window, Name.READING)
    qtbot.waitUntil((config_dir() / "views.json").exists)
    kept = json.loads((config_dir() / "views.json").read_text("utf-8"))
    assert kept["files"][0]["view"]["layout"] == "reading"


def test_columns_that_are_no_more_are_said_and_the_file_opens(opened, founding, qtbot):
    window = opened(founding)
    look_otherwise(window, qtbot)
    window.close()
    path = config_dir() / "views.json"
    path.write_text(path.read_text("utf-8").replace('"nato"', '"atlantis"'), "utf-8")
    window = opened(founding)
    assert "atlantis" in window.parts.counts.currentMessage()
    assert window.desk.workspace.asked == ()


def test_a_view_is_saved_by_name_shown_again_and_removed(opened, founding, qtbot, monkeypatch):
    window = opened(founding)
    look_otherwise(window, qtbot)
    left = seen(window)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Arms & NATO", True))
    qtbot.keyClick(
        window,
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    trigger(window, Name.COLUMNS)
    window.parts.outline.filter_box.clear()
    window.staff.view_menu.fill()
    listed = window.staff.view_menu.menu.actions()
    entry = next(each for each in listed if each.data() == "Arms & NATO")
    assert entry.text() == "Arms && NATO"
    entry.trigger()
    assert seen(window) == left
    monkeypatch.setattr(menu, "ask_which", lambda *_: "Arms & NATO")
    trigger(window, Name.REMOVE_VIEW)
    assert window.keeper.named() == {}


def test_a_view_shown_while_editing_keeps_what_is_not_saved(opened, founding):
    window = opened(founding)
    window.staff.view_menu.save("before")
    session = window.staff.editor.beginning.begin() and window.staff.editor.session
    window.keeper.show(window.keeper.named()["before"])
    assert window.staff.editor.session is session


def test_a_report_opens_in_its_own_columns_first_and_then_as_it_was_left(opened, tmp_path, qtbot):
    window = opened(seed("boeing-iam-2024.yaml"))
    window.desk.remove_column(0)
    target = tmp_path / "out.html"
    window.staff.reporter.write(window.staff.reporter.report(), target)
    qtbot.waitUntil(lambda: "Written" in window.parts.counts.currentMessage(), timeout=20_000)
    columns = window.desk.workspace.columns
    again = opened(target)
    assert again.desk.workspace.columns == columns
    again.desk.take_base(1)
    again.close()
    assert opened(Path(target)).desk.workspace.base == 1


def test_however_many_columns_there_are_the_counts_add_up_to_the_demands(opened, founding):
    window = opened(founding)
    window.desk.take_workspace(
        window.desk.workspace.with_specs(("original", "revised", "nato", "us"))
    )
    total, *changes = [int(part.split()[0]) for part in window.parts.counts.words().split("·")]
    assert total == sum(changes)
