"""What can be chosen for a report behind the command, and what becomes of it."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import Final

from demarche.reports.options import (
    LARGEST_TYPE,
    SMALLEST_TYPE,
    USUAL_TYPE,
    Layout,
    Logo,
    Options,
    Orientation,
    Paper,
)
from demarche.resources import languages
from demarche.translation import ENGLISH

USAGE: Final = """\
FILE [FILE2] -o OUT [--column SPEC ...] [--base N]
           [--layout columns|redline|changes|chronology] [--only-changed]
           [--filter TEXT] [--ignore WHAT] [--paper A4|Letter|A3]
           [--landscape | --portrait]
           [--type-size N] [--title TITLE] [--logo FILE] [--header WORDS]
           [--footer WORDS] [--printed DAY] [--missing]
           [--without-records] [--with-notes] [--language TAG]"""


def add_report_options(parser: ArgumentParser) -> None:
    """Add the choices of a report."""
    parser.add_argument(
        "--layout",
        choices=[str(each) for each in Layout],
        default=str(Layout.COLUMNS),
        help="columns side by side, a redline, a briefing on the changes, or every position by day",
    )
    parser.add_argument(
        "--language",
        choices=languages(),
        default=ENGLISH,
        metavar="TAG",
        help=f"the language of all words but those of the record: {', '.join(languages())}",
    )
    _add_page(parser)
    _add_words(parser)
    group = parser.add_argument_group("what stands and travels in it")
    group.add_argument(
        "--missing",
        action="store_true",
        help="list what is not on record: answers, sources, archived copies",
    )
    group.add_argument(
        "--without-records",
        action="store_true",
        help="leave out the record file that a PDF or HTML report carries with it",
    )
    group.add_argument(
        "--with-notes",
        action="store_true",
        help="let your notes and the paths of snapshots travel in that record file, too",
    )


def _add_page(parser: ArgumentParser) -> None:
    """Add what the page is like."""
    group = parser.add_argument_group("the page")
    group.add_argument(
        "--paper",
        choices=[str(each) for each in Paper],
        default=str(Paper.A4),
        help="the size of the paper",
    )
    lies = group.add_mutually_exclusive_group()
    lies.add_argument("--landscape", action="store_true", help="lay the paper across")
    lies.add_argument("--portrait", action="store_true", help="let the paper stand upright")
    group.add_argument(
        "--type-size",
        type=_type_size,
        default=USUAL_TYPE,
        metavar="N",
        help=f"the size of the texts in points, {SMALLEST_TYPE:g} to {LARGEST_TYPE:g}",
    )


def _add_words(parser: ArgumentParser) -> None:
    """Add what stands at the head and at the foot."""
    group = parser.add_argument_group("its head and foot")
    group.add_argument("--title", metavar="TITLE", help="a title of your own")
    group.add_argument("--logo", metavar="FILE", help="a logo: a PNG, JPEG or SVG file")
    group.add_argument("--header", default="", metavar="WORDS", help="words at each page’s head")
    group.add_argument("--footer", default="", metavar="WORDS", help="words at each page’s foot")
    group.add_argument(
        "--printed", type=_day, metavar="DAY", help="a day of printing, written as 2026-03-31"
    )


def options_of(asked: Namespace) -> Options:
    """Gather what was chosen for a report.

    Raises:
        ValueError: Where the logo is none that a report can hold.
        OSError: Where the logo cannot be read.
    """
    return Options(
        layout=Layout(asked.layout),
        paper=Paper(asked.paper),
        orientation=_orientation(asked),
        type_size=asked.type_size,
        title=asked.title,
        header=asked.header,
        footer=asked.footer,
        logo=_logo(asked.logo),
        printed=asked.printed,
        only_changed=asked.only_changed,
        missing=asked.missing,
        records=not asked.without_records,
        with_notes=asked.with_notes,
    )


def _orientation(asked: Namespace) -> Orientation:
    """Give how the paper lies."""
    if asked.landscape:
        return Orientation.LANDSCAPE
    return Orientation.PORTRAIT if asked.portrait else Orientation.AUTOMATIC


def _logo(name: str | None) -> Logo | None:
    """Read the logo; what judges pictures is loaded only where there is one."""
    if name is None:
        return None
    from demarche.reports.logo import read_logo  # noqa: PLC0415 - see above

    return read_logo(Path(name))


def _type_size(text: str) -> float:
    """Read a size of type."""
    try:
        size = float(text)
    except ValueError:
        size = 0
    if SMALLEST_TYPE <= size <= LARGEST_TYPE:
        return size
    raise ArgumentTypeError(f"“{text}” is no size from {SMALLEST_TYPE:g} to {LARGEST_TYPE:g}")


def _day(text: str) -> dt.date:
    """Read a day."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no day; write it as 2026-03-31") from None
