"""Pairing two large drafts in a process of its own, begun before the window is there.

It takes longer than all else that the window waits for, and needs nothing of it; threads would
only take turns. Whatever goes wrong, nothing is said, and the drafts are paired where they are
read. Nothing is loaded here where no two large files are opened.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from subprocess import Popen

LARGE: Final = 2_000_000
"""Two files of so many bytes together take longer to be paired than a process to start."""
PATIENCE: Final = 60.0
_LOOK_UP: Final = 0.05
_CHILD: Final = "demarche.workspace.pairing_child"

_begun: Final[dict[tuple[str, ...], Popen[bytes]]] = {}


def begin_pairing(paths: Sequence[str]) -> None:
    """Begin to pair two files if they are large, and the machine can do two things at once.

    A frozen program has no interpreter to give a module to.
    """
    if getattr(sys, "frozen", False) or len(paths) != 2 or (os.cpu_count() or 1) < 2:
        return
    if _size(paths) < LARGE:
        return
    import subprocess  # noqa: PLC0415 - see the head

    with suppress(OSError):
        _begun[tuple(paths)] = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-P", "-m", _CHILD, *paths],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def fetch_pairing(paths: Sequence[str], look_up: Callable[[], object]) -> bytes:
    """Wait for what was begun with two files; give nothing where that came to nothing.

    What `look_up` raises, which is called now and then, ends the waiting.
    """
    child = _begun.pop(tuple(paths), None)
    if child is None:
        return b""
    from subprocess import TimeoutExpired  # noqa: PLC0415 - see the head

    end = time.monotonic() + PATIENCE
    with child:
        try:
            while time.monotonic() < end:
                with suppress(TimeoutExpired):
                    said, _ = child.communicate(timeout=_LOOK_UP)
                    return said if child.returncode == 0 else b""
                look_up()
            return b""
        finally:
            child.kill()


def give_up_pairing(paths: Sequence[str]) -> None:
    """End what was begun with two files, where it was not fetched: nobody will."""
    child = _begun.pop(tuple(paths), None)
    if child is not None:
        with child:
            child.kill()


def _size(paths: Sequence[str]) -> int:
    """Give the size of files; 0 where one cannot be told."""
    try:
        return sum(os.stat(path).st_size for path in paths)  # noqa: PTH116 - before `pathlib`
    except OSError:
        return 0
