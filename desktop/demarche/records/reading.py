"""Read a record file: from bytes to a dossier, with every problem on its line.

The one door for files. It never raises for what a file holds or for what the system says of it:
what cannot be read becomes a problem, and what is good is kept. What it takes to say what is wrong
is loaded when something is.
"""

from __future__ import annotations

import os
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from demarche.records.checksum import sha256_of
from demarche.records.loading import load
from demarche.records.progress import Progress, untold
from demarche.records.readout import Reading
from demarche.records.shortcut import read_shortly
from demarche.resting import collector_at_rest

if TYPE_CHECKING:
    from demarche.records.model import Dossier
    from demarche.records.problem import Problem

_LARGE: Final = 1_000_000
"""A file of so many bytes makes so many values that Python's collector would run and run."""


def read_file(path: str | os.PathLike[str], progress: Progress = untold) -> Reading:
    """Read a record file from disk; what `progress` raises ends it."""
    name = os.fspath(path)
    loaded = load(name)
    if isinstance(loaded, bytes):
        return read_bytes(loaded, name, progress)
    from demarche.records.close_reading import problem_of  # noqa: PLC0415 - see the head

    return Reading(name, None, (problem_of(loaded, name, None, None),), "")


def read_bytes(data: bytes, name: str, progress: Progress = untold) -> Reading:
    """Read the bytes of a record file; `name` chooses the format and stands in its problems."""
    with collector_at_rest() if len(data) > _LARGE else nullcontext():
        dossier, problems = _read(data, name, progress)
    return Reading(name, dossier, tuple(problems), sha256_of(data))


def _read(data: bytes, name: str, progress: Progress) -> tuple[Dossier | None, list[Problem]]:
    """Read a good file the short way, any other the long way."""
    dossier = read_shortly(data, name, progress)
    if dossier is not None:
        return dossier, []
    from demarche.records.close_reading import read_closely  # noqa: PLC0415 - see the head

    return read_closely(data, name, progress)
