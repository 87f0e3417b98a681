"""Read the files that were asked for in a process of their own while Qt is loaded.

Loading the parsers and reading a file takes about as long as loading Qt, and neither needs the
other. So a copy of this process, made before anything of Qt is there, reads and hands back plain
values through a pipe. No Qt here. Where a process cannot be copied, or the copy fails, nothing is
read ahead, and the window reads the files itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from select import select
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, BinaryIO, Final

if TYPE_CHECKING:
    from demarche.workspace import Workspace

MOST_BYTES: Final = 256 * 1024
"""Larger files are read by the window once it is there, which says so meanwhile."""


class Ahead:
    """What another process reads; to be taken once."""

    def __init__(self, process: int, pipe: BinaryIO) -> None:
        self._process = process
        self._pipe = pipe

    def is_ready(self) -> bool:
        """Say whether the other process has begun to hand over what it read."""
        return bool(select([self._pipe], [], [], 0)[0])

    def take(self) -> Workspace | None:
        """Wait for what was read; None where the other process failed."""
        from pickle import loads  # noqa: PLC0415, TID251 - from our own copy, never from a file

        with self._pipe:
            data = self._pipe.read()
        os.waitpid(self._process, 0)
        if not data:
            return None
        read: Workspace = loads(data)  # noqa: S301 - our own copy wrote it
        return read


def read_ahead(files: Sequence[str]) -> Ahead | None:
    """Begin to read files, where that can be done beside what comes next."""
    if sys.platform != "linux" or "PySide6" in sys.modules or not _are_small(files):
        return None
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return Ahead(process, os.fdopen(reading, "rb"))
    try:
        os.close(reading)
        _hand_over(files, writing)
    finally:
        os._exit(0)  # whatever happened: what this process is a copy of goes on elsewhere


def _hand_over(files: Sequence[str], writing: int) -> None:
    """Read the files in the other process and write what was read, whole or not at all."""
    from demarche.workspace import open_files  # noqa: PLC0415 - loaded beside Qt

    data = _written(open_files(files))
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(data)


def _written(workspace: Workspace) -> bytes:
    """Write a workspace as bytes, the mappings that cannot be changed among them."""
    import copyreg  # noqa: PLC0415 - as above
    from pickle import HIGHEST_PROTOCOL, dumps  # noqa: PLC0415, TID251 - to our own process

    copyreg.pickle(MappingProxyType, _as_call)  # type: ignore[arg-type]
    return dumps(workspace, HIGHEST_PROTOCOL)


def _as_call(mapping: Mapping[str, Any]) -> tuple[object, ...]:
    """Say how a mapping that cannot be changed is made again."""
    return _fixed, (dict(mapping),)


def _fixed(mapping: Mapping[str, Any]) -> Mapping[str, Any]:
    """Make a mapping that cannot be changed."""
    return MappingProxyType(mapping)


def _are_small(files: Sequence[str]) -> bool:
    """Say whether files are there and soon read."""
    try:
        return bool(files) and sum(Path(file).stat().st_size for file in files) <= MOST_BYTES
    except (OSError, ValueError):
        return False
