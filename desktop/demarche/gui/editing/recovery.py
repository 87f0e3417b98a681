"""Offer at the start what a crash left behind: edits that were made and not saved."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.editing import asking
from demarche.gui.editing.editor import Editor
from demarche.settings import config_dir
from demarche.translation import tr


class Recovery(QObject):
    """Asks about one file after the other, the one that was edited last first."""

    def __init__(self, editor: Editor, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._window = window

    @Slot()
    def offer(self) -> None:
        """Offer what there is, until one is taken up: it is on the desk then."""
        folder = config_dir() / "journal"
        if not folder.is_dir():
            return
        from demarche.editing.keeping import DRAFT, draft_left  # noqa: PLC0415 - seldom needed
        from demarche.editing.telling import told, told_draft  # noqa: PLC0415 - as above
        from demarche.saving.journal import left_behind  # noqa: PLC0415 - as above

        for left in left_behind(folder):
            last = left.last.astimezone()
            edits = [told(entry) for entry in left.entries if DRAFT not in entry]
            draft = draft_left(left)
            if draft:
                edits.append(tr("a form that was not finished: {words}", words=told_draft(draft)))
            answer = asking.ask_about_crash(self._window, left.of.name, last, edits)
            if answer is asking.Crash.RECOVER:
                self._editor.beginning.take_left_behind(left)
                return
            if answer is asking.Crash.DECLINE:
                with suppress(OSError):  # it is offered again then, and nothing is lost
                    left.decline()
