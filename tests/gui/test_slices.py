"""Steps are taken while the window is idle, one after the other until none is left."""

import pytest
from PySide6.QtCore import QObject

from demarche.gui.slices import Slices


def test_steps_are_taken_until_none_is_left(qtbot, qapp):
    owner, taken = QObject(), []

    def step():
        taken.append(len(taken))
        return len(taken) < 5

    Slices(owner, step, 0.0).start()
    qtbot.waitUntil(lambda: len(taken) == 5)
    qtbot.wait(30)
    assert taken == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("stops", [True, False])
def test_a_step_that_breaks_is_the_last(qtbot, qapp, stops):
    owner, taken = QObject(), []

    def step():
        taken.append(1)
        if stops:
            slices.stop()
            return True
        raise ZeroDivisionError

    slices = Slices(owner, step, 0.0)
    with qtbot.captureExceptions() as told:
        slices.start()
        qtbot.waitUntil(lambda: bool(taken))
        qtbot.wait(30)
    assert (len(taken), len(told)) == (1, 0 if stops else 1)
