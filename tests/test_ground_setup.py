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

FILE_TOOLS = ("cat", "ls", "rm", "dirname", "uname", "id", "env")
TEXT_TOOLS = ("awk", "sed", "grep", "cut", "sort", "tr", "paste", "xargs")


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
    for name in ("sh", "make", *FILE_TOOLS, *TEXT_TOOLS):
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


LACKING = """\
\tlibEGL.so.1 => not found
\tlibdbus-1.so.3 => not found
\tlibgssapi_krb5.so.2 => not found
\tlibxkbcommon-x11.so.0 => not found
\tlibgthread-2.0.so.0 => not found
\tlibxcb-icccm.so.4 => not found
\tlibX11.so.6 => not found
\tlibc.so.6 => /lib/libc.so.6"""
WANTED = (
    "libdbus-1-3 libegl1 libglib2.0-0 libgssapi-krb5-2 libx11-6 libxcb-icccm4 libxkbcommon-x11-0"
)


@pytest.fixture
def lacking(tools):
    """Make a machine that lacks what Qt needs, until its apt-get has installed it."""
    done = tools / "installed"
    fake(tools, "ldd", f"[ -e {done} ] || printf '%s\\n' '{LACKING}'")
    fake(tools, "apt-get", f'case "$*" in *install*) echo "$*" > {done};; esac')
    return tools


def see_to_libraries(project, tools):
    return run(project, project / ".ci" / "qt-libraries", "drawing", PATH=str(tools))


def test_root_has_missing_libraries_installed_once(project, lacking):
    fake_id(lacking, 0)
    done = see_to_libraries(project, lacking)
    assert done.returncode == 0, done.stderr
    assert (lacking / "installed").read_text().strip().endswith(f"recommends {WANTED}")
    assert see_to_libraries(project, lacking).stdout == ""


def test_others_are_told_in_one_line(project, lacking):
    fake_id(lacking, 1000)
    done = see_to_libraries(project, lacking)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"Qt needs system packages that are missing here: apt-get install {WANTED}"
    ]


def test_sudo_is_used_where_it_asks_nothing(project, lacking):
    fake_id(lacking, 1000)
    fake(lacking, "sudo", '[ "$1" = -n ] && shift && exec "$@"')
    fake(lacking, "true", "exit 0")
    assert see_to_libraries(project, lacking).returncode == 0


def test_a_machine_without_apt_is_told_the_libraries(project, lacking):
    (lacking / "apt-get").unlink()
    done = see_to_libraries(project, lacking)
    assert done.returncode == 1
    assert "system libraries that are missing here: libEGL.so.1" in done.stderr


def fake_id(tools, number):
    (tools / "id").unlink()
    fake(tools, "id", f"echo {number}")


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
