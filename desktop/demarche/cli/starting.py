"""Start the command: the one thing that stands between Ctrl-C and a traceback.

What the command is made of is imported inside, so that an early Ctrl-C is quiet, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from demarche.cli.exits import Exit


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or with the program's own; give the exit code."""
    try:
        from demarche.cli.command import run  # noqa: PLC0415 - see above

        return run(argv)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
