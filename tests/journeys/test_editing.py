"""Writing records in the window, from the first form to the saved file."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from demarche.cli import main
from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.editing.merge_dialog import MergeDialog
from demarche.gui.editing.replace_dialog import ReplaceDialog
from demarche.gui.editing.rows_dialog import RowsDialog
from demarche.records.reading import read_file
from demarche.records.writing import write_file
from demarche.saving.versions import versions
from demarche.settings import config_dir

NEW = "Half of the water."


@pytest.fixture(autouse=True)
def answers(monkeypatch):
    """Answer what is asked before work is left; in the end it is discarded."""
    given = []

    def answer(*_):
        return given.pop(0) if given else asking.Answer.DISCARD

    monkeypatch.setattr(asking, "ask_before_leaving", answer)
    return given


def trigger(window, name):
    window.actions_by_name[name].trigger()


def type_in(window, name, words):
    box = window.staff.forms.panel.form.inputs[name]
    if hasattr(box, "editor"):
        box.editor.setPlainText(words)
    else:
        box.line.setText(words)
        box.line.textEdited.emit(words)


def add_position(window, text=NEW):
    window.parts.pane.go_to_demand("nato-membership")
    trigger(window, Name.ADD_POSITION)
    type_in(window, "date", "25 Jan 2022")
    type_in(window, "text", text)
    window.staff.forms.panel.make()


def texts(path):
    return [each.text for each in read_file(path).dossier.demands[0].positions]


def test_a_position_is_added_undone_redone_and_saved(opened, founding, told):
    window = opened(founding)
    add_position(window)
    assert told == []
    assert window.isWindowModified()
    assert window.actions_by_name[Name.UNDO].text() == "&Undo: add position of 25 Jan 2022"
    trigger(window, Name.UNDO)
    assert not window.isWindowModified()
    trigger(window, Name.REDO)
    trigger(window, Name.SAVE)
    assert texts(founding)[-1] == NEW
    assert not window.isWindowModified()


def test_what_is_added_stands_in_the_comparison_at_once(opened, founding):
    window = opened(founding)
    add_position(window)
    cell = window.parts.pane.current_row().cells[1]
    assert "nato-membership.2022-01-25" in [each.id for each in cell.beside]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (asking.Answer.SAVE, (True, True)),
        (asking.Answer.DISCARD, (True, False)),
        (asking.Answer.STAY, (False, False)),
    ],
)
def test_unsaved_work_is_asked_about(opened, founding, answers, answer, outcome):
    answers.append(answer)
    window = opened(founding)
    add_position(window)
    assert (window.close(), NEW in texts(founding)) == outcome


def test_a_new_dossier_is_written_from_nothing(opened, tmp_path, told):
    window = opened()
    path = tmp_path / "new.yaml"
    window.staff.editor.beginning.begin_at(path)
    type_in(window, "title", "A dam")
    window.staff.forms.panel.make()
    assert window.parts.pane.empty_words().startswith("There is no demand in this dossier yet.")
    assert window.windowTitle().startswith("A dam — new.yaml")
    trigger(window, Name.ADD_PARTY)
    type_in(window, "name", "Upland")
    window.staff.forms.panel.make()
    trigger(window, Name.ADD_DEMAND)
    type_in(window, "title", "Water")
    type_in(window, "by", "Upland")
    type_in(window, "position.date", "2019-03-04")
    type_in(window, "position.text", NEW)
    window.staff.forms.panel.make()
    trigger(window, Name.SAVE)
    assert told == []
    assert (read_file(path).dossier.title, texts(path)) == ("A dam", [NEW])


def test_a_slip_is_corrected_with_its_reason(opened, founding, monkeypatch):
    given = asking.Reason("misheard", asking.dt.date(2026, 11, 25))
    monkeypatch.setattr(asking, "ask_for_reason", lambda *_: given)
    window = opened(founding)
    window.parts.pane.go_to_demand("nato-membership")
    trigger(window, Name.CORRECT_POSITION)
    type_in(window, "occasion", "Another occasion")
    window.staff.forms.panel.make()
    trigger(window, Name.SAVE)
    positions = read_file(founding).dossier.demands[0].positions
    corrected = next(each for each in positions if each.occasion == "Another occasion")
    assert corrected.extras["x-corrections"][0]["reason"] == "misheard"


def test_a_file_with_mistakes_is_not_edited(opened, founding, told):
    Path(founding).write_text(Path(founding).read_text("utf-8") + "nonsense: 1\n", "utf-8")
    window = opened(founding)
    trigger(window, Name.ADD_PARTY)
    assert "would lose what is broken" in told[0]


def accepting(monkeypatch, dialog, does):
    """Let a dialog be accepted once something was done in it."""

    def take(self):
        does(self)
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(dialog, "exec", take)


def crash(path):
    """Edit a file in a process that dies of it."""
    program = (
        "import os, sys; from pathlib import Path\n"
        "from demarche.editing import acts; from demarche.editing.keeping import EditedFile\n"
        "from demarche.settings import config_dir\n"
        "path = Path(sys.argv[1]); file = EditedFile(path, path.read_bytes(), config_dir())\n"
        "fields = {'date': '2022-01-25', 'text': sys.argv[2]}\n"
        "file.do(acts.add_position(file.copy, 'nato-membership', fields)[0])\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(path), NEW], check=False)


@pytest.mark.parametrize(
    ("answer", "is_there", "left"),
    [
        (asking.Crash.RECOVER, True, []),
        (asking.Crash.DECLINE, False, [".base", ".declined"]),
        (asking.Crash.LATER, False, [".base", ".journal"]),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="journals are locked on POSIX only")
def test_what_a_crash_left_is_offered(founding, opened, monkeypatch, answer, is_there, left):  # noqa: PLR0917 - fixtures
    before = Path(founding).read_bytes()
    crash(founding)
    asked = []

    def ask(_parent, name, _when, edits):
        asked.append((name, list(edits)))
        return answer

    monkeypatch.setattr(asking, "ask_about_crash", ask)
    window = opened(founding)
    window.staff.recovery.offer()
    assert asked[0] == (Path(founding).name, ["add position of 25 Jan 2022: “Half of the water.”"])
    assert window.isWindowModified() is is_there
    assert Path(founding).read_bytes() == before
    if is_there:
        trigger(window, Name.SAVE)
        assert NEW in texts(founding)
    window.staff.editor.end()
    assert sorted(each.suffix for each in (config_dir() / "journal").iterdir()) == left


def test_what_another_program_saved_is_merged(opened, founding, monkeypatch, told):
    window = opened(founding)
    add_position(window)
    theirs = read_file(founding).dossier
    write_file(replace(theirs, title="Their title"), Path(founding))
    monkeypatch.setattr(asking, "ask_about_outside", lambda *_: asking.Outside.COMPARE)
    accepting(monkeypatch, MergeDialog, lambda _: None)
    trigger(window, Name.SAVE)
    trigger(window, Name.SAVE)
    assert told == []
    assert (read_file(founding).dossier.title, texts(founding)[-1]) == ("Their title", NEW)


def test_a_conflict_is_chosen_one_by_one(opened, founding, monkeypatch):
    window = opened(founding)
    trigger(window, Name.CHANGE_DOSSIER)
    type_in(window, "title", "My title")
    window.staff.forms.panel.make()
    theirs = read_file(founding).dossier
    write_file(replace(theirs, title="Their title"), Path(founding))
    monkeypatch.setattr(asking, "ask_about_outside", lambda *_: asking.Outside.COMPARE)
    shown = []

    def choose(dialog):
        shown.extend(pane.toPlainText() for pane in dialog.texts.values())
        assert not dialog.merge_button.isEnabled()
        dialog.take_theirs()
        assert dialog.merge_button.isEnabled()

    accepting(monkeypatch, MergeDialog, choose)
    trigger(window, Name.SAVE)
    assert shown == ["My title", "Their title"]
    assert window.staff.editor.session.copy.dossier.title == "Their title"


def test_an_earlier_version_is_restored_and_can_be_undone(opened, founding):
    window = opened(founding)
    add_position(window)
    trigger(window, Name.SAVE)
    (_, first) = versions(config_dir() / "versions", Path(founding))
    window.staff.records.restore(first)
    trigger(window, Name.SAVE)
    assert NEW not in texts(founding)
    trigger(window, Name.UNDO)
    trigger(window, Name.SAVE)
    assert NEW in texts(founding)


def test_words_of_ours_are_replaced(opened, founding, monkeypatch):
    def fill(dialog):
        dialog.wanted.setText("Security guarantees")
        dialog.becomes.setText("Assurances")

    accepting(monkeypatch, ReplaceDialog, fill)
    window = opened(founding)
    trigger(window, Name.REPLACE)
    assert window.staff.editor.session.copy.dossier.title.startswith("Assurances, October")
    assert window.actions_by_name[Name.UNDO].text().startswith("&Undo: replace")


def test_rows_of_a_spreadsheet_are_pasted(opened, founding, monkeypatch):
    def fill(dialog):
        dialog.editor.setPlainText(
            f"demand\tby\tdate\ttext\nnato-membership\tRussia\t2022-01-25\t{NEW}"
        )
        dialog.read()
        assert "2022-01-25: Half of the water." in dialog.told.text()

    accepting(monkeypatch, RowsDialog, fill)
    window = opened(founding)
    trigger(window, Name.PASTE_ROWS)
    trigger(window, Name.SAVE)
    assert texts(founding)[-1] == NEW


@pytest.mark.parametrize("wanted", [True, False])
def test_what_depends_on_a_record_is_said_before_it_is_removed(
    opened, founding, monkeypatch, wanted
):
    said = []

    def ask(_parent, what, words):
        said.append((what, words))
        return wanted

    monkeypatch.setattr(asking, "ask_before_removing", ask)
    window = opened(founding)
    window.parts.pane.go_to_demand("nato-membership")
    count = len(window.staff.editor.dossier().demands)
    trigger(window, Name.REMOVE_DEMAND)
    assert said[0][0].startswith("demand “NATO membership of Ukraine")
    assert len(window.staff.editor.dossier().demands) == count - wanted


def test_a_party_is_changed_by_its_form(opened, founding, monkeypatch):
    monkeypatch.setattr(asking, "ask_which", lambda *_: "nato")
    window = opened(founding)
    trigger(window, Name.CHANGE_PARTY)
    type_in(window, "short", "The Alliance")
    window.staff.forms.panel.make()
    assert window.staff.editor.dossier().parties["nato"].short == "The Alliance"


def test_a_dossier_that_came_in_a_report_is_edited_in_a_file_of_its_own(
    opened, founding, tmp_path, monkeypatch
):
    report, own = tmp_path / "report.html", tmp_path / "own.yaml"
    assert main(["report", str(founding), "-o", str(report)]) == 0
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(own), ""))
    window = opened(report)
    add_position(window)
    trigger(window, Name.SAVE)
    assert texts(own)[-1] == NEW


def test_a_form_that_was_not_finished_outlasts_a_crash(opened, founding, monkeypatch):
    window = opened(founding)
    window.parts.pane.go_to_demand("nato-membership")
    trigger(window, Name.ADD_POSITION)
    type_in(window, "date", "25 Jan 2022")
    type_in(window, "text", NEW)
    window.staff.forms.panel.keep_draft()
    folder = config_dir() / "journal"
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    window.staff.editor.end()
    assert list(folder.iterdir()) == []
    for name, data in kept.items():
        (folder / name).write_bytes(data)
    said = []

    def ask(_parent, _name, _when, edits):
        said.extend(edits)
        return asking.Crash.RECOVER

    monkeypatch.setattr(asking, "ask_about_crash", ask)
    window.staff.recovery.offer()
    assert said == [f"a form that was not finished: “{NEW}”"]
    window.staff.forms.panel.make()
    trigger(window, Name.SAVE)
    assert texts(founding)[-1] == NEW
    assert list(folder.iterdir()) == []


def test_a_form_that_is_left_is_not_kept(opened, founding):
    window = opened(founding)
    trigger(window, Name.ADD_PARTY)
    type_in(window, "name", "Somebody")
    window.staff.forms.panel.keep_draft()
    window.staff.forms.panel.leave()
    assert list((config_dir() / "journal").iterdir()) == []
