"""One file under edit in the window: its undo stack, its journal, and how it is saved.

Decides nothing about records: edits come in as values, and what they come to goes out. Every
failure is said in a sentence and leaves the work as it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from demarche.editing.keeping import EditedFile, Saved
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.gui.editing.drafts import Drafts
from demarche.saving import ChangedOutsideError, UnconfirmedError
from demarche.saving.versions import MOST
from demarche.translation import parted, tr

_SYNCED_EVERY: Final = 2_000
"""Milliseconds between two looks whether the journal is to be synced."""


class EditingSession(QObject):
    """Holds a file under edit; emits what became of it."""

    edited = Signal()
    clean_changed = Signal(bool)
    saved = Signal(str)
    failed = Signal(str)
    changed_outside = Signal()

    def __init__(
        self, file: EditedFile, parent: QObject | None = None, *, versions: int = MOST
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._versions = versions
        self._sha256 = file.sha256
        self._journal_failed = False
        self.drafts = Drafts(self._keep_draft)
        self.leaves_drafts = False
        """Whether forms that are not finished are offered at the next start."""
        self.stack = QUndoStack(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_SYNCED_EVERY)
        self._timer.timeout.connect(self._sync)

    @property
    def copy(self) -> WorkingCopy:
        """Give the dossier as it is now."""
        return self._file.copy

    @property
    def path(self) -> Path:
        """Give the file that is saved to."""
        return self._file.path

    @property
    def sha256(self) -> str:
        """Give what proves the file as it was read, or last saved."""
        return self._sha256

    @property
    def as_read(self) -> WorkingCopy:
        """Give the dossier as it was read, or last saved."""
        return self._file.as_read

    @property
    def is_changed(self) -> bool:
        """Say whether there is anything to save."""
        return self._file.is_changed

    @property
    def has_drafts(self) -> bool:
        """Say whether any form is not finished."""
        return bool(self.drafts.all_in(self.copy))

    def do(self, edit: Edit) -> None:
        """Make an edit that can be undone; one that changes nothing is none.

        Raises:
            RefusedError: Where it would make the file wrong; nothing was done.
        """
        if edit.changes:
            self.copy.with_edit(edit)
            self.stack.push(_Command(edit, self._make))

    def save(self) -> bool:
        """Save to the file that was read; say whether it is saved."""

        def save(now: dt.datetime) -> Saved:
            return self._file.save(now, self._versions)

        return self._save(save, self.path)

    def save_as(self, path: Path) -> bool:
        """Save to another file; say whether it is saved."""

        def save(now: dt.datetime) -> Saved:
            return self._file.save_as(path, now, self._versions)

        return self._save(save, path)

    def take_as_read(self, path: Path) -> None:
        """Take what another program saved for read: it is merged, and may be replaced."""
        try:
            self._file.take_as_read(path.read_bytes())
        except OSError as error:
            self.failed.emit(
                tr("{file} cannot be read again: {why}", file=path.name, why=error.strerror)
            )
        self._sha256 = self._file.sha256
        self.edited.emit()

    def close(self) -> None:
        """End the session; what is not saved is not wanted, but for forms that are left behind."""
        self._timer.stop()
        self._file.close()
        if self.leaves_drafts:
            with suppress(OSError):  # where nothing can be kept, there is nobody left to tell
                self._file.leave_draft(self.drafts.plain_in(self._file.as_read))

    def _keep_draft(self, draft: Mapping[str, Any]) -> None:
        """Keep what stands in forms that are not finished; an empty draft says that none does."""
        try:
            self._file.keep_draft(draft)
        except OSError as error:
            self._tell_of_journal(error)
        else:
            self._timer.start()

    def _make(self, edit: Edit) -> None:
        """Make an edit or take one back; that the journal cannot be written is said once."""
        try:
            self._file.do(edit)
        except OSError as error:
            self._tell_of_journal(error)
        else:
            self._timer.start()
        self.edited.emit()
        self.clean_changed.emit(not self.is_changed)

    def _save(self, save: Callable[[dt.datetime], Saved], path: Path) -> bool:
        """Save, and say in a sentence what came of it."""
        try:
            outcome = save(dt.datetime.now(dt.UTC))
        except ChangedOutsideError:
            self.changed_outside.emit()
        except UnconfirmedError as error:
            # Translators: {why} is a sentence without its full stop.
            words = tr(
                "{file}: {why}. Your work is still here.", file=path.name, why=error.strerror
            )
            self.failed.emit(words)
        except (OSError, ValueError) as error:
            why = (error.strerror if isinstance(error, OSError) else None) or str(error)
            self.failed.emit(
                tr(
                    "{file} was not saved: {why}. What was there before is left, and your "
                    "work is still here: mend the cause and save again, or save it as another "
                    "file.",
                    file=path.name,
                    why=why,
                )
            )
        else:
            self._timer.stop()
            self._sha256 = self._file.sha256
            self.stack.setClean()
            self.drafts.write()
            self.clean_changed.emit(True)  # noqa: FBT003 - Qt's own
            self.saved.emit(". ".join((tr("Saved {file}", file=self.path.name), *_told(outcome))))
            return True
        return False

    @Slot()
    def _sync(self) -> None:
        """Have the disk hold the journal."""
        try:
            self._file.sync()
        except OSError as error:
            self._tell_of_journal(error)

    def _tell_of_journal(self, error: OSError) -> None:
        """Say once that a crash would lose what is not saved."""
        if not self._journal_failed:
            self._journal_failed = True
            self.failed.emit(
                tr(
                    "What you edit cannot be kept against a crash ({why}): save often.",
                    why=error.strerror or error,
                )
            )


class _Command(QUndoCommand):
    """One edit on the undo stack."""

    def __init__(self, edit: Edit, make: Callable[[Edit], None]) -> None:
        super().__init__(edit.words)
        self._edit = edit
        self._make = make

    def redo(self) -> None:
        """Override QUndoCommand.redo."""
        self._make(self._edit)

    def undo(self) -> None:
        """Override QUndoCommand.undo."""
        self._make(self._edit.back)


def _told(outcome: Saved) -> tuple[str, ...]:
    """Say what a save could not keep."""
    if not outcome.losses:
        return outcome.remarks
    # Translators: behind “Saved …”; {losses} is a list of what is lost.
    return (
        tr("the file cannot hold: {losses}", losses=parted(outcome.losses)),
        *outcome.remarks,
    )
