import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon

from demarche.gui.panels import problems_delegate
from demarche.gui.panels.problems_model import HEADINGS, ProblemColumn
from demarche.gui.theme import DARK, LIGHT
from demarche.records.problem import Code, Problem, Severity


def problem(message="`pubished` is not a field of a source", **fields):
    fields = {"file": "/far/away/dam.yaml", "code": Code.UNKNOWN_FIELD, "line": 12, **fields}
    return Problem(message=message, **fields)


WARNING = problem("an odd character", severity=Severity.WARNING, line=3, column=7)
ERROR = problem(column=5, hint="did you mean `published`?")
WHOLE = problem("it holds too much", line=None)


def cell(panel, row, column):
    return panel.model.index(row, column).data()


def test_each_problem_has_its_kind_its_place_and_what_to_write(problems):
    problems.show_problems([ERROR])
    assert [cell(problems, 0, column) for column in ProblemColumn] == [
        "error",
        "dam.yaml:12:5",
        "`pubished` is not a field of a source\ndid you mean `published`?",
    ]


@pytest.mark.parametrize(
    ("listed", "heading"),
    [
        ([], "No problems"),
        ([ERROR], "Problems · 1 error"),
        ([WARNING, WARNING], "Problems · 2 warnings"),
        ([ERROR, WARNING, WHOLE], "Problems · 2 errors · 1 warning"),
    ],
)
def test_the_heading_counts(problems, listed, heading):
    problems.show_problems(listed)
    assert problems.heading == heading


def test_the_model_keeps_qts_rules(problems, qtmodeltester):
    problems.show_problems([ERROR, WARNING, WHOLE])
    qtmodeltester.check(problems.model)


def test_a_problem_leads_to_its_place(problems, qtbot):
    problems.show_problems([ERROR, WARNING, WHOLE])
    for row, wanted in enumerate((ERROR, WARNING, WHOLE)):
        with qtbot.waitSignal(problems.place_requested) as asked:
            problems.view.activated.emit(problems.model.index(row, ProblemColumn.WORDS))
        assert asked.args == [wanted]


def test_problems_are_copied_one_a_line_with_their_whole_path(problems):
    problems.show_problems([ERROR, WARNING])
    problems.copy()
    assert QGuiApplication.clipboard().text() == f"{ERROR}\n{WARNING}"
    selection = problems.view.selectionModel()
    # Not selectRow: Qt extends a selection by the keys that it thinks are held down.
    rows = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
    selection.select(problems.view.model().index(1, 0), rows)
    problems.copy()
    assert QGuiApplication.clipboard().text() == str(WARNING)


@pytest.mark.parametrize("text", ["<img src=x><table>", "a\u202eb", "w" * 10**6, "\n" * 10**4])
def test_hostile_text_is_plain_and_short(problems, text):
    problems.show_problems([problem(text, hint=text, file=f"/far/{text[:50]}")])
    begun = time.process_time()
    problems.grab()
    assert time.process_time() - begun < 1
    assert "\u202e" not in cell(problems, 0, ProblemColumn.WORDS)
    index = problems.model.index(0, ProblemColumn.WORDS)
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_screen_reader_hears_the_whole_problem(problems):
    problems.show_problems([ERROR])
    spoken = problems.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == str(ERROR)


def test_a_thousand_problems_are_listed_without_waiting(problems):
    begun = time.process_time()
    problems.show_problems([problem(f"mistake {n}", hint="word " * 30) for n in range(1000)])
    problems.grab()
    assert time.process_time() - begun < 3


def test_rows_are_as_high_as_their_words(problems, qtbot):
    problems.show_problems([problem("short"), problem("word " * 60, hint="and a hint")])
    view = problems.view
    qtbot.waitUntil(lambda: view.rowHeight(1) > 2 * view.rowHeight(0))
    before = view.rowHeight(0)
    problems.set_zoom(200)
    qtbot.waitUntil(lambda: view.rowHeight(0) > before)


def test_errors_and_warnings_have_their_own_sign_and_colour(problems, monkeypatch):
    asked = []
    monkeypatch.setattr(problems_delegate, "icon", lambda *which: asked.append(which) or QIcon())
    problems.show_problems([ERROR, WARNING])
    problems.grab()
    assert set(asked) == {("close", LIGHT.removed_text), ("warning", LIGHT.warning)}


def test_it_is_painted_in_both_themes(problems):
    problems.show_problems([ERROR, WARNING])
    light = problems.grab().toImage()
    problems.set_theme(DARK)
    assert problems.grab().toImage() != light


def test_the_columns_and_widgets_have_names(problems):
    heads = [
        problems.model.headerData(column, Qt.Orientation.Horizontal) for column in ProblemColumn
    ]
    assert heads == list(HEADINGS.values())
    assert problems.accessibleName() == "Problems"
    assert problems.view.accessibleName()


def test_a_place_stands_on_one_line(problems, qtbot):
    listed = [problem(file=f"{'a' * n}.yaml", line=209, column=15) for n in range(1, 12)]
    for each in listed:
        problems.show_problems([each])
        problems._fit()
        index = problems.model.index(0, ProblemColumn.PLACE)
        assert len(problems._delegate._lines(index)) == 1


@pytest.mark.parametrize("listed", [[ERROR], []])
def test_where_there_is_no_problem_there_are_no_headings(problems, listed):
    problems.show_problems([ERROR])
    problems.show_problems(listed)
    assert problems.view.horizontalHeader().isHidden() is not bool(listed)
