"""The strip stays while anybody works."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from demarche.gui.progress_strip import ProgressStrip


class Worker(QObject):
    started = Signal()
    progressed = Signal(float)
    ended = Signal()


@pytest.fixture
def bar(qtbot):
    found = QWidget()
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.fixture
def strip(bar):
    return ProgressStrip(bar)


@pytest.fixture
def workers(strip):
    found = Worker(), Worker()
    for each in found:
        each.started.connect(strip.show_unknown)
        each.progressed.connect(strip.show_share)
        each.ended.connect(strip.show_end)
    return found


def test_the_end_of_one_work_does_not_hide_another(strip, workers):
    reader, writer = workers
    writer.started.emit()
    reader.progressed.emit(0.5)
    reader.ended.emit()
    assert strip.isVisible()
    writer.ended.emit()
    assert not strip.isVisible()


def test_who_begins_twice_ends_once(strip, workers):
    reader, _ = workers
    reader.started.emit()
    reader.progressed.emit(0.5)
    reader.progressed.emit(0.7)
    reader.ended.emit()
    assert not strip.isVisible()


def test_the_button_is_a_wish_to_end_it(strip, workers, qtbot):
    workers[0].started.emit()
    with qtbot.waitSignal(strip.cancelled):
        qtbot.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)
