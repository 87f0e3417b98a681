"""Editing outlasts kills, and leaves nothing behind however often a file is edited."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from demarche.records.writing import write_file

TESTS = Path(__file__).parents[1]


@pytest.fixture
def path(talks, tmp_path):
    file = tmp_path / "talks.yaml"
    write_file(talks, file)
    return file


def printed(program, path, *arguments):
    """Give the lines that a program of this folder prints of a file."""
    command = [TESTS / "editing" / program, path, path.parent / "config", *arguments]
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent / "desktop")},
    )
    return done.stdout.splitlines()


@pytest.mark.skipif(os.name != "posix", reason="processes are copied on POSIX only")
def test_fifty_kills_lose_no_edit(path):
    assert printed("killing.py", path, 50, 1) == []


@pytest.mark.nightly
@pytest.mark.skipif(os.name != "posix", reason="processes are copied on POSIX only")
def test_two_hundred_kills_lose_no_edit(path):
    assert printed("killing.py", path, 200, 2) == []


@pytest.mark.skipif(sys.platform != "linux", reason="handles are counted in /proc")
@pytest.mark.parametrize(
    "times", [200, pytest.param(10_000, marks=pytest.mark.nightly)], ids=["200", "10000"]
)
def test_editing_and_saving_leaves_nothing_behind(path, times):
    (found,) = printed("growing.py", path, times)
    bytes_each, handles = map(float, found.split())
    assert bytes_each < 1_000
    assert handles <= 0
    assert list((path.parent / "config" / "journal").iterdir()) == []
