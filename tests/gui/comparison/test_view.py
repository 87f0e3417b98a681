"""The grid: heights, links, marks on the right glyphs."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from builders import demand, position, quote, source
from demarche.compare.words import Mark, Span
from demarche.direction import in_our_direction
from demarche.gui.comparison.cell_layout import terms_paragraphs
from demarche.gui.comparison.change_map import ChangeMap
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import NOTHING_OPEN, ComparisonPane
from demarche.gui.comparison.paragraph import Paragraph, Run
from demarche.gui.comparison.setting import lay_out
from demarche.gui.comparison.stack import Stack
from demarche.gui.text import utf16_ranges, visible
from demarche.gui.theme import LIGHT

SOURCES = {"note": source("A note", publisher="Lowland", url="https://water.example/3")}


def many(count):
    return [
        demand(
            position("water " * (3 + number % 7), "2019-03-01", id=f"{number}-1"),
            position("fire " * 4, "2019-04-01", id=f"{number}-2", quotes=(quote("fire"),)),
            id=f"demand-{number}",
            title=f"Demand {number}",
            topic="Water" if number % 2 else "Fire",
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

    def show(*demands, **fields):
        found.show_workspace(workspace(*demands, **fields))
        return found

    return show


def heights_fit(view):
    return all(view.rowHeight(row) == view.layouts.height(row) for row in view.rows_in_sight())


def test_each_row_is_as_high_as_its_tallest_cell(pane):
    view = pane(*many(6)).view
    assert heights_fit(view)
    assert len({view.rowHeight(row) for row in range(view.model().rowCount())}) > 2


def test_a_large_comparison_is_exact_where_it_is_seen(pane):
    view = pane(*many(900)).view
    assert heights_fit(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert heights_fit(view)


def test_a_narrower_window_makes_higher_rows(pane, qapp):
    shown = pane(*many(3))
    before = sum(shown.view.rowHeight(row) for row in range(5))
    shown.resize(420, 600)
    qapp.processEvents()
    assert sum(shown.view.rowHeight(row) for row in range(5)) > before


def test_zoom_makes_higher_rows(pane):
    shown = pane(*many(3))
    before = shown.view.rowHeight(1)
    shown.set_look(Look(LIGHT, 200))
    assert shown.view.rowHeight(1) > 1.6 * before


def test_a_topic_runs_over_all_columns(pane):
    assert pane(*many(3)).view.columnSpan(0, 0) == 2


@pytest.mark.parametrize("row", [0, 1])
def test_one_sees_where_the_keyboard_is_also_at_the_heading_of_a_topic(pane, qapp, row):
    view = pane(*many(3)).view
    view.setCurrentIndex(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0))
    pictures = []
    for has_focus in (True, False):
        view.setFocus() if has_focus else view.clearFocus()
        pictures.append(view.viewport().grab(place).toImage())
    view.setCurrentIndex(view.model().index(4, 0))
    pictures.append(view.viewport().grab(place).toImage())
    assert [one == other for one, other in pairwise(pictures)] == [False, False]


def test_changes_are_walked_in_order_and_round_the_end(pane):
    shown = pane(*many(3))
    seen = []
    for _ in range(4):
        seen.append(shown.current_demand())
        shown.ways.next_change()
    shown.ways.previous_change()
    assert seen == ["demand-0", "demand-2", "demand-1", "demand-0"]
    assert shown.current_demand() == "demand-0"


def test_the_way_round_the_end_is_said(pane):
    shown, said = pane(*many(2)), []
    shown.ways.went_round.connect(said.append)
    shown.ways.next_change()
    assert said == []
    shown.ways.next_change()
    shown.ways.previous_change()
    pane(*many(1)).ways.next_change()
    assert said == [
        "After the last change: at the first again.",
        "Before the first change: at the last again.",
        "Nothing else changed.",
    ]


def test_a_change_that_was_out_of_sight_comes_with_what_follows_it(pane):
    shown = pane(*many(12))
    view, walked = shown.view, 0
    for _ in range(11):
        before = view.verticalScrollBar().value()
        shown.ways.next_change()
        row = view.currentIndex().row()
        top, height = view.rowViewportPosition(row), view.rowHeight(row)
        left = view.viewport().height() - height
        if view.verticalScrollBar().value() not in (before, view.verticalScrollBar().maximum()):
            walked += 1
            assert top == pytest.approx(left / 3, abs=3)
    assert walked > 2


def test_the_strip_points_at_the_demand_that_the_reader_is_at(pane, qapp):
    shown = pane(*many(12))
    accent = QColor(LIGHT.accent)

    def pointed_at():
        qapp.processEvents()
        strip = shown.findChild(ChangeMap).grab().toImage()
        return [y for y in range(strip.height()) if strip.pixelColor(2, y) == accent]

    first = pointed_at()
    shown.ways.previous_change()
    assert first
    assert min(pointed_at()) > shown.height() / 2 > max(first)


def link_point(view, row, column):
    """Find a point of the viewport at which a link lies."""
    for y in range(view.rowViewportPosition(row), view.viewport().height(), 3):
        for x in range(view.columnViewportPosition(column), view.viewport().width(), 5):
            if view.address_at(QPoint(x, y)):
                return QPoint(x, y)
    return None


def test_a_click_on_a_source_is_a_wish_to_read_it(pane, qtbot):
    view = pane(*many(1), sources=SOURCES).view
    point = link_point(view, 1, 1)
    with qtbot.waitSignal(view.address_requested) as wish:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert wish.args == ["https://water.example/3#:~:text=fire"]


def test_a_click_beside_the_links_asks_for_nothing(pane, qtbot):
    view = pane(*many(1), sources=SOURCES).view
    with qtbot.assertNotEmitted(view.address_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 60))


def test_enter_reads_the_first_source_of_a_cell(pane, qtbot):
    view = pane(*many(1), sources=SOURCES).view
    with qtbot.waitSignal(view.address_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_rest_of_a_long_text_is_shown_by_key(pane, qtbot):
    shown = pane(demand(position("water " * 2_000)))
    before = shown.view.rowHeight(0)
    with qtbot.assertNotEmitted(shown.view.address_requested):
        qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    assert shown.model.content(0, shown.view.currentIndex().column()).left_out == 0
    assert shown.view.rowHeight(0) > 2 * before
    assert heights_fit(shown.view)


def test_the_rest_of_a_long_text_is_shown_by_click(pane, qtbot):
    view = pane(demand(position("water " * 2_000))).view
    view.verticalScrollBar().setValue(view.rowHeight(0) - view.viewport().height())
    bottom = range(view.viewport().height() - 120, view.viewport().height(), 3)
    point = next(each for y in bottom if view.address_at(each := QPoint(30, y)))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.model().content(0, 0).left_out == 0


def test_a_text_too_long_for_any_cell_says_where_it_is_whole(pane, qtbot):
    shown = pane(demand(position("water " * 40_000)))
    qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    content = shown.model.content(0, shown.view.currentIndex().column())
    assert content.left_out == 140_000
    assert shown.view.links_of(shown.view.currentIndex()) == []


def test_the_menu_key_offers_every_link(pane, qtbot):
    view = pane(*many(1), sources=SOURCES).view
    view.setCurrentIndex(view.model().index(1, 1))
    press = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    view.contextMenuEvent(press)
    (menu,) = view.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    with qtbot.waitSignal(view.address_requested):
        qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_words_are_selected_by_dragging_and_copied(pane, qtbot, qapp):
    shown = pane(demand(position("😀 water flows", "2019-03-01")))
    view = shown.view
    left, top = view._corner(view.model().index(0, 0)).toPoint().toTuple()
    body = round(view.layouts.stack(0, 0).top_of(1)) + 6
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left, top + body))
    qtbot.mouseMove(view.viewport(), QPoint(left + 10, top + body))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(left + 400, top + body),
        QPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    qapp.sendEvent(view.viewport(), move)
    assert view.selected_text() == "😀 water flows"
    shown.copy_row()
    assert qapp.clipboard().text() == "😀 water flows"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert view.selected_text() == ""


SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("keys", "selected"),
    [
        ([(Qt.Key.Key_Right, SHIFT)] * 2, "😀 "),
        ([(Qt.Key.Key_Right, SHIFT | CONTROL)] * 2, "😀 water "),
        ([(Qt.Key.Key_Right, SHIFT | CONTROL)] * 2 + [(Qt.Key.Key_Left, SHIFT)], "😀 water"),
        ([(Qt.Key.Key_Left, SHIFT)], "\n"),
        (
            [(Qt.Key.Key_End, SHIFT)],
            "😀 water flows\nLowland · 1 Mar 2019\nNo answer on record to this",
        ),
        ([(Qt.Key.Key_Down, SHIFT)], "😀 water flows\n"),
        ([(Qt.Key.Key_A, CONTROL), (Qt.Key.Key_Escape, SHIFT)], ""),
    ],
)
def test_words_are_selected_by_keys(pane, qtbot, qapp, keys, selected):
    shown = pane(demand(position("😀 water flows", "2019-03-01")))
    for key, modifiers in keys:
        qtbot.keyClick(shown.view, key, modifiers)
    assert shown.view.selected_text() == selected
    shown.copy_row()
    assert not selected or qapp.clipboard().text() == selected


def test_in_a_text_from_right_to_left_the_left_arrow_goes_on(pane, qtbot):
    view = pane(demand(position("נטו תחזור", "2019-03-01"))).view
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert view.selected_text() == "נ"


def test_the_line_to_which_one_selects_stays_in_sight(pane, qtbot):
    shown = pane(demand(position("water " * 600, "2019-03-01")))
    view = shown.view
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT)
    bottom = view.rowViewportPosition(0) + view.rowHeight(0)
    assert view.viewport().height() - 20 <= bottom <= view.viewport().height() + 60
    qtbot.keyClick(view, Qt.Key.Key_Home, SHIFT)
    assert view.verticalScrollBar().value() < 60


def test_what_is_selected_is_so_no_more_in_another_cell(pane, qtbot):
    view = pane(*many(2)).view
    qtbot.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert view.selected_text()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.selected_text() == ""


def test_nothing_open_says_what_to_do(qtbot, qapp):
    empty = ComparisonPane(Look(LIGHT))
    qtbot.addWidget(empty)
    empty.show_workspace(None)
    assert empty.empty_words() == NOTHING_OPEN


@pytest.mark.parametrize(
    ("text", "at_right"),
    [
        ("two hundred litres", False),
        ("نطالب بمئتي لتر", True),
        ("200 عام", True),
        ("The word עולם", False),
        ("שלום world", True),
        ("200", False),
        ("", False),
    ],
)
def test_a_text_stands_at_the_side_where_its_script_begins(qapp, text, at_right):
    layout, _ = lay_out(Paragraph(text, Look(LIGHT).body, "#000000", own_side=True), 600)
    assert (layout.lineAt(0).naturalTextRect().left() > 100) is at_right


def test_a_line_of_ours_runs_from_left_to_right_whatever_name_it_begins_with(qapp):
    line = in_our_direction("لبنان · 1 Jan 2024")
    layout, _ = lay_out(Paragraph(line, Look(LIGHT).label, "#000000"), 600)
    first = layout.lineAt(0)
    places = [first.cursorToX(line.index(each))[0] for each in ("ل", "1", "Jan", "2024")]
    assert places[1:] == sorted(places[1:])
    assert places[0] < places[1]


def test_a_link_is_found_under_its_words_and_nowhere_else(qapp):
    text = Paragraph(
        "read Lowland here", Look(LIGHT).label, "#000000", [Run(5, 7, leads_to=lambda: "x")]
    )
    stack = Stack([text], 400)
    hits = [stack.address_at(QPointF(x, 5)) for x in range(0, 400, 4)]
    assert hits[0] == hits[-1] == ""
    assert "x" in hits


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("ab cd", (3, 5), (3, 2)),
        ("😀b cd", (3, 5), (4, 2)),
        ("a\u202eb", (2, 3), (9, 1)),
    ],
)
def test_marks_are_counted_as_qt_counts(qapp, text, span, expected):
    mark = Span(*span, Mark.ADDED)
    assert utf16_ranges(visible(text), [mark]) == [(*expected, mark)]


HOSTILE = (
    "<table><tr><td>" * 20,
    "<img src=/dev/zero>",
    "a" * 50_000,
    "\u202e reversed",
    "\x00\x1b[31m",
    "&lt;b&gt;",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_painted_as_text(pane, text):
    shown = pane(demand(position(text), title=text, topic=text))
    assert not shown.grab().isNull()


ARAB = "النقابة"


@pytest.mark.parametrize(
    ("line", "order"),
    [
        (
            in_our_direction(f"Answer of {ARAB}, 20 May 2023: counters"),
            ("of", "ا", ",", "20", "May", "counters"),
        ),
        (in_our_direction(f"{ARAB} · 20% → 12%"), ("ا", "20%", "→", "12%")),
        (
            terms_paragraphs([("النسبة", "20% → 12% (-8 points)")], Look(LIGHT))[0].text,
            ("ا", ":", "20%", "12%", "(-8 points)"),
        ),
        (terms_paragraphs([("البداية", f"{ARAB} → {ARAB}")], Look(LIGHT))[0].text, ("ا", ":", "→")),
    ],
)
def test_what_we_put_beside_a_name_that_runs_from_the_right_stays_in_order(qapp, line, order):
    layout, _ = lay_out(Paragraph(line, Look(LIGHT).label, "#000000"), 900)
    first = layout.lineAt(0)
    places = [first.cursorToX(line.index(each))[0] for each in order]
    assert places[1:] == sorted(places[1:])
    assert places[0] < places[1]
