"""`compare` in the terminal: what stands where, at every width."""

import os

import pytest

from demarche.cli import comparing
from demarche.cli.terminal.width import width_of

SEEDS = ("security-guarantees", "boeing-iam-2024", "software-patents-2005")


@pytest.fixture
def founding(run, seed):
    return run("compare", seed("security-guarantees"))


@pytest.mark.parametrize(
    "line",
    [
        "Security guarantees, October 2021 to January 2022",
        "━━ NATO enlargement ━━━",
        "   Original                              │ Revised",
        "   each demand as first stated · base    │ as of the last day its party spoke",
        "↗  1. NATO membership of Ukraine, Georgia and others",
        "   alternative offered, original not withdrawn",
        "…  2. Forces and infrastructure as on 27 May 1997",
        "   not mentioned since 17 Dec 2021",
        "   guarantor  all member states of NATO → the United States",
        "     TASS, 17 December 2021, agency report",
        "     https://tass.com/world/1377211/amp",
        "Revised: 1 alternative, 1 reworded, 11 not mentioned, 3 unchanged",
    ],
)
def test_the_founding_dossier_says(founding, line):
    assert any(each.startswith(line) for each in founding.lines)
    assert (founding.code, founding.err) == (0, "")


def test_answers_and_their_absence_are_said(founding):
    assert "No answer on record to this" in founding.out
    assert "Answer of NATO" in founding.out


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("width", [20, 60, 80, 120, 200])
def test_no_line_but_an_address_is_wider_than_the_terminal(run, seed, monkeypatch, name, width):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("compare", seed(name)).lines
    wide = [line for line in lines if width_of(line) > width and "://" not in line]
    assert wide == []


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_line_between_columns_stands_in_one_place(run, seed, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run("compare", seed("security-guarantees")).lines
    assert len({width_of(line.partition("│")[0]) for line in lines if "│" in line}) == 1


def test_columns_that_do_not_fit_stand_under_each_other_and_it_is_said(run, seed):
    done = run("compare", seed("software-patents-2005"))
    assert done.lines[2] == "8 columns do not fit side by side: each stands below the last"
    assert "│" not in done.out
    assert "No statement on record: ALDE: Bowles; UEN: Crowley" in done.out


def test_three_columns_stand_side_by_side_where_there_is_room(run, seed, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    columns = ("--column", "original", "--column", "juri", "--column", "rocard-buzek")
    done = run("compare", seed("software-patents-2005"), *columns)
    heads = next(line for line in done.lines if "JURI" in line and "│" in line)
    assert [head.strip() for head in heads.split("│")] == ["Original", "JURI", "Rocard / Buzek"]
    assert "[-implemented-]" in done.out
    assert "{+controlled+}" in done.out


def test_marks_can_be_read_without_colours(run, record):
    done = run("compare", record())
    assert "We ask for [-200-] cubic metres a" in done.out
    assert "We ask for {+150+} cubic metres a" in done.out
    assert "\033" not in done.out


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_is_coloured_unless_its_owner_says_no(
    run, record, monkeypatch, environment, coloured
):
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert ("\033[9;38;5;166m200\033[0m" in run("compare", record()).out) is coloured


def test_text_from_a_file_cannot_move_the_cursor(run, record):
    text = '"200\\e[2J\\x9b2J\\u202e"'
    done = run("compare", record(**{"We ask for 200 cubic metres a second.": text, "Flow": text}))
    assert "200[U+001B][2J" in done.out
    assert not {"\033", "\x9b", "\u202e"} & set(done.out)


def test_only_changed_says_what_it_leaves_out(run, seed):
    done = run("compare", seed("security-guarantees"), "--only-changed")
    assert "Only demands that changed: 2 of 16 are shown." in done.lines
    assert "1997" not in done.out.partition("Sources")[0]


def test_columns_of_one_party_are_counted_under_their_days(run, record):
    done = run("compare", record(), "--column", "lowland@2019-03", "--column", "lowland")
    assert done.lines[-1] == "Lowland, as of 10 June 2019: 1 reworded"


def test_problems_go_to_standard_error_and_the_good_part_is_shown(run, record):
    done = run(
        "compare", record(**{"{name: Upland}": "{nam: Upland}", "date: 2019-06": "dat: 2019"})
    )
    assert (done.code, "did you mean `date`?" in done.err) == (1, True)
    assert "1. Flow" in done.out


@pytest.mark.parametrize("nothing", ["nothing.yaml", "empty.yaml"])
def test_with_one_of_two_files_unread_nothing_is_compared(run, record, tmp_path, nothing):
    (tmp_path / "empty.yaml").touch()
    done = run("compare", record(), tmp_path / nothing)
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("without both files there is nothing to compare\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--column", "original"], "one column is nothing to compare"),
        (["--column", "original", "--column", "lowlnd"], "did you mean “lowland”?"),
        (["--column", "original", "--column", "@2019-13"], "“2019-13” in “@2019-13” is not a day"),
        (["--column", "original", "--column", "occasion:x"], "no position was stated"),
        (["--base", "2"], "there is no column 2: the last is 1"),
        (["--column", "original"] + ["--column", "revised"] * 8, "2 to 8 columns, not 9"),
    ],
)
def test_a_column_that_there_is_not_is_wrong_use(run, record, arguments, words):
    done = run("compare", record(), *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_options_may_stand_between_the_files(run, record):
    done = run("compare", record("a.yaml"), "--only-changed", record("b.yaml"))
    assert "Only demands that changed: 0 of 1 are shown." in done.lines


def test_behind_a_pager_the_width_is_that_of_the_terminal(monkeypatch):
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr(
        os, "get_terminal_size", lambda fd: os.terminal_size((97 if fd == 2 else 0, 9))
    )
    assert comparing._width() == 97


def test_a_filter_leaves_out_rows_and_says_so(run, seed):
    done = run("compare", seed("security-guarantees"), "--filter", "hotlines party:russia")
    assert "“hotlines”; of Russia: 1 of 16 are shown." in done.lines
    assert (
        run("compare", seed("security-guarantees"), "--filter", "hotlines", "--json")
        .plain["rows"][0]["title"]
        .startswith("Telephone hotlines")
    )


def test_a_filter_for_what_there_is_not_is_wrong_use(run, seed):
    done = run("compare", seed("security-guarantees"), "--filter", "party:russa")
    assert (done.code, done.out) == (2, "")
    assert "did you mean “russia”?" in done.err


@pytest.mark.parametrize("layout", ["columns", "redline"])
def test_what_is_ignored_is_marked_and_said(run, ignorable, tmp_path, layout):
    page = run("compare", ignorable, "--ignore", "case,punctuation").out
    assert "The [~DAM~] stands[~.~]" in page
    assert "Ignored: capital and small letters, punctuation." in page
    out = tmp_path / "out.html"
    run("report", ignorable, "--ignore", "case", "--layout", layout, "-o", str(out))
    assert '<ins class="ignored">dam</ins>' in out.read_text("utf-8")


def test_what_cannot_be_ignored_is_refused_with_what_can(run, seed):
    asked = run("compare", seed("boeing-iam-2024"), "--ignore", "case,colour")
    assert asked.code == 2
    assert "“colour” cannot be ignored; what can is case, punctuation" in asked.err


@pytest.fixture
def ignorable(tmp_path):
    path = tmp_path / "dam.yaml"
    path.write_text(IGNORABLE, "utf-8")
    return str(path)


IGNORABLE = """\
format: demarche/1
title: The dam
language: en
parties: {low: {name: Lowland}}
sources: {note: {title: Note, url: "https://example.org/", kind: primary}}
demands:
  - id: dam
    by: low
    title: The dam
    positions:
      - {id: one, party: low, date: 2020, kind: demand, text: The DAM stands., sources: [note]}
      - {id: two, party: low, date: 2021, kind: demand, text: The dam stands, sources: [note]}
"""
