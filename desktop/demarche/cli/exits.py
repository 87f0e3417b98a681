"""How the command ends: what its exit codes mean, a contract for scripts, and what is wrong use."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    ERRORS = 1
    WRONG_USE = 2
    NOT_WRITTEN = 3
    INTERRUPTED = 130


class WrongUseError(Exception):
    """The command was written in a way that it cannot follow; the message says what to write."""
