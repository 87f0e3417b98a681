"""Write a file so that it is at every moment the old one or the new one, whole.

Qt's own saver was seen to replace a good file by a stump on a full disk, and to report success
where the disk had failed; so this is done by the system's calls: a new file in the same folder,
written whole, synced, renamed over the old one, and the folder synced.
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put data in the place of a file, or leave it as it was.

    A symbolic link stays one, and the new file has the permissions of the old one.

    Raises:
        OSError: Where the file cannot be written; nothing is left beside it.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        _write_new(beside, data, _permissions(target))
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def _permissions(path: Path) -> int | None:
    """Give the permissions of a file, or None where there is none yet."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def _write_new(path: Path, data: bytes, permissions: int | None) -> None:
    """Write a file that did not exist, down to the disk."""
    with path.open("xb") as file:
        if permissions is not None:
            path.chmod(permissions)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a renaming last; only POSIX lets a folder be opened for that.

    The new file is whole and in its place already: a folder that cannot be synced is no failure.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
