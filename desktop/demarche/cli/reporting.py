"""The command `report`: a comparison as a document to hand on."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from demarche.cli.exits import Exit, WrongUseError
from demarche.cli.looking import filter_of, look, tell_problems, unread
from demarche.cli.report_options import options_of
from demarche.cli.speaking import PROGRAM, complain
from demarche.cli.target import has_folder, reason, refuse_target
from demarche.reports.options import Options
from demarche.reports.writing import WRITERS, write_report
from demarche.resources import catalogue
from demarche.translation import ENGLISH, speak
from demarche.workspace import Workspace, report_of


def report(asked: Namespace) -> int:
    """Write a report, and the problems of its files to standard error; give the exit code."""
    target = Path(asked.output)
    refuse_target(target, "report", WRITERS, asked.files)
    if not has_folder(target):
        return Exit.NOT_WRITTEN
    try:
        options = options_of(asked)
    except (OSError, ValueError) as error:
        raise WrongUseError(reason(error)) from None
    workspace = look(asked)
    written = unread(workspace) or _write(workspace, options, asked)
    code = tell_problems(workspace)
    return code if written else Exit.NOT_WRITTEN


def _seen(workspace: Workspace, options: Options, asked: Namespace) -> Options:
    """Leave out of a report what is not looked for."""
    looked_for = filter_of(workspace, asked)
    return replace(
        options,
        demands=workspace.kept(looked_for),
        filter=workspace.filter_in_words(looked_for),
    )


def _write(workspace: Workspace, options: Options, asked: Namespace) -> bool:
    """Write the report and say so; say whether that went well."""
    target = Path(asked.output)
    try:
        with _spoken(asked.language), _progress() as told:
            # What a comparison found is said when it is made: in another language it is made again.
            again = asked.language != ENGLISH
            made = workspace.ignoring(asked.ignore) if again else workspace
            seen = _seen(made, options, asked)
            warnings = write_report(report_of(made, seen), target, told)
    except (OSError, ValueError) as error:
        complain(f"{PROGRAM}: {target}: {reason(error)}")
        return False
    for warning in warnings:
        complain(f"{PROGRAM}: {target}: warning: {warning}")
    complain(f"{PROGRAM}: {target} is written")
    return True


@contextmanager
def _spoken(tag: str) -> Iterator[None]:
    """Speak the language of a report while it is made; the command itself speaks English."""
    speak(tag, catalogue(tag))
    try:
        yield
    finally:
        speak(ENGLISH, None)


@contextmanager
def _progress() -> Iterator[Callable[[str], None] | None]:
    """Say on one line of a terminal how far the report is; elsewhere say nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    try:
        yield lambda words: print(f"\r\x1b[K{words} …", end="", file=sys.stderr, flush=True)
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
