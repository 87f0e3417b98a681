"""What a crash left behind: offered at the start, and listed for a while where it was declined."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.editing import asking
from demarche.gui.editing.editor import Editor
from demarche.presence import is_folder
from demarche.settings import config_dir
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.editing.declined_dialog import Declined, DeclinedDialog
    from demarche.saving.journal import LeftBehind


class Recovery(QObject):
    """Asks about one file after the other, the one that was edited last first."""

    def __init__(self, editor: Editor, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._window = window
        self._dialog: DeclinedDialog | None = None
        actions[Name.DECLINED].triggered.connect(self.list_declined)

    @Slot()
    def offer(self) -> None:
        """Offer what there is, until one is taken up: it is on the desk then."""
        folder = config_dir() / "journal"
        if not is_folder(folder):
            return
        from demarche.saving.journal import left_behind  # noqa: PLC0415 - seldom needed

        for left in left_behind(folder):
            last = left.last.astimezone()
            answer = asking.ask_about_crash(self._window, left.of.name, last, _edits(left))
            if answer is asking.Crash.RECOVER:
                self._editor.beginning.take_left_behind(left)
                return
            if answer is asking.Crash.DECLINE:
                with suppress(OSError):  # it is offered again then, and nothing is lost
                    left.decline()

    @Slot()
    def list_declined(self) -> None:
        """List what was declined and is still kept."""
        from demarche.gui.editing.declined_dialog import (  # noqa: PLC0415 - seldom needed
            Declined,
            DeclinedDialog,
        )
        from demarche.saving.journal import declined  # noqa: PLC0415 - as above

        found = [Declined(left, _edits(left)) for left in declined(config_dir() / "journal")]
        self._dialog = dialog = DeclinedDialog(found, self._window)
        dialog.taking_up_wanted.connect(self._editor.beginning.take_left_behind)
        dialog.removing_wanted.connect(self._remove)
        dialog.exec()
        self._dialog = None
        dialog.deleteLater()

    @Slot(object)
    def _remove(self, one: Declined) -> None:
        """Remove what was declined, if that is meant."""
        if self._dialog is not None and asking.ask_before_removing_edits(
            self._dialog, one.left.of.name, len(one.edits)
        ):
            one.left.discard()
            self._dialog.remove(one)


def _edits(left: LeftBehind) -> list[str]:
    """Give each edit that was left in words, and the forms that were not finished."""
    from demarche.editing.keeping import DRAFT  # noqa: PLC0415 - seldom needed
    from demarche.editing.left_behind import draft_left, drafts_in  # noqa: PLC0415 - as above
    from demarche.editing.telling import told, told_draft  # noqa: PLC0415 - as above

    edits = [told(entry) for entry in left.entries if DRAFT not in entry]
    forms = map(told_draft, drafts_in(draft_left(left)))
    return [*edits, *(tr("a form that was not finished: {words}", words=each) for each in forms)]
