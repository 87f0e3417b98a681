"""The command `compare`: a comparison in the terminal, or as JSON for other programs."""

from __future__ import annotations

import json
import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator

from demarche.cli.judging import judge, list_said
from demarche.cli.looking import comparison_of, look, tell_problems, unread
from demarche.cli.speaking import safe_json, say
from demarche.cli.terminal.counts import set_counts
from demarche.cli.terminal.page import page_for, set_page
from demarche.cli.terminal.style import Line, is_coloured, paint
from demarche.compare.comparison import Comparison
from demarche.compare.exchange import comparison_as_json
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
    if comparison is not None and asked.json:
        _print_json(comparison, only_changed=asked.only_changed)
    elif comparison is not None:
        _print_page(workspace, comparison, only_changed=asked.only_changed)
    return tell_problems(workspace)


def _print_json(comparison: Comparison, *, only_changed: bool) -> None:
    """Print the documented shape."""
    plain = comparison_as_json(comparison)
    if only_changed:
        rows = zip(plain["rows"], comparison.rows, strict=True)
        plain["rows"] = [shape for shape, row in rows if row.changed]
    say(safe_json(json.dumps(plain, indent=2, ensure_ascii=False)))


def _print_page(workspace: Workspace, comparison: Comparison, *, only_changed: bool) -> None:
    """Print the comparison as wide as the terminal."""
    coloured = is_coloured(sys.stdout)
    for line in _lines(workspace, comparison, only_changed=only_changed, coloured=coloured):
        if not say(paint(line, coloured=coloured)):
            return


def _lines(
    workspace: Workspace, comparison: Comparison, *, only_changed: bool, coloured: bool
) -> Iterator[Line]:
    """Yield the lines of a comparison."""
    report = report_of(workspace, Options(only_changed=only_changed))
    page = page_for(len(comparison.columns), _width(), coloured=coloured)
    yield from set_page(report, page)
    yield from set_counts(comparison, page, only_changed=only_changed)


def _width() -> int:
    """Give the width of the terminal, also where a pager stands between."""
    try:
        beside = os.get_terminal_size(2).columns
    except OSError:
        beside = _PLAIN_WIDTH
    return shutil.get_terminal_size((beside or _PLAIN_WIDTH, 24)).columns
