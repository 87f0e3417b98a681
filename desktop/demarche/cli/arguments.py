"""What can be written behind the command, and how its help explains that."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping, Sequence
from textwrap import dedent, fill
from types import MappingProxyType
from typing import Final, NoReturn

from demarche import __version__
from demarche.cli.filtering import FILTERS, add_filter
from demarche.cli.ignoring import add_ignore
from demarche.cli.report_options import USAGE, add_report_options
from demarche.cli.speaking import PROGRAM, say

MOST_DRAFTS: Final = 2
_HELP_WIDTH: Final = 78

_COLUMNS: Final = """\
    A column (SPEC) is one of
      original        each demand as first stated
      revised         what is in force of it on the last day its own party spoke
      PARTY           what stands of a party on the last day it spoke
      PARTY@DATE      the same on a day, in a month or a year: russia@2022-01-10
      @DATE           each demand's own party on that day: @2021-12
      occasion:TEXT   what was stated on an occasion, written as the file has it
    A party is written by its id or its name. With two files, 1:SPEC and 2:SPEC
    choose the file. Left out, the columns are those a reader would begin with;
    of two files, what each comes to.
    """
_EXITS: Final = """\
    Exit codes: 0 done (warnings do not count), 1 errors in a file (what is good
    was shown), 2 wrong use, 3 could not write.
    """
_TOP_EPILOG: Final = """\
    commands (COMMAND --help says more):
      check FILE ...           list every problem of record files, each by line
      compare FILE [FILE2]     print the comparison, side by side
      report FILE -o OUT       write it as a document to hand on: PDF, DOCX ...
      convert FILE -o OUT      write a record file in another form
      schema                   print the JSON Schema of record files

    A first argument that is the name of a command is that command, also where a
    file has the same name: write ./check to open such a file.

    examples:
      demarche                                   open the window
      demarche talks.yaml                        open it on a file
      demarche check talks.yaml                  find what is wrong in a file
      demarche compare talks.yaml                original beside revised, here
      demarche report talks.yaml -o talks.pdf    the same as a PDF

    """
_CHECK_EPILOG: Final = """\
    Each problem is one line, FILE:LINE:COLUMN: error: what is wrong; what to
    write instead. The last line counts.

    examples:
      demarche check talks.yaml
      demarche check *.yaml --json

    """
_COMPARE_EPILOG: Final = """\
    Removed words are struck and added ones underlined; where the output is no
    terminal, or NO_COLOR is set, they stand as [-removed-] and {+added+}. What
    is ignored stands as [~before~] and {~after~}.
    Problems of a file go to standard error.

    examples:
      demarche compare talks.yaml
      demarche compare talks.yaml --only-changed
      demarche compare talks.yaml --filter 'party:russia is:unanswered missiles'
      demarche compare talks.yaml --column original --column @2022-01-10
      demarche compare draft.yaml final.yaml
      demarche compare draft.yaml final.yaml --same 1:flow=2:water --because WORDS
      demarche compare draft.yaml final.yaml --column 1:original --column 2:revised
      demarche compare talks.yaml --json

    """
_REPORT_EPILOG: Final = """\
    OUT ends in one of
      .pdf .html      pages to read on paper and on screen
      .docx .odt      word processors; in a redline the changes are tracked, to
                      be accepted or rejected
      .md             Markdown
      .xlsx           a workbook: the comparison, every position, the sources
      .csv            every position, as a table of records
      .csl.json .bib  the sources alone, as citation programs read them

    A PDF or HTML report carries its record file, without your notes: whoever
    gets it can open it in Demarche like a record file, in the same columns.

    examples:
      demarche report talks.yaml -o talks.pdf
      demarche report talks.yaml -o talks.html --only-changed
      demarche report draft.yaml final.yaml -o changes.pdf --landscape
      demarche report talks.yaml -o talks.pdf --paper Letter --title "The talks"
      demarche report talks.yaml -o talks.docx --layout redline
      demarche report talks.yaml -o sources.bib
      demarche report talks.yaml -o days.pdf --layout chronology --missing
      demarche compare talks.pdf

    """
_CONVERT_EPILOG: Final = """\
    Fields come in a fixed order, and what goes without saying is left out, so
    that the same dossier is the same file every time. A YAML file that becomes
    YAML stays as it is, comments included. A table (.csv, .tsv, .xlsx) holds one
    position a row and cannot hold everything; what OUT does not hold is listed
    on standard error. A file with errors is not converted, since what is broken
    in it would be missing in OUT; --anyway converts the rest of it.

    examples:
      demarche convert talks.yaml -o talks.json
      demarche convert talks.json -o talks.yaml
      demarche convert talks.yaml -o talks.xlsx
      demarche convert draft.yaml -o good-part.yaml --anyway

    """
_SCHEMA_EPILOG: Final = """\
    An editor that knows JSON Schema checks a record file while you type.

    example:
      demarche schema > demarche.schema.json

    """


class WrongUseError(Exception):
    """The command was written in a way that it cannot follow; the message says what to write."""


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
        dedent(_TOP_EPILOG) + dedent(_EXITS),
        "[FILE ...]\n       demarche COMMAND ...",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="record files to open")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and end")
    return parser


def _check_parser() -> ArgumentParser:
    """Make the parser of `check`."""
    parser = _parser(
        "check",
        "List every problem of record files, each with its line and what to write instead.",
        dedent(_CHECK_EPILOG) + dedent(_EXITS),
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
        _dedented(_COLUMNS, FILTERS, _COMPARE_EPILOG) + dedent(_EXITS),
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
    """Make the parser of `report`."""
    parser = _parser(
        "report",
        "Write a comparison as a document to hand on. The suffix of OUT says in which form.",
        _dedented(_COLUMNS, FILTERS, _REPORT_EPILOG) + dedent(_EXITS),
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
        dedent(_CONVERT_EPILOG) + dedent(_EXITS),
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
    return _parser("schema", description, _SCHEMA_EPILOG, "")


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
