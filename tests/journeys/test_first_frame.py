"""What is painted first: a small file at once, and a window for a large one before it is read."""

import json

import pytest
from PySide6.QtCore import QEvent, QObject

from builders import GOOD_FILE
from demarche.gui import at_once
from demarche.gui.actions import Name
from demarche.gui.app import open_window
from demarche.gui.comparison.empty import EmptyLabel


@pytest.fixture
def file(tmp_path):
    written = tmp_path / "dam.json"
    written.write_text(json.dumps(GOOD_FILE), "utf-8")
    return str(written)


@pytest.fixture
def unshown(qtbot, qapp, file):
    window = open_window([file])
    qtbot.addWidget(window)
    return window


class Painted(QObject):
    """Notes what is there when a window is painted for the first time."""

    def __init__(self, window, asked):
        super().__init__(window)
        self.found = []
        self._asked = asked
        window.installEventFilter(self)

    def eventFilter(self, window, event):  # noqa: N802 - Qt's own
        if event.type() == QEvent.Type.Paint and not self.found:
            self.found.append(self._asked(window))
        return False


def test_a_small_file_is_there_at_the_first_paint(unshown, qtbot):
    painted = Painted(unshown, lambda window: (window.parts.pane.count(), window.is_complete))
    unshown.show()
    qtbot.waitUntil(lambda: bool(painted.found))
    assert painted.found == [(unshown.parts.pane.count(), False)]
    assert unshown.parts.pane.count() > 0


def test_a_large_file_waits_for_the_first_paint(qtbot, qapp, file, monkeypatch):
    monkeypatch.setattr(at_once, "MOST_BYTES", 0)
    window = open_window([file])
    qtbot.addWidget(window)
    painted = Painted(window, lambda window: "room" in vars(window))
    window.show()
    qtbot.waitUntil(lambda: bool(painted.found))
    assert painted.found == [False]
    qtbot.waitUntil(lambda: window.parts.pane.count() > 0)


def test_all_is_there_soon_after_the_first_paint(unshown, qtbot):
    unshown.show()
    qtbot.waitUntil(lambda: unshown.is_complete)
    assert all(menu.actions() for menu in unshown.menus.values())
    drawn = unshown.actions_by_name[Name.OPEN].icon().pixmap(18).toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x in range(18) for y in range(18))


def test_a_window_that_is_closed_before_it_is_painted_leaves_nothing_to_ask(unshown):
    assert unshown.close()


def test_what_is_made_after_the_window_was_dressed_has_its_own_letters(unshown, qtbot):
    unshown.show()
    qtbot.waitUntil(lambda: unshown.is_complete)
    pane, look = unshown.parts.pane, unshown.parts.pane.view.layouts.look
    assert pane.view.columns_button.font().pointSizeF() == look.small.pointSizeF()
    assert pane.findChild(EmptyLabel).font().families() == look.body.families()
