"""Errors are sentences, with what somebody who helps wants to know one click away."""

import platform

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from demarche import __version__
from demarche.gui import dialogs, faults
from demarche.gui.dialogs import COPIED, COPY_DETAILS, trouble_box


def button(box, words):
    return next(each for each in box.buttons() if each.text() == words)


def test_details_are_copied_and_the_box_stays(qtbot, qapp):
    box = trouble_box(None, "The disk is full", "Traceback: here")
    qtbot.addWidget(box)
    box.show()
    button(box, COPY_DETAILS).click()
    copied = QGuiApplication.clipboard().text()
    for words in ("The disk is full", __version__, platform.python_version(), "Traceback: here"):
        assert words in copied
    assert box.isVisible()
    assert button(box, COPIED)


@pytest.mark.parametrize("words", ["<b>bold</b><img src=/etc/passwd>", "a\u202eb"])
def test_what_a_file_says_is_plain_in_a_box(qtbot, qapp, words):
    box = trouble_box(None, words)
    qtbot.addWidget(box)
    assert box.text() == words.replace("\u202e", "[U+202E]")
    assert box.textFormat().name == "PlainText"


def test_an_unexpected_error_is_said_once_and_written_out(qapp, monkeypatch, capsys):
    said = []

    def tell(_parent, words, details):
        said.append((words, details))
        faults.tell_fault(ValueError, error, None)

    monkeypatch.setattr(dialogs, "tell", tell)
    error = ValueError("nobody thought of this")
    faults.tell_fault(ValueError, error, None)
    assert len(said) == 1
    assert said[0][0] == faults.SORRY
    assert "nobody thought of this" in said[0][1]
    assert "nobody thought of this" in capsys.readouterr().err


def test_an_interruption_is_no_fault(monkeypatch, capsys):
    monkeypatch.setattr(dialogs, "tell", pytest.fail)
    faults.tell_fault(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_escape_closes_a_box_that_offers_details(qtbot, qapp):
    box = trouble_box(None, "The disk is full")
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
