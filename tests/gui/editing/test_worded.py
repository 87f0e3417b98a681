"""Every form and every dialog of editing is said in the language that is chosen, none in part."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog, QMessageBox

from builders import demand, dossier, event, link, position, quote
from demarche.editing import acts, dependants
from demarche.editing.merging import merge
from demarche.editing.own_words import replace_own
from demarche.editing.pasted_table import read_pasted_table
from demarche.editing.telling import told
from demarche.editing.working_copy import WorkingCopy
from demarche.gui.editing import asking
from demarche.gui.editing.declined_dialog import Declined, DeclinedDialog
from demarche.gui.editing.form_panel import FormPanel
from demarche.gui.editing.inputs import DateInput
from demarche.gui.editing.merge_dialog import MergeDialog
from demarche.gui.editing.paste_dialog import PasteDialog
from demarche.gui.editing.purposes import (
    AddDemand,
    AddEvent,
    AddEvidence,
    AddNamed,
    AddPosition,
    Change,
    Correct,
)
from demarche.gui.editing.quotes_input import QuoteDialog, QuotesInput
from demarche.gui.editing.replace_dialog import ReplaceDialog
from demarche.gui.editing.rows_dialog import RowsDialog
from demarche.gui.editing.versions_dialog import VersionsDialog
from demarche.saving.journal import LeftBehind
from demarche.saving.versions import Version
from gui.worded import unworded, words
from pseudo import bare

DAY = dt.datetime(2026, 11, 25, 8, 3, tzinfo=dt.UTC)
FIRST = ("demands", 0, "positions", 0)
TYPED = "zzz"


@pytest.fixture
def copy(pseudo):
    first = position("All of it.", id="flow.1", quotes=(quote(),), sources=("note",), note="ours")
    second = position("Half.", id="flow.2", links=(link("answers", "flow.1", outcome="accepts"),))
    third = position(
        "Some.", id="flow.3", links=(link("conditional-on", "flow.1", when="refused"),)
    )
    fourth = position(None, id="flow.4", links=(link("withdraws", "flow.3"),))
    made = demand(first, second, third, fourth, title="Minimum flow")
    later = demand(position(id="f.1"), id="later", title="Later flow", succeeds=("flow",))
    return WorkingCopy.of(dossier(made, later, events=(event(),)))


def texts_of(values):
    """Give all that stands in a dossier: it is said as it stands."""
    if isinstance(values, dict):
        return [each for value in values.values() for each in texts_of(value)]
    if isinstance(values, list):
        return [each for value in values for each in texts_of(value)]
    return [str(values)] if values is not None else []


def known(copy):
    ids = [*copy.dossier.parties, *copy.dossier.sources]
    return [*filter(None, texts_of(copy.values)), *ids, TYPED, "dam.yaml", "All of it"]


PURPOSES = [
    AddPosition("flow"),
    AddEvidence(FIRST),
    AddDemand(),
    AddNamed("party"),
    AddNamed("source"),
    AddEvent(),
    Change("dossier", ()),
    Change("demand", ("demands", 0)),
    Change("demand", ("demands", 1)),
    Change("party", ("parties", "upland")),
    Change("source", ("sources", "note")),
    Change("event", ("events", 0)),
    *(Correct(("demands", 0, "positions", n), "a slip", DAY.date()) for n in range(3)),
]


@pytest.mark.parametrize("purpose", PURPOSES, ids=lambda each: f"{type(each).__name__}")
def test_a_form_is(qtbot, qapp, copy, purpose):
    panel = FormPanel()
    panel.resize(900, 900)  # so that nothing is cut
    qtbot.addWidget(panel)
    panel.show_purpose(purpose, copy)
    panel.show()
    assert unworded(panel, known(copy)) == []
    assert bare(purpose.edit(copy, purpose.record(copy)).words, known(copy)) == ""


@pytest.mark.parametrize("purpose", PURPOSES, ids=lambda each: f"{type(each).__name__}")
def test_what_is_wrong_in_a_form_is(qtbot, qapp, copy, purpose):
    panel = FormPanel()
    panel.resize(900, 900)  # so that nothing is cut
    qtbot.addWidget(panel)
    panel.show_purpose(purpose, copy)
    panel.show()
    for each in panel.form.inputs.values():
        if hasattr(each, "line"):
            each.line.setText("3/4/2022" if isinstance(each, DateInput) else TYPED)
            each.edited.emit()
        elif hasattr(each, "editor"):
            each.editor.setPlainText(f"{TYPED}\u202e")
    panel.check()
    assert unworded(panel, known(copy)) == []
    assert [each for each in panel.typed() if bare(each, known(copy))] == []


@pytest.mark.parametrize("typed", [" ", "3/4/2022", "3/4/22", "31 zzz 2022", "3 4 2022", "zzz"])
def test_why_a_date_is_not_understood_is(qtbot, qapp, pseudo, typed):
    box = DateInput("")
    qtbot.addWidget(box)
    box.line.setText(typed)
    with pytest.raises(ValueError, match="⟦") as raised:
        box.value()
    assert bare(str(raised.value), [TYPED]) == ""


def merged(copy):
    """Give a merge with one conflict."""
    others = copy.with_edit(acts.change(copy, ("parties", "upland"), {"name": "Uplands"}))
    mine = copy.with_edit(acts.change(copy, ("parties", "upland"), {"name": "The Upland"}))
    return merge(mine.dossier, others.dossier, copy.dossier)


LEFT = LeftBehind(Path("dam.yaml"), b"", (), DAY, Path("dam.journal"))
VERSION = Version(1, DAY, Path("dam.yaml"))
DIALOGS = {
    "a quote": lambda copy: QuoteDialog(copy.dossier, {}, None),
    "quotes": lambda copy: QuotesInput(TYPED, copy.dossier),
    "a merge": lambda copy: MergeDialog(merged(copy)),
    "a merge without conflicts": lambda copy: MergeDialog(merge(copy.dossier, copy.dossier)),
    "a paste": lambda _: PasteDialog(),
    "replacing": ReplaceDialog,
    "rows": RowsDialog,
    "edits that were left": lambda _: DeclinedDialog([Declined(LEFT, [TYPED])]),
    "no edits that were left": lambda _: DeclinedDialog([]),
    "versions": lambda _: VersionsDialog([VERSION]),
    "no versions": lambda _: VersionsDialog([]),
}


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_is(qtbot, qapp, copy, make):
    dialog = make(copy)
    qtbot.addWidget(dialog)
    assert unworded(dialog, [*known(copy), "Uplands", "The Upland"]) == []


def test_what_is_told_of_rows_is(qtbot, qapp, copy):
    dialog = RowsDialog(copy)
    qtbot.addWidget(dialog)
    dialog.editor.setPlainText("by\tdemand\tdate\ttext\nUpland\tzzz\t2022\tzzz\n")
    dialog.read()
    assert dialog.edit is not None
    assert unworded(dialog, [*known(copy), dialog.editor.toPlainText()]) == []


def test_what_is_told_of_replacing_is(qtbot, qapp, copy):
    dialog = ReplaceDialog(copy)
    qtbot.addWidget(dialog)
    for wanted in ("flow", TYPED):
        dialog.wanted.setText(wanted)
        assert unworded(dialog, known(copy)) == []
    assert bare(replace_own(copy, "flow", TYPED).words, known(copy)) == ""


def test_what_is_read_in_a_citation_is(qtbot, qapp, copy):
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.editor.setPlainText("zzz. zzz, 19 January 2022. https://zzz/zzz#:~:text=zzz-,zzz,-zzz")
    assert len(dialog.told.text().splitlines()) >= 4
    assert unworded(dialog, [*known(copy), "https", "text", "19 January 2022"]) == []


@pytest.fixture
def boxes(monkeypatch):
    """Catch what each box would show instead of waiting for an answer."""
    seen = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.extend(words(box)))

    def choose(*args):
        seen.extend(("a choice", each) for each in args[1:] if isinstance(each, str))
        return "", False

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    monkeypatch.setattr(QInputDialog, "getText", choose)
    return seen


ASKED = {
    "leaving": lambda: asking.ask_before_leaving(None, "dam.yaml"),
    "outside": lambda: asking.ask_about_outside(None, "dam.yaml"),
    "a slip": lambda: asking.ask_for_reason(None),
    "a crash": lambda: asking.ask_about_crash(None, "dam.yaml", DAY, [TYPED] * 9),
    "removing": lambda: asking.ask_before_removing(None, TYPED, [TYPED] * 20),
    "removing what is alone": lambda: asking.ask_before_removing(None, TYPED, []),
    "a form": lambda: asking.ask_before_leaving_form(None, TYPED, [TYPED]),
    "forms": lambda: asking.ask_before_leaving_forms(None, TYPED, [TYPED] * 2),
    "edits that were left": lambda: asking.ask_before_removing_edits(None, TYPED, 2),
    "what holds": lambda: asking.say_what_holds(None, TYPED, [TYPED]),
    "opening": lambda: asking.ask_before_opening(None, 21),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_a_question_is(qapp, pseudo, boxes, ask):
    ask()
    assert boxes
    assert [text for _, text in boxes if bare(text, ["Demarche", "dam.yaml", TYPED])] == []


def test_what_depends_on_a_record_is(copy):
    places = [FIRST, ("demands", 0), ("parties", "upland"), ("sources", "note")]
    found = [each for at in places for each in dependants.dependants(copy, at)]
    assert len(found) >= 6
    assert [each.words for each in found if bare(each.words, known(copy))] == []
    with pytest.raises(ValueError, match="cannot be removed") as raised:
        dependants.remove(copy, ("parties", "upland"))
    assert bare(str(raised.value), known(copy)) == ""


def test_an_edit_of_a_journal_is(copy):
    edit = dependants.remove(copy, ("demands", 0))
    assert bare(edit.words, known(copy)) == ""
    assert bare(told(edit.as_plain()), [*known(copy), "succeeds"]) == ""
    rows = "by\tdemand\tdate\ttext\nUpland\tzzz\t2022\tzzz\n"
    assert bare(read_pasted_table(copy, rows).edit.words, known(copy)) == ""
