"""What a screen reader is told of a form, and where the keyboard goes when something is wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from builders import demand, dossier, position
from demarche.editing.working_copy import WorkingCopy
from demarche.gui.editing import record_form
from demarche.gui.editing.form_panel import FormPanel
from demarche.gui.editing.purposes import AddNamed, AddPosition, Change
from gui.accessible import told

FEBRUARY = "February 2022 has 28 days, not 31"


@pytest.fixture
def panel(qtbot, qapp):
    made = FormPanel()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(panel, qtbot):
    """Give a function that shows a purpose where the keyboard goes to."""

    def show(purpose):
        panel.show_purpose(purpose, WorkingCopy.of(dossier(demand(position(id="flow.1")))))
        panel.show()
        panel.activateWindow()
        with qtbot.waitActive(panel):
            pass
        return panel.form.inputs

    return show


def type_in(each, words):
    each.line.setText(words)
    each.edited.emit()


@pytest.mark.parametrize(
    ("field", "role", "name", "says"),
    [
        ("date", "EditableText", "Said on", "when it was said"),
        ("text", "EditableText", "Text that is compared", "what is compared"),
        ("party", "EditableText", "Stated by", ""),
    ],
)
def test_what_is_typed_into_has_a_name_and_says_what_it_is_for(shown, field, role, name, says):
    found = told(shown(AddPosition("flow"))[field].focusProxy())
    assert found[:2] == (role, name)
    assert says in found[2]


def test_a_box_to_choose_from_says_what_for_beside_what_is_chosen(shown):
    _, name, description = told(shown(AddPosition("flow"))["kind"].focusProxy())
    assert "Kind" in f"{name} {description}"


def test_what_is_wrong_is_told_of_the_field_and_the_keyboard_goes_there(shown, panel):
    date = shown(AddPosition("flow"))["date"]
    type_in(date, "31 Feb 2022")
    panel.make_button.setFocus()
    panel.make()
    assert QApplication.focusWidget() is date.line
    assert told(date.line)[2].startswith(FEBRUARY)


def test_what_is_wrong_is_spoken_once(shown, panel, monkeypatch):
    spoken = []
    monkeypatch.setattr(record_form, "announce", lambda _, words: spoken.append(words))
    type_in(shown(AddPosition("flow"))["date"], "31 Feb 2022")
    panel.check()
    panel.check()
    assert spoken.count(FEBRUARY) == 1


def test_what_is_wrong_behind_the_button_is_brought_to_sight(shown, panel):
    hidden = shown(Change("source", ("sources", "note")))["sha256"]
    assert not hidden.isVisible()
    type_in(hidden, "no hash")
    panel.make()
    assert QApplication.focusWidget() is hidden.line
    assert panel.findChild(QToolButton, "more").arrowType() is Qt.ArrowType.DownArrow


def test_what_a_new_source_lacks_stands_beneath_its_field(shown, panel):
    title = shown(AddNamed("source"))["title"]
    panel.make()
    assert "a source needs `title`" in told(title.line)[2]
    assert QApplication.focusWidget() is title.line


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("נדרשים מאתיים מטר", Qt.LayoutDirection.RightToLeft),
        ("نطلب الماء", Qt.LayoutDirection.RightToLeft),
        ("We ask for water", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_an_editor_takes_the_direction_of_its_text(shown, words, direction):
    editor = shown(AddPosition("flow"))["text"].editor
    editor.setPlainText(words)
    assert editor.document().firstBlock().textDirection() is direction


def test_the_keyboard_opens_the_further_fields_and_reaches_them(shown, panel, qtbot):
    fields = shown(Change("source", ("sources", "note")))
    more = panel.findChild(QToolButton, "more")
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    qtbot.keyClick(more, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is fields["snapshot"].line


def test_a_popup_of_names_is_walked_by_key_and_closed_by_escape(shown, qtbot):
    box = shown(AddPosition("flow"))["party"].line
    box.setFocus()
    qtbot.keyClicks(box, "land")
    popup = box.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    qtbot.keyClicks(box, "")
    box.completer().complete()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert "land" in box.text().lower()
