"""Say what stands under a path, without raising: what cannot be looked at is as good as not there.

`Path.is_file` and its like raise where a folder may not be entered, where a name is too long, and
where a disk or a network is gone; a window that only wants to know would end of it.
"""

from __future__ import annotations

import os


def is_file(path: str | os.PathLike[str]) -> bool:
    """Say whether a file can be seen there."""
    return os.path.isfile(path)  # noqa: PTH113 - see the head


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Say whether a folder can be seen there."""
    return os.path.isdir(path)  # noqa: PTH112 - see the head


def is_there(path: str | os.PathLike[str]) -> bool:
    """Say whether anything can be seen there."""
    return os.path.exists(path)  # noqa: PTH110 - see the head
