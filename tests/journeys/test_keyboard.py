"""The window without a mouse: Tab goes where the eye does, and everything can be reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from demarche.gui.action_table import TABLE
from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.tab_order import tab_stops
from demarche.resources import seed
from gui.accessible import told

SHIFT = Qt.KeyboardModifier.ShiftModifier


def walked(window, qtbot, first, steps):
    first.setFocus()
    seen = []
    for _ in range(steps):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    return list(dict.fromkeys(seen))


def test_a_reader_begins_by_reading(opened, founding, qtbot):
    window = opened(founding)
    assert window.focusWidget() is window.parts.pane.view


def test_tab_goes_from_the_tools_over_the_outline_to_the_grid_and_the_evidence(
    opened, founding, qtbot
):
    window = opened(founding)
    parts = window.parts
    wanted = [
        parts.bar.find_box.box,
        parts.outline.filter_box,
        parts.outline.view,
        parts.pane.view.columns_button,
        parts.pane.view,
        parts.evidence.pane,
    ]
    seen = walked(window, qtbot, parts.bar.find_box.box, 14)
    places = [seen.index(each) for each in wanted]
    assert places == sorted(places)


def test_tab_goes_as_the_eye_past_tabs_and_a_notice_and_through_a_form(
    opened, founding, qtbot, monkeypatch
):
    monkeypatch.setattr(asking, "ask_before_leaving", lambda *_: asking.Answer.DISCARD)
    window = opened(founding)
    window.open_paths([seed("boeing-iam-2024.yaml")])
    window.actions_by_name[Name.ADD_POSITION].trigger()
    window.staff.reloader.bar.offer("It was changed", "Read it again")
    parts, panel = window.parts, window.staff.forms.panel
    fields = [panel.form.inputs[name].focusProxy() for name in ("date", "links", "speaker")]
    wanted = [
        parts.bar.find_box.box,
        window.staff.tabs.row,
        window.staff.reloader.bar.accept,
        window.staff.reloader.bar.decline,
        parts.outline.filter_box,
        *parts.outline.filters.chips,
        parts.outline.filters.more,
        parts.outline.view,
        parts.pane.view,
        *fields,
        panel.make_button,
        panel.leave_button,
    ]
    seen = walked(window, qtbot, parts.bar.find_box.box, 60)
    assert [each for each in seen if each in wanted] == wanted
    parts.bar.find_box.box.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is panel.leave_button


def test_chips_are_walked_by_tab_and_pressed_by_the_space_bar(opened, founding, qtbot):
    window = opened(founding)
    first, second, *_ = window.parts.outline.filters.chips
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert window.parts.counts.filtered() == "Filter: of NATO"


def test_another_comparison_leaves_the_order_as_the_eye_has_it(opened, founding):
    window = opened(founding)
    window.desk.add_column(window.desk.workspace.columns[0])
    stops = tab_stops(window.parts, window.frame)
    heads = [each for each in stops if "choose another column" in each.accessibleName()]
    assert len(heads) == 3
    assert stops.index(heads[-1]) < stops.index(window.parts.pane.view)


def test_every_stop_has_a_name(opened, founding):
    window = opened(founding)
    stops = tab_stops(window.parts, window.frame)
    assert [each for each in stops if not told(each)[1]] == []


def test_every_action_can_be_reached_from_the_menus(opened, founding):
    window = opened(founding)
    menus = [action.menu() for action in window.menuBar().actions()]
    held = {inner for menu in menus for inner in menu.actions()}
    held |= {each for inner in list(held) if inner.menu() for each in inner.menu().actions()}
    missing = [spec.name for spec in TABLE if window.actions_by_name[spec.name] not in held]
    assert missing == []


def test_the_filter_is_reached_by_a_key_also_where_the_outline_is_folded(opened, founding, qtbot):
    window = opened(founding, size=(700, 600))
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert QApplication.focusWidget() is window.parts.outline.filter_box
    assert window.parts.outline.isVisible()


def test_links_are_walked_and_followed_to_another_statement(opened, founding, qtbot):
    window = opened(founding)
    pane = window.parts.evidence.pane
    steps = [each for each in pane.links if each.kind == "position"]
    with qtbot.waitSignal(window.parts.evidence.position_requested) as walked_to:
        pane.setFocus()
        for _ in pane.links:
            qtbot.keyClick(pane, Qt.Key.Key_Tab)
        qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert walked_to.args == [steps[-1].target]


def test_a_zoom_and_back_leaves_the_panels_as_they_were(opened, founding):
    window = opened(founding, size=(1900, 900))
    before = window.parts.splits.sizes()
    widths = [window.parts.outline.width(), window.parts.evidence.width()]
    window.preferences._zoom(150)
    wider = [window.parts.outline.width(), window.parts.evidence.width()]
    assert wider == [pytest.approx(1.5 * each, abs=2) for each in widths]
    assert window.parts.splits.sizes() == before
    window.preferences._zoom(100)
    assert [window.parts.outline.width(), window.parts.evidence.width()] == widths


def test_panels_grow_with_their_letters(opened, founding):
    window = opened(founding, size=(1440, 900))
    narrow = window.parts.outline.parentWidget().minimumWidth()
    while window.preferences.settings.zoom < 200:
        window.preferences.zoom_in()
    assert window.parts.outline.parentWidget().minimumWidth() == 2 * narrow
