"""Every state in which a power cut may leave a disk, from the calls of one save.

After Pillai and others, "All File Systems Are Not Created Equal" (OSDI 2014): what was written
lasts from the sync of its file on, what was renamed from the sync of its folder on; before that
any part of it may be there or not.
"""

import os
from pathlib import Path

from saving.layers import Layer


class Recorder(Layer):
    """Does what it is asked, and remembers it as steps on files told by their numbers."""

    def __init__(self):
        super().__init__()
        self.steps = []
        self._open = {}

    def _watched(self, name, real):
        def call(*args, **kwargs):
            given = real(*args, **kwargs)
            self._remember(name, args, given)
            return given

        return call

    def _remember(self, name, args, given):
        if name == "open":
            self._open[given] = os.path.realpath(args[0])
            if args[1] & os.O_CREAT:
                self.steps.append(("made", self._open[given], args[1] & os.O_TRUNC))
        elif name == "write":
            self.steps.append(("wrote", self._open[args[0]], bytes(args[1])[:given]))
        elif name == "fsync":
            self.steps.append(("synced", self._open[args[0]]))
        elif name == "replace":
            self.steps.append(("renamed", os.path.realpath(args[0]), os.fspath(args[1])))


def states(save, path):
    """Yield what may stand in a file after a cut, and whether the save had returned by then."""
    old = path.read_bytes()
    recorder = Recorder()
    save(recorder)
    for end in range(len(recorder.steps) + 1):
        steps = recorder.steps[:end]
        for held in _outcomes(steps, os.path.realpath(path), old):
            yield held, end == len(recorder.steps)


def _outcomes(steps, target, old):
    """Yield what may stand in the target: each unsynced renaming done or not, each content cut."""
    folder = str(Path(target).parent)
    certain = max((i for i, step in enumerate(steps) if step == ("synced", folder)), default=-1)
    renamed = [i for i, s in enumerate(steps) if s[0] == "renamed" and s[2] == target]
    if not renamed or renamed[-1] > certain:
        yield from _contents(steps, target, old)
    for at in renamed:
        if at == renamed[-1] or at > certain:
            yield from _contents(steps, steps[at][1], b"")


def _contents(steps, file, before):
    """Yield what a file may hold: all that was synced, and any part of what came after."""
    synced = max((i for i, step in enumerate(steps) if step == ("synced", file)), default=-1)
    sure = unsure = before
    for index, step in enumerate(steps):
        if step[1] != file or step[0] not in ("made", "wrote"):
            continue
        if step[0] == "made":
            unsure = b"" if step[2] else unsure
        else:
            unsure += step[2]
        if index < synced:
            sure = unsure
    yield sure
    if unsure != sure:
        yield from (unsure[: len(unsure) // 2], unsure)
