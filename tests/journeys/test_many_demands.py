"""A large file: it is read while its demands are still being compared, and says so."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from demarche.compare.arranging import Arrangement, Grouping
from demarche.compare.ignoring import Aspect
from demarche.gui import comparing
from demarche.gui.actions import Name

ROWS = 1_200


def record():
    """Give a file of many demands; every third was worded anew."""
    positions = [
        {"date": "2019-03-01", "text": "We ask for water."},
        {"date": "2019-04-01", "text": "We ask for more water."},
    ]
    return {
        "format": "demarche/1",
        "title": "Many",
        "parties": {"a": {"name": "Lowland"}},
        "demands": [
            {
                "id": f"d{at}",
                "title": f"Demand {at}",
                "by": "a",
                "positions": positions[: 1 + (at % 3 == 0)],
            }
            for at in range(ROWS)
        ],
    }


@pytest.fixture
def window(opened, tmp_path, monkeypatch):
    monkeypatch.setattr(comparing, "LARGE", 1_000)
    file = tmp_path / "many.json"
    file.write_text(json.dumps(record()))
    return opened(file)


def compare_anew(window):
    """Look at other columns: no demand is compared but those in sight."""
    window.desk.take_base(1)
    assert not window.desk.workspace.comparison.is_settled


def counts(window):
    return window.parts.counts.words()


def settled(window, qtbot):
    qtbot.waitUntil(lambda: window.parts.pane.changes.known, timeout=20_000)


def test_it_says_that_demands_are_still_being_compared_and_then_counts_them(window, qtbot):
    compare_anew(window)
    assert counts(window) == "1,200 demands   ·   still being compared"
    settled(window, qtbot)
    assert counts(window) == "1,200 demands   ·   400 reworded   ·   800 unchanged"


def test_a_filter_waits_for_all_demands_and_then_shows_its_own(window, qtbot):
    compare_anew(window)
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.actions_by_name[Name.ONLY_CHANGED].trigger()
        assert window.parts.pane.count() == ROWS
        assert window.parts.counts.progress.isVisible()
    assert window.parts.pane.count() == 400
    assert not window.parts.counts.progress.isVisible()


def test_grouping_by_change_waits_for_all_demands(window, qtbot):
    compare_anew(window)
    asked = Arrangement(grouping=Grouping.CHANGE)
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.desk.take_arrangement(asked)
        assert window.desk.arrangement != asked
    assert window.desk.arrangement == asked
    assert window.desk.workspace.comparison.is_settled


def test_a_filter_that_is_given_up_leaves_what_was_there(window, qtbot):
    compare_anew(window)
    window.actions_by_name[Name.ONLY_CHANGED].trigger()
    cancel = window.parts.counts.progress.findChild(QPushButton)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert not window.actions_by_name[Name.ONLY_CHANGED].isChecked()
    settled(window, qtbot)
    assert window.parts.pane.count() == ROWS


def test_another_column_keeps_the_filter_that_waits(window, qtbot):
    compare_anew(window)
    window.actions_by_name[Name.ONLY_CHANGED].trigger()
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.desk.take_base(0)
    assert window.desk.workspace.base == 0
    assert window.parts.pane.count() == 400


def test_what_is_ignored_waits_for_the_rows_that_a_filter_asks_for(window, qtbot):
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.actions_by_name[Name.ONLY_CHANGED].trigger()
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.desk.take_ignored(frozenset({Aspect.CASE}))
        assert window.parts.counts.progress.isVisible()
    assert window.desk.workspace.comparison.ignored == {"case"}
    assert window.parts.pane.count() == 400


def test_a_column_that_comes_late_does_not_bring_back_what_is_ignored_no_more(window, qtbot):
    window.actions_by_name[Name.ONLY_CHANGED].trigger()
    window.desk.take_base(1)
    window.desk.take_ignored(frozenset({Aspect.CASE}))
    qtbot.waitUntil(lambda: not window.parts.counts.progress.isVisible(), timeout=20_000)
    assert window.desk.workspace.ignored == window.desk.ignored


def test_what_cannot_be_compared_leaves_the_filter_that_waits(window, qtbot, told):
    compare_anew(window)
    window.actions_by_name[Name.ONLY_CHANGED].trigger()
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.desk.remove_column(0)
    assert told
    assert window.parts.pane.count() == 400


def test_a_row_of_very_many_positions_is_compared_off_the_gui_thread(window, qtbot, monkeypatch):
    monkeypatch.setattr(comparing, "LONG", 1)
    with qtbot.waitSignal(window.desk.changed, timeout=20_000):
        window.desk.take_base(1)
        assert window.desk.workspace.base == 0
    long = [row for row in window.desk.workspace.comparison.rows if len(row.demand.positions) > 1]
    assert len(long) == 400
    assert all(row.is_compared for row in long)
