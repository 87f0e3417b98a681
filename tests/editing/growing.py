"""Open, edit, save and close a file many times; print how much each time leaves behind.

Run as a program, in a process that does nothing else: `growing.py FILE FOLDER TIMES`.
"""

import datetime as dt
import gc
import os
import sys
import tracemalloc
from pathlib import Path

from demarche.editing import acts
from demarche.editing.keeping import EditedFile

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


def edit_and_save(path, folder, number):
    file = EditedFile(path, path.read_bytes(), folder)
    fields = {**file.copy.values["demands"][0], "note": f"Note {number}."}
    file.do(acts.change(file.copy, ("demands", 0), fields))
    file.save(NOW)
    file.close()


def growth(path, folder, times):
    """Give the bytes that each of many rounds leaves behind, and the file handles left open."""
    for number in range(20):
        edit_and_save(path, folder, number)
    handles = len(os.listdir("/proc/self/fd"))
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(times):
        edit_and_save(path, folder, number)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / times, len(os.listdir("/proc/self/fd")) - handles


if __name__ == "__main__":
    path, folder, times = sys.argv[1:]
    print(*growth(Path(path), Path(folder), int(times)))  # noqa: T201 - what is measured
