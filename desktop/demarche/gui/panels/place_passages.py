"""The place of a problem as the file has it: the lines around it, numbered, and where it is marked.

No Qt: the lines are read in any thread, and shown by whoever has a pane.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from demarche.gui.panels.passage import Face, Passage, Run, Shape
from demarche.records.problem import Problem

READABLE: Final = frozenset({".yaml", ".yml", ".json", ".csv", ".tsv"})
"""The files whose lines are what a person wrote; elsewhere a place is a cell, or none."""

AROUND: Final = 200
"""So many lines are shown before and behind the place."""

_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of a file, and the number of the first."""

    first: int
    texts: tuple[str, ...]


def has_lines(problem: Problem) -> bool:
    """Say whether the place of a problem is a line that can be shown."""
    return bool(problem.line) and Path(problem.file).suffix.casefold() in READABLE


def lines_around(problem: Problem) -> Lines:
    """Read the lines around the place of a problem.

    Raises:
        OSError: Where the file cannot be read any more.
    """
    first = max((problem.line or 1) - AROUND, 1)
    last = (problem.line or 1) + AROUND
    with Path(problem.file).open(encoding="utf-8-sig", errors="replace") as file:
        return Lines(first, tuple(text.rstrip("\n") for text in islice(file, first - 1, last)))


def place_passages(problem: Problem, lines: Lines) -> Iterator[Passage]:
    """Yield the lines around a problem; from the place on, its own is marked."""
    for number, text in enumerate(lines.texts, lines.first):
        runs = _marked(text, problem.column) if number == problem.line else _plain(text)
        yield Passage(Shape.LINE, (Run(f"{number}   ", Face.MUTED), *runs))


def marked_words(problem: Problem, lines: Lines) -> str:
    """Give the beginning of the line of a problem with its number, as it is shown."""
    at = (problem.line or 0) - lines.first
    text = lines.texts[at] if 0 <= at < len(lines.texts) else ""
    return f"{problem.line}   {text[:20]}".rstrip() if text else ""


def _plain(text: str) -> tuple[Run, ...]:
    """Give a line as it is, a very long one cut."""
    return (Run(text[:_LONGEST], Face.CONTEXT),)


def _marked(text: str, column: int | None) -> tuple[Run, ...]:
    """Give a line marked from a column on; of one that is very long, the part around it."""
    at = min(max((column or 1) - 1, 0), len(text))
    begin = max(at - _LONGEST // 2, 0)
    runs = (Run(text[begin:at], Face.CONTEXT), Run(text[at : at + _LONGEST] or " ", Face.FOUND))
    return tuple(run for run in runs if run.text)
