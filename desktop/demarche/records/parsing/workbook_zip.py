"""Look at a workbook's archive before anything in it is unpacked: bombs, doubles, passwords.

Used by the child process alone.
"""

from __future__ import annotations

import io
import zipfile
from typing import Final

from demarche.records.limits import most_bytes
from demarche.records.parsing.workbook_refusals import MOST_PARTS, MOST_RATIO, Refusal

_SMALL: Final = 10_000_000
"""What unpacks to so little does no harm, however well it was packed."""

_LOCKED: Final = 0x1
_ODS_MANIFEST: Final = "META-INF/manifest.xml"


def refusal_of(data: bytes) -> Refusal | None:
    """Say why a workbook is not unpacked, or nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _look_at(archive, len(data))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RuntimeError):
        return Refusal.DAMAGED


def _look_at(archive: zipfile.ZipFile, size: int) -> Refusal | None:
    """Look at the list of what is in an archive, then at what it really unpacks to."""
    entries = archive.infolist()
    if len(entries) > MOST_PARTS:
        return Refusal.MANY_PARTS
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        return Refusal.SAME_NAMES
    if any(entry.flag_bits & _LOCKED for entry in entries) or _is_locked(archive):
        return Refusal.LOCKED
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > most_bytes():
        return Refusal.LARGE
    if unpacked > _SMALL and unpacked > MOST_RATIO * size:
        return Refusal.BOMB
    return None


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Say whether an ODS is locked: only its list of parts can be read then."""
    try:
        entry = archive.getinfo(_ODS_MANIFEST)
    except KeyError:
        return False
    with archive.open(entry) as manifest:
        return b"encryption-data" in manifest.read(_SMALL)
