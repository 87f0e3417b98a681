"""How soon the window shows a comparison, and how it moves through many rows.

The first paint is timed from the start of the process, against a bare window with one label, in
turn. Moving is timed in a process of its own, against a page of plain text in the same process.
All processes find their modules compiled, as those of an installed program are.
"""

import json
import os
import sys
import tempfile
from functools import cache, partial
from pathlib import Path

from many_demands import file_of
from measuring import Figure, Share, python, seconds

from demarche.resources import FOUNDING, seed

HERE = Path(__file__).parent
ROWS = 100_000

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DEMARCHE_CONFIG_DIR"] = tempfile.mkdtemp(prefix="demarche-bench-")


def start(what):
    """Start a window and wait for its first paint."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    python(str(HERE / "first_paint.py"), what)


@cache
def moved(rows=ROWS):
    """Move through rows in a process of its own, once, and give what it found."""
    return json.loads(python(str(HERE / "many_rows.py"), str(rows)))


def within(what, milliseconds, key, rows=ROWS):
    """Make a figure that is owed in milliseconds, or megabytes."""
    return Share(what, lambda: moved(rows)[key] / milliseconds, f"{milliseconds} ms or MB", 1.0)


def seconds_to_paint(what):
    """Give the best of some starts of the window on a file, until its comparison is painted."""
    return min(seconds(partial(start, str(what))) for _ in range(3))


def more_than_founding():
    """Give the seconds that ten thousand demands take more than the dossier one begins with."""
    return seconds_to_paint(file_of(10_000)) - seconds_to_paint(seed(FOUNDING))


def hundred_thousand():
    """Give how much of six seconds a hundred thousand demands take."""
    return seconds_to_paint(file_of(100_000)) / 6


BARE = "a bare window with one label"

FIGURES = (
    Figure(
        "start to the first painted comparison",
        partial(start, str(seed(FOUNDING))),
        BARE,
        partial(start, "bare"),
        owed=2.0,
        runs=8,
    ),
    Figure(
        "start to an empty window",
        partial(start, "empty"),
        BARE,
        partial(start, "bare"),
        owed=1.3,
        runs=8,
    ),
    Share(
        "100,000 rows: a page, median",
        lambda: moved()["page_ratio"],
        "a page of plain text",
        1.8,
    ),
    within("100,000 rows: a page, 99th percentile", 16, "page_p99"),
    within("100,000 rows: a jump, median", 15, "jump"),
    within("100,000 rows: the first paint", 50, "first_paint"),
    within("100,000 rows: memory of the view", 50, "memory"),
    within("10,000 rows: the first paint", 50, "first_paint", 10_000),
    within("10,000 rows: another width painted", 100, "resize", 10_000),
    within("10,000 rows: another column compared and painted", 100, "column", 10_000),
    within("10,000 rows: another column settled", 1_000, "column_settled", 10_000),
    within("10,000 rows: the longest stall meanwhile", 50, "column_stall", 10_000),
    within("100,000 rows: the longest stall after opening", 50, "opened_stall"),
    Share(
        "10,000 demands: to the first paint", more_than_founding, "1 s more than the founding", 1.0
    ),
    within("100,000 rows: a page after another was read, 99th percentile", 16, "read_p99"),
    Share("100,000 demands: to the first paint", hundred_thousand, "6 s", 1.0),
)

if __name__ == "__main__":
    sys.exit("run it by run.py")
