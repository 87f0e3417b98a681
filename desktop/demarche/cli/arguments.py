"""What can be written behind the command; what its help says of it stands in `epilogs`."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping, Sequence
from textwrap import dedent, fill
from types import MappingProxyType
from typing import Final, NoReturn

from demarche import __version__
from demarche.cli.epilogs import (
    CHECK_EPILOG,
    COLUMNS,
    COMPARE_EPILOG,
    CONVERT_EPILOG,
    EXITS,
    REPORT_EPILOG,
    SCHEMA_EPILOG,
    TOP_EPILOG,
)
from demarche.cli.exits import WrongUseError
from demarche.cli.filtering import FILTERS, add_filter
from demarche.cli.ignoring import add_ignore
from demarche.cli.speaking import PROGRAM, say

MOST_DRAFTS: Final = 2
_HELP_WIDTH: Final = 78


class _Parser(ArgumentParser):
    """A parser whose mistakes are our own sentences, and whose help is a result like any other."""

    def error(self, message: str) -> NoReturn:
        """Override ArgumentParser.error."""
        raise WrongUseError(f"{message}; see “{self.prog} --help”")

    def print_help(self, file: object = None) -> None:
        """Override ArgumentParser.print_help."""
        del file
        say(self.format_help().rstrip())


class _Version(argparse.Action):
    """Says which version this is."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        """Override Action.__call__."""
        say(f"{PROGRAM} {__version__}")
        parser.exit()


def parse(command: str, argv: Sequence[str]) -> Namespace:
    """Read the arguments of a command; the empty name is the window.

    Raises:
        WrongUseError: Where they cannot be followed.
    """
    return PARSERS[command]().parse_intermixed_args(list(argv))


def _parser(command: str, description: str, epilog: str, usage: str) -> _Parser:
    """Make the parser of one command."""
    name = f"{PROGRAM} {command}".strip()
    return _Parser(
        prog=name,
        usage=f"{name} {usage}".strip(),
        description=fill(description, _HELP_WIDTH),
        epilog=dedent(epilog),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _window_parser() -> ArgumentParser:
    """Make the parser of the command without a name."""
    parser = _parser(
        "",
        "Compare stated demands side by side: who demanded what of whom, in which words, on which "
        "day, and what became of it. Without a command the window opens.",
        dedent(TOP_EPILOG) + dedent(EXITS),
        "[--new-window] [FILE ...]\n       demarche COMMAND ...",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="record files to open")
    parser.add_argument(
        "--new-window",
        action="store_true",
        help="open another window, also where one is open that would take the files",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and end")
    return parser


def _check_parser() -> ArgumentParser:
    """Make the parser of `check`."""
    parser = _parser(
        "check",
        "List every problem of record files, each with its line and what to write instead.",
        dedent(CHECK_EPILOG) + dedent(EXITS),
        "FILE ... [--json]",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="record files to check")
    _add_json(parser)
    return parser


def _compare_parser() -> ArgumentParser:
    """Make the parser of `compare`."""
    parser = _parser(
        "compare",
        "Print a comparison side by side, as wide as the terminal. Two files are compared as two "
        "drafts: demands of one id are one, the others are paired by likeness of their words.",
        _dedented(COLUMNS, FILTERS, COMPARE_EPILOG) + dedent(EXITS),
        "FILE [FILE2] [--column SPEC ...] [--base N]\n           "
        "[--only-changed] [--filter TEXT] [--ignore WHAT] [--json]\n           "
        "[--same PAIR] [--not-same PAIR]\n           [--because WORDS] [--forget PAIR] [--said]",
    )
    _add_choices(parser)
    _add_judgements(parser)
    _add_json(parser)
    return parser


def _add_judgements(parser: ArgumentParser) -> None:
    """Add what a person says of demands of two drafts."""
    group = parser.add_argument_group(
        "your word on two drafts, kept beside the first in NAME.comparison.json",
        "A PAIR is 1:ID=2:ID, a demand of the first file and one of the second.",
    )
    for name, words in (
        ("--same", "these two are the same"),
        ("--not-same", "these two are not the same"),
        ("--forget", "take back what was said of these two"),
    ):
        group.add_argument(name, action="append", default=[], metavar="PAIR", help=words)
    group.add_argument("--because", metavar="WORDS", help="why they are, or are not")
    group.add_argument("--said", action="store_true", help="list what was said, and end")


def _report_parser() -> ArgumentParser:
    """Make the parser of `report`; the window needs nothing of what stands behind its choices."""
    from demarche.cli.report_options import USAGE, add_report_options  # noqa: PLC0415 - see above

    parser = _parser(
        "report",
        "Write a comparison as a document to hand on. The suffix of OUT says in which form.",
        _dedented(COLUMNS, FILTERS, REPORT_EPILOG) + dedent(EXITS),
        USAGE,
    )
    _add_choices(parser)
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="the file to write")
    add_report_options(parser)
    return parser


def _convert_parser() -> ArgumentParser:
    """Make the parser of `convert`."""
    parser = _parser(
        "convert",
        "Write a record file in another form: .yaml, .json, .csv, .tsv or .xlsx, as OUT ends.",
        dedent(CONVERT_EPILOG) + dedent(EXITS),
        "FILE -o OUT [--anyway]",
    )
    parser.add_argument("file", metavar="FILE", help="the record file to read")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="the file to write")
    parser.add_argument(
        "--anyway", action="store_true", help="convert what is good of a file with errors"
    )
    return parser


def _schema_parser() -> ArgumentParser:
    """Make the parser of `schema`."""
    description = "Print the JSON Schema of record files."
    return _parser("schema", description, SCHEMA_EPILOG, "")


def _add_choices(parser: ArgumentParser) -> None:
    """Add what is compared, and in which columns."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a record file, or two drafts")
    parser.add_argument(
        "--column",
        dest="columns",
        action="append",
        default=[],
        metavar="SPEC",
        help="a column; write it again for each, from left to right",
    )
    parser.add_argument(
        "--base",
        type=_number,
        default=0,
        metavar="N",
        help="the column that the others are compared with, as --json counts them: 0 is the first",
    )
    add_ignore(parser)
    parser.add_argument(
        "--only-changed", action="store_true", help="leave out demands of which nothing changed"
    )
    add_filter(parser)


def _dedented(*parts: str) -> str:
    """Put parts of an epilogue under each other, a line between them."""
    return "\n".join(map(dedent, parts))


def _add_json(parser: ArgumentParser) -> None:
    """Add the choice of output for other programs."""
    parser.add_argument("--json", action="store_true", help="write JSON for other programs")


def _number(text: str) -> int:
    """Read the number of a column."""
    if text.isascii() and text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no column; they are counted from 0, the first")


PARSERS: Final[Mapping[str, Callable[[], ArgumentParser]]] = MappingProxyType(
    {
        "": _window_parser,
        "check": _check_parser,
        "compare": _compare_parser,
        "report": _report_parser,
        "convert": _convert_parser,
        "schema": _schema_parser,
    }
)
"""What makes the parser of each command; made only when its command is asked for."""
