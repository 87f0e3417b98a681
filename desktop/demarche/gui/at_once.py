"""Which files are read at once: the others are read in a thread, once the window is painted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

MOST_BYTES: Final = 256 * 1024
"""So much is read faster than it is handed to a thread."""


def are_read_at_once(paths: Iterable[str | Path]) -> bool:
    """Say whether files are small enough, all together."""
    return sum(map(_size, paths)) <= MOST_BYTES


def _size(path: str | Path) -> int:
    """Give the size of a file, 0 where it cannot be told."""
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):  # or where no system takes the name
        return 0
