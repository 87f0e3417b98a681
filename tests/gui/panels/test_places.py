"""The place of a problem: its line among those around it, marked from the column on."""

from dataclasses import replace

import pytest

from demarche.gui.panels.passage import Face
from demarche.gui.panels.place_passages import (
    AROUND,
    Lines,
    has_lines,
    lines_around,
    marked_words,
    place_passages,
)
from demarche.gui.panels.place_window import place_in_words
from demarche.records.problem import Code, Problem


@pytest.fixture
def problem(tmp_path):
    path = tmp_path / "dam.yaml"
    path.write_text("".join(f"line {number}\n" for number in range(1, 1001)), "utf-8")
    code = Code.UNKNOWN_FIELD
    return Problem(file=str(path), code=code, message="odd", hint="write it so", line=500, column=6)


def runs_of(passage):
    return [(run.text, run.face) for run in passage.runs]


def test_the_lines_around_are_read_and_its_own_is_marked(problem):
    lines = lines_around(problem)
    assert (lines.first, len(lines.texts)) == (500 - AROUND, 2 * AROUND + 1)
    shown = list(place_passages(problem, lines))
    assert runs_of(shown[AROUND]) == [
        ("500   ", Face.MUTED),
        ("line ", Face.CONTEXT),
        ("500", Face.FOUND),
    ]
    assert [each.text for each in shown if Face.FOUND in [run.face for run in each.runs]] == [
        marked_words(problem, lines)
    ]


def test_at_the_beginning_and_behind_the_end_there_are_fewer_lines(problem):
    assert lines_around(replace(problem, line=1)).first == 1
    assert lines_around(replace(problem, line=1_200)).texts[-1:] == ("line 1000",)
    assert lines_around(replace(problem, line=5_000)).texts == ()
    assert marked_words(replace(problem, line=5_000), Lines(4_800, ())) == ""


def test_of_an_endless_line_the_part_around_the_place_is_shown(problem):
    long = replace(problem, line=1, column=900_000)
    (only,) = place_passages(long, Lines(1, ("x" * 1_000_000,)))
    assert len(only.text) < 5_000
    assert only.runs[-1].face is Face.FOUND


@pytest.mark.parametrize(
    ("file", "line", "shown"),
    [("a.yaml", 3, True), ("a.JSON", 3, True), ("a.xlsx", 3, False), ("a.yaml", None, False)],
)
def test_a_cell_and_a_whole_file_have_no_lines(problem, file, line, shown):
    assert has_lines(replace(problem, file=file, line=line)) is shown


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [(3, 7, "a.yaml:3:7"), (3, None, "a.yaml:3"), (None, None, "a.yaml")],
)
def test_a_place_is_written_as_editors_take_it(problem, line, column, words):
    assert place_in_words(replace(problem, file="a.yaml", line=line, column=column)) == words
