"""A bare clone makes itself ready, needs the network but once, and says in a line what is wrong."""

import os
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("git", "make"))),
    reason="make's targets are tried on Linux, with git and make",
)


def run(where, *command, **environment):
    outer = {"MAKEFLAGS": "", "MAKELEVEL": "0", "LC_ALL": "C"}  # make may have started these tests
    env = os.environ | outer | environment
    return subprocess.run(command, cwd=where, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def clone(project, tmp_path):
    done = run(tmp_path, "git", "clone", "--quiet", str(project), "clone")
    if done.returncode:
        pytest.skip(f"the project cannot be cloned: {done.stderr.strip()}")
    return tmp_path / "clone"


@pytest.fixture
def tools(tmp_path):
    """Make a path that holds what the scripts use of a bare machine, and no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("sh", "make", "cat", "cut", "dirname", "rm", "uname", "id", "sort", "ls"):
        (folder / name).symlink_to(shutil.which(name))
    return folder


def fake(tools, name, script):
    (tools / name).write_text(f"#!/bin/sh\n{script}\n")
    (tools / name).chmod(0o755)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (None, "there is no python3 on the path"),
        ('echo "python3 is cpython 3.9.2"', "python3 is cpython 3.9.2"),
        ('echo "python3 has no venv (on Debian)"', "python3 has no venv"),
        ("exit 127", "Python 3.11 or newer with venv is needed"),
    ],
)
def test_a_machine_without_a_fit_python_is_told_in_one_line(clone, tools, script, said):
    if script:
        fake(tools, "python3", script)
    done = run(clone, "make", "setup", PATH=str(tools))
    assert done.returncode != 0
    lines = [line for line in done.stderr.splitlines() if line.startswith("setup:")]
    assert len(lines) == 1
    assert said in lines[0]


def test_help_lists_every_target(project):
    done = run(project, "make", "--no-print-directory")
    named = {line.split()[1] for line in done.stdout.splitlines()}
    wanted = {"setup", "run", "test", "check", "bench", "nightly", "screenshots", "help"}
    assert wanted <= named


@pytest.mark.nightly
def test_a_clone_is_ready_at_once_and_again_without_the_network(clone):
    assert run(clone, "make", "setup").returncode == 0
    again = run(clone, "make", "setup")
    assert "Nothing to be done" in again.stdout
    shutil.rmtree(clone / ".venv")
    offline = run(clone, "make", "setup", UV_OFFLINE="1")
    assert offline.returncode == 0, offline.stderr
    assert run(clone, clone / ".venv/bin/python", "-m", "demarche", "--help").returncode == 0
