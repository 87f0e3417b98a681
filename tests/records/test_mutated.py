"""Files changed at random: no exception, no hang, and what comes back is whole in itself.

`make nightly` reads more than a million of them, `make test` a thousandth. A workbook is read by
the child's own function in a process that reads many; one that brings it down is read again in a
process of its own, as every workbook of a user is.
"""

import json
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from builders import GOOD_FILE
from demarche.records.parsing import workbook
from demarche.records.reading import read_bytes
from demarche.records.writing import render
from mutating import mutated
from spoiling import assert_whole

LONGEST = 5
"""Seconds after which reading a small file is a hang."""
BATCH = 500
COUNTS = {".json": 500_000, ".csv": 500_000, ".yaml": 100_000, ".xlsx": 100_000}
GOOD = read_bytes(json.dumps(GOOD_FILE).encode(), "a.json").dossier


def good(suffix):
    """Give the good record in a form."""
    return render(GOOD, f"a{suffix}").data


def originals(suffix, shared):
    """Give good files of a kind, and what others wrote, to be changed."""
    own = json.dumps(GOOD_FILE, indent=1).encode() if suffix == ".json" else good(suffix)
    folder = shared / "corpora" / suffix[1:]
    others = sorted(file for file in folder.rglob(f"*{suffix}") if 0 < file.stat().st_size < 20_000)
    return [own] * max(len(others), 1) + [file.read_bytes() for file in others]


def check(data, name):
    """Read one file; give how long that took."""
    start = time.process_time()
    reading = read_bytes(data, name)
    took = time.process_time() - start
    assert_whole(reading)
    assert all(str(problem).count("\n") == 0 for problem in reading.problems)
    return took


def run(suffix, numbers, shared):
    files = originals(suffix, shared)
    for number in numbers:
        data = mutated(files[number % len(files)], f"a{suffix}", number)
        try:
            took = check(data, f"a{suffix}")
        except Exception as error:  # noqa: BLE001 - whatever it is, its number is told
            pytest.fail(f"{suffix} {number}: {error!r}")
        assert took < LONGEST, number


def outputs(numbers, book):
    """Give the child's output for each changed workbook; None where it was brought down."""
    script = Path(__file__).parent.parent / "many_workbooks.py"
    left = list(numbers)
    while left:
        batch = [str(number) for number in left[:BATCH]]
        done = subprocess.run(
            [sys.executable, script, book, *batch], capture_output=True, check=False, timeout=600
        )
        told = [json.loads(line).encode() for line in done.stdout.split(b"\n")[:-1]]
        found = [*told, None][: len(batch)]
        assert found != [None], done.stderr
        yield from zip(left, found, strict=False)
        left = left[len(found) :]


def run_workbooks(numbers, tmp_path, monkeypatch):
    book, ask = tmp_path / "good.xlsx", workbook._ask
    book.write_bytes(good(".xlsx"))
    for number, output in outputs(numbers, book):
        given = ask if output is None else partial(taken, output)
        monkeypatch.setattr(workbook, "_ask", given)
        try:
            took = check(mutated(book.read_bytes(), "a.xlsx", number), "a.xlsx")
        except Exception as error:  # noqa: BLE001 - whatever it is, its number is told
            pytest.fail(f".xlsx {number}: {error!r}")
        assert took < (workbook.MOST_SECONDS if output is None else LONGEST), number


def taken(output, _data):
    return workbook._given(output)


@pytest.mark.parametrize("suffix", [".json", ".csv", ".yaml"])
def test_changed_files_are_read_or_refused(suffix, shared):
    run(suffix, range(COUNTS[suffix] // 1000), shared)


def test_changed_workbooks_are_read_or_refused(tmp_path, monkeypatch):
    run_workbooks(range(COUNTS[".xlsx"] // 1000), tmp_path, monkeypatch)


@pytest.mark.nightly
@pytest.mark.parametrize("suffix", [".json", ".csv", ".yaml"])
def test_very_many_changed_files_are_read_or_refused(suffix, shared):
    run(suffix, range(COUNTS[suffix]), shared)


@pytest.mark.nightly
def test_very_many_changed_workbooks_are_read_or_refused(tmp_path, monkeypatch):
    run_workbooks(range(COUNTS[".xlsx"]), tmp_path, monkeypatch)
