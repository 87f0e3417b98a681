"""Long work on records: how far it is, told to whoever waits for it, and in peace.

It imports nothing of Demarche.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[float], None]
"""Is told now and then what share of the work is done; whatever it raises ends the work."""


class StoppedError(Exception):
    """Raised by a progress whose owner no longer wants the work done; nothing here raises it."""


def untold(_share: float) -> None:
    """Tell nobody."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python's collector of cycles from looking through millions of values again and again."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
