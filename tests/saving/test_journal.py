"""What was edited and not saved can be had back, as far as it was written."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.saving.journal import DECLINED_FOR, Journal, declined, left_behind

CRASH = """
import os, sys
from pathlib import Path
from demarche.saving.journal import Journal
journal = Journal.begin(Path(sys.argv[1]), Path("talks.yaml"), b"as read")
for number in range(int(sys.argv[2])):
    journal.add({"edit": number, "text": "\\u2028 \\ud800"})
os.kill(os.getpid(), 9)
"""
needs_locks = pytest.mark.skipif(os.name != "posix", reason="journals are locked on POSIX")


def crash(folder, edits):
    source = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}
    command = [sys.executable, "-c", CRASH, str(folder), str(edits)]
    subprocess.run(command, env=source, check=False)


def journals(folder):
    return sorted(path.suffix for path in folder.iterdir())


@needs_locks
def test_what_a_killed_process_had_edited_is_offered(tmp_path):
    crash(tmp_path, 3)
    (found,) = left_behind(tmp_path)
    assert (found.of.name, found.base) == ("talks.yaml", b"as read")
    assert [entry["edit"] for entry in found.entries] == [0, 1, 2]
    assert found.entries[0]["text"] == "\u2028 \ud800"


@needs_locks
def test_a_process_that_edited_nothing_leaves_nothing(tmp_path):
    crash(tmp_path, 0)
    assert left_behind(tmp_path) == ()
    assert journals(tmp_path) == []


@needs_locks
def test_what_is_being_edited_is_nobody_elses(tmp_path):
    journal = Journal.begin(tmp_path, Path("talks.yaml"), b"")
    journal.add({"edit": 1})
    assert left_behind(tmp_path) == ()
    journal.end()


def test_a_journal_that_ended_leaves_nothing(tmp_path):
    journal = Journal.begin(tmp_path, Path("talks.yaml"), b"")
    journal.add({"edit": 1})
    journal.sync()
    journal.end()
    assert journals(tmp_path) == []


@needs_locks
@pytest.mark.parametrize("cut", [1, 5, 30])
def test_a_torn_entry_costs_itself_alone(tmp_path, cut):
    crash(tmp_path, 3)
    (path,) = tmp_path.glob("*.journal")
    path.write_bytes(path.read_bytes()[:-cut])
    assert [entry["edit"] for entry in left_behind(tmp_path)[0].entries] == [0, 1]


@needs_locks
def test_what_is_declined_is_kept_for_a_while_and_not_offered_again(tmp_path):
    crash(tmp_path, 1)
    left_behind(tmp_path)[0].decline()
    assert left_behind(tmp_path) == ()
    assert declined(tmp_path)[0].entries[0]["edit"] == 0
    (path,) = tmp_path.glob("*.declined")
    long_ago = path.stat().st_mtime - DECLINED_FOR.total_seconds() - 60
    os.utime(path, (long_ago, long_ago))
    left_behind(tmp_path)
    assert journals(tmp_path) == []


@pytest.mark.parametrize("data", [b"", b"\0" * 90, b"00000000 {}\n", b"x y\n", b"\xff\n"])
def test_what_is_no_journal_is_passed_over(tmp_path, data):
    (tmp_path / "one.journal").write_bytes(data)
    (tmp_path / "one.base").write_bytes(b"")
    assert left_behind(tmp_path) == ()


@needs_locks
def test_a_journal_that_cannot_be_read_now_is_left_for_another_time(tmp_path, monkeypatch):
    crash(tmp_path, 1)

    def failing(_path):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", failing)
        assert left_behind(tmp_path) == ()
    assert [entry["edit"] for entry in left_behind(tmp_path)[0].entries] == [0]


def test_a_journal_that_cannot_be_begun_leaves_nothing(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Journal, "add", full)
    with pytest.raises(OSError, match="No space"):
        Journal.begin(tmp_path, Path("talks.yaml"), b"")
    assert journals(tmp_path) == []
