"""What every writer of a record file gives: its bytes, and what it could not hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """A record file as bytes; `losses` says in words, one a line, what did not go into it."""

    data: bytes
    losses: tuple[str, ...] = ()
