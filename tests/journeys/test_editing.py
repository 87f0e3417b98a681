"""Writing records in the window, from the first form to the saved file."""

from pathlib import Path

import pytest

from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.records.reading import read_file

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
    box = window.editor.panel.form.inputs[name]
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
    window.editor.panel.make()


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
    window.editor.begin_at(path)
    type_in(window, "title", "A dam")
    window.editor.panel.make()
    trigger(window, Name.ADD_PARTY)
    type_in(window, "name", "Upland")
    window.editor.panel.make()
    trigger(window, Name.ADD_DEMAND)
    type_in(window, "title", "Water")
    type_in(window, "by", "Upland")
    type_in(window, "position.date", "2019-03-04")
    type_in(window, "position.text", NEW)
    window.editor.panel.make()
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
    window.editor.panel.make()
    trigger(window, Name.SAVE)
    positions = read_file(founding).dossier.demands[0].positions
    corrected = next(each for each in positions if each.occasion == "Another occasion")
    assert corrected.extras["x-corrections"][0]["reason"] == "misheard"


def test_a_file_with_mistakes_is_not_edited(opened, founding, told):
    Path(founding).write_text(Path(founding).read_text("utf-8") + "nonsense: 1\n", "utf-8")
    window = opened(founding)
    trigger(window, Name.ADD_PARTY)
    assert "would lose what is broken" in told[0]
