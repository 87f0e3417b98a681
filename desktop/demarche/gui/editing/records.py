"""What is done to many records at once: replaced words, pasted rows, other versions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from demarche.compare.days import day_in_words
from demarche.gui.actions import Actions, Name
from demarche.gui.editing.editor import Editor
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.gui.editing.session import EditingSession
    from demarche.records.model import Dossier
    from demarche.saving.versions import Version


class Records(QObject):
    """Opens a dialog for each of its actions, and hands the edits to the editor."""

    said = Signal(str)
    failed = Signal(str)
    comparison_wanted = Signal(object)

    def __init__(self, editor: Editor, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._window = window
        for name, does in {
            Name.REPLACE: self.replace_words,
            Name.PASTE_ROWS: self.paste_rows,
            Name.MERGE: self.merge,
            Name.VERSIONS: self.show_versions,
        }.items():
            actions[name].triggered.connect(does)
        editor.leaving.merge_wanted.connect(self.merge_with_changed)

    @Slot()
    def replace_words(self) -> None:
        """Replace words in what is ours."""
        session = self._begun()
        if session is None:
            return
        from demarche.gui.editing.replace_dialog import ReplaceDialog  # noqa: PLC0415 - seldom used

        dialog = ReplaceDialog(session.copy, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            edit = dialog.edit()
            if edit is not None:
                self._editor.try_to_do(edit)
        dialog.deleteLater()

    @Slot()
    def paste_rows(self) -> None:
        """Add positions of rows from a spreadsheet."""
        session = self._begun()
        if session is None:
            return
        from demarche.gui.editing.rows_dialog import RowsDialog  # noqa: PLC0415 - seldom used

        dialog = RowsDialog(session.copy, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.edit is not None:
            self._editor.try_to_do(dialog.edit)
        dialog.deleteLater()

    @Slot()
    def merge(self) -> None:
        """Merge another version of the dossier, from a file that is chosen."""
        session = self._begun()
        if session is None:
            return
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Which version is to be merged?"), str(session.path.parent)
        )
        if path:
            self.merge_with(Path(path))

    @Slot(object)
    def merge_with_changed(self, path: Path) -> None:
        """Merge what another program made of the file under edit."""
        if self.merge_with(path, base_is_known=True) and self._editor.session is not None:
            self._editor.session.take_as_read(path)
            self.said.emit(tr("Merged with what another program saved; save to keep it"))

    def merge_with(self, path: Path, *, base_is_known: bool = False) -> bool:
        """Merge a file; say whether that was done."""
        session = self._begun()
        theirs = self._read(path)
        if session is None or theirs is None:
            return False
        from demarche.editing.merging import merge  # noqa: PLC0415 - seldom used
        from demarche.gui.editing.merge_dialog import MergeDialog  # noqa: PLC0415 - as above

        base = session.as_read.dossier if base_is_known else self._ancestor(session.path, path)
        merged = merge(session.copy.dossier, theirs, base)
        dialog = MergeDialog(merged, self._window)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        if done:
            edit = session.copy.edit(
                tr("merge {file}", file=path.name), merged.values(dialog.taken)
            )
            done = self._editor.try_to_do(edit)
        dialog.deleteLater()
        return done

    def _ancestor(self, ours: Path, theirs: Path) -> Dossier | None:
        """Give the version that two files both went through, where one is kept and whole."""
        from demarche.editing.keeping import VERSIONS  # noqa: PLC0415 - seldom used
        from demarche.records.reading import read_file  # noqa: PLC0415 - as above
        from demarche.saving.versions import common_ancestor  # noqa: PLC0415 - as above
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        version = common_ancestor(config_dir() / VERSIONS, ours, theirs)
        reading = read_file(version.path) if version else None
        return reading.dossier if reading is not None and reading.ok else None

    @Slot()
    def show_versions(self) -> None:
        """List the versions of the file that are kept."""
        session = self._begun()
        if session is None:
            return
        from demarche.editing.keeping import VERSIONS  # noqa: PLC0415 - seldom used
        from demarche.gui.editing.versions_dialog import VersionsDialog  # noqa: PLC0415 - as above
        from demarche.saving.versions import versions  # noqa: PLC0415 - as above
        from demarche.settings import config_dir  # noqa: PLC0415 - as above

        kept = versions(config_dir() / VERSIONS, session.path)
        dialog = VersionsDialog(kept, self._window)
        dialog.comparison_wanted.connect(self.compare_with)
        dialog.restoring_wanted.connect(self.restore)
        dialog.exec()
        dialog.deleteLater()

    @Slot(object)
    def compare_with(self, version: Version) -> None:
        """Ask for a comparison of an earlier version with the file."""
        if self._editor.session is not None:
            self.comparison_wanted.emit([str(version.path), str(self._editor.session.path)])

    @Slot(object)
    def restore(self, version: Version) -> None:
        """Put an earlier version in the place of the dossier, as an edit that can be undone."""
        from demarche.records.plain import plain  # noqa: PLC0415 - seldom used

        dossier, session = self._read(version.path), self._editor.session
        if dossier is not None and session is not None:
            day = day_in_words(version.saved.astimezone().date())
            self._editor.try_to_do(
                session.copy.edit(tr("restore version of {day}", day=day), plain(dossier))
            )

    def _begun(self) -> EditingSession | None:
        """Give the session, begun where it was not; None where that cannot be."""
        return self._editor.session if self._editor.beginning.begin() else None

    def _read(self, path: Path) -> Dossier | None:
        """Read a file that is to be taken in whole; say why not where it cannot be."""
        from demarche.records.reading import read_file  # noqa: PLC0415 - seldom used

        reading = read_file(path)
        if reading.dossier is None or not reading.ok:
            self.failed.emit(
                tr("{file} has mistakes, and is not taken in: see `demarche check`", file=path.name)
            )
            return None
        return reading.dossier
