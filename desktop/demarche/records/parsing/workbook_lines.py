"""How the process that reads a workbook tells its rows: a row a line, its cells apart by tabs.

The first line holds, as JSON, what there is to say beside the rows. Both sides of the pipe use
this, and nothing of it stays in a file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_ESCAPES: Final = {"\\": "\\\\", "\t": "\\t", "\n": "\\n"}
_TOLD: Final = str.maketrans(_ESCAPES)
_MEANT: Final = {escape: mark for mark, escape in _ESCAPES.items()}
_ESCAPE: Final = re.compile(r"\\[\\tn]")


def line_of(cells: Sequence[str]) -> str:
    """Write cells on one line; most hold nothing that has to be escaped."""
    line = "\t".join(cells)
    if "\\" in line or "\n" in line or line.count("\t") >= len(cells):
        return "\t".join([cell.translate(_TOLD) for cell in cells])
    return line


def cells_of(line: str) -> list[str]:
    """Read the cells of a line."""
    cells = line.split("\t")
    return cells if "\\" not in line else [_ESCAPE.sub(_meant, cell) for cell in cells]


def _meant(escape: re.Match[str]) -> str:
    """Give the character that was escaped."""
    return _MEANT[escape[0]]
