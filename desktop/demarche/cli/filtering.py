"""What `compare` and `report` are told to keep: the argument and its help."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Final

FILTERS: Final = """\
    A filter (TEXT) keeps the demands that have all its words, in either language,
    whatever their case and accents, and what NAME:VALUE asks for:
      party: to: topic: change: kind: wording: source:
                      one of these values each; several of one name, any of them
      said:DATE       said in a month, a year or a span: said:2021-12/2022-01
      is:changed      what changed; is:unanswered, is:unarchived (a source has no
                      archived copy), is:second-hand (known from nothing else)
    What has a space in it stands in quotation marks: 'topic:"NATO enlargement"'.
    """


def add_filter(parser: ArgumentParser) -> None:
    """Add what is kept."""
    parser.add_argument(
        "--filter",
        dest="filters",
        action="append",
        default=[],
        metavar="TEXT",
        help="keep the demands that have these words, and what NAME:VALUE asks for",
    )
