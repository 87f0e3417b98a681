"""A file that another program changes is offered to be read again, with what changed."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.editing.merge_dialog import MergeDialog
from demarche.records.reading import read_file
from demarche.records.writing import write_file

NEW = "Half of the water."


@pytest.fixture(autouse=True)
def _answers(monkeypatch):
    """Discard what is not saved in the end."""
    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)


def trigger(window, name):
    window.actions_by_name[name].trigger()


def change_outside(path, *, title="Their title"):
    """Change a dossier as another program does: whole, by another file in its place."""
    theirs = read_file(path).dossier
    first, *others = theirs.demands
    ours = [each for each in first.positions if each.id != "theirs"]
    added = replace(ours[-1], id="theirs", text=f"{title}: more.", links=())
    demand = replace(first, positions=(*ours, added))
    write_file(replace(theirs, title=title, demands=(demand, *others)), Path(path))


def is_offered(window):
    return window.staff.reloader._bar is not None and window.staff.reloader.bar.isVisible()


def edit(window):
    """Change the title of the dossier."""
    trigger(window, Name.CHANGE_DOSSIER)
    box = window.staff.forms.panel.form.inputs["summary"]
    box.editor.setPlainText(NEW)
    window.staff.forms.panel.make()


def test_a_file_that_was_not_there_is_offered_once_it_is(opened, founding, tmp_path, qtbot):
    path = tmp_path / "later.yaml"
    window = opened(path)
    with qtbot.waitSignal(window.staff.reloader.looked):
        window.staff.reloader.look()
    assert not is_offered(window)
    path.write_bytes(Path(founding).read_bytes())
    qtbot.waitUntil(lambda: is_offered(window))
    assert "it can be read now" in window.staff.reloader.bar.words.text()
    window.staff.reloader.bar.accepted.emit()
    assert window.desk.workspace.readings[0].ok


def test_a_replaced_file_is_offered_with_what_changed_and_read_again(opened, founding, qtbot):
    window = opened(founding)
    window.parts.pane.ways.next_change()
    at = window.parts.pane.current_demand()
    change_outside(founding)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    name = Path(founding).name
    assert window.staff.reloader.bar.words.text() == (
        f"{name} was changed by another program: 1 position added; the head of the dossier changed."
    )
    assert window.desk.workspace.drafts[0].dossier.title != "Their title"
    window.staff.reloader.bar.accept.click()
    assert window.desk.workspace.drafts[0].dossier.title == "Their title"
    assert (is_offered(window), len(window.sheets)) == (False, 1)
    assert window.parts.pane.current_demand() == at


def test_it_is_noticed_again_and_again(opened, founding, qtbot):
    window = opened(founding)
    for title in ("One", "Two", "Three"):
        change_outside(founding, title=title)
        qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
        window.staff.reloader.bar.accept.click()
        assert window.desk.workspace.drafts[0].dossier.title == title


def test_what_is_declined_is_not_offered_again_but_the_next_change_is(opened, founding, qtbot):
    window = opened(founding)
    change_outside(founding)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    window.staff.reloader.bar.decline.click()
    with qtbot.waitSignal(window.staff.reloader.looked):
        window.staff.reloader.look()
    assert not is_offered(window)
    change_outside(founding, title="Another")
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)


def test_our_own_saving_is_no_change_of_another_program(opened, founding, qtbot):
    window = opened(founding)
    edit(window)
    trigger(window, Name.SAVE)
    with qtbot.waitSignal(window.staff.reloader._watcher.changed):
        pass
    change_outside(founding)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    assert "1 position added" in window.staff.reloader.bar.words.text()


def test_with_unsaved_edits_the_merge_is_offered(opened, founding, qtbot, monkeypatch, told):
    monkeypatch.setattr(asking, "ask_about_outside", lambda *_: asking.Outside.COMPARE)
    monkeypatch.setattr(MergeDialog, "exec", lambda self: self.DialogCode.Accepted)
    window = opened(founding)
    edit(window)
    change_outside(founding)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    assert "not saved" in window.staff.reloader.bar.words.text()
    window.staff.reloader.bar.accept.click()
    dossier = window.staff.editor.dossier()
    assert (dossier.title, dossier.summary, told) == ("Their title", NEW, [])
    assert not is_offered(window)
    trigger(window, Name.SAVE)
    assert read_file(founding).dossier.summary == NEW


def test_a_file_changed_while_it_waited_under_its_tab_is_offered(opened, founding, tmp_path, qtbot):
    window = opened(founding)
    window.open_paths([write_copy(founding, tmp_path / "other.yaml")])
    change_outside(founding)
    window.sheets.activate(0)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    window.sheets.activate(1)
    assert not is_offered(window)


def write_copy(path, to):
    to.write_bytes(Path(path).read_bytes())
    return to


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"[", "it cannot be read"), (b"", "it cannot be read")],
)
def test_a_file_that_was_broken_says_so(opened, founding, qtbot, content, words):
    window = opened(founding)
    Path(founding).write_bytes(content)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    assert words in window.staff.reloader.bar.words.text()


def test_a_file_that_is_gone_stays_as_it_was_read(opened, founding, qtbot):
    window = opened(founding)
    Path(founding).unlink()
    with qtbot.waitSignal(window.staff.reloader._watcher.changed):
        pass
    assert window.parts.pane.count() == 16
    assert not is_offered(window)


def test_a_file_that_was_saved_elsewhere_is_watched_there(
    opened, founding, tmp_path, qtbot, monkeypatch
):
    other = tmp_path / "elsewhere" / "other.yaml"
    other.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    window = opened(founding)
    edit(window)
    trigger(window, Name.SAVE_AS)
    change_outside(other)
    qtbot.waitUntil(lambda: is_offered(window), timeout=10_000)
    assert window.staff.reloader.bar.words.text().startswith("other.yaml was changed")
