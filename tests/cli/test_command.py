"""Which command is meant, what help says, and how the command ends."""

import errno
import io
import sys

import pytest

from demarche import __version__
from demarche.cli import command, main, starting
from demarche.cli.arguments import PARSERS
from demarche.records.schema import schema_text


@pytest.fixture
def opened(monkeypatch):
    files = []
    monkeypatch.setattr(command, "_window", lambda asked, **_: files.extend(asked) or 0)
    return files


@pytest.mark.parametrize("files", [[], ["a.yaml"], ["a.yaml", "b.json"], ["./check"], ["x/check"]])
def test_without_a_command_the_window_opens(run, opened, files):
    assert run(*files).code == 0
    assert opened == files


def test_a_file_without_a_suffix_is_opened(run, opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talks").touch()
    run("talks")
    assert opened == ["talks"]


def test_the_name_of_a_command_is_that_command_though_a_file_has_it(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schema").touch()
    assert run("schema").out == schema_text()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek", "a.yaml"], "did you mean “check”?"),
        (["frobnicate"], "“frobnicate” is neither a command nor a file; see “demarche --help”"),
        (["check"], "the following arguments are required: FILE"),
        (["check", "--frob", "a.yaml"], "unrecognized arguments: --frob"),
        (["--frob"], "unrecognized arguments: --frob"),
        (["compare", "a", "b", "c"], "two files are compared at most, not 3"),
        (["compare", "a", "--base", "-1"], "“-1” is no column; they are counted from 0"),
        (["compare", "a", "--base", "x"], "“x” is no column"),
        (["report", "a"], "the following arguments are required: -o/--output"),
        (["report", "a", "-o", "a.pdf", "--paper", "A5"], "invalid choice: 'A5'"),
        (["schema", "a.yaml"], "unrecognized arguments: a.yaml"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_2(run, arguments, words):
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert done.err.count("\n") == 1


def test_a_wrong_argument_cannot_move_the_cursor(run):
    assert "\033" not in run("a\033[2J").err


@pytest.mark.parametrize("name", PARSERS)
def test_every_help_fits_a_terminal_and_shows_examples(run, name):
    done = run(*name.split(), "--help")
    assert (done.code, done.err) == (0, "")
    assert f"  demarche {name}".rstrip() in done.out.partition("example")[2]
    assert max(map(len, done.lines)) <= 80


def test_the_help_names_every_command(run):
    text = run("--help").out
    assert all(f"\n  {name} " in text for name in command.COMMANDS)


def test_every_command_has_a_parser():
    assert {*command.COMMANDS, ""} == set(PARSERS)


def test_the_version(run):
    done = run("--version")
    assert (done.code, done.out) == (0, f"demarche {__version__}\n")


def test_the_schema_is_the_one_that_is_shipped(run):
    done = run("schema")
    assert done.plain["title"] == "Demarche record file, version 1"
    assert (done.code, done.out) == (0, schema_text())


def test_ctrl_c_is_quiet(run, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "_run", interrupt)
    done = run("check", "a.yaml")
    assert (done.code, done.out, done.err) == (130, "", "")
    assert starting.main is main


class Full(io.StringIO):
    """A stream on a disk that is full."""

    def write(self, _):
        raise OSError(errno.ENOSPC, "No space left on device")

    def fileno(self):
        return self.spare.fileno()


def test_a_full_disk_is_said_and_exit_3(monkeypatch, capsys, tmp_path):
    full = Full()
    with (tmp_path / "spare").open("w") as full.spare:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["schema"]) == 3
    assert "could not be written: No space left on device" in capsys.readouterr().err


def test_without_a_standard_output_nothing_fails(monkeypatch, record):
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["check", str(record())]) == 0
