"""Hand an address to the user's browser, exactly as it is written.

Qt's own door rewrites `%2D` and Python's drops `%action` out of an address, which loses the quoted
sentence; so the browser's command is started here, detached, with the address as one argument,
never through a shell. The window neither waits for the browser nor keeps anything of it.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from demarche.records.address import is_openable

Start = Callable[[Sequence[str]], bool]
"""Starts a command without waiting for it, and says whether it could."""

_PLACE: Final = "%s"
_SYSTEM: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "darwin": (("open",),),
    "win32": (("rundll32", "url.dll,FileProtocolHandler"),),
}
_DESKTOPS: Final = (
    ("xdg-open",),
    ("gio", "open", "--"),
    ("wslview",),
    ("x-www-browser",),
    ("firefox",),
    ("chromium",),
    ("google-chrome",),
)


def start_detached(command: Sequence[str]) -> bool:
    """Start a command that lives on by itself and leaves nothing to clear away."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415 - the first paint starts nothing

    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(list(command[1:]))
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return bool(process.startDetached())


def open_address(url: str, start: Start = start_detached) -> bool:
    """Open an address in the user's browser; False where it is refused or no browser starts."""
    return is_openable(url) and any(start(command) for command in _commands(url))


def _commands(url: str) -> Iterator[list[str]]:
    """Yield the commands that can open an address: the user's own choice, then the system's."""
    for written in os.environ.get("BROWSER", "").split(os.pathsep):
        if command := _split(written):
            yield from _found(_with_address(command, url))
    for known in _SYSTEM.get(sys.platform, _DESKTOPS):
        yield from _found([*known, url])


def _split(written: str) -> list[str]:
    """Read a command line as its words; one that cannot be read is passed over."""
    import shlex  # noqa: PLC0415 - only where the environment names a browser

    try:
        words = shlex.split(written)
    except ValueError:
        return []
    return [word for word in words if word != "&"]


def _with_address(command: Sequence[str], url: str) -> list[str]:
    """Put the address where the command wants it, or at its end."""
    if any(_PLACE in word for word in command[1:]):
        return [command[0], *(word.replace(_PLACE, url) for word in command[1:])]
    return [*command, url]


def _found(command: Sequence[str]) -> Iterator[list[str]]:
    """Yield a command with the full path of its program, where there is one."""
    program = shutil.which(command[0])
    if program is not None:
        yield [program, *command[1:]]
