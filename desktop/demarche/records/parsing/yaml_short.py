"""Read the values of a YAML text that is good and ordinary, in a sixth of the time.

`yaml-rs` is fast and gives no places. It takes `no` for text but `4.10` for a number, follows
aliases, drops tags, takes more for a text in braces, and lists nested deep enough bring it down. So
it is given only what has none of that, and in braces only the simplest; `yaml_text` reads the rest.
A number where a text belongs is found by validation.
"""

from __future__ import annotations

import re
from typing import Any, Final

_MARK: Final = re.compile(rb"[&*!?{@`%](?<=[ \n\[,][&*!?{@`%])")
"""What makes something else than a text of what follows, if it begins one."""
_BEGINS: Final = frozenset(b"\n:-?,[")
"""What stands before the beginning of a text."""
_BEFORE: Final = 100
_KEY: Final = rb"[A-Za-z0-9][-A-Za-z0-9_. ]*"
_PLAIN: Final = rb"[A-Za-z0-9\x80-\xff](?:[^]\[{},:#\"'\n]|:(?=[A-Za-z0-9/]))*"
_QUOTED: Final = rb"\"[^\"\\\n]*\"|'[^'\n]*'"
_ONE: Final = rb"(?:" + _PLAIN + rb"|" + _QUOTED + rb")"
_LIST: Final = rb"\[(?:" + _ONE + rb"(?:, (?!\])|(?=\])))+\]"
_PAIR: Final = _KEY + rb": (?:" + _ONE + rb"|" + _LIST + rb")"
_BRACES: Final = re.compile(rb"\{(?:" + _PAIR + rb"(?:,[ \n]+(?!\})|(?=\})))+\}")
"""A mapping in braces of texts and lists of texts, each on one line."""
_SIGNS: Final = (b"<<", b"\t", b"\r", b"\n---", b"\n...", b'":', b"':")
"""Merge keys, tabs, old line ends, a second document, and a value that touches its key."""
_DEEP: Final = re.compile(rb"\n[ :?-]{100}")
_EMPTY_BLOCKS: Final = tuple(
    re.compile(sign + rb"[-+0-9]* *(?:#[^\n]*)?\n *(?:\n|\Z)") for sign in (rb"\|", b">")
)
"""A text in lines that begins with none: how many it ends with is read in two ways.

Two patterns that begin with one sign each are found in a seventh of the time of one for both.
"""
_PRINTABLE: Final = b"\n" + bytes(range(0x20, 0x7F))
_USUAL: Final = (
    ("\xa0", "\u2027"),
    ("\u202a", "\ud7ff"),
    ("\ue000", "\ufefe"),
    ("\uff00", "\ufffd"),
    ("\U00010000", "\U0010ffff"),
)
"""From where to where characters are no breaks and no marks; a pattern takes longer to compile."""


def yaml_values(data: bytes) -> Any:  # noqa: ANN401 - a value of a file may be anything
    """Give the values of a text in which nothing is wrong or out of the ordinary.

    Raises:
        ValueError: Where anything is.
    """
    body = b"\n" + data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if not _is_ordinary(body):
        raise ValueError
    import yaml_rs  # noqa: PLC0415 - for ordinary texts only

    try:
        values = yaml_rs.loads(body.decode(), parse_datetime=False)
    except TypeError:  # a list is a key
        raise ValueError from None
    return _whole(values)


def _is_ordinary(data: bytes) -> bool:
    """Say whether a text that begins with a line's end has none of what is read otherwise."""
    return (
        not data.endswith(b" ")
        and not any(sign[:1] in data and sign in data for sign in _SIGNS)
        and _DEEP.search(data) is None
        and not any(block.search(data) for block in _EMPTY_BLOCKS)
        and all(map(_is_usual, set(data.translate(None, _PRINTABLE).decode())))
        and not any(_is_odd(data, match.start()) for match in _MARK.finditer(data))
    )


def _is_usual(character: str) -> bool:
    """Say whether a character beyond ASCII is read alike everywhere."""
    return any(first <= character <= last for first, last in _USUAL)


def _is_odd(data: bytes, at: int) -> bool:
    """Say whether what may begin at a place is more than the simplest mapping."""
    return _begins(data, at) and _BRACES.match(data, at) is None


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
