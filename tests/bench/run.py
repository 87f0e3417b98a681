"""Measure what should be fast, each against a yardstick on the same machine.

Run all of it with `make bench`, or areas by name: `python tests/bench/run.py words reading`. Each
file beside this one that has a table FIGURES is an area. It prints each ratio, the ratio that is
owed and whether it was reached, and returns 1 where one was not, or could not be measured. What is
measured against a program that is not installed is skipped, and said to be.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from measuring import AbsentError, Figure, Share


def main(names: list[str]) -> int:
    """Print the figures of the areas that are named, or of all."""
    print(f"{'what':<48}{'best':>14}{'ratio':>8}{'owed':>8}           yardstick")
    return 1 if [each for each in figures(names) if not report(each)] else 0


def figures(names: Iterable[str]) -> Iterator[Figure | Share]:
    """Give the figures of the areas that are named, or of all."""
    for name in names or areas():
        yield from getattr(import_module(name), "FIGURES", ())


def areas() -> Iterator[str]:
    """Give the names of the files beside this one."""
    here = Path(__file__)
    return (file.stem for file in sorted(here.parent.glob("*.py")) if file.name != here.name)


def report(figure: Figure | Share) -> bool:
    """Print one figure, or why there is none; say whether it reached what is owed."""
    try:
        best, ratio = figure.measure()
    except AbsentError as absent:
        print(f"{figure.what:<48}skipped: {absent}")
        return True
    except subprocess.CalledProcessError as error:
        print(f"{figure.what:<48}cannot be measured: {error.stderr.strip().splitlines()[-1]}")
        return False
    reached = ratio <= figure.owed
    verdict = "reached" if reached else "MISSED"
    print(
        f"{figure.what:<48}{best:>14}{ratio:>8.2f}{figure.owed:>8.2f}  {verdict:<9}"
        f"{figure.yardstick}",
        flush=True,
    )
    return reached


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
