"""Write a file so that it is at every moment the old one or the new one, whole.

Qt's own saver was seen to replace a good file by a stump on a full disk, and to report success
where the disk had failed; so this is done by the system's calls: a new file in the same folder,
written whole, synced, renamed over the old one, and the folder synced. There is no way round it:
where one of these calls fails, nothing is tried that would write into the old file.

The calls stand here one by one, as functions of `os`, so that tests can fail each of them.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from demarche.translation import tr

_PIECE: Final = 1 << 20
_LEFT_BEHIND: Final = 3_600.0
"""Seconds after which a file that a killed process left beside its target is swept away."""
_CANNOT_BE_SYNCED: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})
"""What file systems say that do not know how to sync a folder; there a renaming lasts at once."""


class ChangedOutsideError(OSError):
    """Another program changed the file since it was read; it was left as it is."""


class UnconfirmedError(OSError):
    """The disk failed after the new file was put in place; the message says which one is there.

    `new_is_there` tells what was found when the file was read again.
    """

    def __init__(self, error: OSError, path: Path, *, new_is_there: bool) -> None:
        why = error.strerror or str(error)
        words = (
            tr(
                "the disk could not confirm the save ({why}); the new version is in the file now",
                why=why,
            )
            if new_is_there
            else tr(
                "the disk could not confirm the save ({why}); what was there before is still in "
                "the file now",
                why=why,
            )
        )
        super().__init__(error.errno, words, str(path))
        self.new_is_there = new_is_there


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What stands in a file, told by its SHA-256; None where there is no file."""

    sha256: str | None

    @classmethod
    def of(cls, data: bytes) -> OnDisk:
        """Give what stands in a file that holds these bytes."""
        return cls(hashlib.sha256(data).hexdigest())


def on_disk(path: Path) -> OnDisk:
    """Look at what stands in a file now.

    Raises:
        OSError: Where it is there and cannot be read.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except FileNotFoundError:
        return OnDisk(None)
    return OnDisk(digest.hexdigest())


def replace_file(path: Path, data: bytes, *, instead_of: OnDisk | None = None) -> None:
    """Put data in the place of a file, or leave it as it was.

    A symbolic link stays one, and the new file has the permissions, the owner and the attributes
    of the old one, as far as the system lets them be given. With `instead_of` the file is replaced
    only where that still stands in it.

    Raises:
        ChangedOutsideError: Where something else stands in the file than `instead_of`.
        UnconfirmedError: Where the disk failed after the renaming; the message says what is there.
        OSError: Where the file cannot be written; nothing is left beside it.
    """
    target = Path(os.path.realpath(path))
    old = _described(target)
    beside = target.with_name(f"{_prefix(target)}{secrets.token_hex(4)}.part")
    try:
        _write_new(beside, data, target, old)
        _refuse_other(target, path, instead_of)
        os.replace(beside, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
    _confirm(target, data, path)
    _sweep(target)


def _described(target: Path) -> os.stat_result | None:
    """Say what is to be replaced; None where nothing is there yet.

    Raises:
        OSError: Where something else than a file is there, which a renaming would destroy.
    """
    try:
        old = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, tr("this is a folder, not a file"), str(target))
    if not stat.S_ISREG(old.st_mode):
        raise OSError(errno.EINVAL, tr("this is no ordinary file"), str(target))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, tr("this file may not be written"), str(target))
    return old


def _write_new(path: Path, data: bytes, target: Path, old: os.stat_result | None) -> None:
    """Write a file that did not exist, down to the disk."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o666 if old is None else 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if old is not None:
            _make_like(handle, path, target, old)
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_like(handle: int, path: Path, target: Path, old: os.stat_result) -> None:
    """Give a new file what the old one has: owner, attributes, permissions, in this order.

    An owner that may not be given, as that of a colleague's file, is left; the permissions are not.
    """
    if os.name == "posix":
        new = os.fstat(handle)
        if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
            for owner, group in ((old.st_uid, old.st_gid), (-1, old.st_gid)):
                with suppress(PermissionError):
                    os.fchown(handle, owner, group)
                    break
        _copy_attributes(handle, target)
    os.chmod(path, stat.S_IMODE(old.st_mode))


def _copy_attributes(handle: int, target: Path) -> None:
    """Copy what a file system keeps beside a file: tags, access lists, where it came from."""
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):
        for name in os.listxattr(target):
            with suppress(OSError):
                os.setxattr(handle, name, os.getxattr(target, name))


def _refuse_other(target: Path, path: Path, expected: OnDisk | None) -> None:
    """Refuse to replace what is not expected: looked at last, right before the renaming.

    Raises:
        ChangedOutsideError: Where it is something else.
    """
    if expected is not None and on_disk(target) != expected:
        words = tr("another program changed this file since it was read")
        raise ChangedOutsideError(errno.EBUSY, words, str(path))


def _confirm(target: Path, data: bytes, path: Path) -> None:
    """Make a renaming last; where the disk fails here, look at what it holds.

    Raises:
        UnconfirmedError: Where it failed.
    """
    try:
        _sync_folder(target.parent)
    except OSError as error:
        try:
            new_is_there = on_disk(target) == OnDisk.of(data)
        except OSError:
            new_is_there = False
        raise UnconfirmedError(error, path, new_is_there=new_is_there) from error


def _sync_folder(folder: Path) -> None:
    """Sync a folder; only POSIX lets one be opened for that, and some file systems know no such."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_BE_SYNCED:
            raise
    finally:
        os.close(handle)


def _prefix(target: Path) -> str:
    """Begin the name of what is written beside a file: short, whatever the file's own name is."""
    return f".demarche-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:8]}-"


def _sweep(target: Path) -> None:
    """Remove what killed processes left beside a file, long after they can have been at work."""
    prefix, long_ago = _prefix(target), time.time() - _LEFT_BEHIND
    with suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            if entry.name.startswith(prefix) and entry.stat().st_mtime < long_ago:
                os.unlink(entry.path)
