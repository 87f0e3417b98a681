"""Scroll, jump, resize and zoom through many rows, and print how long each took.

Run as a program: `many_rows.py ROWS`; it prints one JSON object of milliseconds and megabytes.

The yardstick of a page is a page of the same words in Qt's own editor of plain text, of the same
size, in turn with it. An empty view was the yardstick once: it took 2.2 to 2.7 ms where that was
agreed, and the editor 1.1 times as long; on other machines it takes 0.15 ms, because nothing is
painted in it, and says nothing.
"""

import json
import os
import random
import resource
import sys
import time
from pathlib import Path
from statistics import median, quantiles

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).parents[1]))

from many_demands import texts
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit

from builders import demand, dossier, position
from demarche.gui.app import application
from demarche.gui.comparison.look import Look
from demarche.gui.comparison.pane import ComparisonPane
from demarche.gui.theme import LIGHT
from demarche.records.readout import Reading
from demarche.resting import set_aside
from demarche.workspace import Workspace

SIZE = (1400, 900)
IMAGE = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
PAGES = 300
JUMPS = 60


def workspace(rows):
    """Make demands of two positions with texts of different lengths."""
    chance = random.Random(7)  # noqa: S311 - the same texts every time
    demands = []
    for number in range(rows):
        first, later = texts(chance)
        demands.append(
            demand(
                position(first, "2019-03-01", id=f"p{number}a"),
                position(later, "2019-04-01", id=f"p{number}b"),
                id=f"d{number}",
                title=f"Demand {number} on the {first.partition(' ')[0]}",
                topic=f"Topic {number // 50}",
            )
        )
    return Workspace((Reading("many.yaml", dossier(*demands), (), "0" * 64),))


def taken(work):
    """Give the milliseconds of a piece of work."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def frame(widget):
    """Paint a widget as a screen would have it."""
    widget.render(IMAGE)


def memory():
    """Give the megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def settle(pane):
    """Let the window work until all rows are compared and all heights found, and say how long.

    Of all that it does between two looks at the keyboard the longest is the stall.
    """
    longest = 0.0
    start = time.perf_counter()
    while not (pane.view.heights.is_settled() and pane.changes.known):
        longest = max(longest, taken(application().processEvents))
    return {"settled": (time.perf_counter() - start) * 1000, "stall": longest}


def main(rows):
    """Measure and print."""
    application()
    read = workspace(rows)
    read.comparison.settled()  # before the view is measured
    read.lookups  # noqa: B018  (as above)
    pane = ComparisonPane(Look(LIGHT))
    pane.resize(*SIZE)
    pane.show()
    frame(pane)
    set_aside()  # as the window does before it shows many rows
    before = memory()

    def open_all():
        pane.show_workspace(read)
        frame(pane)

    found = {}
    found["first_paint"] = taken(open_all)
    found |= {f"opened_{key}": value for key, value in settle(pane).items()}
    turn_pages(pane)
    found["memory"] = memory() - before
    found |= scrolled(pane, plain(read))
    found |= changed(pane)
    found |= another_column(pane, read)
    print(json.dumps({key: round(value, 2) for key, value in found.items()}))
    os._exit(0)


def plain(read):
    """Put the words of the comparison into an editor of plain text, as far as pages are turned."""
    rows = read.comparison.rows[: PAGES * 20]
    words = (cell.position.text for row in rows for cell in row.cells if cell.position)
    editor = QPlainTextEdit("\n".join(words))
    editor.setFont(Look(LIGHT).body)
    editor.resize(*SIZE)
    editor.show()
    frame(editor)
    return editor


def turn_pages(pane):
    """Scroll by pages from the top, until as much is remembered as ever will be."""
    bar = pane.view.verticalScrollBar()
    bar.setValue(0)
    for _ in range(PAGES):
        bar.setValue(bar.value() + 850)
        frame(pane)


def scrolled(pane, editor):
    """Scroll on by pages, in turn with an editor, then jump about."""
    bar = pane.view.verticalScrollBar()

    def go(place):
        bar.setValue(place)
        frame(pane)

    def turn():
        editor.verticalScrollBar().setValue(editor.verticalScrollBar().value() + 35)
        frame(editor)

    def idle():
        """Let the window do what it does while a page is read, if only for a moment."""
        for _ in range(4):
            application().processEvents()
        return True

    chance = random.Random(3)  # noqa: S311 - the same places every time
    pairs = [(taken(lambda: go(bar.value() + 850)), taken(turn)) for _ in range(PAGES)]
    frames, turned = zip(*pairs, strict=True)
    read = [taken(lambda: go(bar.value() + 850)) for _ in range(PAGES) if idle()]
    jumps = [taken(lambda: go(chance.randrange(bar.maximum()))) for _ in range(JUMPS)]
    end = taken(lambda: go(bar.maximum()))
    return {
        "plain": median(turned),
        "page": median(frames),
        "page_ratio": median(mine / other for mine, other in pairs),
        "page_p99": quantiles(frames, n=100)[98],
        "read": median(read),
        "read_p99": quantiles(read, n=100)[98],
        "jump": median(jumps),
        "jump_worst": max(jumps),
        "end": end,
    }


def changed(pane):
    """Make the grid narrower, then larger."""
    found = {}
    found["resize"] = taken(lambda: (pane.resize(1200, 900), frame(pane)))
    found |= {f"resized_{key}": value for key, value in settle(pane).items()}
    found["zoom"] = taken(lambda: (pane.set_look(Look(LIGHT, 125)), frame(pane)))
    found |= {f"zoomed_{key}": value for key, value in settle(pane).items()}
    return found


def another_column(pane, read):
    """Look at one column as of another day: it is compared, shown, and all that follows is done."""

    def choose():
        pane.show_workspace(read.with_specs(["@2019-03-15", "revised"]))
        frame(pane)

    found = {"column": taken(choose)}
    return found | {f"column_{key}": value for key, value in settle(pane).items()}


if __name__ == "__main__":
    main(int(sys.argv[1]))
