"""The heads of the columns."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton

from builders import demand, position
from demarche.compare.columns import parse_spec
from demarche.gui.comparison.column_head import OLDER, OLDER_IN_FULL, ColumnHead, is_older
from demarche.gui.comparison.picker import ColumnPicker

MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
OLD, NEW = "lowland@2019-03-15", "lowland@2019-04-15"


@pytest.fixture
def columns(workspace):
    def of(*specs):
        first, then = position("200", "2019-03-01"), position("150", "2019-04-01")
        return workspace(demand(first, then), columns=specs).comparison.columns

    return of


@pytest.mark.parametrize(
    ("specs", "older"),
    [
        ((OLD, NEW), [False, False]),
        ((NEW, OLD), [False, True]),
        ((NEW, "original", OLD), [False, False, True]),
        (("original", "revised"), [False, False]),
        ((OLD, OLD), [False, False]),
    ],
)
def test_an_older_day_to_the_right_of_a_newer_one_is_noticed(columns, specs, older):
    found = columns(*specs)
    assert [is_older(found, number) for number in range(len(found))] == older


def test_an_older_column_says_so_in_its_head(columns, qtbot, qapp):
    head = ColumnHead(1, None)
    qtbot.addWidget(head)
    head.resize(600, 60)
    head.show_column(columns(NEW, OLD)[1], is_base=False, removable=False, is_older=True)
    assert head._detail.toolTip().endswith(OLDER_IN_FULL)
    assert OLDER in head._title.accessibleName()


@pytest.fixture
def heads(opened):
    """Give the heads of three columns, by the names that columns have on the command line."""
    window = opened()
    window.desk.add_column(parse_spec("nato", window.desk.workspace.lookups))
    found = window.parts.pane.view.heads
    found.names = lambda: [str(each) for each in window.desk.workspace.columns]
    found.base = lambda: window.desk.workspace.base
    return found


def grips(heads):
    return [head.findChild(QPushButton) for head in heads.findChildren(ColumnHead)]


def is_above(head):
    return head._base.y() < head._detail.y() - head._base.height() // 2


@pytest.mark.parametrize(("width", "above"), [(1000, False), (500, True), (300, False)])
def test_a_day_has_the_line_of_the_base_where_it_needs_it(opened, founding, qapp, width, above):
    window = opened(founding)
    heads = window.parts.pane.view.heads
    shown = heads.findChildren(ColumnHead)
    for each in shown:
        each.resize(width // 2, each.height())
    heads._place_bases()
    for each in shown:
        each.layout().activate()
    assert [is_above(each) for each in shown] == [above, above]


def test_a_head_is_dragged_to_another_place_and_the_base_stays_the_base(heads, qtbot):
    grip = grips(heads)[0]
    far = QPoint(heads.sectionViewportPosition(2) + 60, 10)
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    place = grip.mapFromGlobal(heads.viewport().mapToGlobal(far))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(grip.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    grip.mouseMoveEvent(move)
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=place)
    assert (heads.names(), heads.base()) == (["revised", "original", "nato"], 1)


def test_keys_move_a_column_and_the_keyboard_goes_with_it(heads, qtbot, qapp):
    grips(heads)[0].setFocus()
    for _ in range(2):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Right, MOVING)
    assert heads.names() == ["revised", "nato", "original"]


def test_a_click_on_a_head_that_was_not_dragged_opens_its_picker(heads, qtbot):
    qtbot.mouseClick(grips(heads)[2], Qt.MouseButton.LeftButton)
    picker = heads.findChild(ColumnPicker)
    assert picker.whom.currentIndex().data() == "NATO"
    picker.close()


def test_the_calendar_marks_when_a_party_spoke_and_gives_any_day(heads):
    picker = heads.pick(2)
    assert dt.date(2022, 1, 26) in picker.calendar.marked()
    picker.calendar.clicked.emit(QDate(2022, 1, 20))
    assert heads.names()[2] == "nato@2022-01-20"


def test_where_no_day_can_be_chosen_there_is_no_calendar(heads):
    picker = heads.pick(0)
    assert picker.calendar.isHidden()
    picker.close()


def test_all_columns_are_chosen_at_once(heads):
    button = heads.parent().columns_button
    button.menu().aboutToShow.emit()
    words = {each.text(): each for each in button.menu().actions()}
    words["Every version of Russia"].trigger()
    assert heads.names()[-1] == "russia@2022-01-19"


def test_the_picker_grows_with_the_text(heads):
    heights = []
    for zoom in (100, 150):
        heads.window().preferences._zoom(zoom)
        picker = heads.pick(2)
        heights.append(picker.height())
        picker.close()
    assert heights[1] == 1.5 * heights[0]


def test_in_the_window_an_older_day_to_the_right_says_so_until_it_is_moved_to_the_left(
    heads, qtbot
):
    desk = heads.window().desk
    desk.take_workspace(desk.workspace.with_specs(["nato@2022-01-26", "russia@2021-12-17"]))
    assert OLDER in grips(heads)[1].accessibleName()
    assert OLDER not in grips(heads)[0].accessibleName()
    grips(heads)[1].setFocus()
    qtbot.keyClick(grips(heads)[1], Qt.Key.Key_Left, MOVING)
    assert heads.names() == ["russia@2021-12-17", "nato@2022-01-26"]
    assert not any(OLDER in each.accessibleName() for each in grips(heads))


def test_any_day_is_taken_by_keys(heads, qtbot, qapp):
    picker = heads.pick(2)
    qtbot.waitUntil(lambda: qapp.focusWidget() is picker.whom)
    for _ in range(2):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(qapp.focusWidget(), key)
    assert heads.names()[2] == "nato@2022-01-24"
