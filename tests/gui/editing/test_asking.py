"""Enter loses nothing that could not be had back."""

import pytest
from PySide6.QtWidgets import QMessageBox

from demarche.gui.editing import asking


@pytest.mark.parametrize(
    ("ask", "enter", "escape"),
    [
        (lambda: asking.ask_before_leaving(None, "a.yaml"), "Save", "Go on editing"),
        (
            lambda: asking.ask_before_leaving_form(None, "", []),
            "Keep it for later",
            "Go on writing",
        ),
        (lambda: asking.ask_before_removing(None, "it", []), "Remove", "Keep"),
        (lambda: asking.ask_before_removing_edits(None, "a.yaml", 1), "Keep", "Keep"),
        (lambda: asking.say_what_holds(None, "it", ["that"]), "Close", "Close"),
    ],
)
def test_what_enter_and_escape_mean(qapp, monkeypatch, ask, enter, escape):
    seen = []
    monkeypatch.setattr(
        QMessageBox,
        "exec",
        lambda box: seen.extend((box.defaultButton().text(), box.escapeButton().text())),
    )
    ask()
    assert seen == [enter, escape]
