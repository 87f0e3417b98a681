"""A file under edit: what was read of it, what it is now, and how it is kept until it is saved.

Each edit goes into a journal the moment it is made. Saving replaces the file only where what was
read still stands in it, and keeps the version that was there. A save that fails changes nothing
here: the work and its journal stay.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from demarche.editing.acts import new_dossier
from demarche.editing.patch import differences
from demarche.editing.working_copy import Edit, WorkingCopy, checked
from demarche.records.converting import rewrite
from demarche.records.problem import Severity
from demarche.records.reading import read_bytes
from demarche.saving import OnDisk, UnconfirmedError, replace_file
from demarche.saving.journal import Journal
from demarche.saving.versions import MOST, keep_version
from demarche.translation import tr

JOURNALS: Final = "journal"
VERSIONS: Final = "versions"
DRAFT: Final = "draft"
"""The key of a journal's entry that holds an unfinished form and no edit."""
KEPT: Final = "kept"
"""The key of a draft under which the forms stand that were kept for later."""


class NotEditableError(ValueError):
    """A file cannot be edited; the message says why, and what would be lost."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving: what the form of the file could not hold, and what else to know."""

    losses: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class EditedFile:
    """A dossier under edit and the file that it is read from and saved to.

    It begins with the bytes of that file, or with none for a file that is not there yet; `folder`
    is where journals and versions are kept.

    Raises:
        NotEditableError: Where the file has mistakes: what is broken would be lost.
    """

    def __init__(self, path: Path, data: bytes, folder: Path) -> None:
        self.path = path
        self._data = data
        self._folder = folder
        self._is_new = not data
        self._journal: Journal | None = None
        self._is_torn = False
        self._saved = self._began = self.copy = _copy_of(data, path)

    @property
    def sha256(self) -> str:
        """Give what proves the bytes that were read, or last saved; nothing of a new file."""
        return "" if self._is_new else hashlib.sha256(self._data).hexdigest()

    @property
    def is_changed(self) -> bool:
        """Say whether there is anything to save."""
        return self._is_new or self.copy.values != self._saved.values

    @property
    def as_read(self) -> WorkingCopy:
        """Give the dossier as it was read, or last saved."""
        return self._saved

    def take_as_read(self, data: bytes) -> None:
        """Take other bytes for what was read: they are merged, and may be replaced.

        Raises:
            NotEditableError: Where they have mistakes.
        """
        self._saved = self._began = _copy_of(data, self.path)
        self._data, self._is_new = data, False

    def do(self, edit: Edit) -> None:
        """Make an edit, or take one back by its reverse.

        Raises:
            RefusedError: Where it would make the file wrong.
            OSError: Where the journal cannot be written; the edit is made all the same.
        """
        before, self.copy = self.copy, self.copy.with_edit(edit)
        try:
            if self._journal is None or self._is_torn:
                self._begin_journal(before)
            if self._journal is not None:
                self._journal.add(edit.as_plain())
        except OSError:
            self._is_torn = True
            raise

    def keep_draft(self, draft: Mapping[str, Any]) -> None:
        """Keep what stands in a form that is not finished; an empty draft says that none does.

        Raises:
            OSError: Where the journal cannot be written.
        """
        if not draft and not self.is_changed:
            self.close()
        if not draft and self._journal is None:
            return
        try:
            if self._journal is None or self._is_torn:
                self._begin_journal(self.copy)
            if self._journal is not None:
                self._journal.add({DRAFT: dict(draft)})
        except OSError:
            self._is_torn = True
            raise

    @property
    def is_kept(self) -> bool:
        """Say whether a journal holds all that is not saved."""
        return not self.is_changed or (self._journal is not None and not self._is_torn)

    def sync(self) -> None:
        """Have the disk hold the journal.

        Raises:
            OSError: Where it does not.
        """
        if self._journal is not None:
            self._journal.sync()

    def save(self, now: dt.datetime, most: int = MOST) -> Saved:
        """Save to the file that was read.

        Raises:
            ChangedOutsideError: Where another program changed it; nothing was written.
            UnconfirmedError: Where the disk failed at the very end; it says what is there.
            OSError: Where the file cannot be written; it was left as it was.
            ValueError: Where a file of this form cannot be written.
        """
        is_free = self._is_new and not _is_empty(self.path)
        there = OnDisk(None) if is_free else OnDisk.of(self._data)
        return self._write(self.path, now, most, there)

    def save_as(self, path: Path, now: dt.datetime, most: int = MOST) -> Saved:
        """Save to another file and go on with that one; what stood there is kept as a version.

        Raises:
            UnconfirmedError: As `save` does.
            OSError: As `save` does.
            ValueError: As `save` does.
        """
        remarks: tuple[str, ...] = ()
        with suppress(FileNotFoundError):
            remarks = self._keep(path, path.read_bytes(), now, most)
        saved = self._write(path, now, most, None)
        return replace(saved, remarks=tuple(dict.fromkeys((*remarks, *saved.remarks))))

    def leave_draft(self, draft: Mapping[str, Any]) -> None:
        """Leave forms that are not finished behind, as a crash would, and nothing else.

        Raises:
            OSError: Where the journal cannot be written.
        """
        self.close()
        journal = Journal.begin(self._folder / JOURNALS, self.path, self._data)
        try:
            journal.add({DRAFT: dict(draft)})
        except OSError:
            journal.end()
            raise
        journal.leave()

    def close(self) -> None:
        """End the journal: what is not saved is not wanted."""
        if self._journal is not None:
            self._journal.end()
        self._journal, self._is_torn = None, False

    def _begin_journal(self, copy: WorkingCopy) -> None:
        """Begin a journal with all that is not saved; one that a failure tore is let go of then.

        What stands behind a torn entry is not read again, so that one is not gone on with.
        """
        journal = Journal.begin(self._folder / JOURNALS, self.path, self._data)
        earlier = Edit(
            tr("what was edited before"), tuple(differences(self._began.values, copy.values))
        )
        try:
            if earlier.changes:
                journal.add(earlier.as_plain())
        except OSError:
            journal.end()
            raise
        self.close()
        self._journal = journal

    def _write(self, path: Path, now: dt.datetime, most: int, there: OnDisk | None) -> Saved:
        """Write the dossier, and keep what was there and what is there now as versions."""
        rendered = rewrite(self.copy.dossier, str(path), self._data)
        remarks = () if self._is_new else self._keep(path, self._data, now, most)
        try:
            replace_file(path, rendered.data, instead_of=there)
        except UnconfirmedError as error:
            if error.new_is_there:
                self._data, self._is_new, self._began = rendered.data, False, self.copy
            raise
        remarks += self._keep(path, rendered.data, now, most)
        self.path, self._data, self._is_new = path, rendered.data, False
        self._saved = self._began = self.copy
        self.close()
        return Saved(rendered.losses, tuple(dict.fromkeys(remarks)))

    def _keep(self, path: Path, data: bytes, now: dt.datetime, most: int) -> tuple[str, ...]:
        """Keep a version; that it could not be kept is said, and stops no saving."""
        try:
            keep_version(self._folder / VERSIONS, path, data, now, most)
        except OSError as error:
            return (tr("this version could not be kept: {why}", why=error.strerror or error),)
        return ()


def _is_empty(path: Path) -> bool:
    """Say whether a file is there and holds nothing that could be lost."""
    with suppress(OSError):
        return path.is_file() and not path.stat().st_size
    return False


def _copy_of(data: bytes, path: Path) -> WorkingCopy:
    """Read the bytes of a file to be edited.

    Raises:
        NotEditableError: Where they cannot be.
    """
    if not data:
        dossier, _ = checked(new_dossier(path.stem))
        assert dossier is not None  # noqa: S101 - it holds nothing that could be wrong
        return WorkingCopy.of(dossier)
    reading = read_bytes(data, str(path))
    if reading.dossier is None or not reading.ok:
        errors = (each for each in reading.problems if each.severity is Severity.ERROR)
        problem = next(errors, None)
        raise NotEditableError(
            tr(
                "{file} has mistakes, and editing it would lose what is broken: {why}",
                file=path.name,
                why=problem.message,
            )
            if problem
            else tr("{file} has mistakes, and editing it would lose what is broken", file=path.name)
        )
    return WorkingCopy.of(reading.dossier)
