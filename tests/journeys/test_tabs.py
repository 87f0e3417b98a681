"""Several files in one window, each under a tab."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QTabBar

from demarche.gui.actions import Name
from demarche.gui.comparison.pane import NOTHING_OPEN
from demarche.gui.editing import asking
from demarche.gui.sheets import arrivals
from demarche.gui.sheets.drafts_dialog import DraftsDialog
from demarche.gui.sheets.sheet import Label
from demarche.records.reading import read_file
from demarche.resources import seed
from demarche.settings import config_dir

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NEW = "Half of the water."


@pytest.fixture
def talks(tmp_path):
    """Give another dossier that may be written to."""
    return Path(shutil.copy(seed("boeing-iam-2024.yaml"), tmp_path))


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    """Answer what is asked before work is left; in the end it is discarded."""
    given = []

    def answer(_parent, name):
        return given.pop(0)(name) if given else asking.Answer.DISCARD

    monkeypatch.setattr(asking, "ask_before_leaving", answer)
    return given


def trigger(window, name):
    window.actions_by_name[name].trigger()


def tabs(window):
    return [window.staff.tabs.row.tabText(index) for index in range(window.staff.tabs.row.count())]


def on_desk(window):
    return window.desk.workspace.paths[0].name


def add_position(window, demand):
    window.parts.pane.go_to_demand(demand)
    trigger(window, Name.ADD_POSITION)
    for name, words in (("date", "25 Jan 2025"), ("text", NEW)):
        box = window.staff.forms.panel.form.inputs[name]
        if hasattr(box, "editor"):
            box.editor.setPlainText(words)
        else:
            box.line.setText(words)
            box.line.textEdited.emit(words)


def edit(window, demand):
    add_position(window, demand)
    window.staff.forms.panel.make()


def first_demand(path):
    return read_file(path).dossier.demands[0].id


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, mime, buttons, keys)
    window.dropEvent(event)


def drag_onto(window, widget, path):
    """Drag a file onto a widget as a file manager does, which hands the name over as text, too."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    mime.setText(str(path))
    at = widget.mapTo(window, widget.rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    rest = (copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(at, *rest))
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(at), *rest))


@pytest.mark.parametrize(
    "place",
    [
        lambda window: window.parts.pane.view,
        lambda window: window.parts.evidence.pane,
        lambda window: window.parts.bar.find_box.box,
        lambda window: window.parts.outline.filter_box,
    ],
    ids=["grid", "evidence", "find", "filter"],
)
def test_a_file_is_opened_wherever_it_is_dropped(opened, founding, talks, place):
    window = opened(founding)
    drag_onto(window, place(window), talks)
    assert on_desk(window) == talks.name
    assert window.parts.bar.find_box.box.text() == window.parts.outline.filter_box.text() == ""


def test_one_file_has_no_tab_and_two_have_two(opened, founding, talks):
    window = opened(founding)
    assert window.staff.tabs._row is None
    window.open_paths([talks])
    assert tabs(window) == ["security-guarantees.yaml", "boeing-iam-2024.yaml"]
    assert window.staff.tabs.row.isVisible()
    assert on_desk(window) == "boeing-iam-2024.yaml"
    trigger(window, Name.CLOSE)
    assert not window.staff.tabs.row.isVisible()
    assert on_desk(window) == "security-guarantees.yaml"


def test_the_signs_that_close_tabs_grow_with_the_text(opened, founding, talks, qapp):
    window = opened()
    window.open_paths([founding, talks, seed("software-patents-2005.yaml")])
    row, right = window.staff.tabs.row, QTabBar.ButtonPosition.RightSide
    before = row.tabButton(1, right).width()
    while window.preferences.settings.zoom < 200:
        window.preferences.zoom_in()
    assert row.tabButton(1, right).width() == 2 * before


def test_each_tab_is_looked_at_in_its_own_way(opened, founding, talks):
    window = opened(founding)
    trigger(window, Name.REDLINE)
    window.parts.pane.ways.next_change()
    at = window.parts.pane.current_demand()
    window.open_paths([talks])
    assert window.actions_by_name[Name.COLUMNS].isChecked()
    trigger(window, Name.ONLY_CHANGED)
    trigger(window, Name.PREVIOUS_FILE)
    assert window.actions_by_name[Name.REDLINE].isChecked()
    assert not window.actions_by_name[Name.ONLY_CHANGED].isChecked()
    assert window.parts.pane.current_demand() == at
    trigger(window, Name.NEXT_FILE)
    assert window.actions_by_name[Name.ONLY_CHANGED].isChecked()


