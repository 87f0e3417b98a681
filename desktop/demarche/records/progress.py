"""Long work on records: how far it is, told to whoever waits for it.

It imports nothing of Demarche.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

Progress = Callable[[float], None]
"""Is told now and then what share of the work is done; whatever it raises ends the work."""


class StoppedError(Exception):
    """Raised by a progress whose owner no longer wants the work done; nothing here raises it."""


def untold(_share: float) -> None:
    """Tell nobody."""


def part_of(progress: Progress, number: int, of: int) -> Progress:
    """Give the progress of one of several equal pieces of work, told as a share of them all."""
    return partial(_tell_part, progress, number, of)


def _tell_part(progress: Progress, number: int, of: int, share: float) -> None:
    """Tell the share of a piece as a share of the whole."""
    progress((number + share) / of)
