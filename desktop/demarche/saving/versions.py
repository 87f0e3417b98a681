"""Keep the last versions of each file that was saved, so that one can go back to any of them.

They lie in a folder of ours as ordinary files with the suffix of the original, which a person can
open without us. The same content is kept once in a row.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from demarche.saving.replacing import replace_file

MOST: Final = 10
_NAME: Final = re.compile(r"(\d{6})-(\d{8}T\d{6}Z)")
_TIME: Final = "%Y%m%dT%H%M%SZ"
_OF: Final = "of.txt"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a file that was saved, and when."""

    number: int
    saved: dt.datetime
    path: Path


def keep_version(
    folder: Path, of: Path, data: bytes, now: dt.datetime, most: int = MOST
) -> Version | None:
    """Keep a version of a file and let go of those beyond `most`; none where it is the last again.

    Raises:
        OSError: Where it cannot be kept; those that are there stay.
    """
    place = _place(folder, of)
    kept = versions(folder, of)
    if kept and kept[0].path.read_bytes() == data:
        return None
    place.mkdir(parents=True, exist_ok=True)
    if not (place / _OF).exists():
        replace_file(place / _OF, os.fsencode(of.absolute()) + b"\n")
    number = kept[0].number + 1 if kept else 1
    path = place / f"{number:06}-{now.astimezone(dt.UTC).strftime(_TIME)}{of.suffix}"
    replace_file(path, data)
    for old in kept[max(most, 1) - 1 :]:
        with suppress(OSError):
            old.path.unlink()
    return Version(number, now, path)


def versions(folder: Path, of: Path) -> tuple[Version, ...]:
    """Give the versions of a file that are kept, the newest first."""
    with suppress(OSError):
        found = (_version(path) for path in _place(folder, of).iterdir())
        return tuple(sorted(filter(None, found), key=lambda each: each.number, reverse=True))
    return ()


def common_ancestor(folder: Path, ours: Path, theirs: Path) -> Version | None:
    """Give the last version that two files both went through; None where none is kept.

    What stands in theirs now is a version of it: ours may have begun with that.
    """
    seen = {_digest(each.path) for each in versions(folder, theirs)} | {_digest(theirs)}
    found = (each for each in versions(folder, ours) if _digest(each.path) in seen)
    return next(found, None)


def _digest(path: Path) -> str:
    """Tell the content of a file from others; one that cannot be read is like no other."""
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return str(path)


def _version(path: Path) -> Version | None:
    """Read off a file's name which version it is; None where it is none."""
    name = _NAME.match(path.name)
    if name is None:
        return None
    with suppress(ValueError):
        saved = dt.datetime.strptime(name[2], _TIME).replace(tzinfo=dt.UTC)
        return Version(int(name[1]), saved, path)
    return None


def _place(folder: Path, of: Path) -> Path:
    """Give the folder of one file's versions; links and the ways to a file do not count."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(of))).hexdigest()
    return folder / name[:32]
