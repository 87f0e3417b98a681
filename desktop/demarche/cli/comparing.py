"""The command `compare`: a comparison in the terminal, or as JSON for other programs."""

from __future__ import annotations

import json
import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator

from demarche.cli.judging import judge, list_said
from demarche.cli.looking import comparison_of, filter_of, look, tell_problems, unread
from demarche.cli.speaking import safe_json, say
from demarche.cli.terminal.counts import set_counts
from demarche.cli.terminal.page import page_for, set_page
from demarche.cli.terminal.style import Line, is_coloured, paint
from demarche.compare.comparison import Comparison
from demarche.compare.exchange import comparison_as_json
from demarche.compare.facets import ONLY_CHANGED
from demarche.reports.options import Options
from demarche.workspace import Workspace, report_of

_PLAIN_WIDTH = 80


def compare(asked: Namespace) -> int:
    """Print a comparison, and the problems of its files behind it; give the exit code."""
    workspace = look(asked)
    if not unread(workspace):
        workspace = judge(workspace, asked)
    if asked.said:
        list_said(workspace)
        return tell_problems(workspace)
    comparison = comparison_of(workspace)
    if comparison is not None:
        looked_for = filter_of(workspace, asked)
        if asked.only_changed:
            looked_for = looked_for.with_choice(ONLY_CHANGED, on=True)
        demands = workspace.kept(looked_for)
        if asked.json:
            _print_json(comparison, demands)
        else:
            options = Options(demands=demands, filter=workspace.filter_in_words(looked_for))
            _print_page(workspace, comparison, options)
    return tell_problems(workspace)


def _print_json(comparison: Comparison, demands: frozenset[str] | None) -> None:
    """Print the documented shape."""
    plain = comparison_as_json(comparison)
    if demands is not None:
        plain["rows"] = [row for row in plain["rows"] if row["demand"] in demands]
    say(safe_json(json.dumps(plain, indent=2, ensure_ascii=False)))


def _print_page(workspace: Workspace, comparison: Comparison, options: Options) -> None:
    """Print the comparison as wide as the terminal."""
    coloured = is_coloured(sys.stdout)
    for line in _lines(workspace, comparison, options, coloured=coloured):
        if not say(paint(line, coloured=coloured)):
            return


def _lines(
    workspace: Workspace, comparison: Comparison, options: Options, *, coloured: bool
) -> Iterator[Line]:
    """Yield the lines of a comparison."""
    page = page_for(len(comparison.columns), _width(), coloured=coloured)
    yield from set_page(report_of(workspace, options), page)
    yield from set_counts(comparison, page, options)


def _width() -> int:
    """Give the width of the terminal, also where a pager stands between."""
    try:
        beside = os.get_terminal_size(2).columns
    except OSError:
        beside = _PLAIN_WIDTH
    return shutil.get_terminal_size((beside or _PLAIN_WIDTH, 24)).columns
