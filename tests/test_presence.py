"""What cannot be looked at is as good as not there, and ends nothing."""

import os
from pathlib import Path

import pytest

from demarche import presence
from demarche.cli import main
from demarche.resources import FOUNDING, seed

TOO_LONG = "/" + "a" * 9_000
ODD = (TOO_LONG, "a\0b", "/\ud800", "")


@pytest.mark.parametrize("says", [presence.is_file, presence.is_folder, presence.is_there])
@pytest.mark.parametrize("path", ODD)
def test_a_name_that_no_system_takes_is_not_there(says, path):
    assert says(path) is False


def test_what_is_there_is_told_apart(tmp_path):
    file = tmp_path / "dam.yaml"
    file.touch()
    assert presence.is_file(file)
    assert not presence.is_folder(file)
    assert presence.is_folder(tmp_path)
    assert presence.is_there(file)


def refuse(*_arguments, **_options):
    """Answer as the system does of a folder that may not be entered."""
    raise PermissionError(13, "Permission denied")


def test_a_folder_that_may_not_be_entered_is_not_there(monkeypatch):
    monkeypatch.setattr(os, "stat", refuse)
    assert not presence.is_there(Path("/locked/dam.yaml"))


def test_a_word_too_long_for_a_name_is_refused_in_words(capsys):
    assert main([TOO_LONG.strip("/")]) == 2
    assert "neither a command nor a file" in capsys.readouterr().err


def test_a_report_cannot_be_written_where_no_folder_can_be(capsys):
    assert main(["report", str(seed(FOUNDING)), "-o", f"{TOO_LONG}/report.html"]) == 3
    assert "there is no folder" in capsys.readouterr().err


def test_of_a_file_without_end_the_head_is_read(tmp_path):
    file = tmp_path / "views.json"
    with file.open("wb") as long:
        long.truncate(10**12)
    assert presence.read_head(file, 5) == bytes(5)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_nobody_waits_for_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="pipe"):
        presence.read_head(tmp_path / "pipe", 5)


def test_a_folder_is_no_file_to_be_read(tmp_path):
    with pytest.raises(IsADirectoryError):
        presence.read_head(tmp_path, 5)
