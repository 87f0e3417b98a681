"""Measure what should be fast, each against a yardstick on the same machine.

A ratio says more than seconds do: it is much the same on a slow machine and on a fast one.
Each figure is the best of several runs. Run it with `make bench`; add a figure to FIGURES.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from demarche.compare.words import compare_words, tokens
from demarche.resources import FOUNDING, seed

OLD = "NATO guarantees that Ukraine and Georgia will not be let in, and says so in writing. " * 20
NEW = "The United States never vote to let Ukraine and other countries in, and say so today. " * 20


@dataclass(frozen=True, slots=True)
class Figure:
    """A thing to measure, and what its time is held against."""

    what: str
    measured: Callable[[], object]
    yardstick: str
    held_against: Callable[[], object]
    runs: int = 5


def main() -> int:
    """Print each figure, and return 1 where one could not be measured."""
    print(f"{'what':<40}{'best':>10}  {'ratio':>7}  yardstick")
    return max(map(report, FIGURES))


def report(figure: Figure) -> int:
    """Print one figure, or why there is none."""
    try:
        taken = best(figure.measured, figure.runs)
        yardstick = best(figure.held_against, figure.runs)
    except subprocess.CalledProcessError as error:
        print(f"{figure.what:<40}cannot be measured: {error.stderr.strip().splitlines()[-1]}")
        return 1
    print(
        f"{figure.what:<40}{taken * 1000:>7.1f} ms  {taken / yardstick:>7.2f}  {figure.yardstick}"
    )
    return 0


def best(work: Callable[[], object], runs: int) -> float:
    """Return the shortest time that the work took, in seconds."""
    return min(_seconds(work) for _ in range(runs))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def python(*arguments: str) -> None:
    """Run a fresh interpreter to its end."""
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True)


def split_both() -> None:
    """Split both texts into tokens and no more."""
    tokens(OLD)
    tokens(NEW)


FIGURES = (
    Figure(
        "compare two texts of 300 words",
        partial(compare_words.__wrapped__, OLD, NEW),
        "splitting both into tokens",
        split_both,
        runs=20,
    ),
    Figure(
        "start, as far as the settings",
        partial(python, "-c", "import demarche.settings"),
        "start, import pydantic",
        partial(python, "-c", "import pydantic; pydantic.BaseModel"),
    ),
    Figure(
        "check the founding dossier",
        partial(python, "-m", "demarche", "check", str(seed(FOUNDING))),
        "start, import pydantic",
        partial(python, "-c", "import pydantic; pydantic.BaseModel"),
    ),
)

if __name__ == "__main__":
    sys.exit(main())
