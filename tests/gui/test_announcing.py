"""What appears where the keyboard is not is spoken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from demarche.gui import announcing
from demarche.gui.actions import Name


@pytest.fixture
def heard(monkeypatch):
    """Catch what is announced to a screen reader that listens."""
    words = []

    class Told:
        def __init__(self, _widget, said):
            words.append(said)

    monkeypatch.setattr(announcing, "QAccessibleAnnouncementEvent", Told)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda _: None)
    return words


def test_a_filter_says_how_many_demands_it_leaves(opened, founding, heard):
    window = opened(founding)
    heard.clear()
    window.actions_by_name[Name.ONLY_CHANGED].trigger()
    assert any(each.startswith("2 of 16 demands") for each in heard)


def test_what_is_found_is_counted_aloud(opened, founding, heard, qtbot):
    window = opened(founding)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.parts.bar.find_box.box, "hotline")
    qtbot.waitUntil(lambda: "1 of 3" in heard)


def test_what_is_said_in_passing_is_heard(opened, founding, heard):
    opened(founding).room.presenter.say("Saved.")
    assert heard[-1] == "Saved."


def test_nothing_is_made_where_nobody_listens(opened, founding, heard, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    opened(founding).room.presenter.say("Saved.")
    assert heard == []


def test_a_form_that_is_taken_up_again_follows_the_theme(opened, founding, qtbot):
    window = opened(founding)
    window.parts.pane.go_to_demand("nato-membership")
    window.staff.forms.adding.add_position()
    aside = window.staff.forms.lay_aside()
    with qtbot.waitSignal(window.staff.forms.panel.destroyed):
        window.staff.forms.take_up(aside)
    window.actions_by_name[Name.THEME_DARK].trigger()
    assert window.staff.forms.panel is aside
