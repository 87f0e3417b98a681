"""Open whatever a person hands us as a dossier: a record file, or a report that carries some.

A report says by itself in which columns it was looked at; a record file leaves that open.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from demarche.records.checksum import sha256_of
from demarche.records.loading import load
from demarche.records.progress import Progress, untold
from demarche.records.reading import read_bytes, read_file
from demarche.records.readout import Reading
from demarche.records.report_signs import is_report

if TYPE_CHECKING:
    from demarche.records.carrying import Unpacked

_AS_A_FILE = "carried.json"


class Opened(NamedTuple):
    """What was read of one file; a report may hold two drafts, and tells what was compared."""

    readings: tuple[Reading, ...]
    columns: tuple[str, ...] = ()
    base: int = 0
    said: tuple[tuple[str, str, bool, str], ...] = ()


def open_file(path: str | os.PathLike[str], progress: Progress = untold) -> Opened:
    """Read a record file, or the records that a report carries; what `progress` raises ends it."""
    name = os.fspath(path)
    data = load(name)
    if isinstance(data, bytes):
        return open_bytes(data, name, progress)
    return Opened((read_file(name),))  # which says why


def open_bytes(data: bytes, name: str, progress: Progress = untold) -> Opened:
    """Read the bytes of a record file or of a report."""
    if is_report(data):
        return _open_report(data, name)
    return Opened((read_bytes(data, name, progress),))


def _open_report(data: bytes, name: str) -> Opened:
    """Read what travels in a report; what that takes is loaded when one comes."""
    from demarche.records.carrying import CarriedError, unpack  # noqa: PLC0415 - see above
    from demarche.records.problem import Code, Problem  # noqa: PLC0415 - as above
    from demarche.records.unpacking import records_in  # noqa: PLC0415 - as above

    sha256 = sha256_of(data)
    try:
        unpacked = unpack(records_in(data))
    except CarriedError as error:
        problem = Problem(file=name, code=Code.UNREADABLE, message=str(error))
        return Opened((Reading(name, None, (problem,), sha256),))
    readings = tuple(_readings(unpacked, name, sha256))
    return Opened(readings, unpacked.columns, unpacked.base, unpacked.said)


def _readings(unpacked: Unpacked, name: str, sha256: str) -> Iterator[Reading]:
    """Yield each dossier as any record file is read; its problems are those of the report."""
    for called, data in unpacked.dossiers:
        read = read_bytes(data, _AS_A_FILE)
        problems = tuple(replace(each, file=name, line=None, column=None) for each in read.problems)
        yield Reading(name, read.dossier, problems, sha256, called)
