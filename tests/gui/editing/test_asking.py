"""Enter loses nothing that could not be had back."""

import pytest
from PySide6.QtWidgets import QInputDialog, QMessageBox

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


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        ({"upland": "Upland"}, ["Upland   ·   upland"]),
        ({"As of May": "As of May"}, ["As of May"]),
        (
            {0: "Add a party: “Note”", 1: "Add a source: “Note”"},
            ["Add a party: “Note”", "Add a source: “Note”"],
        ),
        ({0: "May: a strike", 1: "May: a strike"}, ["May: a strike", "May: a strike   ·   2"]),
    ],
)
def test_what_is_chosen_among_has_its_name_and_an_id_only_where_that_says_more(
    qapp, monkeypatch, names, lines
):
    offered = []
    last = list(names)[-1]

    def choose(*given):
        offered.extend(given[3])
        return given[3][-1], True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    assert asking.ask_which(None, "Which?", names) == last
    assert offered == lines
