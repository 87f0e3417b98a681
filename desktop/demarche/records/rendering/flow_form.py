"""Plain values as YAML in brackets, on one line: what is put into what stands in brackets."""

from __future__ import annotations

import re
from typing import Any, Final

from demarche.records.rendering.yaml_scalar import LONGEST_KEY, inline, quoted

_ENDS: Final = re.compile(r"[,\[\]{}?:#\n]")
"""What would end a text in brackets, or make a key of it."""


def flow(value: Any) -> str:  # noqa: ANN401 - values of a file
    """Write a value in brackets.

    Raises:
        ValueError: Where a list holds nothing as an item, for which brackets have no sign.
    """
    if isinstance(value, dict):
        return f"{{{', '.join(flow_entry(name, item) for name, item in value.items())}}}"
    if isinstance(value, list):
        if None in value:
            raise ValueError("a list in brackets cannot hold an item that is nothing")
        return f"[{', '.join(map(flow, value))}]"
    return "" if value is None else flow_text(str(value))


def flow_entry(name: str, value: Any) -> str:  # noqa: ANN401 - as above
    """Write a key and its value."""
    written = flow_text(name)
    return (
        f"{written}: {flow(value)}"
        if len(written) <= LONGEST_KEY
        else f"? {written} : {flow(value)}"
    )


def flow_text(text: str) -> str:
    """Write a text in brackets: plain where nothing in it has a meaning there."""
    written = inline(text)
    plain = written == text and _ENDS.search(text) is not None
    return quoted(text) if plain else written
