"""Rows that did not change fold to one line, and unfold by key and by click."""

import pytest
from PySide6.QtCore import QPoint, Qt

from builders import demand, position
from demarche.compare.arranging import Arrangement
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT

DEMANDS = [
    demand(
        position("Water.", "2019-03-01", id="a"),
        position("Fire.", "2019-04-01", id="b"),
        id="changed",
        title="One that changed",
    ),
    *(
        demand(
            position("We ask for water. " * 9, "2019-03-01", id=f"{n}-1"),
            id=f"same-{n}",
            title="One that did not",
        )
        for n in range(3)
    ),
]


@pytest.fixture
def pane(qtbot, qapp, workspace):
    pane = ComparisonPane(Look(LIGHT))
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show_workspace(workspace(*DEMANDS), Arrangement(folded=True))
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def view(pane):
    return pane.view


def heights(view):
    return [view.rowHeight(row) for row in range(4)]


def test_only_what_did_not_change_is_one_line(view):
    changed, *same = heights(view)
    assert changed > 60
    assert all(height < 40 for height in same)


def test_space_unfolds_a_row_and_folds_it_again(view, qtbot):
    view.choose(2, 1)
    before = heights(view)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.rowHeight(2) > 60
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert heights(view) == before


def test_a_click_unfolds_a_row_and_one_on_its_sign_folds_it(view, qtbot):
    for wanted in (False, True):
        place = QPoint(20, view.rowViewportPosition(1) + 18)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert view.model().is_folded(1) is wanted


def test_a_row_that_changed_does_not_fold(view):
    view.fold(0, folded=True)
    assert not view.model().is_folded(0)


def test_a_screen_reader_is_told_that_a_row_is_folded(view):
    spoken = view.model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ", folded: " in spoken
