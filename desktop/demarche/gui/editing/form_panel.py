"""The panel beside the comparison in which a record is written: its form, checked while one types.

It makes nothing itself: the edit is handed on, and what `check` would say of it is shown beneath
the fields that it speaks of.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QWidget,
)

from demarche.editing import acts
from demarche.editing.pasted_source import source_of
from demarche.editing.pasting import Pasted
from demarche.editing.warnings_at import odd_texts, stated_again
from demarche.editing.working_copy import Edit, RefusedError, WorkingCopy
from demarche.gui.announcing import announce
from demarche.gui.editing import asking
from demarche.gui.editing.beneath import Tone
from demarche.gui.editing.drafts import Draft
from demarche.gui.editing.form_frame import FormFrame
from demarche.gui.editing.form_table import FORMS
from demarche.gui.editing.links_input import LinksInput
from demarche.gui.editing.named_inputs import ADDED_BY_NAME, NamedInput
from demarche.gui.editing.purposes import AddPosition, Purpose, followed_purpose
from demarche.gui.editing.quotes_input import QuotesInput
from demarche.gui.editing.record_form import RecordForm, in_words
from demarche.gui.editing.typed_fields import typed_fields
from demarche.records.finding import Finding
from demarche.records.place import Loc
from demarche.records.problem import Severity
from demarche.translation import later, tr

_CHECKED_AFTER: Final = 200
"""Milliseconds without a key after which what was typed is checked."""

_KEPT_EVERY: Final = 1_500
"""Milliseconds after which what is typed is kept against a crash."""

_MADE_BY: Final = ("Ctrl+Return", "Ctrl+Enter")
"""The keys that do what the first button does, from any field; the second is on a keypad."""

_GONE: Final = later(
    "What this form is of is no longer in the dossier: undo its removal, or leave the form."
)


class FormPanel(FormFrame):
    """Shows the form of one purpose at a time."""

    edit_made = Signal(object)
    record_added = Signal(object)
    left = Signal()
    drafted = Signal(object)
    """What stands in the form, to be kept against a crash; None where it is as it began."""
    kept = Signal(object)
    """What stands in the form, to be kept for later: it is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._purpose: Purpose | None = None
        self._copy: WorkingCopy | None = None
        self._found_in: WorkingCopy | None = None
        """The last dossier that had the record which the form is of."""
        self._edit: Edit | None = None
        self._began: Mapping[str, Any] = {}
        self.form: RecordForm | None = None
        self.paste_button.pasted.connect(self.take_pasted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECKED_AFTER)
        self._timer.timeout.connect(self.check)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_EVERY)
        self._keeping.timeout.connect(self.keep_draft)
        self.make_button.clicked.connect(self.make)
        for keys in _MADE_BY:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.make)
        self.leave_button.clicked.connect(self.may_leave)

    @property
    def is_open(self) -> bool:
        """Say whether a record is being written."""
        return self._purpose is not None

    def show_purpose(self, purpose: Purpose, copy: WorkingCopy) -> None:
        """Show a form, from its beginning."""
        self._purpose, self._copy, self._found_in = purpose, copy, copy
        self.heading.show_text(purpose.heading)
        of = purpose.demand if isinstance(purpose, AddPosition) else ""
        form = RecordForm(FORMS[purpose.kind], copy.dossier, self, of=of)
        form.setContentsMargins(14, 6, 14, 14)
        form.show_record(purpose.record(copy))
        self._began = form.record()
        form.edited.connect(self._timer.start)
        form.edited.connect(self._begin_keeping)
        for each in form.inputs.values():
            if isinstance(each, NamedInput):
                each.is_listened_to = True
                each.adding_wanted.connect(self._add_named)
        self.form = form
        self.area.setWidget(form)
        self.area.setAccessibleName(self.heading.text())
        self.make_button.setText(tr("Add") if purpose.adds else tr("Change"))
        self.beneath.say("", Tone.UNDERSTOOD)
        self.preview.setVisible(False)
        self.paste_button.setVisible(purpose.kind in ("position", "evidence", "event", "source"))
        self.setVisible(True)
        first = next(iter(form.inputs.values()))
        first.setFocus()
        self._judge(show=False)

    def show_copy(self, copy: WorkingCopy) -> None:
        """Go on with the dossier as it is now, and with the record wherever it is by now."""
        self._copy = copy
        if self._purpose is None or self._found_in is None or self.form is None:
            return
        purpose = followed_purpose(self._purpose, self._found_in, copy)
        if purpose is not None:
            self._purpose, self._found_in = purpose, copy
        self.form.take_dossier(copy.dossier)
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent: Escape leaves the form, where no list is to be closed."""
        if event.key() == Qt.Key.Key_Escape:
            self.may_leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def check(self) -> None:
        """Say what is wrong with what was typed so far."""
        self._judge(show=True)

    @Slot()
    def keep_draft(self) -> None:
        """Tell what stands in the form, so that a crash does not lose it."""
        if self._purpose is not None:
            self.drafted.emit(self._draft() if self.typed() else None)

    def typed(self) -> tuple[str, ...]:
        """Give in words what was typed into the form, a line for each field."""
        if self._purpose is None or self.form is None:
            return ()
        return tuple(typed_fields(self.form, FORMS[self._purpose.kind], self._began))

    def _draft(self) -> Draft | None:
        """Give what stands in the form."""
        if self._purpose is None or self._found_in is None or self.form is None:
            return None
        return Draft(self._purpose, self.form.record(), self._found_in)

    def take_draft(self, record: Mapping[str, Any]) -> None:
        """Go on with what stood in the form before a crash."""
        if self.form is not None:
            self.form.show_record(record)
            self.check()
            self.keep_draft()

    @Slot()
    def _begin_keeping(self) -> None:
        """Keep what is typed in a moment, and not with every key."""
        if not self._keeping.isActive():
            self._keeping.start()

    @Slot()
    def make(self) -> None:
        """Hand on the edit, unless something is wrong with it."""
        self._timer.stop()
        self._judge(show=True)
        if self._edit is not None:
            edit, self._edit = self._edit, None
            self.edit_made.emit(edit)
        elif self.form is not None:
            self.form.go_to_first_wrong()

    @Slot(object)
    def take_pasted(self, pasted: Pasted) -> None:
        """Fill in what was read; a source that the dossier does not have yet is added to it."""
        if self.form is None or self._copy is None:
            return
        quotes = self.form.inputs.get("quotes")
        if not isinstance(quotes, QuotesInput):
            self.form.show_record({**self.form.record(), **pasted.source})
        else:
            edit, source = source_of(self._copy, pasted)
            if edit is not None:
                self.record_added.emit(edit)
            quotes.append({"exact": "", **pasted.quote, "source": source})
        self.check()

    @Slot(str, str)
    def _add_named(self, noun: str, name: str) -> None:
        """Add a party or a source that a field names and the dossier does not have yet."""
        if self._copy is not None and name:
            add = acts.add_party if noun == "party" else acts.add_source
            self.record_added.emit(add(self._copy, {ADDED_BY_NAME[noun]: name})[0])

    @Slot()
    def may_leave(self) -> bool:
        """Leave the form, once it is asked what becomes of what was typed; say whether it is."""
        lines = self.typed()
        if lines and self._purpose is not None:
            answer = asking.ask_before_leaving_form(self.window(), self._purpose.heading, lines)
            if answer is asking.Unfinished.STAY:
                return False
            if answer is asking.Unfinished.KEEP:
                self.kept.emit(self._draft())
        self.leave()
        return True

    @Slot()
    def leave(self) -> None:
        """Leave the form without an edit."""
        self._timer.stop()
        self._keeping.stop()
        self._purpose = None
        self.setVisible(False)
        self.left.emit()

    def _judge(self, *, show: bool) -> None:
        """Find out what the record would come to."""
        if self._purpose is None or self._copy is None or self.form is None:
            return
        if self._copy is not self._found_in:
            self._edit = None
            self.beneath.say(tr(_GONE), Tone.WRONG)
            return
        record = self.form.record()
        at = self._purpose.at(self._copy, record)
        self._edit = edit = self._purpose.edit(self._copy, record)
        try:
            made = self._copy.with_edit(edit)
        except RefusedError as error:
            self._edit, found = None, error.findings
        else:
            found = tuple(stated_again(made, at))
        if self.form.misunderstood():
            self._edit = None
        if show:
            self._show((*found, *odd_texts(record, at)), at)
        self._preview(record)

    def _preview(self, record: Mapping[str, Any]) -> None:
        """Show what a typed text changes of the position that it is linked to."""
        links = self.form.inputs.get("links") if self.form else None
        if not isinstance(links, LinksInput) or self._copy is None:
            return
        self.preview.show_typed(self._copy.dossier, links.target(), record)

    def _show(self, findings: tuple[Finding, ...], at: Loc) -> None:
        """Show what is wrong, beneath its field or above the buttons."""
        if self.form is None:
            return
        others = [
            each
            for each in self.form.show_findings(findings, at)
            if each.severity is Severity.ERROR or each.loc == at
        ]
        is_wrong = any(each.severity is Severity.ERROR for each in others)
        tone = Tone.WRONG if is_wrong else Tone.WARNED
        words = "\n".join(map(in_words, others))
        if words != self.beneath.text():
            announce(self.beneath, words)
        self.beneath.say(words, tone)
