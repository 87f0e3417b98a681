"""The command `report`: a comparison as a document to hand on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from demarche.cli.arguments import WrongUseError
from demarche.cli.exits import Exit
from demarche.cli.looking import look, tell_problems, unread
from demarche.cli.speaking import PROGRAM, complain
from demarche.reports.document import Options, Orientation, Paper
from demarche.reports.writing import WRITERS, write_report
from demarche.workspace import Workspace, report_of


def report(asked: Namespace) -> int:
    """Write a report, and the problems of its files to standard error; give the exit code."""
    target = Path(asked.output)
    _refuse(target, asked)
    if not target.parent.is_dir():
        complain(f"{PROGRAM}: there is no folder “{target.parent}” to write {target.name} in")
        return Exit.NOT_WRITTEN
    workspace = look(asked)
    written = unread(workspace) or _write(workspace, _options(asked), target)
    code = tell_problems(workspace)
    return code if written else Exit.NOT_WRITTEN


def _refuse(target: Path, asked: Namespace) -> None:
    """Refuse a target that cannot be meant, before anything is read.

    Raises:
        WrongUseError: With what to write instead.
    """
    if target.suffix.casefold() not in WRITERS:
        known = ", ".join(WRITERS)
        raise WrongUseError(
            f"no report is written as “{target.name}”; its suffix is one of {known}"
        )
    if any(_is_same(target, Path(each)) for each in asked.files):
        raise WrongUseError(f"“{asked.output}” is the record file itself; choose another name")


def _is_same(one: Path, other: Path) -> bool:
    """Say whether two names lead to one file."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _options(asked: Namespace) -> Options:
    """Gather what was chosen for the report."""
    return Options(
        paper=Paper(asked.paper),
        orientation=Orientation.LANDSCAPE if asked.landscape else Orientation.AUTOMATIC,
        title=asked.title,
        only_changed=asked.only_changed,
    )


def _write(workspace: Workspace, options: Options, target: Path) -> bool:
    """Write the report and say so; say whether that went well."""
    try:
        warnings = write_report(report_of(workspace, options), target)
    except (OSError, ValueError) as error:
        complain(f"{PROGRAM}: {target}: {_reason(error)}")
        return False
    for warning in warnings:
        complain(f"{PROGRAM}: {target}: warning: {warning}")
    complain(f"{PROGRAM}: {target} is written")
    return True


def _reason(error: OSError | ValueError) -> str:
    """Give the reason why nothing could be written, in words."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
