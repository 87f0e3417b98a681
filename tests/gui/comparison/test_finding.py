"""Words are found in the grid, counted, gone to one after another, and marked."""

import pytest
from PySide6.QtGui import QColor, QImage

from builders import demand, position
from demarche.gui.comparison import finding
from demarche.gui.comparison.content import MOST_CHARACTERS
from demarche.gui.comparison.hits import TITLE
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT


def a_demand(name, was, is_, **fields):
    first = position(was, "2019-03-01", id=f"{name}1")
    return demand(first, position(is_, "2019-04-01", id=f"{name}2"), id=name, **fields)


@pytest.fixture
def pane(workspace, qtbot, qapp):
    found = ComparisonPane(Look(LIGHT))
    qtbot.addWidget(found)
    found.show_workspace(
        workspace(
            a_demand("a", "Water and water", "No water", title="Water first"),
            a_demand("b", "Fish", "Fish and d\u00e9bit", title="Fish"),
            a_demand("c", "Sand", "Sand, water", title="Sand"),
        )
    )
    found.resize(900, 700)
    found.show()
    qtbot.waitExposed(found)
    return found


def reached(pane, times=1, *, backwards=False):
    hits = []
    pane.ways.finder.reached.connect(hits.append)
    for _ in range(times):
        pane.ways.find_next(backwards=backwards)
    return [(hit.row, hit.column, hit.number) for hit in hits]


def test_hits_are_counted_in_titles_and_in_every_column(pane):
    pane.ways.look_for("WATER")
    assert pane.ways.finder.place() == (1, 5, True)


def test_they_are_gone_to_in_the_order_of_the_page_and_round(pane):
    pane.ways.look_for("water")
    every = [(0, TITLE, 0), (0, 0, 0), (0, 0, 1), (0, 1, 0), (2, 1, 0)]
    assert reached(pane, 5) == [*every[1:], every[0]]
    assert reached(pane, 2, backwards=True) == [every[4], every[3]]


def test_from_another_cell_one_goes_on_from_there(pane):
    pane.ways.look_for("water")
    pane.view.choose(1, 0)
    assert reached(pane) == [(2, 1, 0)]
    pane.view.choose(1, 0)
    assert reached(pane, backwards=True) == [(0, 1, 0)]


@pytest.mark.parametrize(("words", "of"), [("debit", 1), ("lowland", 6), ("zzz", 0), ("  ", 0)])
def test_accents_and_who_said_it_count_too(pane, words, of):
    pane.ways.look_for(words)
    assert pane.ways.finder.place().of == of


def test_hits_are_marked_and_the_one_gone_to_stands_out(pane):
    def shows(colour):
        picture = pane.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        red, green, blue, _ = QColor(colour).getRgb()
        return bytes((blue, green, red, 255)) * 2 in bytes(picture.constBits())

    assert not shows(LIGHT.found_fill)
    pane.ways.look_for("water")
    assert shows(LIGHT.found_fill)
    assert shows(LIGHT.accent)


def test_a_hit_behind_the_cut_of_a_long_text_is_shown(pane, workspace):
    long = "word " * MOST_CHARACTERS + "needle"
    pane.show_workspace(workspace(a_demand("a", "x", long)))
    pane.ways.look_for("needle")
    assert not pane.model.content(0, 1).left_out
    assert pane.view.verticalScrollBar().value() > 1_000


def test_many_rows_are_counted_while_the_window_lives(pane, workspace, qtbot, monkeypatch):
    monkeypatch.setattr(finding, "_AT_ONCE", 10)
    rows = [a_demand(f"d{n}", "x", "needle" if n == 150 else "y") for n in range(200)]
    pane.show_workspace(workspace(*rows))
    pane.ways.look_for("needle")
    assert not pane.ways.finder.place().is_final
    qtbot.waitUntil(lambda: pane.ways.finder.place() == (1, 1, True))


def test_another_comparison_is_looked_through_anew(pane, workspace):
    pane.ways.look_for("water")
    pane.show_workspace(workspace(a_demand("a", "water", "x")))
    assert pane.ways.finder.place() == (0, 1, True)
    assert pane.view.hits.here is None
