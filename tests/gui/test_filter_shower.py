"""The counts beside the filter's choices come at once, and of many rows a little later."""

import pytest

from builders import demand, position
from demarche.gui import filter_shower
from demarche.gui.desk import Desk
from demarche.gui.filter_shower import FilterShower
from demarche.gui.panels.filter_bar import FilterBar


@pytest.fixture
def shown(qtbot, qapp, workspace):
    bar, desk = FilterBar(), Desk()
    qtbot.addWidget(bar)
    own = demand(position(id="a"), id="a")
    other = demand(position(id="b", party="upland"), id="b", by="upland")
    desk.take_workspace(workspace(own, other))
    return bar, FilterShower(desk, bar, bar), desk


def test_few_rows_are_counted_at_once(shown):
    bar, shower, _ = shown
    shower.show()
    assert [chip.text() for chip in bar.chips] == ["Lowland", "Upland"]


def test_many_rows_are_counted_while_the_window_lives(shown, qtbot, monkeypatch):
    monkeypatch.setattr(filter_shower, "_AT_ONCE", 1)
    bar, shower, _ = shown
    shower.show()
    assert not bar.chips
    qtbot.waitUntil(lambda: len(bar.chips) == 2)


def test_what_comes_too_late_is_dropped(shown, qtbot, monkeypatch, workspace):
    monkeypatch.setattr(filter_shower, "_AT_ONCE", 1)
    bar, shower, desk = shown
    shower.show()
    desk.take_workspace(workspace(demand(position(id="c"))))
    qtbot.waitUntil(lambda: shower._learning is None)
    assert not bar.chips
