"""The command without a name: open a window, or hand its files to the one that is open.

Where there can be none, it says in words why.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack

from demarche.ahead import begin_pairing, give_up_pairing
from demarche.cli.exits import Exit
from demarche.cli.speaking import PROGRAM, complain
from demarche.handing import hand_over
from demarche.resting import collector_at_rest

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(files: Sequence[str], *, new_window: bool) -> int:
    """Open the window on files, or hand them to one that is open; give the exit code."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        return _refuse("there is no display to open a window on")
    if not new_window and hand_over(files):
        return Exit.DONE
    begin_pairing(files)
    try:
        return _open_here(files)
    finally:
        give_up_pairing(files)  # where the window was closed before it read them


def _open_here(files: Sequence[str]) -> int:
    """Open the window in this program; give the exit code."""
    with ExitStack() as till_settled:
        # What is loaded stays: looking through it for rubbish would only delay the window.
        till_settled.enter_context(collector_at_rest())
        try:
            from demarche.gui.binding import load_qt  # noqa: PLC0415 - only the window needs Qt

            load_qt()
            from demarche.gui.app import run  # noqa: PLC0415 - as above
        except ImportError as error:
            if not _is_of_qt(error):
                raise
            return _refuse(f"the window's library cannot be loaded ({error})")
        return run(files, till_settled.close)


def _is_of_qt(error: ImportError) -> bool:
    """Say whether it is Qt that cannot be loaded, and no module of ours."""
    return (error.name or "").partition(".")[0] == "PySide6" or "PySide6" in str(error.path)


def _refuse(reason: str) -> Exit:
    """Say why there is no window, and what works without one."""
    complain(f"{PROGRAM}: {reason}; “{PROGRAM} compare FILE” prints the comparison here instead")
    return Exit.NOT_WRITTEN
