"""A comparison comes back as it was left, and by name."""

import json
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from demarche.gui.actions import Name
from demarche.gui.views import menu
from demarche.resources import seed
from demarche.settings import config_dir


def trigger(window, name):
    window.actions_by_name[name].trigger()


def look_otherwise(window, qtbot):
    """Look at the founding dossier as nobody begins with."""
    picker = window.adder.ask(window.desk.workspace, window.parts.pane)
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
    window.view_menu.fill()
    entry = next(each for each in window.view_menu.menu.actions() if each.data() == "Arms & NATO")
    assert entry.text() == "Arms && NATO"
    entry.trigger()
    assert seen(window) == left
    monkeypatch.setattr(menu, "ask_which", lambda *_: "Arms & NATO")
    trigger(window, Name.REMOVE_VIEW)
    assert window.keeper.named() == {}


def test_a_view_shown_while_editing_keeps_what_is_not_saved(opened, founding):
    window = opened(founding)
    window.view_menu.save("before")
    session = window.editor.begin() and window.editor.session
    window.keeper.show(window.keeper.named()["before"])
    assert window.editor.session is session


def test_a_report_opens_in_its_own_columns_first_and_then_as_it_was_left(opened, tmp_path, qtbot):
    window = opened(seed("boeing-iam-2024.yaml"))
    window.desk.remove_column(0)
    target = tmp_path / "out.html"
    window.reporter.write(window.reporter.report(), target)
    qtbot.waitUntil(lambda: "Written" in window.parts.counts.currentMessage(), timeout=20_000)
    columns = window.desk.workspace.columns
    again = opened(target)
    assert again.desk.workspace.columns == columns
    again.desk.take_base(1)
    again.close()
    assert opened(Path(target)).desk.workspace.base == 1
