"""Run the command with `python -m demarche`."""

import sys

from demarche.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A frozen program starts itself again to typeset; this is where such a start ends.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
