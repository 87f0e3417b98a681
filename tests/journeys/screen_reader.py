"""Walk the window over the bus of a screen reader, as the system's own Python can, and print it.

A program of its own: the bindings of AT-SPI belong to the system, not to the project.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - after its version

MOST = 3_000
WAITED = 60


def main():
    """Print each widget in sight as its role, its name, and what describes it; then one cell."""
    Atspi.init()
    window = until(lambda: named_window("Demarche"))
    table = until(lambda: first(window, lambda each: each.get_name() == "Comparison"))
    row, column = (int(each) for each in sys.argv[1:])
    cell = Atspi.Table.get_accessible_at(table, row, column)
    heads = (Atspi.TableCell.get_row_header_cells, Atspi.TableCell.get_column_header_cells)
    names = [each.get_name() for get in heads for each in get(cell)]
    tree = [
        [each.get_role_name(), each.get_name() or "", each.get_description() or "", focusable(each)]
        for each in walked(window)
    ]
    sys.stdout.write(json.dumps({"tree": tree, "cell": cell.get_name(), "heads": names}) + "\n")


def until(find):
    """Wait for what is not there yet."""
    last = time.monotonic() + WAITED
    while time.monotonic() < last:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("nothing came onto the bus")


def named_window(words):
    """Find the window of the application."""
    desktop = Atspi.get_desktop(0)
    applications = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    windows = (each.get_child_at_index(0) for each in applications if each.get_child_count())
    return next((each for each in windows if words in (each.get_name() or "")), None)


def children(node):
    """Yield what a node holds."""
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            yield child


def first(node, fits):
    """Find the first node that fits."""
    return (
        node if fits(node) else next(filter(None, (first(e, fits) for e in children(node))), None)
    )


def focusable(node):
    """Say whether the keyboard can go there."""
    return node.get_state_set().contains(Atspi.StateType.FOCUSABLE)


def walked(window):
    """Yield what is in sight, from the window downwards."""
    waiting = [window]
    for _ in range(MOST):
        if not waiting:
            return
        node = waiting.pop()
        if node is window or node.get_state_set().contains(Atspi.StateType.SHOWING):
            yield node
            waiting += list(children(node))


if __name__ == "__main__":
    main()
