"""The strip beside the scroll bar: where the changes are, and the way there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from builders import demand, position
from demarche.compare.cell import Change
from demarche.gui.comparison.change_map import ChangeMap
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT

LOOK = Look(LIGHT)
CHANGED = (7, 20, 38)


def a_demand(number):
    first = position("water " * (9 + number), "2019-03-01", id=f"{number}-1")
    text = "water " * 8 + "fire" if number in CHANGED else first.text
    later = position(text, "2019-04-01", id=f"{number}-2")
    return demand(first, later, id=f"demand-{number}", title=f"Demand {number}")


@pytest.fixture
def pane(qtbot, qapp, workspace):
    found = ComparisonPane(LOOK)
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    qtbot.waitExposed(found)
    found.show_workspace(workspace(*map(a_demand, range(40))))
    qtbot.waitUntil(found.view.heights.is_settled)
    return found


def marks(strip):
    """Give where marks of a change of words stand on the strip, from the top."""
    picture = strip.grab().toImage()
    colour = QColor(LOOK.pill_colours(Change.REWORDED)[1])
    middle = strip.width() // 2
    rows = [y for y in range(strip.height()) if picture.pixelColor(middle, y) == colour]
    return [y for y in rows if y - 1 not in rows]


def test_each_change_is_marked_at_its_height_in_the_whole(pane):
    header, strip = pane.view.verticalHeader(), pane.findChild(ChangeMap)
    found = marks(strip)
    scale = strip.height() / header.length()
    assert found == [pytest.approx(header.sectionPosition(row) * scale, abs=4) for row in CHANGED]


def test_a_click_on_a_mark_goes_to_its_change(pane, qtbot):
    strip = pane.findChild(ChangeMap)
    for y, row in zip(marks(strip), CHANGED, strict=True):
        at = QPoint(strip.width() // 2, y + 2)
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
        assert pane.current_demand() == f"demand-{row}"
        assert row in pane.view.rows_in_sight()
