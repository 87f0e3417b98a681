"""What the command's exit codes mean; they are a contract for scripts."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    ERRORS = 1
    WRONG_USE = 2
    NOT_WRITTEN = 3
    INTERRUPTED = 130
