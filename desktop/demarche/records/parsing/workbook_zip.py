"""Look at a workbook's archive before anything in it is unpacked: bombs, doubles, passwords.

Used by the child process alone.
"""

from __future__ import annotations

import io
import zipfile
from typing import Final

from demarche.records.limits import VARIABLE, most_bytes

MOST_ENTRIES: Final = 1_000
MOST_RATIO: Final = 100
_SMALL: Final = 10_000_000
"""What unpacks to so little does no harm, however well it was packed."""

_LOCKED: Final = 0x1
_ODS_MANIFEST: Final = "META-INF/manifest.xml"

Refusal = tuple[str, str, str]
"""Code, message and hint of what is wrong with a workbook."""


def refusal_of(data: bytes) -> Refusal | None:
    """Say why a workbook is not unpacked, or nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _look_at(archive, len(data))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RuntimeError):
        return "unreadable", "the workbook is damaged", "save or fetch it again"


def _look_at(archive: zipfile.ZipFile, size: int) -> Refusal | None:
    """Look at the list of what is in an archive, then at what it really unpacks to."""
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        return "limit", f"the workbook has more than {MOST_ENTRIES:,} parts", _COPY
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        return "unreadable", "two parts of the workbook have the same name", _COPY
    if any(entry.flag_bits & _LOCKED for entry in entries) or _is_locked(archive):
        return "unreadable", "the workbook is locked with a password", _UNLOCK
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > most_bytes():
        hint = f"{_COPY}, or set {VARIABLE} in the environment to more megabytes"
        return "limit", f"the workbook unpacks to more than {most_bytes() // 10**6} MB", hint
    if unpacked > _SMALL and unpacked > MOST_RATIO * size:
        return "limit", f"the workbook unpacks to more than {MOST_RATIO} times its size", _COPY
    return None


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Say whether an ODS is locked: only its list of parts can be read then."""
    try:
        entry = archive.getinfo(_ODS_MANIFEST)
    except KeyError:
        return False
    with archive.open(entry) as manifest:
        return b"encryption-data" in manifest.read(_SMALL)


_COPY: Final = "copy the table into a new workbook, or save it as CSV"
_UNLOCK: Final = "save it without a password"
