"""What `check` warns of stands beneath the field that it speaks of, and forbids nothing."""

import pytest

from builders import demand, dossier, link, position
from demarche.editing.warnings_at import odd_texts
from demarche.editing.working_copy import WorkingCopy
from demarche.gui.editing.beneath import Beneath, Tone
from demarche.gui.editing.form_panel import FormPanel
from demarche.gui.editing.purposes import AddDemand, AddNamed, AddPosition, Change

TURNED = "Half\u202e of it."


@pytest.fixture
def copy():
    taken = position(None, "2019-04-01", id="flow.2", links=(link("withdraws", "flow.1"),))
    made = demand(position(id="flow.1"), taken, id="flow")
    odd = demand(position(TURNED, id="odd.1"), id="odd", title="Odd")
    return WorkingCopy.of(dossier(made, odd))


@pytest.fixture
def panel(qtbot, qapp):
    made = FormPanel()
    qtbot.addWidget(made)
    return made


def fill_in(panel, **fields):
    for name, words in fields.items():
        box = panel.form.inputs[name.replace("__", ".")]
        (box.editor.setPlainText if hasattr(box, "editor") else box.line.setText)(words)
    panel.check()


def said(panel, tone):
    labels = panel.findChildren(Beneath)
    return [each.text() for each in labels if each.tone is tone and not each.isHidden()]


WARNED = (
    "Warning: character 5 of this text is U+202E: it is kept, and shown as [U+202E]; take it out "
    "if it is a slip"
)


def test_a_character_that_turns_the_text_is_warned_of_and_may_stay(panel, copy, qtbot):
    panel.show_purpose(AddPosition("odd"), copy)
    fill_in(panel, date="2022-01-19", text=TURNED)
    assert said(panel, Tone.WARNED) == [WARNED]
    assert said(panel, Tone.WRONG) == []
    description = panel.form.inputs["text"].accessibleDescription()
    assert description.startswith(WARNED)
    with qtbot.waitSignal(panel.edit_made) as made:
        panel.make()
    assert copy.with_edit(made.args[0]).dossier.demands[1].positions[-1].text == TURNED


def test_what_is_stated_again_after_it_was_withdrawn_is_warned_of_at_its_links(panel, copy):
    panel.show_purpose(AddPosition("flow"), copy)
    fill_in(panel, date="2022-01-19", text="All of it.")
    beneath = panel.form.inputs["links"].parentWidget().findChild(Beneath)
    assert beneath.text().startswith("Warning: `flow.2022-01-19` states `flow` again")
    assert beneath.tone is Tone.WARNED


def test_the_first_position_of_a_new_demand_is_warned_of(panel, copy):
    panel.show_purpose(AddDemand(), copy)
    fill_in(panel, title="New", by="lowland", position__date="2022", position__text=TURNED)
    assert said(panel, Tone.WARNED) == [WARNED]


def test_a_mistake_elsewhere_hides_no_warning(panel, copy):
    panel.show_purpose(AddPosition("odd"), copy)
    fill_in(panel, date="31 Feb 2022", text=TURNED)
    assert "February 2022 has 28 days, not 31" in said(panel, Tone.WRONG)
    assert said(panel, Tone.WARNED) == [WARNED]


def test_of_one_field_the_mistake_is_said_first(panel, copy):
    panel.show_purpose(AddNamed("source"), copy)
    fill_in(panel, title="A note", url="ftp://x.example/\u202e")
    assert any("is not a web address" in each for each in said(panel, Tone.WRONG))
    assert said(panel, Tone.WARNED) == []


@pytest.mark.parametrize("purpose", [Change("demand", ("demands", 1)), Change("dossier", ())])
def test_what_other_records_hold_is_not_warned_of(panel, copy, purpose):
    panel.show_purpose(purpose, copy)
    fill_in(panel, title="Another title")
    assert said(panel, Tone.WARNED) == []


def test_a_warning_says_where_it_stands(copy):
    found = odd_texts(copy.values["demands"][1], ("demands", 1))
    assert [each.loc for each in found] == [("demands", 1, "positions", 0, "text")]
    assert list(odd_texts(copy.values, ())) == []