def test_tabs_are_walked_and_closed_by_keys_and_mouse(opened, founding, talks, qtbot):
    window = opened(founding)
    window.open_paths([talks])
    qtbot.keyClick(window, Qt.Key.Key_Tab, CONTROL)
    assert on_desk(window) == "security-guarantees.yaml"
    qtbot.keyClick(window, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert on_desk(window) == "boeing-iam-2024.yaml"
    row = window.staff.tabs.row
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.point_of(0))
    assert on_desk(window) == "security-guarantees.yaml"
    qtbot.mouseClick(row, Qt.MouseButton.MiddleButton, pos=row.point_of(1))
    assert tabs(window) == ["security-guarantees.yaml"]
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert window.parts.pane.empty_words() == NOTHING_OPEN
    assert not window.actions_by_name[Name.CLOSE].isEnabled()
    window.open_paths([talks])
    assert on_desk(window) == "boeing-iam-2024.yaml"


def test_a_file_that_is_open_is_shown_and_not_read_again(opened, founding, talks):
    window = opened(founding)
    workspace = window.desk.workspace
    window.open_paths([talks])
    window.open_paths([founding])
    assert window.desk.workspace is workspace
    assert len(tabs(window)) == 2


def test_files_of_one_name_are_told_apart_by_their_folders(opened, founding, tmp_path):
    other = tmp_path / "R&D"
    other.mkdir()
    window = opened(founding)
    window.open_paths([shutil.copy(founding, other)])
    name = Path(founding).name
    assert tabs(window) == [f"{tmp_path.name}/{name}", f"R&&D/{name}"]


def test_each_tab_keeps_its_own_edits_and_undoes_its_own(opened, founding, talks, answers):
    window = opened(founding)
    edit(window, "nato-membership")
    window.open_paths([talks])
    assert not window.isWindowModified()
    assert not window.actions_by_name[Name.UNDO].isEnabled()
    edit(window, first_demand(talks))
    assert tabs(window) == ["• security-guarantees.yaml", "• boeing-iam-2024.yaml"]
    trigger(window, Name.UNDO)
    trigger(window, Name.PREVIOUS_FILE)
    assert window.isWindowModified()
    trigger(window, Name.SAVE)
    assert tabs(window) == ["security-guarantees.yaml", "boeing-iam-2024.yaml"]
    assert read_file(founding).dossier.demands[0].positions[-1].text == NEW


def test_a_form_that_is_being_filled_in_waits_under_its_tab(opened, founding, talks):
    window = opened(founding)
    add_position(window, "nato-membership")
    window.open_paths([talks])
    assert not window.parts._form.isVisible()
    trigger(window, Name.PREVIOUS_FILE)
    assert window.parts._form.isVisible()
    window.staff.forms.panel.make()
    assert NEW in [each.text for each in window.staff.editor.dossier().demands[0].positions]


@pytest.mark.parametrize("last", [asking.Answer.DISCARD, asking.Answer.STAY])
def test_the_window_asks_for_each_tab_that_is_not_saved(opened, founding, talks, answers, last):
    window = opened(founding)
    edit(window, "nato-membership")
    window.open_paths([talks])
    edit(window, first_demand(talks))
    asked = []

    def saying(answer):
        return lambda name: (asked.append((name, on_desk(window))), answer)[1]

    answers.extend([saying(asking.Answer.SAVE), saying(last)])
    assert window.close() is (last is asking.Answer.DISCARD)
    names = ["security-guarantees.yaml", "boeing-iam-2024.yaml"]
    assert asked == [(name, name) for name in names]
    assert read_file(founding).dossier.demands[0].positions[-1].text == NEW
    assert any((config_dir() / "journal").iterdir()) is (last is asking.Answer.STAY)


def test_closing_a_tab_asks_and_may_be_left(opened, founding, talks, answers):
    window = opened(founding)
    edit(window, "nato-membership")
    window.open_paths([talks])
    answers.extend([lambda _: asking.Answer.STAY, lambda _: asking.Answer.DISCARD])
    window.sheets.close(0)
    assert (len(tabs(window)), on_desk(window)) == (2, "security-guarantees.yaml")
    window.sheets.close(0)
    assert (len(tabs(window)), on_desk(window)) == (1, "boeing-iam-2024.yaml")
    assert not any((config_dir() / "journal").iterdir())


