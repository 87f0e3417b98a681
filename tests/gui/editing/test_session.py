"""A file under edit: undone and redone by name, saved, and never lost by a failure."""

import errno
import os

import pytest

from builders import demand, dossier, position
from demarche.editing import acts
from demarche.editing.keeping import EditedFile
from demarche.editing.working_copy import RefusedError
from demarche.gui.editing.session import EditingSession
from demarche.records.reading import read_file
from demarche.records.writing import write_file


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "talks.yaml"
    write_file(dossier(demand(position(id="flow.1"), id="flow")), file)
    return file


@pytest.fixture
def session(path, tmp_path, qapp):
    made = EditingSession(EditedFile(path, path.read_bytes(), tmp_path / "config"))
    yield made
    made.close()


def add(session, **fields):
    given = {"date": "2022-01-19", "text": "Words.", **fields}
    session.do(acts.add_position(session.copy, "flow", given)[0])


def count(session):
    return len(session.copy.dossier.demands[0].positions)


def test_an_edit_is_undone_and_redone_by_name(session, qtbot):
    with qtbot.waitSignal(session.edited):
        add(session)
    assert session.stack.undoText() == "add position of 19 Jan 2022"
    session.stack.undo()
    assert (count(session), session.is_changed) == (1, False)
    session.stack.redo()
    assert (count(session), session.is_changed) == (2, True)


def test_what_is_saved_is_clean(session, path, qtbot):
    add(session)
    with qtbot.waitSignal(session.saved) as said:
        assert session.save()
    assert said.args == ["Saved talks.yaml"]
    assert not session.is_changed
    assert len(read_file(path).dossier.demands[0].positions) == 2


def test_a_wrong_edit_does_nothing(session):
    with pytest.raises(RefusedError, match="no month 13"):
        add(session, date="2022-13-01")
    assert (count(session), session.stack.count()) == (1, 0)


def test_an_edit_that_changes_nothing_is_none(session):
    session.do(acts.change(session.copy, ("demands", 0), session.copy.values["demands"][0]))
    assert session.stack.count() == 0


def test_a_file_that_changed_outside_is_said_and_left(session, path, qtbot):
    add(session)
    path.write_bytes(b"other")
    with qtbot.waitSignal(session.changed_outside):
        assert not session.save()
    assert path.read_bytes() == b"other"


def test_a_failed_save_says_why_and_that_nothing_is_lost(session, path, qtbot, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    add(session)
    monkeypatch.setattr(os, "fsync", full)
    with qtbot.waitSignal(session.failed) as said:
        assert not session.save()
    assert "was not saved: No space left on device" in said.args[0]
    assert "your work is still here" in said.args[0]
    assert session.is_changed


def test_a_journal_that_cannot_be_written_is_said_once(path, tmp_path, qtbot, qapp):
    (tmp_path / "config").write_bytes(b"a file where a folder should be")
    session = EditingSession(EditedFile(path, path.read_bytes(), tmp_path / "config"))
    with qtbot.waitSignal(session.failed) as said:
        add(session)
    assert "save often" in said.args[0]
    with qtbot.assertNotEmitted(session.failed):
        add(session)
    assert count(session) == 3


def test_it_is_saved_as_another_file(session, path, tmp_path):
    add(session)
    before = path.read_bytes()
    assert session.save_as(tmp_path / "other.json")
    assert path.read_bytes() == before
    assert session.path.name == "other.json"


def folder_in_its_place(path):
    path.unlink()
    path.mkdir()


def gone_with_its_folder(path):
    path.unlink()
    path.parent.rename(path.parent.with_name("gone"))


def read_only(path):
    path.chmod(0o444)


@pytest.mark.parametrize(
    ("does", "why"),
    [
        (folder_in_its_place, "folder"),
        (gone_with_its_folder, "No such file or directory"),
        pytest.param(
            read_only,
            "may not be written",
            marks=pytest.mark.skipif(
                hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere"
            ),
        ),
    ],
)
def test_what_stands_in_the_way_is_said_and_the_work_stays(tmp_path, qtbot, qapp, does, why):
    path = tmp_path / "talks" / "talks.yaml"
    path.parent.mkdir()
    write_file(dossier(demand(position(id="flow.1"), id="flow")), path)
    session = EditingSession(EditedFile(path, path.read_bytes(), tmp_path / "config"))
    add(session)
    does(path)
    with qtbot.waitSignal(session.failed) as said:
        assert not session.save()
    assert why in said.args[0]
    assert "save it as another file" in said.args[0]
    assert session.is_changed
    assert len(list((tmp_path / "config" / "journal").glob("*.journal"))) == 1
    assert session.save_as(tmp_path / "saved.yaml")
    session.close()


def test_a_name_that_is_too_long_is_said(session, tmp_path, qtbot):
    add(session)
    with qtbot.waitSignal(session.failed) as said:
        assert not session.save_as(tmp_path / ("x" * 300 + ".yaml"))
    assert "name too long" in said.args[0]
