"""Heights: exact where they are seen, put right elsewhere without a jump."""

import pytest

from builders import demand, position
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT

ROWS = 900


def many(count=ROWS):
    return [
        demand(
            position("water " * (3 + number * 7 % 90), "2019-03-01", id=f"{number}-1"),
            position("water " * (2 + number * 7 % 90), "2019-04-01", id=f"{number}-2"),
            id=f"demand-{number}",
            title=f"Demand {number}",
        )
        for number in range(count)
    ]


@pytest.fixture
def pane(qtbot, qapp, workspace):
    found = ComparisonPane(Look(LIGHT))
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    qtbot.waitExposed(found)
    found.later = workspace(*many())
    return found


def shown(pane):
    """Show the rows now: nothing was done yet of what is done when the window is idle."""
    pane.show_workspace(pane.later)
    assert not pane.view.heights.is_settled()
    return pane.view


def places(view):
    """Say where on the screen each row in sight begins, but for those that come in at the edge."""
    return {row: view.rowViewportPosition(row) for row in view.rows_in_sight()[1:-1]}


def settle(pane, qtbot):
    qtbot.waitUntil(pane.view.heights.is_settled, timeout=20_000)


def test_what_is_read_stays_while_heights_are_found(pane, qtbot):
    view = shown(pane)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = places(view)
    settle(pane, qtbot)
    assert places(view) == before


def test_the_end_stays_the_end_while_heights_are_found(pane, qtbot):
    bar = shown(pane).verticalScrollBar()
    bar.setValue(bar.maximum())
    settle(pane, qtbot)
    assert bar.value() == bar.maximum()
    assert pane.view.rows_in_sight()[-1] == ROWS - 1


def test_scrolling_up_moves_what_is_read_by_what_was_scrolled(pane):
    view, bar = shown(pane), pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(40):
        before = places(view)
        bar.setValue(bar.value() - 60)
        after = {row: view.rowViewportPosition(row) for row in before}
        assert after == {row: place + 60 for row, place in before.items()}


def test_a_narrower_window_keeps_the_row_that_is_read(pane, qapp):
    view = shown(pane)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = view.rows_in_sight()[0]
    pane.resize(600, 600)
    qapp.processEvents()
    assert view.rows_in_sight()[0] == before


def test_zoom_keeps_the_row_that_is_read(pane, qapp):
    view = shown(pane)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = view.rows_in_sight()[0]
    pane.set_look(Look(LIGHT, 200))
    qapp.processEvents()
    assert view.rows_in_sight()[0] == before


def test_estimates_are_near_the_truth(pane, qtbot):
    view = shown(pane)
    settle(pane, qtbot)
    estimated = sum(view.rowHeight(row) for row in range(ROWS))
    exact = sum(view.layouts.height(row) for row in range(ROWS))
    assert abs(estimated - exact) < 0.1 * exact


def test_no_more_than_some_hundred_layouts_are_remembered(pane):
    view = shown(pane)
    for row in range(ROWS):
        view.layouts.height(row)
    assert view.layouts.remembered() <= 900


def test_another_width_keeps_the_part_of_a_tall_row_that_is_read(pane, workspace, qapp):
    pane.show_workspace(workspace(demand(position("water " * 600)), demand(position(), id="b")))
    view = pane.view
    view.verticalScrollBar().setValue(view.rowHeight(0) // 2)
    pane.resize(600, 600)
    qapp.processEvents()
    assert -view.rowViewportPosition(0) / view.rowHeight(0) == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("downwards", [True, False])
def test_the_next_page_is_laid_out_before_it_is_asked_for(pane, qtbot, qapp, downwards):
    view, bar = shown(pane), pane.view.verticalScrollBar()
    settle(pane, qtbot)
    step = 400 if downwards else -400
    bar.setValue(bar.maximum() // 2)
    bar.setValue(bar.value() + step)
    qtbot.waitUntil(lambda: not view.heights._ahead.isActive())
    made = view.layouts._stack.cache_info().misses
    bar.setValue(bar.value() + step)
    view.grab()
    assert view.layouts._stack.cache_info().misses == made
