"""The command `check`: every problem of record files, one a line, and a count.

It reads and compares nothing, so that it can run at every save.
"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from demarche.cli.exits import Exit
from demarche.cli.speaking import plain_line, safe_json, say
from demarche.records.opening import open_file
from demarche.records.problem import Problem, Severity
from demarche.records.readout import Reading


def check(asked: Namespace) -> int:
    """List the problems of files; give the exit code."""
    readings = [each for path in asked.files for each in open_file(path).readings]
    if asked.json:
        say(safe_json(json.dumps(_as_json(readings), indent=2, ensure_ascii=False)))
    else:
        for problem in _problems(readings):
            say(plain_line(str(problem)))
        say(_count(readings))
    return Exit.DONE if all(reading.ok for reading in readings) else Exit.ERRORS


def problem_as_json(problem: Problem) -> dict[str, Any]:
    """Give a problem as plain values in the documented shape."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "place": problem.place,
        "severity": str(problem.severity),
        "code": str(problem.code),
        "message": problem.message,
        "hint": problem.hint,
    }


def counted(number: int, noun: str) -> str:
    """Write a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _as_json(readings: Sequence[Reading]) -> dict[str, Any]:
    """Give what was found as plain values in the documented shape."""
    demands, positions = _size(readings)
    return {
        "problems": [problem_as_json(problem) for problem in _problems(readings)],
        "files": len(readings),
        "demands": demands,
        "positions": positions,
    }


def _count(readings: Sequence[Reading]) -> str:
    """Count in one line what was read and what is wrong with it."""
    demands, positions = _size(readings)
    read = (
        counted(len(readings), "file"),
        counted(demands, "demand"),
        counted(positions, "position"),
    )
    found = [problem.severity for problem in _problems(readings)]
    wrong = [counted(found.count(each), str(each)) for each in Severity if each in found]
    return f"{', '.join(read)}; {', '.join(wrong) or 'no problems'}"


def _problems(readings: Sequence[Reading]) -> list[Problem]:
    """Give the problems of all files, in the order of the files."""
    return [problem for reading in readings for problem in reading.problems]


def _size(readings: Sequence[Reading]) -> tuple[int, int]:
    """Count the demands and the positions of all files."""
    demands = [each for one in readings if one.dossier for each in one.dossier.demands]
    return len(demands), sum(len(demand.positions) for demand in demands)
