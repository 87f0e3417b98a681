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

from measuring import Figure, Share, python

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
    within("10,000 rows: another column painted", 100, "column", 10_000),
    within("10,000 rows: another column settled", 1_000, "column_settled", 10_000),
)

if __name__ == "__main__":
    sys.exit("run it by run.py")
