"""The open files, of which one lies on the desk: the others wait with all that belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from demarche.gui.desk import Desk
from demarche.gui.sheets.sheet import Label, Sheet, labels
from demarche.gui.views.keeper import ViewKeeper
from demarche.gui.views.view import Seen
from demarche.workspace import Workspace

if TYPE_CHECKING:
    from demarche.gui.editing.editor import Editor
    from demarche.gui.editing.forms import Forms


class Sheets(QObject):
    """Puts sheets on the desk; emits when there are others, or when another lies there."""

    changed = Signal()
    reading_wanted = Signal(object)

    def __init__(self, desk: Desk, keeper: ViewKeeper) -> None:
        super().__init__(desk)
        self._desk = desk
        self._keeper = keeper
        self._editor: Editor | None = None
        self._forms: Forms | None = None
        self._sheets: list[Sheet] = []
        self._current = -1
        desk.sheet_wanted.connect(self.take_begun)
        desk.reload_wanted.connect(self.reload)
        desk.changed.connect(self._follow)

    def employ(self, editor: Editor, forms: Forms) -> None:
        """Let what is edited wait with its sheet; nothing was edited before."""
        self._editor, self._forms = editor, forms
        editor.unsaved_changed.connect(self._follow)

    @property
    def current(self) -> int:
        """Give the number of the sheet on the desk; -1 where none is."""
        return self._current

    def __len__(self) -> int:
        return len(self._sheets)

    def labels(self) -> list[Label]:
        """Give what the tabs say."""
        return labels(self._sheets)

    def single_files(self) -> list[Path]:
        """Give the files that are open by themselves and could be read."""
        workspaces = (sheet.seen.workspace for sheet in self._sheets)
        return [each.paths[0] for each in workspaces if len(each.paths) == len(each.drafts) == 1]

    @Slot(object)
    def take(self, found: Seen) -> None:
        """Put what was read on the desk, on a sheet of its own unless it is read again."""
        self._lay_aside()
        at = self._place_of(found.workspace.paths)
        if at is None or (self._sheets[at].is_unfinished and not self._sheets[at].is_given_up):
            at = len(self._sheets)
            self._sheets.append(Sheet(found))
        else:
            self._end(self._sheets[at])
            self._sheets[at] = Sheet(found)
        self._put(at)

    @Slot(object)
    def take_begun(self, workspace: Workspace) -> None:
        """Put a dossier on the desk that is begun, or taken up after a crash."""
        self.take(self._keeper.as_left(workspace))

    @Slot(int)
    def activate(self, index: int) -> None:
        """Put another sheet on the desk."""
        if index != self._current and 0 <= index < len(self._sheets):
            self._lay_aside()
            self._put(index)

    def show_open(self, paths: Iterable[str | Path]) -> bool:
        """Put the sheet of a file on the desk, if it is open; say whether it is."""
        at = self._place_of(Path(path) for path in paths)
        if at is not None:
            self.activate(at)
        return at is not None

    @Slot()
    def activate_next(self) -> None:
        """Go to the next sheet; after the last comes the first."""
        if self._sheets:
            self.activate((self._current + 1) % len(self._sheets))

    @Slot()
    def activate_previous(self) -> None:
        """Go to the sheet before; before the first comes the last."""
        if self._sheets:
            self.activate((self._current - 1) % len(self._sheets))

    @Slot(int, int)
    def move(self, index: int, to: int) -> None:
        """Put a sheet in another place of the row."""
        on_desk = self._sheets[self._current]
        self._sheets.insert(to, self._sheets.pop(index))
        self._current = self._sheets.index(on_desk)
        self.changed.emit()

    @Slot()
    def reload(self) -> None:
        """Read the file on the desk again; what is not saved of it is not wanted."""
        if self._current >= 0 and self._may_leave_forms():
            self._keeper.keep()
            self._sheets[self._current].is_given_up = True
            self.reading_wanted.emit(self._sheets[self._current].paths)

    @Slot()
    def close_current(self) -> None:
        """Close the sheet on the desk."""
        self.close(self._current)

    @Slot(int)
    def close(self, index: int) -> None:
        """Close a sheet, once it is said what becomes of what is not saved."""
        if not 0 <= index < len(self._sheets) or not self._may_leave(index):
            return
        if index == self._current:
            self._lay_aside()
        sheet = self._sheets.pop(index)
        self._keeper.keep_view(sheet.seen)
        self._end(sheet)
        if self._current >= 0:
            self._current -= index < self._current
            self.changed.emit()
        elif self._sheets:
            self._put(min(index, len(self._sheets) - 1))
        else:
            self._desk.take_workspace(None)
            self.changed.emit()

    def may_leave(self) -> bool:
        """Ask of each sheet what becomes of what is not saved; say whether all may be left."""
        return all(self._may_leave(index) for index in range(len(self._sheets)))

    def end(self) -> None:
        """End with every sheet: the window closes."""
        self._lay_aside()
        for sheet in self._sheets:
            self._keeper.keep_view(sheet.seen)
            self._end(sheet)
        self._sheets.clear()

    def _may_leave(self, index: int) -> bool:
        """Ask what becomes of what is not saved of a sheet, with the sheet before one's eyes."""
        if self._forms is not None:
            self._forms.keep_now()
        if self._sheets[index].is_unfinished and self._editor is not None:
            self.activate(index)
            return self._editor.leaving.may_leave()
        return True

    def _may_leave_forms(self) -> bool:
        """Ask what becomes of forms on the desk that are not finished."""
        if self._forms is None or self._editor is None:
            return True
        self._forms.keep_now()
        return self._editor.leaving.may_leave_forms()

    def _lay_aside(self) -> None:
        """Take from the desk what belongs to the sheet that lies there."""
        if self._current >= 0 and self._desk.workspace is not None:
            sheet = self._sheets[self._current]
            sheet.seen = Seen(self._desk.workspace, self._keeper.view())
            if self._editor is not None and self._forms is not None:
                sheet.form = self._forms.lay_aside()
                sheet.session = self._editor.lay_aside()
        self._current = -1

    def _put(self, index: int) -> None:
        """Put a sheet on the desk, with all that belongs to it."""
        sheet = self._sheets[index]
        self._keeper.put(sheet.seen)
        self._current = index
        if self._editor is not None and self._forms is not None:
            self._editor.take_up(sheet.session)
            self._forms.take_up(sheet.form)
        self._follow()

    def _end(self, sheet: Sheet) -> None:
        """End what was being edited on a sheet."""
        if sheet.session is not None and self._editor is not None:
            self._editor.drop(sheet.session)
        if sheet.form is not None:
            sheet.form.deleteLater()

    def _place_of(self, paths: Iterable[Path]) -> int | None:
        """Find the sheet of some files."""
        wanted = [path.absolute() for path in paths]
        for index, sheet in enumerate(self._sheets):
            if [path.absolute() for path in sheet.paths] == wanted:
                return index
        return None

    @Slot()
    def _follow(self) -> None:
        """Let the sheet on the desk be what the desk says that it is."""
        if self._current >= 0 and self._desk.workspace is not None:
            sheet = self._sheets[self._current]
            sheet.seen = Seen(self._desk.workspace, sheet.seen.view)
            sheet.session = self._editor.session if self._editor else None
            self.changed.emit()
