"""Files handed to a window that is open already: where it listens, and how it is spoken to.

The socket lies in a folder that only its owner may enter; its name tells one display, and one
configuration, from another. Whatever goes wrong, nothing is handed over and a new window opens. Qt
is not needed here, nor is anything loaded where no window listens.
"""

from __future__ import annotations

import json
import os
import stat
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import adler32, crc32

from demarche.settings import config_dir

if TYPE_CHECKING:
    from socket import socket

ACCEPTED: Final = b"ok\n"
MOST_BYTES: Final = 1_000_000
MOST_FILES: Final = 1_000
PATIENCE: Final = 2.0
"""So many seconds either side waits for the other."""
_FORMAT: Final = "demarche-files/1"
_DISPLAY: Final = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
_LONGEST_PATH: Final = 100  # the system holds no longer address of a socket


class UnsafeError(OSError):
    """The folder of the socket is open to others."""


def socket_path() -> Path:
    """Give where the window of this display, with these settings, listens."""
    named = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(named) / "demarche" if named else config_dir() / "run"
    of = [str(config_dir().absolute()), *(os.environ.get(name, "") for name in _DISPLAY)]
    told = "\0".join(of).encode("utf-8", "surrogateescape")
    return folder / f"{crc32(told):08x}{adler32(told):08x}.sock"


def hand_over(files: Sequence[str]) -> bool:
    """Hand files to the window that is open, if one is; say whether it took them."""
    path = socket_path()
    if not hasattr(os, "getuid") or not _is_ours(path, stat.S_ISSOCK):
        return False
    try:
        _check_folder(path.parent)
        return _said(path, request(files)) == ACCEPTED
    except (OSError, ValueError):
        return False


def request(files: Sequence[str]) -> bytes:
    """Write what is asked of the window: to open some files, and to come forward."""
    paths = [os.path.abspath(file) for file in files]  # noqa: PTH100 - a link stays a link
    return json.dumps({"format": _FORMAT, "files": paths}).encode("ascii") + b"\n"


def files_of(line: bytes) -> list[str]:
    """Read what is asked of the window.

    Raises:
        ValueError: Where it is not what `request` writes.
    """
    try:
        values = json.loads(line.decode("ascii"))
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    files = values.get("files") if isinstance(values, dict) else None
    if not isinstance(files, list) or values.get("format") != _FORMAT or len(files) > MOST_FILES:
        raise ValueError("it is no list of files")
    if not all(
        isinstance(each, str) and Path(each).is_absolute() and "\0" not in each for each in files
    ):
        raise ValueError("it holds what is no path")
    return files


def listening() -> socket:
    """Make the socket that the window listens at.

    Raises:
        OSError: Where there can be none, or where another window listens already.
    """
    from socket import AF_UNIX, socket  # noqa: PLC0415 - see the head

    path = socket_path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _check_folder(path.parent)
    if len(os.fsencode(path)) > _LONGEST_PATH:
        raise OSError("the path of the socket is too long")
    if _is_ours(path, stat.S_ISSOCK):
        if _is_answered(path):
            raise OSError("another window listens already")
        path.unlink(missing_ok=True)
    found = socket(AF_UNIX)
    try:
        before = os.umask(0o177)
        try:
            found.bind(os.fspath(path))
        finally:
            os.umask(before)
        found.listen(8)
        found.setblocking(False)  # noqa: FBT003 - the system's own
    except OSError:
        found.close()
        raise
    return found


def is_ours(talking: socket) -> bool:
    """Say whether who talks is who runs this, where the system tells."""
    import socket as sockets  # noqa: PLC0415 - see the head

    option: int | None = getattr(sockets, "SO_PEERCRED", None)
    if option is None:
        return True  # the folder keeps others out
    size = struct.calcsize("3i")
    _, user, _ = struct.unpack("3i", talking.getsockopt(sockets.SOL_SOCKET, option, size))
    return bool(user == os.getuid())


def remove(name: str) -> None:
    """Remove the socket of a window that closes."""
    with suppress(OSError):
        Path(name).unlink()


def _said(path: Path, words: bytes) -> bytes:
    """Say something to the window, and give what it answers."""
    from socket import AF_UNIX, socket  # noqa: PLC0415 - see the head

    if len(words) > MOST_BYTES:
        raise ValueError("there are too many files")
    with socket(AF_UNIX) as talking:
        talking.settimeout(PATIENCE)
        talking.connect(os.fspath(path))
        talking.sendall(words)
        return talking.recv(len(ACCEPTED))


def _is_answered(path: Path) -> bool:
    """Say whether anybody listens."""
    from socket import AF_UNIX, socket  # noqa: PLC0415 - see the head

    with socket(AF_UNIX) as talking:
        talking.settimeout(PATIENCE)
        return talking.connect_ex(os.fspath(path)) == 0


def _check_folder(folder: Path) -> None:
    """Refuse a folder that others may enter.

    Raises:
        UnsafeError: Where they may, or where it is not ours.
    """
    if not _is_ours(folder, stat.S_ISDIR) or folder.lstat().st_mode & 0o077:
        raise UnsafeError("others may enter the folder of the socket")


def _is_ours(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """Say whether something is there, of this kind, and belongs to who runs this."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return is_kind(found.st_mode) and found.st_uid == os.getuid()
