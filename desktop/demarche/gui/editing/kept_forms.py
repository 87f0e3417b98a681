"""The forms that were not finished and are kept for later, in this window or over its end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from demarche.gui.actions import Actions, Name
from demarche.gui.editing import asking
from demarche.translation import tr, tr_in

if TYPE_CHECKING:
    from demarche.gui.editing.drafts import Draft, Drafts
    from demarche.gui.editing.editor import Editor
    from demarche.gui.editing.forms import Forms
    from demarche.gui.editing.purposes import Purpose


class KeptForms(QObject):
    """Keeps what stands in a form, and opens it again where that is wanted."""

    def __init__(self, forms: Forms, editor: Editor, actions: Actions) -> None:
        super().__init__(forms)
        self._forms = forms
        self._editor = editor
        self._actions = actions
        actions[Name.KEPT_FORM].triggered.connect(self.open)
        editor.edited.connect(self._follow)
        editor.ended.connect(self.show_state)
        editor.beginning.draft_left.connect(self.open_left)
        self.show_state()

    @Slot(object)
    def hold_open(self, draft: Draft | None) -> None:
        """Keep what stands in the open form against a crash; None where nothing does."""
        drafts = self._drafts()
        if drafts is not None:
            drafts.hold_open(draft)

    @Slot(object)
    def keep(self, draft: Draft) -> None:
        """Keep what stands in a form for later."""
        drafts = self._drafts()
        if drafts is not None:
            drafts.keep(draft)
            self.show_state()
            self._editor.said.emit(tr("Kept for later: Records, Go on with a kept form"))

    def taken(self, purpose: Purpose) -> Mapping[str, Any] | None:
        """Give what was kept of the form of a purpose, which is kept no longer."""
        for draft in self._offered():
            if draft.purpose == purpose:
                self._let_go(draft)
                return draft.record
        return None

    @Slot()
    def open(self) -> None:
        """Go on with a form that was kept; which one is asked where there are several."""
        from demarche.editing.telling import told_draft  # noqa: PLC0415 - seldom needed

        drafts = self._offered()
        names = {
            number: tr_in(
                "a form and what was typed into it",
                "{form}: {words}",
                form=each.purpose.heading,
                words=told_draft(each.as_plain()),
            )
            for number, each in enumerate(drafts)
        }
        words = tr("Which form is to be gone on with?")
        chosen = asking.ask_which(self._forms.window, words, names) if len(drafts) > 1 else 0
        if drafts and chosen is not None:
            self._forms.open(drafts[chosen].purpose)

    @Slot(object)
    def open_left(self, plain: Mapping[str, Any]) -> None:
        """Take the forms that a crash closed, and open the last with what stood in it."""
        session = self._editor.session
        if session is not None:
            session.drafts.take_left(plain, session.copy)
            self.show_state()
            drafts = self._offered()
            if drafts:
                self._forms.open(drafts[-1].purpose)

    @Slot()
    def show_state(self) -> None:
        """Offer to go on only where a form is kept."""
        self._actions.enable((Name.KEPT_FORM,), enabled=bool(self._offered()))

    @Slot()
    def _follow(self) -> None:
        """Let what is kept follow its records after an edit."""
        session = self._editor.session
        if session is not None:
            session.drafts.follow(session.copy)
        self.show_state()

    def _let_go(self, draft: Draft) -> None:
        """Keep a form no longer: it is open again."""
        drafts = self._drafts()
        if drafts is not None:
            drafts.let_go(draft)
            self.show_state()

    def _offered(self) -> list[Draft]:
        """Give what is kept and of a record that is there."""
        session = self._editor.session
        if session is None:
            return []
        return [each for each in session.drafts.kept if each.followed(session.copy)]

    def _drafts(self) -> Drafts | None:
        """Give the drafts of the file that is edited."""
        return self._editor.session.drafts if self._editor.session else None
