"""Run the command: which of its commands is meant, and how it ends.

Nothing heavy is imported here: each command imports what it needs when it is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from demarche.cli.exits import Exit, WrongUseError
from demarche.cli.speaking import PROGRAM, UnwrittenError, complain, finish, prepare
from demarche.presence import is_there

if TYPE_CHECKING:
    from argparse import Namespace


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, or with the program's own; give the exit code."""
    prepare()
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        finish()
    except WrongUseError as error:
        complain(f"{PROGRAM}: {error}")
        return Exit.WRONG_USE
    except UnwrittenError as error:
        complain(f"{PROGRAM}: the result could not be written: {error}")
        return Exit.NOT_WRITTEN
    except SystemExit:  # argparse has shown the help or the version
        return Exit.DONE
    return code


def _run(argv: list[str]) -> int:
    """Run the command that the first argument names, else open the window."""
    if argv and argv[0] in COMMANDS:
        return COMMANDS[argv[0]](_parsed(argv[0], argv[1:]))
    if argv:
        _refuse_misspelt(argv[0])
    if any(each.startswith("-") for each in argv):
        asked = _parsed("", argv)
        return _window(asked.files, new_window=asked.new_window)
    return _window(argv)  # nothing but files, most of the time: no parser is loaded for them


def _parsed(command: str, argv: list[str]) -> Namespace:
    """Read the arguments of a command; the empty name is the window.

    Raises:
        WrongUseError: Where they cannot be followed.
    """
    from demarche.cli.arguments import parse  # noqa: PLC0415 - see above

    return parse(command, argv)


def _refuse_misspelt(word: str) -> None:
    """Refuse a single word that is no file: a window is not what was asked for.

    Raises:
        WrongUseError: With the command that was perhaps meant.
    """
    if word.startswith("-") or Path(word).suffix or "/" in word or is_there(word):
        return
    from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

    near = get_close_matches(word, COMMANDS, n=1)
    meant = f"did you mean “{near[0]}”?" if near else f"see “{PROGRAM} --help”"
    raise WrongUseError(f"“{word}” is neither a command nor a file; {meant}")


def _window(files: list[str], *, new_window: bool = False) -> int:
    """Open the window."""
    from demarche.cli.window import open_window  # noqa: PLC0415 - only the window needs Qt

    return open_window(files, new_window=new_window)


def _check(asked: Namespace) -> int:
    """List the problems of files."""
    from demarche.cli.checking import check  # noqa: PLC0415 - each command loads its own

    return check(asked)


def _compare(asked: Namespace) -> int:
    """Print a comparison."""
    from demarche.cli.comparing import compare  # noqa: PLC0415 - as above

    return compare(asked)


def _convert(asked: Namespace) -> int:
    """Write a record file in another form."""
    from demarche.cli.converting import convert  # noqa: PLC0415 - as above

    return convert(asked)


def _report(asked: Namespace) -> int:
    """Write a report."""
    from demarche.cli.reporting import report  # noqa: PLC0415 - as above

    return report(asked)


def _schema(_: Namespace) -> int:
    """Print the JSON Schema."""
    from demarche.cli.schema import print_schema  # noqa: PLC0415 - as above

    return print_schema()


COMMANDS: Final[Mapping[str, Callable[[Namespace], int]]] = MappingProxyType(
    {
        "check": _check,
        "compare": _compare,
        "report": _report,
        "convert": _convert,
        "schema": _schema,
    }
)
"""What each command does."""
