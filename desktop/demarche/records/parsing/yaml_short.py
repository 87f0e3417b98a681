"""Read the values of a large YAML text that is good and ordinary, in a sixth of the time.

`yaml-rs` is fast and gives no places. It takes `no` for text but `4.10` for a number, follows
aliases, drops tags, and lists nested deep enough bring it down. So it is given only what has none
of that; `yaml_text` reads the rest. A number where a text belongs is found by validation.
"""

from __future__ import annotations

import re
from typing import Any, Final

LARGE: Final = 256 * 1024
"""Who reads less gains nothing."""

_MARK: Final = re.compile(rb"[&*!?{@`%](?<=[ \n\[,][&*!?{@`%])")
"""What makes something else than a text of what follows, if it begins one."""
_BEGINS: Final = frozenset(b"\n:-?,[")
"""What stands before the beginning of a text."""
_BEFORE: Final = 100
_SIGNS: Final = (b"<<", b"\t", b"\r", b"\n---", b"\n...", b'":', b"':")
"""Merge keys, tabs, old line ends, a second document, and a value that touches its key."""
_DEEP: Final = re.compile(rb"\n[ :?-]{100}")
_EMPTY_BLOCK: Final = re.compile(rb"[|>][-+0-9]* *(?:#[^\n]*)?\n *(?:\n|\Z)")
"""A text in lines that begins with none: how many it ends with is read in two ways."""
_PRINTABLE: Final = b"\n" + bytes(range(0x20, 0x7F))
_ODD: Final = "[^\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"


def yaml_values(data: bytes) -> Any:  # noqa: ANN401 - a value of a file may be anything
    """Give the values of a text in which nothing is wrong or out of the ordinary.

    Raises:
        ValueError: Where anything is.
    """
    if len(data) < LARGE:
        raise ValueError
    body = b"\n" + data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if not _is_ordinary(body):
        raise ValueError
    import yaml_rs  # noqa: PLC0415 - for large files only

    return _whole(yaml_rs.loads(body.decode(), parse_datetime=False))


def _is_ordinary(data: bytes) -> bool:
    """Say whether a text that begins with a line's end has none of what is read otherwise."""
    return (
        not data.endswith(b" ")
        and not any(sign in data for sign in _SIGNS)
        and _DEEP.search(data) is None
        and _EMPTY_BLOCK.search(data) is None
        and re.search(_ODD, data.translate(None, _PRINTABLE).decode()) is None
        and not any(_begins(data, match.start()) for match in _MARK.finditer(data))
    )


def _begins(data: bytes, at: int) -> bool:
    """Say whether a text may begin at a place."""
    before = data[max(at - _BEFORE, 0) : at].rstrip(b" ")
    return not before or before[-1] in _BEGINS


def _whole(value: Any) -> Any:  # noqa: ANN401 - a value of a file may be anything
    """Give values none of whose positions has an empty field: `~` is a text, which this loses."""
    demands = value.get("demands") if isinstance(value, dict) else None
    for demand in demands if isinstance(demands, list) else ():
        positions = demand.get("positions") if isinstance(demand, dict) else None
        for position in positions if isinstance(positions, list) else ():
            if isinstance(position, dict) and None in position.values():
                raise ValueError
    return value
