"""Save a file once, between two calls that a tracer can tell: `save_once.py FILE [BROKEN_SAVER]`.

Exits with 0 where the save returned, with 3 where it raised.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from demarche.saving import replace_file

NEW = b"new words, and more of them\n" * 1_100
FAILED = 3


def mark(name):
    """Make a call that does nothing and is seen by who traces."""
    with suppress(OSError):
        os.stat(f"/demarche-mark-{name}")


if __name__ == "__main__":
    path, *broken = sys.argv[1:]
    save = replace_file
    if broken:
        from saving import broken_savers

        save = getattr(broken_savers, broken[0])
    mark("begin")
    try:
        save(Path(path), NEW)
    except OSError:
        sys.exit(FAILED)
    mark("end")
