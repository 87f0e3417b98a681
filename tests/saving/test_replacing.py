"""A file is at every moment the old one or the new one."""

import errno
import os

import pytest

from demarche.saving import replace_file


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    return path


def alone(path):
    return [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_new_file_takes_the_place_of_the_old_one(file):
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert alone(file)


def test_a_file_that_was_not_there_is_made(tmp_path):
    replace_file(tmp_path / "new", b"x")
    assert (tmp_path / "new").read_bytes() == b"x"


def test_permissions_and_links_stay(file, tmp_path):
    file.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(file)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(file, monkeypatch, call):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        replace_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert alone(file)


def test_a_folder_is_not_replaced(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        replace_file(tmp_path / "folder", b"x")
    assert (tmp_path / "folder").is_dir()
