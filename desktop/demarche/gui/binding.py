"""Loads Qt, before anything else of the window is loaded."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load Qt, and leave it to Python to import what follows.

    Qt's binding puts itself before every import, and reads the source of each module for a wish
    for other names; we have none, and there are a hundred modules to come.
    """
    pythons_own = builtins.__import__
    from PySide6 import QtCore  # noqa: F401, PLC0415 - it is this that is to be undone

    builtins.__import__ = pythons_own
