"""The bar of tools gives up words before it gives up tools."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from demarche.gui.actions import Name
from demarche.gui.tool_bar import _LEFT, _RIGHT

TOOLS = [name for name in (*_LEFT, *_RIGHT) if name is not None]


def button(window, name):
    found = window.parts.bar.widgetForAction(window.actions_by_name[name])
    assert isinstance(found, QToolButton)
    return found


def has_words(window, name):
    return button(window, name).toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.mark.parametrize("width", [560, 640, 820, 1000, 1200, 1440, 1800])
def test_every_tool_stays_in_sight_whole(opened, founding, width):
    window = opened(founding, size=(width, 600))
    bar = window.parts.bar
    for name in TOOLS:
        tool = button(window, name)
        assert tool.isVisible()
        assert tool.width() >= tool.sizeHint().width()
        assert bar.rect().contains(tool.geometry())


def test_the_best_known_signs_lose_their_words_first(opened, founding):
    window = opened(founding, size=(1800, 600))
    assert all(has_words(window, name) for name in TOOLS)
    window.resize(1200, 600)
    assert not has_words(window, Name.PRINT)
    assert has_words(window, Name.REDLINE)
    window.resize(560, 600)
    assert not any(has_words(window, name) for name in TOOLS)
    window.resize(1800, 600)
    assert all(has_words(window, name) for name in TOOLS)


def test_a_tool_tip_names_the_keys(opened, founding):
    window = opened(founding)
    assert window.actions_by_name[Name.OPEN].toolTip() == "Open (Ctrl+O)"
