"""Kill a process while it edits, many times, at random moments; print what was lost.

Run as a program, in a process of its own: `killing.py FOLDER TIMES SEED`.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from demarche.editing import acts
from demarche.editing.keeping import EditedFile
from demarche.editing.left_behind import recovered
from demarche.saving.journal import left_behind


def campaign(path, folder, times, chance):
    """Yield each edit that was made and cannot be had back, and each change of the original."""
    original = path.read_bytes()
    for round_ in range(times):
        made = _last_made(path, folder, chance.uniform(0, 0.1))
        found = [len(recovered(left, folder)[1]) for left in left_behind(folder / "journal")]
        if sum(found) < made:
            yield f"round {round_}: {made} edits were made, {found} are offered"
        if path.read_bytes() != original:
            yield f"round {round_}: the original was touched"
        for left in left_behind(folder / "journal"):
            left.discard()


def _last_made(path, folder, seconds):
    """Let a copy of this process edit until it is killed; give how many edits it made."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        file = EditedFile(path, path.read_bytes(), folder)
        while True:
            fields = {"date": "2020", "text": "More words."}
            file.do(acts.add_position(file.copy, "flow", fields)[0])
            os.write(writing, b".")
    os.close(writing)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    with os.fdopen(reading, "rb") as pipe:
        return len(pipe.read())


if __name__ == "__main__":
    path, folder, times, seed = sys.argv[1:]
    chance = random.Random(int(seed))  # noqa: S311 - repeatable
    for loss in campaign(Path(path), Path(folder), int(times), chance):
        print(loss)  # noqa: T201 - what was lost
