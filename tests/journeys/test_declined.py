"""What a crash left and nobody wanted back is listed for a while, taken up or removed."""

import pytest

from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.editing.declined_dialog import DeclinedDialog
from demarche.saving.journal import declined, left_behind
from demarche.settings import config_dir

NEW = "Half of the water."


@pytest.fixture
def window(opened, founding, monkeypatch):
    """Give a window after a crash whose edit was declined."""
    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)
    monkeypatch.setattr(asking, "ask_about_crash", lambda *_: asking.Crash.DECLINE)
    made = opened(founding)
    made.parts.pane.go_to_demand("nato-membership")
    made.actions_by_name[Name.ADD_POSITION].trigger()
    inputs = made.staff.forms.panel.form.inputs
    inputs["date"].line.setText("25 Jan 2022")
    inputs["text"].editor.setPlainText(NEW)
    made.staff.forms.panel.make()
    folder = config_dir() / "journal"
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    made.staff.editor.end()
    for name, data in kept.items():
        (folder / name).write_bytes(data)
    made.staff.recovery.offer()
    return made


def list_them(window, monkeypatch, act):
    """Open the list, and do something in it."""
    monkeypatch.setattr(DeclinedDialog, "exec", act)
    window.actions_by_name[Name.DECLINED].trigger()


def test_what_was_declined_is_listed_and_taken_up(window, monkeypatch):
    def act(dialog):
        assert dialog.list.model().index(0, 0).data().startswith("security-guarantees.yaml, ")
        assert dialog.edits.toPlainText().startswith("• add position of 25 Jan 2022: “Half")
        dialog.take_button.click()

    list_them(window, monkeypatch, act)
    texts = [each.text for each in window.staff.editor.dossier().demands[0].positions]
    assert texts[-1] == NEW
    assert declined(config_dir() / "journal") == ()


@pytest.mark.parametrize("wanted", [True, False])
def test_it_is_removed_where_that_is_meant(window, monkeypatch, wanted):
    asked = []

    def ask(_parent, *what):
        asked.append(what)
        return wanted

    monkeypatch.setattr(asking, "ask_before_removing_edits", ask)

    def act(dialog):
        dialog.remove_button.click()
        assert dialog.take_button.isEnabled() is not wanted
        assert dialog.list.isHidden() is wanted

    list_them(window, monkeypatch, act)
    assert asked == [("security-guarantees.yaml", 1)]
    assert len(declined(config_dir() / "journal")) == 1 - wanted


def test_where_nothing_was_declined_that_is_said(opened, monkeypatch):
    def act(dialog):
        assert dialog.list.isHidden()
        assert not dialog.take_button.isEnabled()

    list_them(opened(), monkeypatch, act)
    assert left_behind(config_dir() / "journal") == ()
