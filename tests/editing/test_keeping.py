"""What is edited is kept: in a journal until it is saved, in the file, and in its last versions."""

import datetime as dt
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.editing import acts
from demarche.editing.keeping import EditedFile, NotEditableError
from demarche.editing.left_behind import recovered
from demarche.records.reading import read_file
from demarche.records.writing import WRITERS, render, write_file
from demarche.resources import FOUNDING, seed
from demarche.saving import ChangedOutsideError, UnconfirmedError, journal, replacing
from demarche.saving.journal import left_behind
from demarche.saving.versions import versions

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)
CRASH = """
import json, os, sys
from pathlib import Path
from demarche.editing import acts
from demarche.editing.keeping import EditedFile
path, folder = Path(sys.argv[1]), Path(sys.argv[2])
file = EditedFile(path, path.read_bytes(), folder)
for number in range(int(sys.argv[3])):
    fields = {"date": "2020-01-01", "text": f"Words {number}."}
    file.do(acts.add_position(file.copy, "flow", fields)[0])
    print(number, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def path(talks, tmp_path):
    file = tmp_path / "talks.yaml"
    write_file(talks, file)
    return file


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "config"


@pytest.fixture
def file(path, folder):
    return EditedFile(path, path.read_bytes(), folder)


def add(file, text="Words."):
    file.do(acts.add_position(file.copy, "flow", {"date": "2020-01-01", "text": text})[0])


def last(path):
    return read_file(path).dossier.demands[0].positions[-1].text


def test_what_is_edited_is_saved(file, path, folder):
    add(file)
    assert file.is_changed
    file.save(NOW)
    assert (last(path), file.is_changed) == ("Words.", False)
    assert left_behind(folder / "journal") == ()


def test_what_is_taken_back_is_no_change(file):
    edit, _ = acts.add_position(file.copy, "flow", {"date": "2020", "text": "x"})
    file.do(edit)
    file.do(edit.back)
    assert not file.is_changed
    file.close()


def test_the_version_that_was_there_is_kept(file, path, folder):
    before = path.read_bytes()
    add(file)
    file.save(NOW)
    kept = versions(folder / "versions", path)
    assert [each.path.read_bytes() for each in kept] == [path.read_bytes(), before]


def test_another_programs_words_are_not_replaced(file, path):
    add(file)
    path.write_bytes(b"another program's words")
    with pytest.raises(ChangedOutsideError):
        file.save(NOW)
    assert path.read_bytes() == b"another program's words"
    assert file.is_changed
    file.close()


def test_a_file_that_has_gone_is_not_made_again_unasked(file, path):
    add(file)
    path.unlink()
    with pytest.raises(ChangedOutsideError):
        file.save(NOW)
    file.save_as(path, NOW)
    assert last(path) == "Words."


def test_a_failing_save_leaves_the_work_and_its_journal(file, path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    add(file)
    before = path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            file.save(NOW)
    assert (path.read_bytes(), file.is_changed) == (before, True)
    file.save(NOW)
    assert last(path) == "Words."


def test_an_unconfirmed_save_can_be_tried_again(file, path, monkeypatch):
    def failing(_folder):
        raise OSError(errno.EIO, "Input/output error")

    add(file)
    with monkeypatch.context() as patched:
        patched.setattr(replacing, "_sync_folder", failing)
        with pytest.raises(UnconfirmedError, match="the new version is in the file now"):
            file._write(path, NOW, 10, None)
    assert file.is_changed
    file.save(NOW)
    assert (last(path), file.is_changed) == ("Words.", False)


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_file_of_any_form_is_edited(talks, tmp_path, folder, suffix):
    path = tmp_path / f"talks{suffix}"
    path.write_bytes(render(talks, path).data)
    file = EditedFile(path, path.read_bytes(), folder)
    add(file)
    file.save(NOW)
    assert last(path) == "Words."


def test_a_new_file_is_not_there_before_it_is_saved(tmp_path, folder):
    path = tmp_path / "new.yaml"
    file = EditedFile(path, b"", folder)
    file.do(acts.add_party(file.copy, {"name": "Upland"})[0])
    edit, _ = acts.add_demand(
        file.copy, {"title": "Water", "by": "upland"}, {"date": "2020", "text": "Water."}
    )
    file.do(edit)
    assert not path.exists()
    file.save(NOW)
    assert last(path) == "Water."


def test_a_new_file_does_not_replace_one_that_came_meanwhile(tmp_path, folder):
    path = tmp_path / "new.yaml"
    file = EditedFile(path, b"", folder)
    path.write_bytes(b"somebody else's")
    with pytest.raises(ChangedOutsideError):
        file.save(NOW)
    assert path.read_bytes() == b"somebody else's"


def test_it_is_a_mistake_that_is_named_and_no_warning_before_it(path, folder):
    data = path.read_bytes().replace(b"title: ", b"title: \xe2\x80\xae", 1) + b"nonsense: 1\n"
    with pytest.raises(NotEditableError, match="`nonsense` is not a field"):
        EditedFile(path, data, folder)


def test_a_file_with_mistakes_is_not_edited(path, folder):
    with pytest.raises(NotEditableError, match="would lose what is broken"):
        EditedFile(path, path.read_bytes() + b"nonsense: 1\n", folder)


@pytest.mark.skipif(os.name != "posix", reason="journals are locked on POSIX")
def test_a_crash_loses_no_edit_that_was_made(path, folder):
    source = {**os.environ, "PYTHONPATH": str(Path(acts.__file__).parents[2])}
    command = [sys.executable, "-c", CRASH, str(path), str(folder), "3"]
    before = path.read_bytes()
    done = subprocess.run(command, env=source, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["0", "1", "2"], done.stderr
    (left,) = left_behind(folder / "journal")
    file, edits = recovered(left, folder)
    for edit in edits:
        file.do(edit)
    assert path.read_bytes() == before
    assert file.copy.dossier.demands[0].positions[-1].text == "Words 2."
    file.close()


def test_an_edit_that_does_not_fit_ends_the_recovery(file, path, folder):
    add(file)
    (path,) = (folder / "journal").glob("*.journal")
    odd = json.dumps({"words": "x", "changes": [["set", ["title"], "never", "y"]]})
    file._journal.add(json.loads(odd))
    add(file, "Behind it.")
    _, edits = recovered(journal._read(path), folder)
    assert [edit.words for edit in edits] == ["add position of 1 Jan 2020"]
    file.close()


def test_a_word_changed_in_a_file_written_by_hand_is_one_line_changed(tmp_path, folder):
    path = tmp_path / "seed.yaml"
    path.write_bytes(seed(FOUNDING).read_bytes())
    before = path.read_text("utf-8").splitlines()
    file = EditedFile(path, path.read_bytes(), folder)
    fields = {**file.copy.values["demands"][0], "topic": "NATO membership"}
    file.do(acts.change(file.copy, ("demands", 0), fields))
    file.save(NOW)
    after = path.read_text("utf-8").splitlines()
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [("    topic: NATO enlargement", "    topic: NATO membership")]


def test_a_torn_journal_is_begun_anew_with_all_that_is_not_saved(file, folder, monkeypatch):
    add(file, "First.")

    def torn(handle, data, write=os.write):
        write(handle, data[:9])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", torn)
        with pytest.raises(OSError, match="No space"):
            add(file, "Second.")
    assert not file.is_kept
    add(file, "Third.")
    (path,) = (folder / "journal").glob("*.journal")
    again, edits = recovered(journal._read(path), folder)
    for edit in edits:
        again.do(edit)
    assert (again.copy.values, file.is_kept) == (file.copy.values, True)
    file.close(), again.close()


def test_what_saving_as_replaces_is_kept_as_a_version(file, tmp_path, folder):
    other = tmp_path / "other.yaml"
    other.write_bytes(b"somebody else's")
    file.save_as(other, NOW)
    kept = [each.path.read_bytes() for each in versions(folder / "versions", other)]
    assert b"somebody else's" in kept


def test_a_file_that_holds_nothing_is_written_into(tmp_path, folder):
    path = tmp_path / "empty.yaml"
    path.touch()
    file = EditedFile(path, b"", folder)
    file.do(acts.add_party(file.copy, {"name": "Upland"})[0])
    file.save(NOW)
    assert b"Upland" in path.read_bytes()
