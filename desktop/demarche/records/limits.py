"""How large a file may be, and how whoever has the memory raises that.

Only size is bounded by a number that a person may change. How deep a file nests, and what a
workbook does to unpack, no good file comes near.
"""

from __future__ import annotations

import os
from typing import Final

VARIABLE: Final = "DEMARCHE_MOST_MB"
"""The variable of the environment that raises the limit; the process that reads workbooks too
knows it."""

MOST_BYTES: Final = 200_000_000
"""A record file of 100,000 positions has about 63 MB."""


def most_bytes() -> int:
    """Give the largest size of a file that is read, in bytes."""
    said = os.environ.get(VARIABLE, "")
    return int(said) * 1_000_000 if said.isascii() and said.isdigit() else MOST_BYTES
