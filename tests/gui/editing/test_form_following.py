"""A form goes on with its record while others are added and removed, and stops where it is gone."""

import pytest

from builders import demand, dossier, event, position
from demarche.editing.dependants import remove
from demarche.editing.working_copy import WorkingCopy
from demarche.gui.editing.beneath import Beneath
from demarche.gui.editing.form_panel import FormPanel
from demarche.gui.editing.purposes import AddEvidence, AddPosition, Change


@pytest.fixture
def copy():
    demands = [demand(position(id=f"{name}.1"), id=name, title=name.upper()) for name in "abc"]
    return WorkingCopy.of(dossier(*demands, events=(event(), event("It thawed.", "2019-04"))))


@pytest.fixture
def panel(qtbot, qapp):
    made = FormPanel()
    qtbot.addWidget(made)
    return made


def without(copy, *at):
    return copy.with_edit(remove(copy, at))


def made(panel, qtbot):
    with qtbot.waitSignal(panel.edit_made) as signal:
        panel.make()
    return signal.args[0]


def test_the_record_is_changed_and_no_other_that_took_its_place(panel, copy, qtbot):
    panel.show_purpose(Change("demand", ("demands", 1)), copy)
    panel.form.inputs["note"].editor.setPlainText("ours")
    less = without(copy, "demands", 0)
    panel.show_copy(less)
    changed = less.with_edit(made(panel, qtbot)).dossier
    assert [(each.id, each.note) for each in changed.demands] == [("b", "ours"), ("c", None)]


@pytest.mark.parametrize(
    ("purpose", "gone"),
    [
        (Change("demand", ("demands", 1)), ("demands", 1)),
        (AddPosition("b"), ("demands", 1)),
        (AddEvidence(("demands", 1, "positions", 0)), ("demands", 1)),
        (Change("event", ("events", 1)), ("events", 1)),
    ],
)
def test_where_the_record_is_gone_that_is_said_and_undone_it_goes_on(
    panel, copy, qtbot, purpose, gone
):
    panel.show_purpose(purpose, copy)
    if "date" in panel.form.inputs:
        panel.form.inputs["date"].line.setText("2022")
    for name in ("text", "title"):
        if name in panel.form.inputs:
            box = panel.form.inputs[name]
            (box.editor.setPlainText if hasattr(box, "editor") else box.line.setText)("Typed.")
    panel.show_copy(without(copy, *gone))
    with qtbot.assertNotEmitted(panel.edit_made):
        panel.make()
    said = [each.text() for each in panel.findChildren(Beneath) if not each.isHidden()]
    assert any(each.startswith("What this form is of is no longer in the dossier") for each in said)
    panel.show_copy(copy)
    copy.with_edit(made(panel, qtbot))
    assert panel.form.record().get("title", panel.form.record().get("text", "Typed.")) == "Typed."
