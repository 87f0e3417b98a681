"""Change a text where it stands: the words that differ and no more, wherever its lines break."""

from __future__ import annotations

import re
from typing import Final

from demarche.records.ends import ends_alike
from demarche.records.parsing.yaml_text import parse_yaml
from demarche.records.rendering.escaping import HIDDEN

_SPACES: Final = re.compile(r"(\s+)")
_BEGINNING: Final = r"(?:[\"']|[|>][^\r\n]*\s+)?"
_END: Final = r"\s*[\"']?\Z"
"""The pattern is held at both ends: what does not match is found out in one pass."""
_LONGEST: Final = 100_000
"""A longer text is written anew."""


def reword(raw: str, old: str, new: str, *, column: int, flow: bool) -> str | None:
    """Change a text as it is written, or give None where that does not do.

    `column` is that of its key or dash; `flow` says that it stands in brackets.
    """
    first, last = ends_alike(old, new)
    end = len(old) - last
    added = new[first : len(new) - last]
    if len(raw) > _LONGEST or HIDDEN.search(added):
        return None
    before, gone, behind = map(_loosely, (old[:first], old[first:end], old[end:].rstrip()))
    match = re.match(f"{_BEGINNING}{before}({gone}){behind}{_END}", raw)
    if match is None:
        return None
    changed = raw[: match.start(1)] + added + raw[match.end(1) :]
    return changed if _says(changed, new, column, flow=flow) else None


def _says(raw: str, words: str, column: int, *, flow: bool) -> bool:
    """Say whether what is written is read as these words."""
    text = f"[{raw}\n]" if flow else f"{' ' * column}- {raw}\n"
    parsed = parse_yaml(text)
    return not parsed.findings and parsed.value == [words]


def _loosely(text: str) -> str:
    """Make a pattern of a text that takes all white space, and an apostrophe written twice."""
    pieces = (r"\s+" if each.isspace() else re.escape(each) for each in _SPACES.split(text))
    return "".join(pieces).replace("'", "''?")
