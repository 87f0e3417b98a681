"""`check`: each problem on its line, a count, and JSON in the documented shape."""

import pytest

from demarche.records.problem import Code

KEYS = ["file", "line", "column", "place", "severity", "code", "message", "hint"]


@pytest.fixture
def bad(project):
    return project / "tests" / "bad"


def test_the_shipped_dossiers_are_without_problems(run, project):
    done = run("check", *(project / "seeds").glob("*.yaml"))
    assert (done.code, len(done.lines), done.err) == (0, 1, "")
    assert done.out.startswith("3 files, ")
    assert done.out.endswith(" positions; no problems\n")


def test_each_problem_is_a_line_and_the_last_line_counts(run, bad):
    done = run("check", bad / "five-mistakes.yaml")
    assert (done.code, len(done.lines), done.err) == (1, 6, "")
    assert all(line.startswith(f"{bad / 'five-mistakes.yaml'}:") for line in done.lines[:5])
    assert done.lines[-1] == "1 file, 1 demand, 1 position; 5 errors"


def test_warnings_alone_are_exit_0(run, bad):
    done = run("check", bad / "suspicious-text.yaml")
    assert done.code == 0
    assert ": warning: " in done.lines[0]
    assert done.lines[-1].endswith("warnings") or done.lines[-1].endswith("1 warning")


def test_errors_and_warnings_of_several_files_are_counted(run, bad):
    done = run("check", bad / "five-mistakes.yaml", bad / "stated-after-withdrawal.yaml")
    assert done.lines[-1].startswith("2 files, 2 demands, ")
    assert done.lines[-1].endswith("; 5 errors, 1 warning")


@pytest.mark.parametrize("order", [1, -1])
def test_one_bad_file_among_good_ones_is_exit_1(run, record, bad, order):
    assert run("check", *[record(), bad / "five-mistakes.yaml"][::order]).code == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nothing.yaml", "there is no such file; check the name and the folder"),
        (".", "this is a folder; name a record file in it"),
        ("empty.yaml", "the file is empty; a record file is a mapping that begins with"),
        ("nul\0byte.yaml", "this is no name of a file"),
        ("line\nbreak.yaml", "there is no such file"),
    ],
)
def test_what_is_no_record_file_is_said_in_a_sentence(run, tmp_path, monkeypatch, name, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.yaml").touch()
    done = run("check", name)
    assert (done.code, len(done.lines)) == (1, 2)
    assert words in done.lines[0]


def test_no_control_character_reaches_the_terminal(run, record):
    done = run("check", record(**{"by: lowland": 'by: "low\\eland\\x9b2J"'}))
    assert "low[U+001B]land[U+009B]2J" in done.out
    assert not {"\033", "\x9b"} & set(done.out)


def test_json_has_the_documented_shape(run, bad):
    done = run("check", bad / "five-mistakes.yaml", "--json")
    assert list(done.plain) == ["problems", "files", "demands", "positions"]
    assert [list(problem) for problem in done.plain["problems"]] == [KEYS] * 5
    assert {problem["severity"] for problem in done.plain["problems"]} == {"error"}
    assert {problem["code"] for problem in done.plain["problems"]} <= set(Code)
    assert (done.code, done.plain["files"], done.plain["demands"]) == (1, 1, 1)


def test_json_of_a_file_without_problems(run, record):
    expected = {"problems": [], "files": 1, "demands": 1, "positions": 2}
    assert run("check", record(), "--json").plain == expected


def test_json_cannot_act_on_a_terminal(run, tmp_path):
    done = run("check", tmp_path / "no\033\x9b\u202efile.yaml", "--json")
    assert done.plain["problems"][0]["file"].endswith("no\033\x9b\u202efile.yaml")
    assert not {"\033", "\x9b", "\u202e"} & set(done.out)
