"""A screen that nobody sees, on which programs are started, and its picture in memory.

A program is usable when it has painted what it was started for and does nothing more: when its
picture has stood still for a while and its processes take no time. What counts is when the picture
changed last. The picture is read where Xvfb keeps it, so that looking takes next to nothing.
"""

import mmap
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIZE = (1400, 900)
_EVERY = 0.02
_STILL = 1.0
_AT_MOST = 120.0
_LITTLE = 0.1
_TICKS = os.sysconf("SC_CLK_TCK")


class Screen:
    """A screen that runs; `environment` is that of a program on it."""

    def __init__(self, display: str, picture: mmap.mmap, home: str) -> None:
        self._picture = picture
        self.environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": home,
            "XDG_CONFIG_HOME": home,
        }

    def until_still(self, *command: str) -> float:
        """Start a program, wait until it is usable, end it; give the seconds that it took."""
        start = time.perf_counter()
        program = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return self._last_change(program.pid) - start
        finally:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()

    def _last_change(self, session: int) -> float:
        """Wait until the picture stands still and the processes of a session rest."""
        begin = looked = time.perf_counter()
        changed = idle_since = None
        seen, busy = bytes(self._picture), 0.0
        while (now := time.perf_counter()) < begin + _AT_MOST:
            if (picture := bytes(self._picture)) != seen:
                seen, changed = picture, now
            if now - looked > _STILL / 2:
                before, busy, span, looked = busy, _busy(session), now - looked, now
                idle = (busy - before) / span < _LITTLE
                idle_since = (idle_since or now) if idle else None
            if changed and idle_since and now - max(changed, idle_since) > _STILL:
                return changed
            time.sleep(_EVERY)
        raise TimeoutError(f"it is not usable after {_AT_MOST:.0f} s")


def _busy(session: int) -> float:
    """Give the seconds of the processor that all processes of a session have taken."""
    ticks = 0
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = each.read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(fields[3]) == session:
            ticks += sum(map(int, fields[11:15]))
    return ticks / _TICKS


@contextmanager
def screen() -> Iterator[Screen]:
    """Give a screen for as long as it is wanted; no cursor blinks on it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "gtk-3.0", "settings.ini")
        settings.parent.mkdir()
        settings.write_text("[Settings]\ngtk-cursor-blink=0\n")
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-fbdir", folder]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as server:
            try:
                display = f":{server.stdout.readline().strip()}"
                with Path(folder, "Xvfb_screen0").open("rb") as file:
                    picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                yield Screen(display, picture, folder)
            finally:
                server.terminate()
