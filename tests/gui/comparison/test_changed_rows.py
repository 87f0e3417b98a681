"""Rows out of sight are compared while the window is idle; what is seen never waits for them."""

import pytest
from PySide6.QtCore import QTimer

from builders import demand, position
from demarche.compare.row_building import RowBuilder
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT

ROWS = 900


def many(is_changed=lambda number: number % 3 == 0):
    """Give demands of which some were worded anew."""
    return [
        demand(
            position("We ask for water.", "2019-03-01", id=f"{number}-1"),
            *(
                [position(f"We ask for more {number}.", "2019-04-01", id=f"{number}-2")]
                if is_changed(number)
                else []
            ),
            id=f"demand-{number}",
            title=f"Demand {number}",
        )
        for number in range(ROWS)
    ]


@pytest.fixture
def pane(qtbot, qapp):
    found = ComparisonPane(Look(LIGHT))
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    qtbot.waitExposed(found)
    return found


def compared(pane):
    """Give the rows that are compared by now."""
    return [at for at in range(ROWS) if pane.model.demand_row(at).is_compared]


def current(pane):
    return pane.view.currentIndex().row()


def test_only_what_is_seen_is_compared_at_once(pane, workspace):
    pane.show_workspace(workspace(*many()))
    assert set(pane.view.rows_in_sight()) <= set(compared(pane))
    assert len(compared(pane)) < 100


def test_the_rest_is_compared_while_the_window_is_idle(pane, workspace, qtbot):
    with qtbot.waitSignal(pane.changes.found, timeout=20_000):
        pane.show_workspace(workspace(*many()))
        assert not pane.changes.known
    assert pane.model.comparison.is_settled
    assert pane.changes.all() == list(range(0, ROWS, 3))


def test_one_goes_from_change_to_change_before_all_are_known(pane, workspace):
    pane.show_workspace(workspace(*many()))
    assert (pane.changes.after(0), pane.changes.after(1), pane.changes.before(4)) == (3, 3, 3)
    assert (pane.changes.before(0), pane.changes.after(ROWS - 2)) == (ROWS - 3, 0)
    assert not pane.changes.known


@pytest.mark.parametrize("row", [-1, 0, 1, 300, ROWS - 1])
def test_where_one_row_changed_every_way_leads_there(pane, workspace, row):
    pane.show_workspace(workspace(*many(lambda number: number == 300)))
    assert (pane.changes.after(row), pane.changes.before(row)) == (300, 300)


def test_where_nothing_changed_no_way_leads_anywhere(pane, workspace):
    pane.show_workspace(workspace(*many(lambda _: False)))
    assert (pane.changes.after(5), pane.changes.before(5)) == (None, None)


def test_the_reader_is_led_to_a_first_change_far_down(pane, workspace, qtbot):
    with qtbot.waitSignal(pane.changes.found, timeout=20_000):
        pane.show_workspace(workspace(*many(lambda number: number == 700)))
        assert current(pane) == 0
    assert current(pane) == 700


def test_a_reader_who_went_somewhere_stays_there(pane, workspace, qtbot):
    with qtbot.waitSignal(pane.changes.found, timeout=20_000):
        pane.show_workspace(workspace(*many(lambda number: number == 700)))
        pane.go_to_row(5)
    assert current(pane) == 5


def test_a_row_that_cannot_be_compared_is_told_of_once(pane, workspace, qtbot, monkeypatch):
    def cells_of(builder, row):
        if row.demand.id == "demand-500":
            raise ArithmeticError
        return found(builder, row)

    found = RowBuilder.cells_of
    monkeypatch.setattr(RowBuilder, "cells_of", cells_of)
    with qtbot.captureExceptions() as errors:
        pane.show_workspace(workspace(*many()))
        qtbot.waitUntil(lambda: bool(errors), timeout=20_000)
        passed = []
        QTimer.singleShot(50, lambda: passed.append(True))
        qtbot.waitUntil(lambda: bool(passed))
    assert [kind for kind, *_ in errors] == [ArithmeticError]
    assert not pane.model.demand_row(800).is_compared
