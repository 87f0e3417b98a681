"""The tabs of the open files, their keys, and the comparison of two of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.frame import Frame
from demarche.gui.sheets.sheets import Sheets

if TYPE_CHECKING:
    from demarche.gui.sheets.tab_row import TabRow

_NEED_SEVERAL = (Name.NEXT_FILE, Name.PREVIOUS_FILE)


class Tabs(QObject):
    """Keeps the row of tabs in step with the sheets; it is made for the second file."""

    drafts_wanted = Signal(object)

    def __init__(self, sheets: Sheets, frame: Frame, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._sheets = sheets
        self._frame = frame
        self._actions = actions
        self._window = window
        self._row: TabRow | None = None
        for name, does in {
            Name.CLOSE: sheets.close_current,
            Name.NEXT_FILE: sheets.activate_next,
            Name.PREVIOUS_FILE: sheets.activate_previous,
            Name.COMPARE_OPEN: self.compare_two,
        }.items():
            actions[name].triggered.connect(does)
        sheets.changed.connect(self.show)
        self.show()

    @property
    def row(self) -> TabRow:
        """Give the row of tabs, made at the first call."""
        if self._row is None:
            from demarche.gui.sheets.tab_row import TabRow  # noqa: PLC0415 - one file needs none

            self._row = row = TabRow(self._window)
            row.file_chosen.connect(self._sheets.activate)
            row.file_closed.connect(self._sheets.close)
            row.file_moved.connect(self._sheets.move)
            self._frame.put_first(row)
        return self._row

    @Slot()
    def show(self) -> None:
        """Show the files that are open, and offer what can be done with so many."""
        count = len(self._sheets)
        if count > 1 or self._row is not None:
            self.row.show_files(self._sheets.labels(), self._sheets.current)
        self._actions.enable(_NEED_SEVERAL, enabled=count > 1)
        self._actions.enable((Name.CLOSE,), enabled=count > 0)
        self._actions.enable((Name.COMPARE_OPEN,), enabled=len(self._sheets.single_files()) > 1)

    @Slot()
    def compare_two(self) -> None:
        """Compare two of the open files as drafts; of more than two it is asked which."""
        files = self._sheets.single_files()
        if len(files) > 2:
            files = self._ask_which(files)
        if files:
            self.drafts_wanted.emit(files)

    def _ask_which(self, files: list[Path]) -> list[Path]:
        """Let two files be chosen; none where that is left."""
        from demarche.gui.sheets.drafts_dialog import DraftsDialog  # noqa: PLC0415 - seldom used

        dialog = DraftsDialog(files, self._window)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen() if done else []
        dialog.deleteLater()
        return chosen
