"""Keep the edits of a file that are not saved yet, so that a crash loses seconds and no more.

A journal is a file of its own: what it is of, then one entry a line, each with its checksum. What
was read when editing began lies beside it, so that the entries can be applied again whatever
became of the original, which is never touched here. While its process lives, a journal is locked;
one that nobody holds was left behind by a crash. What an entry means is the caller's.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import secrets
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from demarche.presence import is_there
from demarche.saving.replacing import replace_file

try:
    import fcntl
except ImportError:  # Windows keeps a file that is open from being renamed, which does as well
    fcntl = None  # type: ignore[assignment]

DECLINED_FOR: Final = dt.timedelta(days=14)
"""How long edits that nobody wanted back are kept all the same."""
_FORMAT: Final = "demarche-journal/1"
_JOURNAL, _DECLINED, _BASE = ".journal", ".declined", ".base"
_BEGUN: Final = ".begun"
"""The suffix of a journal that is not locked yet, so that nobody takes it for left behind."""
_HELD_BY_ANOTHER: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK})
_MOST_BYTES: Final = 1 << 30

Entry = Mapping[str, Any]


class Journal:
    """The edits of one file since it was read; to be ended when all of them are saved."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle
        self._unsynced = False

    @classmethod
    def begin(cls, folder: Path, of: Path, base: bytes) -> Journal:
        """Begin the journal of a file that holds `base`.

        Raises:
            OSError: Where nothing can be written in the folder.
        """
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{secrets.token_hex(8)}{_JOURNAL}"
        begun = path.with_suffix(_BEGUN)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND
        handle = -1
        try:
            replace_file(path.with_suffix(_BASE), base)
            handle = os.open(begun, flags | getattr(os, "O_CLOEXEC", 0), 0o600)
            _lock(handle)
            journal = cls(path, handle)
            journal.add({"format": _FORMAT, "of": os.fspath(of.absolute())})
            journal.sync()
            os.replace(begun, path)
        except BaseException:
            if handle >= 0:
                os.close(handle)
            _remove(begun)
            raise
        return journal

    def add(self, entry: Entry) -> None:
        """Write an entry; it outlasts this process at once, and a power cut after `sync`.

        Raises:
            OSError: Where it cannot be written; what was written of it is ignored when read.
        """
        rest = memoryview(_line(entry))
        self._unsynced = True
        while rest:
            rest = rest[os.write(self._handle, rest) :]

    def sync(self) -> None:
        """Have the disk hold what was written.

        Raises:
            OSError: Where it does not.
        """
        if self._unsynced:
            os.fsync(self._handle)
            self._unsynced = False

    def leave(self) -> None:
        """Leave the journal behind, to be taken up another time.

        Raises:
            OSError: Where the disk does not hold it.
        """
        try:
            self.sync()
        finally:
            os.close(self._handle)

    def end(self) -> None:
        """Remove the journal: all that it holds is saved, or nobody wants it."""
        os.close(self._handle)
        _remove(self._path)


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What a process that ended without a word left behind: a file, as it was, and the edits."""

    of: Path
    base: bytes
    entries: tuple[Entry, ...]
    last: dt.datetime
    journal: Path

    def discard(self) -> None:
        """Remove it: the edits are taken up elsewhere."""
        _remove(self.journal)

    def decline(self) -> None:
        """Keep it for a while, and do not offer it again.

        Raises:
            OSError: Where it cannot be set aside.
        """
        self.journal.replace(self.journal.with_suffix(_DECLINED))


def left_behind(folder: Path) -> tuple[LeftBehind, ...]:
    """Give what crashed processes left in a folder, the newest first.

    A journal without entries is removed, and so is one that was declined long ago.
    """
    _sweep(folder)
    found = (_left(path) for path in folder.glob(f"*{_JOURNAL}"))
    return tuple(sorted(filter(None, found), key=lambda each: each.last, reverse=True))


def declined(folder: Path) -> tuple[LeftBehind, ...]:
    """Give what was declined and is still kept, the newest first."""
    found = (_read(path) for path in folder.glob(f"*{_DECLINED}"))
    return tuple(sorted(filter(None, found), key=lambda each: each.last, reverse=True))


def _left(path: Path) -> LeftBehind | None:
    """Read a journal that nobody holds; None where somebody does, or where nothing is in it.

    One that cannot be read is left alone: the disk may give it another time.
    """
    if _is_held(path):
        return None
    found = _read(path)
    if found is not None and not found.entries:
        _remove(path)
        return None
    return found


def _read(path: Path) -> LeftBehind | None:
    """Read a journal as far as it is whole; None where it does not even say what it is of."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        head, *entries = list(_entries(path.read_bytes())) or [{}]
        base = path.with_suffix(_BASE).read_bytes()
        last = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    except OSError:
        return None
    of = head.get("of")
    if head.get("format") != _FORMAT or not isinstance(of, str):
        return None
    return LeftBehind(Path(of), base, tuple(entries), last, path)


def _entries(data: bytes) -> Iterator[Entry]:
    """Yield the entries of a journal up to the first that is torn."""
    for line in data.split(b"\n")[:-1]:
        try:
            checksum, text = line.split(b" ", 1)
            if int(checksum, 16) != zlib.crc32(text):
                return
            entry = json.loads(text)
        except (ValueError, RecursionError):
            return
        if not isinstance(entry, dict):
            return
        yield entry


def _line(entry: Entry) -> bytes:
    """Write an entry as a line; half a character stays what it is."""
    text = json.dumps(entry, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _lock(handle: int) -> None:
    """Hold a journal for as long as this process lives; some file systems cannot."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_held(path: Path) -> bool:
    """Say whether a living process holds a journal."""
    if fcntl is None:
        return False
    try:
        with path.open("r+b") as file:  # a network file system locks only what may be written
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return True
    except OSError as error:
        return error.errno in _HELD_BY_ANOTHER
    return False


def _sweep(folder: Path) -> None:
    """Remove what was declined long ago, and what has lost its journal."""
    long_ago = dt.datetime.now(dt.UTC) - DECLINED_FOR
    for path in (*folder.glob(f"*{_DECLINED}"), *folder.glob(f"*{_BEGUN}")):
        with suppress(OSError):
            if dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC) < long_ago:
                _remove(path)
    for path in folder.glob(f"*{_BASE}"):
        if not any(is_there(path.with_suffix(kind)) for kind in (_JOURNAL, _BEGUN, _DECLINED)):
            with suppress(OSError):
                if dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC) < long_ago:
                    path.unlink()


def _remove(journal: Path) -> None:
    """Remove a journal and what it began with; what cannot be removed is offered again."""
    for path in (journal, journal.with_suffix(_BASE)):
        with suppress(OSError):
            path.unlink()
