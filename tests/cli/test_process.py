"""The command in a process of its own: pipes, encodings and what it loads."""

import json
import os
import subprocess
import sys

import pytest

LOADED = """
import sys
from demarche.cli import main
code = main(sys.argv[1:])
heavy = {"PySide6", "typst", "jinja2", "fontTools", "rapidfuzz"} & set(sys.modules)
sys.exit(f"loaded {heavy}" if heavy else code)
"""


def demarche(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "demarche", *map(str, arguments)],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"]])
def test_check_loads_nothing_heavy(record, arguments):
    command = [sys.executable, "-c", LOADED, *arguments, str(record())]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["check", "nothing.yaml"], 1), (["chek"], 2), (["schema"], 0), (["--version"], 0)],
)
def test_exit_codes(arguments, code):
    done = demarche(*arguments)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe breaks otherwise there")
@pytest.mark.parametrize("arguments", ["compare {}", "compare {} --json", "schema", "check {}"])
def test_a_reader_who_leaves_early_is_no_error(seed, arguments):
    words = arguments.format(seed("software-patents-2005")).split()
    read, write = os.pipe()
    os.close(read)
    with open(write, "wb") as pipe:  # noqa: PTH123 - a number, not a path
        done = subprocess.run(
            [sys.executable, "-m", "demarche", *words],
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_who_leaves_early_does_not_hide_errors(tmp_path):
    read, write = os.pipe()
    os.close(read)
    with open(write, "wb") as pipe:  # noqa: PTH123 - a number, not a path
        command = [sys.executable, "-m", "demarche", "check", str(tmp_path / "nothing.yaml")]
        assert subprocess.run(command, stdout=pipe, check=False, timeout=60).returncode == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8"])
def test_every_encoding_gets_an_answer(seed, encoding):
    done = demarche("compare", seed("security-guarantees"), PYTHONIOENCODING=encoding)
    text = done.stdout.decode(encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "NATO membership of Ukraine" in text
    assert ("│" in text) is (encoding == "utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_json_means_the_same_in_every_encoding(seed, encoding):
    done = demarche("compare", seed("security-guarantees"), "--json", PYTHONIOENCODING=encoding)
    expected = demarche("compare", seed("security-guarantees"), "--json", PYTHONUTF8="1")
    assert json.loads(done.stdout.decode(encoding)) == json.loads(expected.stdout)


def test_a_name_that_is_no_text_is_still_said(tmp_path):
    done = demarche("check", os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml"))
    assert done.returncode == 1
    assert b"there is no such file" in done.stdout
