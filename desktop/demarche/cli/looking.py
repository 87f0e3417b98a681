"""What `compare` and `report` begin with: the files, the columns, and what is wrong with either."""

from __future__ import annotations

from argparse import Namespace

from demarche.cli.arguments import MOST_DRAFTS
from demarche.cli.exits import Exit, WrongUseError
from demarche.cli.speaking import PROGRAM, complain
from demarche.compare.columns import SpecError
from demarche.compare.comparison import Comparison
from demarche.compare.filter_text import FilterError, parse_filter
from demarche.compare.filtering import Filter
from demarche.records.problem import Severity
from demarche.workspace import Workspace, open_files


def look(asked: Namespace) -> Workspace:
    """Open the files in the columns asked for.

    Raises:
        WrongUseError: Where there are too many files, or no such column.
    """
    if len(asked.files) > MOST_DRAFTS:
        raise WrongUseError(f"two files are compared at most, not {len(asked.files)}")
    workspace = open_files(asked.files)
    if unread(workspace):
        return workspace
    try:
        return _in_columns(workspace.ignoring(asked.ignore), asked)
    except SpecError as error:
        raise WrongUseError(str(error)) from None


def comparison_of(workspace: Workspace) -> Comparison | None:
    """Give the comparison, or None where a file could not be read at all.

    Of two drafts of which one cannot be read nothing is shown: the other by itself would look
    like a comparison of the two.
    """
    comparison = None if unread(workspace) else workspace.comparison
    return comparison.settled() if comparison else None


def filter_of(workspace: Workspace, asked: Namespace) -> Filter:
    """Read the filters asked for, as one.

    Raises:
        WrongUseError: Where one asks for something that there is not.
    """
    try:
        return parse_filter(" ".join(asked.filters), [each.dossier for each in workspace.drafts])
    except FilterError as error:
        raise WrongUseError(str(error)) from None


def unread(workspace: Workspace) -> bool:
    """Say whether a file could not be read at all."""
    return any(reading.dossier is None for reading in workspace.readings)


def tell_problems(workspace: Workspace) -> Exit:
    """Write the problems of the files to standard error; give what they mean for the exit code."""
    for problem in workspace.problems:
        complain(str(problem))
    for remark in workspace.remarks:
        complain(f"{PROGRAM}: {remark}")
    if unread(workspace) and len(workspace.readings) > 1:
        complain(f"{PROGRAM}: without both files there is nothing to compare")
    bad = any(problem.severity is Severity.ERROR for problem in workspace.problems)
    return Exit.ERRORS if bad else Exit.DONE


def _in_columns(workspace: Workspace, asked: Namespace) -> Workspace:
    """Choose the columns and the base."""
    if len(asked.columns) == 1:
        raise WrongUseError("one column is nothing to compare; write --column again for another")
    number = len(asked.columns) or len(workspace.columns)
    if asked.base >= number:
        raise WrongUseError(f"there is no column {asked.base}: the last is {number - 1}")
    if not asked.columns and asked.base == 0:
        return workspace
    return workspace.with_specs(asked.columns, asked.base)
