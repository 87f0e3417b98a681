"""Every system call of a save is failed, or the process killed in it, by strace."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from saving.save_once import FAILED, NEW

TESTS = Path(__file__).parents[1]
OLD = b"old words\n" * 900
FAULTS = ("error=ENOSPC", "error=EIO", "error=EACCES", "error=EINTR", "signal=KILL")
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")


def traced(path, *options, saver=()):
    path.write_bytes(OLD)
    python = [sys.executable, "-B", "-S", str(TESTS / "saving" / "save_once.py"), str(path), *saver]
    source = os.pathsep.join([str(TESTS.parent / "desktop"), str(TESTS)])
    return subprocess.run(
        ["strace", "-f", *options, *python],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": source, "PYTHONHASHSEED": "0"},
    )


@pytest.fixture
def calls(tmp_path):
    """Give each call of a save, with how many like it the process made until then."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed; the faults of test_proofs.py stand for its own")
    log = tmp_path / "calls.log"
    if traced(tmp_path / "dossier.yaml", "-o", str(log)).returncode:
        pytest.skip("strace may not trace here; the faults of test_proofs.py stand for its own")
    return list(_between_marks(log.read_text("utf-8", "replace").splitlines()))


def _between_marks(lines):
    counts, inside = Counter(), False
    for line in lines:
        if not (call := CALL.match(line)):
            continue
        counts[call[1]] += 1
        inside = ("mark-begin" in line) or (inside and "mark-end" not in line)
        if inside and "mark-begin" not in line:
            yield call[1], counts[call[1]]


def losses(calls, path, saver=()):
    for (name, number), fault in ((call, fault) for call in calls for fault in FAULTS):
        inject = f"inject={name}:{fault}:when={number}"
        done = traced(path, "-e", f"trace={name}", "-e", inject, saver=saver)
        held = path.read_bytes() if path.exists() else None
        known = done.returncode in (0, FAILED, -signal.SIGKILL, 128 + signal.SIGKILL)
        if held not in (OLD, NEW) or (held == OLD and done.returncode == 0) or not known:
            yield f"{name} {number} {fault}: exit {done.returncode}, {len(held or b'')} bytes"


def test_no_failing_call_loses_a_word(calls, tmp_path):
    assert {"write", "fsync", "rename"} <= {name for name, _ in calls}
    assert list(losses(calls, tmp_path / "dossier.yaml")) == []


def test_a_broken_saver_is_caught(calls, tmp_path):
    writes = [call for call in calls if call[0] == "write"]
    assert list(losses(writes, tmp_path / "dossier.yaml", ["plain_write"])) != []
