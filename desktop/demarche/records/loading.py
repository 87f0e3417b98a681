"""Get the bytes of a file from disk, or say why not; devices and pipes are never opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from demarche.records.finding import Finding
from demarche.records.problem import Code

MOST_BYTES: Final = 200_000_000
"""A record file of 100,000 positions has about 63 MB."""


def load(name: str) -> bytes | Finding:
    """Read a whole file, unless it is none, or too large."""
    try:
        path = Path(name)
        refusal = _refusal(path.stat())
        if refusal is not None:
            return refusal
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return _unreadable("there is no such file", "check the name and the folder")
    except PermissionError:
        return _unreadable("this file may not be read by you", "ask its owner, or copy it")
    except OSError as error:
        return _unreadable(f"the system cannot read it: {error.strerror or error}")
    except ValueError:
        return _unreadable("this is no name of a file")
    return data if len(data) <= MOST_BYTES else _too_large()


def _refusal(status: os.stat_result) -> Finding | None:
    """Say why something is not opened at all."""
    if stat.S_ISDIR(status.st_mode):
        return _unreadable("this is a folder", "name a record file in it")
    if not stat.S_ISREG(status.st_mode):
        return _unreadable("this is a device or a pipe, not a file", "save its contents to a file")
    return _too_large() if status.st_size > MOST_BYTES else None


def _unreadable(message: str, hint: str = "") -> Finding:
    """Say why a file cannot be read."""
    return Finding(code=Code.UNREADABLE, message=message, hint=hint)


def _too_large() -> Finding:
    """Say that a file is larger than what is read."""
    message = f"the file has more than {MOST_BYTES // 1_000_000} MB"
    return Finding(code=Code.LIMIT, message=message, hint="divide the dossier into several files")
