"""The bytes of a file are got from disk, or it is said why not; what is none is never opened."""

import os
import stat
from pathlib import Path

import pytest

from demarche.records import loading
from demarche.records.limits import most_bytes
from demarche.records.problem import Code
from demarche.records.reading import read_file
from readings import codes


def test_what_is_no_file_is_said_so(tmp_path):
    assert codes(read_file(tmp_path)) == [Code.UNREADABLE]
    assert codes(read_file(tmp_path / "none.yaml")) == [Code.UNREADABLE]
    assert codes(read_file("a\0b.yaml")) == [Code.UNREADABLE]
    assert codes(read_file("a" * 5000)) == [Code.UNREADABLE]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "pipe" in read_file(tmp_path / "pipe.yaml").problems[0].message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_of_others_is_said_so(tmp_path):
    path = tmp_path / "a.yaml"
    path.touch(mode=stat.S_IWUSR)
    assert "may not be read" in read_file(path).problems[0].message


def test_a_file_too_large_is_refused_with_how_to_have_it_read(tmp_path, monkeypatch):
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(1_000_001)
    monkeypatch.setenv("DEMARCHE_MOST_MB", "1")
    (problem,) = read_file(path).problems
    assert (problem.code, "more than 1 MB" in problem.message) == (Code.LIMIT, True)
    assert "DEMARCHE_MOST_MB" in problem.hint
    monkeypatch.setenv("DEMARCHE_MOST_MB", "2")
    assert codes(read_file(path)) != [Code.LIMIT]


@pytest.mark.parametrize("said", ["", "much", "-5", "٢", "1e9"])
def test_a_limit_that_is_no_number_is_the_usual_one(said, monkeypatch):
    monkeypatch.setenv("DEMARCHE_MOST_MB", said)
    assert most_bytes() == 200_000_000


def test_a_sparse_gigabyte_is_refused_unread(tmp_path):
    with (tmp_path / "a.json").open("wb") as file:
        file.truncate(1_000_000_000)
    assert codes(read_file(tmp_path / "a.json")) == [Code.LIMIT]


def test_a_link_to_nothing_is_said_to_be_one(tmp_path):
    (tmp_path / "a.json").symlink_to(tmp_path / "gone.json")
    assert (
        "a link to a file that is not there" in read_file(tmp_path / "a.json").problems[0].message
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_becomes_a_pipe_after_it_was_looked_at_does_not_hold_up(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    status = (tmp_path / "file").stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: status)
    assert "pipe" in read_file(tmp_path / "pipe").problems[0].message


def test_a_file_that_grows_while_it_is_read_is_not_read_by_half(tmp_path, monkeypatch):
    path, read = tmp_path / "a.json", os.read
    path.write_text("{}")

    def grow(number, count):
        with path.open("a") as file:
            file.write(" ")
        return read(number, count)

    monkeypatch.setattr(loading, "_read", grow)
    assert "changes while it is read" in read_file(path).problems[0].message


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/proc/self/mem", "/proc/kcore"])
def test_a_file_of_the_system_is_refused_or_read_to_its_end(name):
    if not Path(name).exists():
        pytest.skip(f"this system has no {name}")
    assert read_file(name).dossier is None
