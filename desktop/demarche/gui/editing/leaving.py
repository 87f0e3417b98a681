"""Leaving what is edited: what becomes of unsaved work, and of a file that was changed outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.desk import Desk
from demarche.gui.editing import asking

if TYPE_CHECKING:
    from demarche.gui.editing.editor import Editor


class Leaving(QObject):
    """Asks before anything is lost."""

    merge_wanted = Signal(object)

    def __init__(self, editor: Editor, desk: Desk, window: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk
        self._window = window

    def may_leave(self) -> bool:
        """Ask what becomes of what is not saved; say whether the dossier may be left."""
        if self._editor.session is None or not self._editor.session.is_changed:
            return True
        answer = asking.ask_before_leaving(self._window, self._editor.session.path.name)
        if answer is asking.Answer.SAVE:
            return self._editor.save()
        return answer is asking.Answer.DISCARD

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
