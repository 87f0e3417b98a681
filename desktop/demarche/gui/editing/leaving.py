"""Leaving what is edited: what becomes of unsaved work, and of a file that was changed outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.desk import Desk
from demarche.gui.editing import asking
from demarche.translation import tr_in

if TYPE_CHECKING:
    from demarche.gui.editing.drafts import Draft
    from demarche.gui.editing.editor import Editor
    from demarche.gui.editing.session import EditingSession


class Leaving(QObject):
    """Asks before anything is lost."""

    merge_wanted = Signal(object)

    def __init__(self, editor: Editor, desk: Desk, window: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk
        self._window = window

    def may_leave(self) -> bool:
        """Ask what becomes of what is not saved, and of forms; say whether it may be left."""
        session = self._editor.session
        if session is None:
            return True
        copy = session.copy
        if session.is_changed:
            answer = asking.ask_before_leaving(self._window, session.path.name)
            if answer is asking.Answer.STAY or (
                answer is asking.Answer.SAVE and not self._editor.save()
            ):
                return False
            if answer is asking.Answer.DISCARD:
                copy = session.as_read
        return self._may_leave_drafts(session, session.drafts.all_in(copy))

    def may_leave_forms(self) -> bool:
        """Ask what becomes of forms where all else is not wanted; say whether they may be left."""
        session = self._editor.session
        return session is None or self._may_leave_drafts(
            session, session.drafts.all_in(session.as_read)
        )

    def _may_leave_drafts(self, session: EditingSession, drafts: Sequence[Draft]) -> bool:
        """Ask what becomes of forms that are not finished; say whether they may be left."""
        session.leaves_drafts = False
        if not drafts:
            return True
        from demarche.editing.telling import told_draft  # noqa: PLC0415 - seldom needed

        lines = [
            tr_in(
                "a form and what was typed into it",
                "{form}: {words}",
                form=each.purpose.heading,
                words=told_draft(each.as_plain()),
            )
            for each in drafts
        ]
        answer = asking.ask_before_leaving_forms(self._window, session.path.name, lines)
        session.leaves_drafts = answer is asking.Unfinished.KEEP
        return answer is not asking.Unfinished.STAY

    @Slot()
    def ask_about_outside(self) -> None:
        """Ask what is to be done with a file that another program changed."""
        if self._editor.session is None:
            return
        answer = asking.ask_about_outside(self._window, self._editor.session.path.name)
        if answer is asking.Outside.KEEP_AS_COPY:
            self._editor.save_as()
        elif answer is asking.Outside.RELOAD:
            self._desk.reload_wanted.emit()
        elif answer is asking.Outside.COMPARE:
            self.merge_wanted.emit(self._editor.session.path)
