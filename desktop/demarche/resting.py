"""Python's collector of cycles at rest: it looks through all there is again and again.

It rests while a worker of the window runs, where it must not run, and while much is made that
stays, where it finds nothing. Nothing else turns it off for the length of a piece of work.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_MUCH: Final = 50_000
"""To look through so many values takes a hundredth of a second."""
_SELDOM: Final = 50
"""After so many looks through what is neither young nor old comes one through all."""
_counting: Final = Lock()
_at_rest: Final[list[bool]] = []
"""One entry for each piece of work that wants rest: whether the collector worked before it."""
_aside: Final[list[bool]] = []
"""Something, where anything was set aside: to ask the collector takes the longer the more it is."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the collector from running, in any thread, until the last that wants so is done."""
    with _counting:
        _at_rest.append(gc.isenabled() if not _at_rest else _at_rest[0])
        gc.disable()
    try:
        yield
    finally:
        with _counting:
            if _at_rest.pop() and not _at_rest:
                _let_grow_old()
                gc.enable()


def look_through_seldom() -> None:
    """Let the collector look through all that is there five times as seldom as it would.

    That takes as long as a frame, and falls into one: what a window forgets has few cycles.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)


def _let_grow_old() -> None:
    """Take what was made for old where it is much: it would all be looked through at once.

    What is old is looked through, too, but only when a quarter has been added to it.
    """
    if gc.get_count()[0] > _MUCH:
        gc.freeze()
        if not _aside:
            gc.unfreeze()


def set_aside() -> None:
    """Let the collector pass over all that is there now, until something else is set aside.

    A look through a hundred thousand rows takes half a second, and finds nothing in them.
    """
    gc.unfreeze()
    gc.freeze()
    _aside[:] = [True]
