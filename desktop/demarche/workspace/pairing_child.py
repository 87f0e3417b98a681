"""Pair two drafts and say on standard output which of their demands are one; see `ahead`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from demarche.resting import collector_at_rest
from demarche.workspace.opening import open_files
from demarche.workspace.told_pairs import tell_pairs


def main(paths: Sequence[str]) -> None:
    """Read two files, pair their demands, say which are one."""
    with collector_at_rest():
        sys.stdout.buffer.write(tell_pairs(open_files(paths)))
    sys.stdout.flush()
    # The interpreter would first take apart all that was read, while the window waits.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
