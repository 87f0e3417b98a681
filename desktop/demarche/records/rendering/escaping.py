"""The characters that a record file never holds as they are, though its texts may.

Nobody sees them in an editor, some turn the text around them, and some are line ends to one
program and none to another. This is a fixed list, so that the same text is written alike by
every version of the Unicode tables.
"""

from __future__ import annotations

import re
from typing import Final

from demarche.translation import tr

HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def encode(text: str) -> bytes:
    """Give the bytes of a file.

    Raises:
        ValueError: Where the text holds half a character, which no file can hold.
    """
    half = _SURROGATE.search(text)
    if half is not None:
        line = text.count("\n", 0, half.start()) + 1
        name = f"U+{ord(half[0]):04X}"
        raise ValueError(
            tr("line {line} would hold half a character ({name})", line=line, name=name)
        )
    return text.encode()
