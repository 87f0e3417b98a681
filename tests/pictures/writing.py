"""What is drawn of editing: each form, each dialog, each question."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from demarche.editing import acts
from demarche.gui import dialogs
from demarche.gui.actions import Name
from demarche.gui.editing import asking
from demarche.gui.editing.declined_dialog import Declined, DeclinedDialog
from demarche.gui.editing.paste_dialog import PasteDialog
from demarche.gui.editing.purposes import AddNamed, Change, Correct
from demarche.gui.editing.quotes_input import QuoteDialog
from demarche.gui.editing.replace_dialog import ReplaceDialog
from demarche.gui.editing.rows_dialog import RowsDialog
from demarche.gui.editing.versions_dialog import VersionsDialog
from demarche.saving.journal import LeftBehind
from demarche.saving.versions import Version
from pictures.stage import DOSSIERS, Stage

DAY = dt.datetime(2026, 11, 25, 8, 3, tzinfo=dt.UTC)
ROWS = """demand\tby\tdate\ttext
Minimum flow\tLowland\t2019-03-04\tUpland guarantees 200 cubic metres a second.
Gauges\tLowland\t2019-06-10\tA joint commission reads the gauges every day.
"""
CITATION = (
    "Ministry of Water of Lowland, Note verbale 3/2019, 4 March 2019, "
    "https://water.example/notes/3#:~:text=shall%20let%20pass-,not%20less%20than"
)
EDITS = ("add a position to “Minimum flow”", "change the source “Note verbale 3/2019”")


def _form(stage: Stage, name: Name, **typed: str) -> None:
    """Open a form, and type into some of its fields."""
    stage.cell("NATO membership")
    stage.do(name)
    _type(stage, **typed)


def _type(stage: Stage, **typed: str) -> None:
    form = stage.window.staff.forms.panel.form
    for field, words in typed.items():
        each = form.inputs[field]
        if hasattr(each, "line"):
            each.line.setText(words)
        else:
            each.editor.setPlainText(words)
        each.edited.emit()
    stage.window.staff.forms.panel.check()


def form_of_a_demand(stage: Stage) -> None:
    _form(stage, Name.ADD_DEMAND)


def form_of_a_position(stage: Stage) -> None:
    _form(stage, Name.ADD_POSITION)


def form_of_a_position_typed(stage: Stage) -> None:
    words = "NATO gives a guarantee that Ukraine will not join within ten years."
    _form(stage, Name.ADD_POSITION, date="19 Jan 2022", text=words)


def form_with_mistakes(stage: Stage) -> None:
    _form(stage, Name.ADD_POSITION, date="3/4/2022", text="hidden \u202e letters")


def form_with_a_list_open(stage: Stage) -> QPixmap:
    _form(stage, Name.ADD_POSITION)
    box = stage.window.staff.forms.panel.form.inputs["kind"].findChild(QComboBox)
    box.showPopup()
    return stage.over(box.view().window())


def form_with_names_offered(stage: Stage) -> QPixmap:
    _form(stage, Name.ADD_POSITION)
    line = stage.window.staff.forms.panel.form.inputs["party"].line
    line.setFocus()
    QTest.keyClicks(line, "a")
    QTest.keyClick(line.completer().popup(), Qt.Key.Key_Down)
    stage.settle()
    return stage.over(line.completer().popup())


def form_of_a_party(stage: Stage) -> None:
    _form(stage, Name.ADD_PARTY)


def form_of_a_source(stage: Stage) -> None:
    _form(stage, Name.ADD_SOURCE, title="Note verbale", url="water.example")


def form_of_an_event(stage: Stage) -> None:
    _form(stage, Name.ADD_EVENT)


def form_of_evidence(stage: Stage) -> None:
    _form(stage, Name.ADD_EVIDENCE)


def form_of_a_correction(stage: Stage) -> None:
    stage.cell("NATO membership")
    forms = stage.window.staff.forms
    forms.open(Correct(forms.looked_at.position(), "a word was missing", DAY.date()))
    stage.settle()


def form_of_a_correction_lower_down(stage: Stage) -> None:
    form_of_a_correction(stage)
    bar = stage.window.staff.forms.panel.area.verticalScrollBar()
    bar.setValue(bar.maximum())


def form_of_a_change(stage: Stage) -> None:
    _form(stage, Name.CHANGE_DEMAND)


def form_of_a_source_changed(stage: Stage) -> None:
    stage.open(DOSSIERS / "dam.yaml")
    stage.window.staff.forms.open(Change("source", ("sources", "note-3")))
    stage.settle()


def form_in_arabic(stage: Stage) -> None:
    stage.open(DOSSIERS / "arabic.yaml")
    stage.cell("زيادة الأجور", 0)
    forms = stage.window.staff.forms
    forms.open(Correct(forms.looked_at.position(), "a word was missing", DAY.date()))
    stage.settle()


# Dialogs of editing


def _copy(stage: Stage):
    stage.open(DOSSIERS / "dam.yaml")
    return stage.window.staff.forms.begun()


def quote_dialog(stage: Stage) -> QPixmap:
    copy = _copy(stage)
    quote = acts.record_at(copy.values, ("demands", 0, "positions", 0))["quotes"][0]
    return stage.dialog(QuoteDialog(copy.dossier, quote, stage.window))


def merge_dialog(stage: Stage) -> QPixmap:
    _copy(stage)
    stage.window.staff.forms.make(_renamed(stage, "The Upland"))
    path = stage.folder / "theirs.yaml"
    text = (stage.folder / "dam.yaml").read_text("utf-8").replace("{name: Upland", "{name: Uplands")
    path.write_text(text.replace("all year.", "all through the year."), "utf-8")
    records = stage.window.staff.records
    return stage.modal(lambda: records.merge_with(path, base_is_known=True))


def _renamed(stage: Stage, name: str):
    copy = stage.window.staff.forms.begun()
    party = acts.record_at(copy.values, ("parties", "upland"))
    return acts.change(copy, ("parties", "upland"), {**party, "name": name})


def replace_dialog(stage: Stage) -> QPixmap:
    dialog = ReplaceDialog(_copy(stage), stage.window)
    dialog.wanted.setText("flow")
    return stage.dialog(dialog)


def rows_dialog(stage: Stage) -> QPixmap:
    dialog = RowsDialog(_copy(stage), stage.window)
    dialog.editor.setPlainText(ROWS)
    dialog.read()
    return stage.dialog(dialog)


def rows_dialog_with_mistakes(stage: Stage) -> QPixmap:
    dialog = RowsDialog(_copy(stage), stage.window)
    dialog.editor.setPlainText(ROWS.replace("2019-06-10", "June 31").replace("Lowland", "Low"))
    dialog.read()
    return stage.dialog(dialog)


def paste_dialog(stage: Stage) -> QPixmap:
    return stage.dialog(PasteDialog(stage.window))


def paste_dialog_filled(stage: Stage) -> QPixmap:
    dialog = PasteDialog(stage.window)
    dialog.editor.setPlainText(CITATION)
    return stage.dialog(dialog)


def versions_dialog(stage: Stage) -> QPixmap:
    hours = (dt.timedelta(hours=each) for each in range(5))
    kept = [Version(n, DAY - each, Path("dam.yaml")) for n, each in enumerate(hours)]
    return stage.dialog(VersionsDialog(kept, stage.window))


def no_versions(stage: Stage) -> QPixmap:
    return stage.dialog(VersionsDialog([], stage.window))


def declined_dialog(stage: Stage) -> QPixmap:
    left = (LeftBehind(Path(each), b"", (), DAY, Path(each)) for each in ("dam.yaml", "talks.yaml"))
    return stage.dialog(DeclinedDialog([Declined(each, EDITS) for each in left], stage.window))


def no_declined(stage: Stage) -> QPixmap:
    return stage.dialog(DeclinedDialog([], stage.window))


# Questions


def _asking(ask: Callable[..., object], *given: object) -> Callable[[Stage], QPixmap]:
    """Give what draws a question that is put over the window."""

    def scene(stage: Stage) -> QPixmap:
        return stage.modal(lambda: ask(stage.window, *given))

    scene.__name__ = ask.__name__
    return scene


def which_to_change(stage: Stage) -> QPixmap:
    return stage.modal(lambda: stage.do(Name.CHANGE_SOURCE))


def kept_forms(stage: Stage) -> QPixmap:
    forms = stage.window.staff.forms
    for kind, field in (("party", "name"), ("source", "title")):
        forms.open(AddNamed(kind))
        _type(stage, **{field: "Note"})
        forms.kept.keep(forms.panel._draft())
        forms.leave()
    return stage.modal(forms.kept.open)


def reason_of_a_correction(stage: Stage) -> QPixmap:
    from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415 - as it is asked there

    ask = QInputDialog.getText
    words = ("Correct our record", "What was wrong with it?")
    return stage.modal(lambda: ask(stage.window, *words))


WRITING = (
    form_with_a_list_open, form_with_names_offered,
    form_of_a_demand, form_of_a_position, form_of_a_position_typed, form_with_mistakes,
    form_of_a_party, form_of_a_source, form_of_an_event, form_of_evidence, form_of_a_correction,
    form_of_a_correction_lower_down, form_of_a_change, form_of_a_source_changed, form_in_arabic,
    quote_dialog, merge_dialog, replace_dialog, rows_dialog, rows_dialog_with_mistakes,
    paste_dialog, paste_dialog_filled, versions_dialog, no_versions, declined_dialog, no_declined,
    which_to_change, kept_forms, reason_of_a_correction,
    _asking(dialogs.tell, "This address could not be opened in a browser: https://x.example"),
    _asking(asking.ask_before_leaving, "dam.yaml"),
    _asking(asking.ask_about_outside, "dam.yaml"),
    _asking(asking.ask_for_reason),
    _asking(asking.ask_about_crash, "dam.yaml", DAY, EDITS),
    _asking(asking.ask_before_removing, "demand “Minimum flow”", EDITS * 6),
    _asking(asking.ask_before_removing_edits, "dam.yaml", 2),
    _asking(asking.ask_before_leaving_form, "Add a position", ("Date: 2022", "Text: half a")),
    _asking(asking.ask_before_leaving_forms, "dam.yaml", EDITS),
    _asking(asking.say_what_holds, "party “Lowland”", EDITS),
    _asking(asking.ask_before_opening, 21),
)  # fmt: skip
