"""Plain values as YAML: blocks with two spaces a level, short lists of ids on one line.

It is written here and not by a library, so that no other version of one writes the same dossier
in other lines, and so that what is written is what our own reader reads: every scalar as text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from demarche.records.parsing.parsed import MAX_DEPTH
from demarche.records.rendering.yaml_scalar import inline, key, scalar
from demarche.translation import tr

_STEP: Final = 2
_ID: Final = re.compile(r"[a-z0-9][a-z0-9._-]*")
_LONGEST_LIST: Final = 80
APART: Final = frozenset({"demands", "positions"})
"""The lists between whose items an empty line stands."""

_Lines = list[str]


def yaml_form(values: dict[str, Any]) -> str:
    """Write the values of a dossier.

    Raises:
        ValueError: Where keys of one's own nest deeper than a YAML record file may.
    """
    lines: _Lines = []
    for name, value in values.items():
        section = list(_entry(name, value, 0))
        lines += ["", *section] if len(section) > 1 and isinstance(value, dict | list) else section
    return "\n".join(lines) + "\n"


def entry_lines(name: str, value: Any, indent: int) -> list[str]:  # noqa: ANN401 - values of a file
    """Give the lines of a key and its value in a mapping."""
    return list(_entry(name, value, indent))


def item_lines(value: Any, indent: int) -> list[str]:  # noqa: ANN401 - as above
    """Give the lines of an item of a list."""
    return list(_item(value, indent))


def _entry(name: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - values of a file
    """Give the lines of a key and its value."""
    head = " " * indent + key(name).replace("\n", "\n" + " " * indent)
    if _is_block(value):
        yield head
        yield from _block(value, indent + _STEP, apart=name in APART)
    else:
        yield from _led_by(head, value, indent + _STEP)


def _block(value: Any, indent: int, *, apart: bool = False) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give the lines of a mapping or a list that holds something."""
    _bound(indent)
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _entry(name, item, indent)
        return
    for number, item in enumerate(value):
        if apart and number:
            yield ""
        yield from _item(item, indent)


def _item(value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give the lines of an item of a list: the first begins with a dash."""
    dash = " " * indent + "-"
    if _is_block(value):
        lines = _block(value, indent + _STEP)
        yield f"{dash} {next(lines)[indent + _STEP :]}"
        yield from lines
    else:
        yield from _led_by(dash, value, indent + _STEP)


def _led_by(head: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - as above
    """Give the lines of a value that begins behind its key or dash."""
    first, *rest = _simple(value, indent)
    yield f"{head} {first}" if first else head
    yield from rest


def _is_block(value: Any) -> bool:  # noqa: ANN401 - as above
    """Say whether a value stands on lines of its own under its key."""
    return bool(value) and isinstance(value, dict | list) and not _is_ids(value)


def _is_ids(value: Any) -> bool:  # noqa: ANN401 - as above
    """Say whether a value is a list of a few ids."""
    return (
        isinstance(value, list)
        and all(isinstance(item, str) and _ID.fullmatch(item) for item in value)
        and sum(map(len, value)) <= _LONGEST_LIST
    )


def _simple(value: Any, indent: int) -> _Lines:  # noqa: ANN401 - as above
    """Give the lines of what is no block: a text, a list of ids, something empty, a number."""
    if isinstance(value, str):
        return scalar(value, indent)
    if isinstance(value, dict | list):
        _bound(indent)
    if isinstance(value, list):
        return [f"[{', '.join(map(inline, value))}]"]
    return [""] if value is None else [json.dumps(value)]


def _bound(indent: int) -> None:
    """Refuse to nest deeper than YAML is read."""
    if indent >= _STEP * MAX_DEPTH:
        raise ValueError(
            tr("keys of your own nest more than {number} deep, too deep for YAML", number=MAX_DEPTH)
        )
