"""Get the bytes of a file from disk, or say why not; devices and pipes are never opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from demarche.records.limits import VARIABLE, most_bytes
from demarche.translation import tr

if TYPE_CHECKING:
    from demarche.records.finding import Finding

_PIECE: Final = 1 << 24
_TRIES: Final = 3
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""What became a pipe since it was looked at opens at once, and is looked at again."""


def load(name: str) -> bytes | Finding:
    """Read a whole file, unless it is none, or too large, or never the same twice."""
    try:
        return _load(Path(name))
    except FileNotFoundError:
        return _missing(Path(name))
    except PermissionError:
        return _unreadable(tr("this file may not be read by you"), tr("ask its owner, or copy it"))
    except OSError as error:
        reason = error.strerror or error
        # Translators: {reason} is what the operating system says, as it says it.
        return _unreadable(tr("the system cannot read it: {reason}", reason=reason))
    except ValueError:
        return _unreadable(tr("this is no name of a file"))


def _load(path: Path) -> bytes | Finding:
    """Look at a file before it is opened, then read it until it stays the same meanwhile."""
    refusal = _refusal(path.stat())
    if refusal is not None:
        return refusal
    for _ in range(_TRIES):
        loaded = _load_once(path)
        if loaded is not None:
            return loaded
    hint = tr("wait until whoever writes it has finished, and open it again")
    return _unreadable(tr("the file changes while it is read"), hint)


def _load_once(path: Path) -> bytes | Finding | None:
    """Read a file from end to end; nothing where it changed meanwhile."""
    number = os.open(path, _FLAGS)
    try:
        before = os.fstat(number)
        refusal = _refusal(before)
        if refusal is not None:
            return refusal
        data = _read(number, most_bytes() + 1)
        after = os.fstat(number)
    finally:
        os.close(number)
    if len(data) > most_bytes():
        return _too_large()
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if same else None


def _read(number: int, most: int) -> bytes:
    """Read to the end, or as much as is wanted."""
    pieces: list[bytes] = []
    while most > 0 and (piece := os.read(number, min(_PIECE, most))):
        pieces.append(piece)
        most -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _refusal(status: os.stat_result) -> Finding | None:
    """Say why something is not read at all."""
    if stat.S_ISDIR(status.st_mode):
        return _unreadable(tr("this is a folder"), tr("name a record file in it"))
    if not stat.S_ISREG(status.st_mode):
        hint = tr("save its contents to a file")
        return _unreadable(tr("this is a device or a pipe, not a file"), hint)
    return _too_large() if status.st_size > most_bytes() else None


def _missing(path: Path) -> Finding:
    """Say that there is no file of a name, or that a link leads to none."""
    if path.is_symlink():
        hint = tr("check where it leads, or name the file itself")
        return _unreadable(tr("this is a link to a file that is not there"), hint)
    return _unreadable(tr("there is no such file"), tr("check the name and the folder"))


def _unreadable(message: str, hint: str = "") -> Finding:
    """Say why a file cannot be read."""
    from demarche.records.finding import Finding  # noqa: PLC0415 - most files can be read
    from demarche.records.problem import Code  # noqa: PLC0415 - as above

    return Finding(code=Code.UNREADABLE, message=message, hint=hint)


def _too_large() -> Finding:
    """Say that a file is larger than what is read, and how to have it read all the same."""
    from demarche.records.finding import Finding  # noqa: PLC0415 - as above
    from demarche.records.problem import Code  # noqa: PLC0415 - as above

    return Finding(
        code=Code.LIMIT,
        message=tr("the file has more than {number} MB", number=most_bytes() // 1_000_000),
        # Translators: {variable} is the name of a variable of the environment.
        hint=tr(
            "divide the dossier into several files, or, where memory is seven times as large, "
            "set {variable} in the environment to more megabytes",
            variable=VARIABLE,
        ),
    )
