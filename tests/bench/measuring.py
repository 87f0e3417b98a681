"""What the benches share: a figure, how it is measured, and how it is held against what is owed.

A ratio says more than seconds do: it is much the same on a slow machine and on a fast one. Both
sides are run in turn, so that a machine that slows down slows both; of each the best run counts.
"""

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class AbsentError(Exception):
    """What a figure is measured against is not installed here."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A time, and the time of the yardstick that it may be so many times as long as."""

    what: str
    measured: Callable[[], object]
    yardstick: str
    held_against: Callable[[], object]
    owed: float
    runs: int = 5

    def measure(self) -> tuple[str, float]:
        """Give the best time in words, and its ratio to the best time of the yardstick."""
        pairs = [(seconds(self.measured), seconds(self.held_against)) for _ in range(self.runs)]
        best, yardstick = min(mine for mine, _ in pairs), min(other for _, other in pairs)
        return f"{best * 1000:,.1f} ms", best / yardstick


@dataclass(frozen=True, slots=True)
class Share:
    """A ratio that is measured in another way than by two times."""

    what: str
    ratio: Callable[[], float]
    yardstick: str
    owed: float

    def measure(self) -> tuple[str, float]:
        """Give the ratio; there is nothing more to say of it in words."""
        return "", self.ratio()


def seconds(work: Callable[[], object]) -> float:
    """Return the time that one run of the work took; no rubbish of the last run is left to it."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def python(*arguments: str) -> str:
    """Run a fresh interpreter to its end, and give what it printed."""
    done = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout


def peak_here() -> int:
    """Give the peak of memory of this process in kB.

    What `getrusage` gives is never less than the peak of whoever started the process.
    """
    status = Path("/proc/self/status").read_text("utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
