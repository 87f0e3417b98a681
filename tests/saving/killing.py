"""Kill a process while it saves, many times, at random moments; print what was lost.

Run as a program, in a process of its own that has neither Qt nor threads, so that it can be
copied: `killing.py FOLDER TIMES SEED [BROKEN_SAVER]`.
"""

import os
import random
import signal
import sys
import time
from pathlib import Path

from demarche.saving import replace_file

SIZES = (300_000, 40_000)


def content(number):
    """Give the words of a version: as long as its parity says, and known by any part of it."""
    return (b"%08d\n" % number) * (SIZES[number % 2] // 9)


def campaign(save, folder, times, chance):
    """Yield each torn file and each save that was acknowledged and is lost."""
    path = Path(folder) / "dossier.yaml"
    for round_ in range(times):
        path.write_bytes(content(0))
        said = _last_said(save, path, chance.uniform(0, 0.012))
        held = path.read_bytes()
        number = int(held[:8]) if held[:8].isdigit() else -1
        if held != content(number):
            yield f"round {round_}: torn, {len(held)} bytes"
        elif number < said:
            yield f"round {round_}: version {said} was acknowledged, {number} is there"


def _last_said(save, path, seconds):
    """Let a copy of this process save until it is killed; give what it last said."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        number = 0
        while True:
            number += 1
            save(path, content(number))
            os.write(writing, b"%08d" % number)
    os.close(writing)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    return int(said[-8:] or b"0")


if __name__ == "__main__":
    folder, times, seed, *broken = sys.argv[1:]
    save = replace_file
    if broken:
        from saving import broken_savers

        save = getattr(broken_savers, broken[0])
    for loss in campaign(save, folder, int(times), random.Random(int(seed))):  # noqa: S311 - repeatable
        print(loss)  # noqa: T201 - what was lost
