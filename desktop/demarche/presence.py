"""Look at what stands under a path, whatever that is: a question does not raise, reading ends.

What cannot be looked at is as good as not there.
`Path.is_file` and its like raise where a folder may not be entered, where a name is too long, and
where a disk or a network is gone; a window that only wants to know would end of it.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def is_file(path: str | os.PathLike[str]) -> bool:
    """Say whether a file can be seen there."""
    return os.path.isfile(path)  # noqa: PTH113 - see the head


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Say whether a folder can be seen there."""
    return os.path.isdir(path)  # noqa: PTH112 - see the head


def is_there(path: str | os.PathLike[str]) -> bool:
    """Say whether anything can be seen there."""
    return os.path.exists(path)  # noqa: PTH110 - see the head


def read_head(path: Path, most: int) -> bytes:
    """Read a file, and no more of it than so many bytes.

    Raises:
        OSError: Where it cannot be read, or is no file: to read a pipe would wait for ever.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        kind = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(kind, os.strerror(kind), os.fspath(path))
    with path.open("rb") as file:
        return file.read(most)
