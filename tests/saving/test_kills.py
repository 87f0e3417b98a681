"""A process killed while it saves leaves a whole file, and all that it said was saved."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are copied on POSIX only")


def losses(folder, times, seed, *saver):
    program = TESTS / "saving" / "killing.py"
    source = os.pathsep.join([str(TESTS.parent / "desktop"), str(TESTS)])
    done = subprocess.run(
        [sys.executable, str(program), str(folder), str(times), str(seed), *saver],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": source},
    )
    return done.stdout.splitlines()


def test_two_hundred_kills_tear_nothing_and_lose_nothing(tmp_path):
    assert losses(tmp_path, 200, 1) == []


def test_a_broken_saver_is_torn_by_them(tmp_path):
    assert losses(tmp_path, 60, 1, "plain_write") != []


@pytest.mark.nightly
def test_five_thousand_kills_tear_nothing_and_lose_nothing(tmp_path):
    assert losses(tmp_path, 5_000, 2) == []
