"""Nothing is left behind by the files that were open before."""

import gc
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject

from demarche.resources import seeds

HANDLES = Path("/proc/self/fd")


def settle(qapp):
    """Do what waits to be done, and let go of what waits to go."""
    for _ in range(4):
        qapp.processEvents()
        qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def held(window):
    """Count what the window and the process hold."""
    gc.collect()
    handles = sum(1 for _ in HANDLES.iterdir())
    return len(window.findChildren(QObject)), handles, len(gc.get_objects())


@pytest.mark.skipif(not HANDLES.is_dir(), reason="the system does not list what a process holds")
@pytest.mark.parametrize("openings", [9, pytest.param(201, marks=pytest.mark.nightly)])
def test_files_that_were_open_leave_nothing_behind(opened, qapp, openings):
    window = opened()
    counts = []
    for number in (9, openings):
        for path in islice(cycle(seeds()), number):
            window.open_paths([path])
            settle(qapp)
            window.sheets.close(0)
            settle(qapp)
        counts.append(held(window))
    (objects, handles, values), after = counts
    assert after[:2] == (objects, handles)
    # The same file is open again; what Qt's binding makes of its classes as it goes is not much.
    assert after[2] < values + 3_000
