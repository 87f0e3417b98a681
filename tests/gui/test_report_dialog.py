"""The preview follows each choice, drops what was overtaken, prints and writes what it shows."""

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QInputDialog, QLabel, QPushButton
from shiboken6 import isValid

from builders import dossier
from demarche.gui.report.choices_form import ChoicesForm
from demarche.gui.report.dialog import ReportDialog
from demarche.gui.report.page_setter import PageSetter
from demarche.gui.report.page_view import PageView
from demarche.records.readout import Reading
from demarche.reports.choices import Choices
from demarche.reports.options import Layout, Paper
from demarche.reports.pdf import pages
from demarche.workspace import Workspace, report_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform's own

WORKSPACE = Workspace((Reading("dam.yaml", dossier(), (), "0" * 64),))


def _make(choices, title):
    return report_of(WORKSPACE, choices.options(title))


@pytest.fixture
def dialog(qtbot):
    found = ReportDialog(None, Choices(), "A dam", _make)
    with qtbot.waitSignal(found.setter.pages_set, timeout=20_000):
        found.show()
    yield found
    if isValid(found):
        found.close()


def test_it_shows_the_pages(dialog):
    assert dialog.status.text() == "Page 1 of 1"
    assert dialog.print_button.isEnabled()


def test_it_follows_a_choice_and_says_it(dialog, qtbot):
    with qtbot.waitSignals([dialog.setter.pages_set, dialog.chosen], timeout=20_000):
        dialog.form.paper.setCurrentText("Letter")
    assert dialog._report.options.paper is Paper.LETTER


def test_what_was_overtaken_is_dropped(dialog, qtbot):
    found = []
    dialog.setter.pages_set.connect(found.append)
    for letters in ("T", "Th", "The talks"):
        dialog.form.title.setText(letters)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert [each.report.title.text for each in found] == ["The talks"]


def test_nothing_can_be_printed_that_is_not_shown(dialog):
    dialog.form.title.setText("Another")
    assert not dialog.print_button.isEnabled()
    assert not dialog.export_button.isEnabled()


@pytest.mark.parametrize(("button", "signal"), [("print_button", "print_requested"),
                                                ("export_button", "export_requested")])  # fmt: skip
def test_it_wishes_for_paper_and_files_of_what_it_shows(dialog, qtbot, button, signal):
    with qtbot.waitSignal(getattr(dialog, signal)) as wish:
        getattr(dialog, button).click()
    assert wish.args == [dialog._report]


def test_a_logo_that_cannot_be_used_is_told_and_the_pages_stay(dialog, qtbot, tmp_path):
    (tmp_path / "logo.png").write_bytes(b"no picture")
    with qtbot.waitSignal(dialog.setter.failed, timeout=20_000):
        dialog.form.take_logo(str(tmp_path / "logo.png"))
    assert dialog.status.text() == "logo.png: a logo is a PNG, JPEG or SVG file"
    assert dialog.pages.count == 1


def test_a_closed_dialog_sets_nothing_more(dialog, qtbot):
    dialog.form.title.setText("Another")
    number = dialog.setter._latest.number
    dialog.done(0)
    assert dialog.setter._latest.number > number
    assert not dialog.setter._timer.isActive()


CHOSEN = Choices(layout=Layout.CHRONOLOGY, paper=Paper.A3, type_size=11.5, header="Draft",
                 dated=True, missing=True, records=False)  # fmt: skip


def test_the_form_gives_back_what_it_was_given(qtbot):
    form = ChoicesForm(CHOSEN, "A dam")
    qtbot.addWidget(form)
    assert form.choices() == CHOSEN
    assert not form.with_notes.isEnabled()


def test_a_logo_is_asked_for_and_taken_away(qtbot, monkeypatch):
    form = ChoicesForm(Choices(), "A dam")
    qtbot.addWidget(form)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/a/logo.svg", ""))
    form.logo_button.click()
    assert (form.choices().logo, form.logo_name.text()) == ("/a/logo.svg", "logo.svg")
    form.no_logo_button.click()
    assert form.choices().logo == ""


def test_pages_are_read_on_where_they_were(qtbot):
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    page = pages(_make(Choices(), ""), 40)[0]
    view.show_pages([page] * 5)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.page_at_top() == 5
    view.zoom_by(2)
    assert view.page_at_top() == 5
    view.show_pages([page])
    assert view.page_at_top() == 1
    assert not view.grab().isNull()


@pytest.mark.parametrize("picture", [b"", b"no picture"])
def test_a_page_that_cannot_be_drawn_is_left_white(qtbot, picture):
    view = PageView()
    qtbot.addWidget(view)
    view.show_pages([picture])
    assert not view.grab().isNull()


def test_a_wish_without_pages_is_told(qtbot, qapp):
    setter = PageSetter(qapp)
    with qtbot.waitSignal(setter.failed, timeout=5_000) as told:
        setter.wish(lambda: 1 / 0)
    assert told.args == ["division by zero"]
    setter.deleteLater()


def test_choices_are_kept_under_a_name_and_taken_again(dialog, qtbot, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (" For the press ", True))
    dialog.form.paper.setCurrentText("A3")
    with qtbot.waitSignal(dialog.template_kept) as kept:
        dialog.templates.keep_button.click()
    assert kept.args == ["For the press", dialog.form.choices()]
    dialog.form.paper.setCurrentText("Letter")
    dialog.templates.box.activated.emit(dialog.templates.box.currentIndex())
    assert dialog.form.choices().paper is Paper.A3


def test_a_name_is_forgotten(dialog, qtbot, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("A", True))
    dialog.templates.keep_button.click()
    with qtbot.waitSignal(dialog.template_forgotten) as forgotten:
        dialog.templates.forget_button.click()
    assert (forgotten.args, dialog.templates.name()) == (["A"], "")
    assert not dialog.templates.forget_button.isEnabled()


def test_no_two_keys_are_the_same(dialog):
    kinds = (QLabel, QCheckBox, QPushButton)
    words = [each.text() for kind in kinds for each in dialog.findChildren(kind)]
    keys = [text[text.index("&") + 1].casefold() for text in words if "&" in text]
    assert len(keys) == len(set(keys)) > 10
