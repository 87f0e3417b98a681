"""Editing outlasts kills, and leaves nothing behind however often a file is edited."""

import datetime as dt
import gc
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from demarche.editing import acts
from demarche.editing.keeping import EditedFile
from demarche.records.writing import write_file

TESTS = Path(__file__).parents[1]
NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


@pytest.fixture
def path(talks, tmp_path):
    file = tmp_path / "talks.yaml"
    write_file(talks, file)
    return file


def losses(path, times, seed):
    program, folder = TESTS / "editing" / "killing.py", path.parent / "config"
    done = subprocess.run(
        [sys.executable, str(program), str(path), str(folder), str(times), str(seed)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent / "desktop")},
    )
    return done.stdout.splitlines()


@pytest.mark.skipif(os.name != "posix", reason="processes are copied on POSIX only")
def test_fifty_kills_lose_no_edit(path):
    assert losses(path, 50, 1) == []


@pytest.mark.nightly
@pytest.mark.skipif(os.name != "posix", reason="processes are copied on POSIX only")
def test_two_hundred_kills_lose_no_edit(path):
    assert losses(path, 200, 2) == []


def edit_and_save(path, number):
    file = EditedFile(path, path.read_bytes(), path.parent / "config")
    fields = {**file.copy.values["demands"][0], "note": f"Note {number}."}
    file.do(acts.change(file.copy, ("demands", 0), fields))
    file.save(NOW)
    file.close()


def growth(path, times):
    """Give the bytes that each of many rounds leaves behind, and the file handles left open."""
    for number in range(20):
        edit_and_save(path, number)
    handles = len(os.listdir("/proc/self/fd"))
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(times):
        edit_and_save(path, number)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / times, len(os.listdir("/proc/self/fd")) - handles


@pytest.mark.skipif(sys.platform != "linux", reason="handles are counted in /proc")
@pytest.mark.parametrize(
    "times", [200, pytest.param(10_000, marks=pytest.mark.nightly)], ids=["200", "10000"]
)
def test_editing_and_saving_leaves_nothing_behind(path, times):
    bytes_each, handles = growth(path, times)
    assert bytes_each < 1_000
    assert handles <= 0
    assert len(list((path.parent / "config" / "journal").iterdir())) == 0