def test_a_new_dossier_comes_under_a_tab_of_its_own(
    opened, founding, tmp_path, monkeypatch, answers
):
    path = str(tmp_path / "new.yaml")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
    window = opened(founding)
    trigger(window, Name.NEW)
    assert tabs(window) == ["security-guarantees.yaml", "• new.yaml"]


def test_two_open_files_are_compared_as_drafts(opened, founding, tmp_path):
    window = opened(founding)
    assert not window.actions_by_name[Name.COMPARE_OPEN].isEnabled()
    window.open_paths([shutil.copy(founding, tmp_path / "later.yaml")])
    trigger(window, Name.COMPARE_OPEN)
    assert tabs(window)[2] == "security-guarantees.yaml and later.yaml"
    assert [str(each) for each in window.desk.workspace.columns] == ["revised", "revised"]


def test_of_three_open_files_it_is_asked_which_two(opened, founding, talks, tmp_path, monkeypatch):
    def choose(dialog):
        dialog.earlier.setCurrentIndex(2)
        dialog.later.setCurrentIndex(2)
        assert not dialog.compare.isEnabled()
        dialog.later.setCurrentIndex(0)
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(DraftsDialog, "exec", choose)
    window = opened(founding)
    window.open_paths([talks])
    window.open_paths([shutil.copy(founding, tmp_path / "later.yaml")])
    trigger(window, Name.COMPARE_OPEN)
    assert tabs(window)[3] == "later.yaml and security-guarantees.yaml"


def folder_of(tmp_path, count):
    folder = tmp_path / "dossiers"
    folder.mkdir()
    for number in range(count):
        shutil.copy(seed("security-guarantees.yaml"), folder / f"{number:02}.yaml")
    (folder / "package.json").write_text('{"name": "no dossier"}')
    (folder / "notes.txt").write_text("demarche/1")
    (folder / "report.html").write_text("demarche/1")
    return folder


def test_a_dropped_folder_opens_its_dossiers(opened, founding, tmp_path):
    window = opened(founding)
    drop(window, folder_of(tmp_path, 3))
    assert tabs(window)[1:] == ["00.yaml", "01.yaml", "02.yaml"]


@pytest.mark.parametrize("wanted", [True, False])
def test_more_than_twenty_files_are_asked_about(opened, founding, tmp_path, monkeypatch, wanted):
    asked = []
    monkeypatch.setattr(arrivals, "UNASKED", 2)
    monkeypatch.setattr(
        asking, "ask_before_opening", lambda _, count: asked.append(count) or wanted
    )
    window = opened(founding)
    drop(window, folder_of(tmp_path, 3))
    assert (asked, len(window.sheets)) == ([3], 4 if wanted else 1)


def test_three_dropped_files_come_under_three_tabs(opened, founding, talks, tmp_path):
    window = opened(founding)
    window.sheets.close(0)
    drop(window, founding, talks, shutil.copy(founding, tmp_path / "later.yaml"))
    assert len(tabs(window)) == 3


def test_thirty_tabs_can_still_be_read(opened, founding, talks):
    window = opened(founding, size=(1000, 700))
    row = window.staff.tabs.row
    row.show_files(
        [Label(f"a file of the talks {number}.yaml", "", is_changed=False) for number in range(30)],
        29,
    )
    assert row.minimumTabSizeHint(3).width() > row.fontMetrics().horizontalAdvance("a file of the")
    row.show_files([Label(name, "", is_changed=False) for name in ("a.yaml", "b.yaml")], 0)
    assert row.minimumTabSizeHint(0) == row.tabSizeHint(0)


def test_a_moved_tab_keeps_its_file(opened, founding, talks):
    window = opened(founding)
    window.open_paths([talks])
    window.staff.tabs.row.moveTab(1, 0)
    assert tabs(window) == ["boeing-iam-2024.yaml", "security-guarantees.yaml"]
    assert (on_desk(window), window.staff.tabs.row.currentIndex()) == ("boeing-iam-2024.yaml", 0)
    trigger(window, Name.NEXT_FILE)
    assert on_desk(window) == "security-guarantees.yaml"


def test_a_file_is_closed_while_its_rows_are_being_laid_out(opened, founding, qtbot):
    window = opened()
    window.open_paths([founding])
    window.sheets.close(1)
    window.sheets.close(0)
    assert window.parts.pane.view.heights.is_settled()
    window.open_paths([founding])
    qtbot.waitUntil(window.parts.pane.view.heights.is_settled)
