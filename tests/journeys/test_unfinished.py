"""What is typed into a form is never lost unasked, and may be kept for later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.editing.asking import Unfinished
from demarche.settings import config_dir

NEW = "Half of the water."
TYPED = ["Said on: “25 Jan 2022”", f"Text that is compared: “{NEW}”"]


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)
    monkeypatch.setattr(asking, "ask_about_crash", lambda *_: asking.Crash.LATER)


def trigger(window, name):
    window.actions_by_name[name].trigger()


def type_in(window, **fields):
    for name, words in fields.items():
        box = window.staff.forms.panel.form.inputs[name]
        (box.editor.setPlainText if hasattr(box, "editor") else box.line.setText)(words)
        box.edited.emit()


@pytest.fixture
def window(opened, founding):
    made = opened(founding)
    made.parts.pane.go_to_demand("nato-membership")
    trigger(made, Name.ADD_POSITION)
    return made


def write(window):
    type_in(window, date="25 Jan 2022", text=NEW)


def stands_there(window):
    record = window.staff.forms.panel.form.record()
    return record.get("date"), record.get("text")


@pytest.mark.parametrize(
    ("answer", "is_open"),
    [(Unfinished.STAY, True), (Unfinished.DISCARD, False), (Unfinished.KEEP, False)],
)
def test_escape_asks_with_what_would_be_lost(window, unfinished, answer, is_open):
    unfinished["answer"] = answer
    write(window)
    QTest.keyClick(window.staff.forms.panel.form.inputs["text"].editor, Qt.Key.Key_Escape)
    assert unfinished["asked"] == [("Add a position", TYPED)]
    assert window.staff.forms.panel.is_open is is_open
    assert window.actions_by_name[Name.KEPT_FORM].isEnabled() is (answer is Unfinished.KEEP)


def test_what_was_not_touched_is_left_unasked(window, unfinished):
    window.staff.forms.panel.leave_button.click()
    assert unfinished["asked"] == []
    assert not window.staff.forms.panel.is_open


def test_what_cannot_be_understood_would_be_lost_as_well(window, unfinished):
    type_in(window, date="yesterday")
    window.staff.forms.panel.leave_button.click()
    assert unfinished["asked"] == [("Add a position", ["Said on: “yesterday”"])]


@pytest.mark.parametrize("back", [Name.KEPT_FORM, Name.ADD_POSITION])
def test_what_was_kept_is_there_again(window, unfinished, back):
    unfinished["answer"] = Unfinished.KEEP
    write(window)
    window.staff.forms.panel.leave_button.click()
    trigger(window, back)
    assert stands_there(window) == ("2022-01-25", NEW)
    assert not window.actions_by_name[Name.KEPT_FORM].isEnabled()


def test_another_form_is_opened_only_where_this_one_is_left(window, unfinished):
    unfinished["answer"] = Unfinished.STAY
    write(window)
    trigger(window, Name.ADD_PARTY)
    assert stands_there(window) == ("2022-01-25", NEW)


def test_one_of_several_is_chosen_by_its_name(window, unfinished, monkeypatch):
    unfinished["answer"] = Unfinished.KEEP
    write(window)
    trigger(window, Name.ADD_PARTY)
    type_in(window, name="Somebody")
    window.staff.forms.panel.leave_button.click()
    names = {0: f"Add a position: “{NEW}”", 1: "Add a party: “Somebody”"}
    asked = []
    monkeypatch.setattr(asking, "ask_which", lambda *given: asked.append(given[2]) or 0)
    trigger(window, Name.KEPT_FORM)
    assert asked == [names]
    assert stands_there(window) == ("2022-01-25", NEW)


def test_what_is_kept_follows_its_record(window, unfinished, monkeypatch):
    monkeypatch.setattr(asking, "ask_before_removing", lambda *_: True)
    unfinished["answer"] = Unfinished.KEEP
    window.parts.pane.go_to_demand("missiles")
    trigger(window, Name.CHANGE_DEMAND)
    first = window.staff.editor.dossier().demands[0].id
    type_in(window, note="Ours.")
    title = window.staff.forms.panel.form.record()["title"]
    window.staff.forms.panel.leave_button.click()
    window.parts.pane.go_to_demand(first)
    trigger(window, Name.REMOVE_DEMAND)
    trigger(window, Name.KEPT_FORM)
    assert window.staff.forms.panel.form.record()["title"] == title
    window.staff.forms.panel.make()
    found = {each.title: each.note for each in window.staff.editor.dossier().demands}
    assert found[title] == "Ours."


@pytest.mark.parametrize("answer", list(Unfinished))
def test_the_window_closes_only_where_it_is_clear_what_becomes_of_a_form(
    window, unfinished, answer
):
    unfinished["answer"] = answer
    write(window)
    assert window.close() is (answer is not Unfinished.STAY)
    assert unfinished["asked"] == [("security-guarantees.yaml", [f"Add a position: “{NEW}”"])]
    left = list((config_dir() / "journal").glob("*.journal"))
    assert bool(left) is (answer is not Unfinished.DISCARD)
    unfinished["answer"] = Unfinished.DISCARD


def test_what_is_kept_at_the_end_is_offered_at_the_next_start(
    window, unfinished, opened, monkeypatch, qtbot
):
    unfinished["answer"] = Unfinished.KEEP
    write(window)
    path = window.staff.editor.session.path
    window.close()
    said = []

    def ask(_parent, _name, _when, edits):
        said.append(edits)
        return asking.Crash.LATER if len(said) == 1 else asking.Crash.RECOVER

    monkeypatch.setattr(asking, "ask_about_crash", ask)
    again = opened(path)
    qtbot.waitUntil(lambda: len(said) == 1)
    again.staff.recovery.offer()
    assert said == [[f"a form that was not finished: “{NEW}”"]] * 2
    assert stands_there(again) == ("2022-01-25", NEW)
    unfinished["answer"] = Unfinished.DISCARD


def test_a_kept_form_outlasts_saving_and_a_crash(window, unfinished):
    unfinished["answer"] = Unfinished.KEEP
    write(window)
    trigger(window, Name.ADD_PARTY)
    type_in(window, name="Somebody")
    window.staff.forms.panel.make()
    trigger(window, Name.SAVE)
    journal = next((config_dir() / "journal").glob("*.journal")).read_text()
    assert NEW in journal
    unfinished["answer"] = Unfinished.DISCARD


@pytest.mark.parametrize("answer", list(Unfinished))
def test_a_file_is_read_again_only_where_it_is_clear_what_becomes_of_a_form(
    window, unfinished, answer, qtbot
):
    unfinished["answer"] = answer
    write(window)
    window.sheets.reload()
    assert unfinished["asked"] == [("security-guarantees.yaml", [f"Add a position: “{NEW}”"])]
    if answer is Unfinished.STAY:
        assert stands_there(window) == ("2022-01-25", NEW)
    else:
        qtbot.waitUntil(lambda: window.staff.editor.session is None)
        left = list((config_dir() / "journal").glob("*.journal"))
        assert bool(left) is (answer is Unfinished.KEEP)
    unfinished["answer"] = Unfinished.DISCARD
