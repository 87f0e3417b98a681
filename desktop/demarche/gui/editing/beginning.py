"""Beginning to edit: the file on the desk, a new one, or what a crash left behind.

What editing needs is loaded then: who only reads need not wait for it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from demarche.gui.actions import Actions, Name
from demarche.gui.desk import Desk
from demarche.records.readout import Reading
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.editing.editor import Editor
    from demarche.saving.journal import LeftBehind


class Beginning(QObject):
    """Gives the editor the file to edit, or says why it cannot be edited."""

    begun_anew = Signal()
    draft_left = Signal(object)

    def __init__(self, editor: Editor, desk: Desk, actions: Actions, window: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk
        self._window = window
        actions[Name.NEW].triggered.connect(self.begin_new)

    @Slot()
    def begin_new(self) -> None:
        """Begin a dossier that is not there yet."""
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Where is the new dossier to be kept?"),
            str(Path.home() / "dossier.yaml"),
        )
        if path:
            self.begin_at(Path(path))

    def begin_at(self, path: Path) -> None:
        """Begin a dossier that is not there yet in a file."""
        from demarche.editing.keeping import EditedFile  # noqa: PLC0415 - see the head
        from demarche.settings import config_dir  # noqa: PLC0415 - as above
        from demarche.workspace import Workspace  # noqa: PLC0415 - as above

        file = EditedFile(path, b"", config_dir())
        self._desk.sheet_wanted.emit(Workspace((Reading(str(path), file.copy.dossier, (), ""),)))
        self._editor.take(file)
        self.begun_anew.emit()

    def begin(self) -> bool:
        """Begin to edit the file on the desk; say why not where that cannot be."""
        if self._editor.session is not None:
            return True
        workspace = self._desk.workspace
        if workspace is None or len(workspace.readings) != 1:
            self._editor.failed.emit(tr("Open one dossier to edit it."))
            return False
        if workspace.readings[0].called:
            return self._take_over(workspace.readings[0])
        from demarche.editing.keeping import (  # noqa: PLC0415 - see the head
            EditedFile,
            NotEditableError,
        )
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        path = workspace.paths[0]
        try:
            data = path.read_bytes()
            self._editor.take(EditedFile(path, data, config_dir()))
        except NotEditableError as error:
            # Translators: {why} is a sentence that says that the file has mistakes.
            self._editor.failed.emit(
                tr("{why}. Mend the file first; the problems panel says how.", why=error)
            )
        except OSError as error:
            self._editor.failed.emit(
                tr("{file} cannot be read again: {why}", file=path.name, why=error.strerror)
            )
        else:
            if hashlib.sha256(data).hexdigest() != workspace.readings[0].sha256:
                self._editor.show_dossier()
                self._editor.said.emit(
                    tr("{file} was changed by another program and is read again", file=path.name)
                )
        return self._editor.session is not None

    def _take_over(self, reading: Reading) -> bool:
        """Begin a file of its own with a dossier that came in a report."""
        from demarche.editing.keeping import EditedFile  # noqa: PLC0415 - see the head
        from demarche.records.plain import plain  # noqa: PLC0415 - as above
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        beside = Path(reading.path).with_name(Path(reading.called).stem + ".yaml")
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("The dossier came in a report: in which file is it to be edited?"),
            str(beside),
        )
        if not path or reading.dossier is None:
            return False
        self._editor.take(EditedFile(Path(path), b"", config_dir()))
        if self._editor.session is not None:
            words = tr("take over the dossier of {file}", file=Path(reading.path).name)
            self._editor.do(self._editor.session.copy.edit(words, plain(reading.dossier)))
        return True

    def take_left_behind(self, left: LeftBehind) -> None:
        """Take up what a crash left behind: the file as it was read, and the edits made again."""
        from demarche.editing.keeping import NotEditableError  # noqa: PLC0415 - see the head
        from demarche.editing.left_behind import draft_left, recovered  # noqa: PLC0415 - as above
        from demarche.settings import config_dir  # noqa: PLC0415 - as above
        from demarche.workspace import Workspace  # noqa: PLC0415 - as above

        try:
            file, edits = recovered(left, config_dir())
        except NotEditableError as error:
            self._editor.failed.emit(str(error))
            return
        reading = Reading(str(file.path), file.copy.dossier, (), "")
        self._desk.sheet_wanted.emit(Workspace((reading,)))
        self._editor.take(file)
        for edit in edits:
            self._editor.do(edit)
        draft = draft_left(left)
        if draft:
            self.draft_left.emit(draft)
        if file.is_kept:
            left.discard()
