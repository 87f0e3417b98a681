"""A form is checked while one types, and changes nothing that was not edited."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QLabel

from builders import demand, dossier, position, quote
from demarche.editing.pasting import read_pasted
from demarche.editing.working_copy import WorkingCopy
from demarche.gui.editing.form_panel import FormPanel
from demarche.gui.editing.purposes import AddEvidence, AddNamed, AddPosition, Change

ODD = "20\u00a0% of\u2028the water\r\nand more\u2029still \U0001f30a"
FIRST = ("demands", 0, "positions", 0)


@pytest.fixture
def copy():
    first = position(ODD, id="flow.1", quotes=(quote(),), extras={"x-mine": "kept"})
    return WorkingCopy.of(dossier(demand(first, id="flow", title="Minimum flow")))


@pytest.fixture
def panel(qtbot, qapp):
    made = FormPanel()
    qtbot.addWidget(made)
    return made


def type_in(panel, name, words):
    box = panel.form.inputs[name]
    if hasattr(box, "editor"):
        box.editor.setPlainText(words)
    else:
        box.line.setText(words)
        box.edited.emit()


def problems(panel):
    labels = panel.findChildren(QLabel, "problem")
    return [each.text() for each in labels if not each.isHidden() and each.text()]


def test_a_position_is_added_with_what_was_typed(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    type_in(panel, "date", "19 Jan 2022")
    type_in(panel, "text", "Half of the water.")
    type_in(panel, "party", "upland")
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    added = copy.with_edit(made.args[0]).dossier.demands[0].positions[-1]
    assert (str(added.date), added.text, added.party) == (
        "2022-01-19",
        "Half of the water.",
        "upland",
    )


def test_what_is_wrong_stands_beneath_its_field_and_nothing_is_made(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    type_in(panel, "date", "31 Feb 2022")
    with qtbot.assertNotEmitted(panel.edit_made):
        panel.make()
    assert "February 2022 has 28 days, not 31" in problems(panel)
    assert any(words.startswith("a position needs `text`") for words in problems(panel))


def test_the_words_are_those_of_check(panel, copy):
    panel.show_purpose(Change("source", ("sources", "note")), copy)
    type_in(panel, "url", "ftp://x.example")
    panel.check()
    assert any("is not a web address" in words for words in problems(panel))


def test_a_form_that_is_not_edited_changes_nothing(panel, copy, qtbot):
    panel.show_purpose(Change("position", FIRST), copy)
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    assert made.args[0].changes == ()


def test_an_edited_text_keeps_its_odd_characters(panel, copy, qtbot):
    panel.show_purpose(Change("position", FIRST), copy)
    panel.form.inputs["text"].editor.document().find("water").insertText("river")
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    changed = copy.with_edit(made.args[0]).dossier.demands[0].positions[0]
    assert changed.text == ODD.replace("water", "river")
    assert changed.extras == {"x-mine": "kept"}


def test_who_is_not_in_the_dossier_is_said(panel, copy):
    panel.show_purpose(AddPosition("flow"), copy)
    type_in(panel, "party", "Nobody")
    panel.check()
    assert "there is no party “Nobody” in the dossier; add it first" in problems(panel)


def test_markup_in_a_dossier_stays_words(panel, copy, qtbot):
    panel.show_purpose(AddNamed("party", {"name": "<b>x</b>"}), copy)
    assert panel.form.inputs["name"].line.text() == "<b>x</b>"
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    assert copy.with_edit(made.args[0]).dossier.parties["b-x-b"].name == "<b>x</b>"


def test_a_form_is_left_without_an_edit(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    with qtbot.assertNotEmitted(panel.edit_made), qtbot.waitSignal(panel.left):
        panel.leave()
    assert panel.isHidden()


def test_a_date_is_shown_back_as_it_was_understood(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    type_in(panel, "date", "about mid-January 2022")
    type_in(panel, "text", "Half.")
    panel.check()
    assert "about January 2022" in problems(panel)
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    added = copy.with_edit(made.args[0]).dossier.demands[0].positions[-1]
    assert (str(added.date), added.date_text) == ("2022-01~", "about mid-January 2022")


def choose(box, words):
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def test_a_relation_says_what_it_means_and_what_changes_is_shown(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    row = panel.form.inputs["links"].rows[0]
    choose(row.relation, "alternative to")
    assert row.meaning.text().startswith("Either would do; the earlier position stands.")
    type_in(panel, "date", "2022")
    type_in(panel, "text", ODD.replace("water", "river"))
    panel.check()
    assert "river" in panel.preview.pane.toPlainText()
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    link = copy.with_edit(made.args[0]).dossier.demands[0].positions[-1].links[0]
    assert (str(link.relation), link.to) == ("alternative-to", ("flow.1",))


def test_an_answer_has_an_outcome(panel, copy):
    panel.show_purpose(AddPosition("flow"), copy)
    row = panel.form.inputs["links"].rows[0]
    choose(row.relation, "answers")
    choose(row.further, "rejects")
    assert row.link() == {"relation": "answers", "to": "flow.1", "outcome": "rejects"}


def test_a_pasted_address_adds_its_source_and_its_quote(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    with qtbot.waitSignal(panel.record_added) as added:
        panel.take_pasted(read_pasted("Evening paper. https://x.example/a#:~:text=half%20of%20it"))
    assert (
        copy.with_edit(added.args[0]).dossier.sources["evening-paper"].url == "https://x.example/a"
    )
    assert panel.form.inputs["quotes"].value() == [
        {"exact": "half of it", "source": "evening-paper"}
    ]


def test_a_position_may_have_no_words_where_that_is_said(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    type_in(panel, "date", "2022")
    panel.form.inputs["text"].deletes.setChecked(True)
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    assert copy.with_edit(made.args[0]).dossier.demands[0].positions[-1].text == ""


def test_evidence_is_added_and_the_words_stay(panel, copy, qtbot):
    panel.show_purpose(AddEvidence(FIRST), copy)
    panel.form.inputs["quotes"].append({"exact": "All of it.", "source": "note"})
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    before, after = copy.dossier, copy.with_edit(made.args[0]).dossier
    old, new = before.demands[0].positions[0], after.demands[0].positions[0]
    assert [each.exact for each in new.quotes] == [*(q.exact for q in old.quotes), "All of it."]
    assert (new.text, new.extras) == (old.text, old.extras)


def test_an_endless_word_is_broken_anywhere(panel, copy, qtbot):
    panel.show_purpose(AddPosition("flow"), copy)
    editor = panel.form.inputs["text"].editor
    pasted = QMimeData()
    pasted.setText("x" * 3_000)
    editor.insertFromMimeData(pasted)
    assert editor.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere


@pytest.mark.parametrize(("field", "kind"), [("party", "parties"), ("sources", "sources")])
def test_what_a_field_names_and_nobody_knows_is_added_by_a_button(panel, copy, qtbot, field, kind):
    panel.show_purpose(AddPosition("flow"), copy)
    type_in(panel, field, "Midland")
    with qtbot.waitSignal(panel.record_added) as added:
        panel.form.inputs[field].add_button.click()
    made = copy.with_edit(added.args[0])
    panel.show_copy(made)
    assert "midland" in getattr(made.dossier, kind)
    assert panel.form.inputs[field].add_button.isHidden()


def test_the_names_of_terms_in_use_are_shown(panel, qtbot):
    first = position("A.", id="flow.1", terms={"amount": "200 m³/s", "season": "all year"})
    copy = WorkingCopy.of(dossier(demand(first, id="flow")))
    panel.show_purpose(AddPosition("flow"), copy)
    shown = panel.form.inputs["terms"].editor.placeholderText()
    assert shown == "name = value, one a line; used so far: amount, season"
