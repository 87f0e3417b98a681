"""Plain values as JSON: two spaces a level, letters as they are, a newline at the end."""

from __future__ import annotations

import json
import re
from typing import Any

from demarche.records.rendering.escaping import HIDDEN


def json_form(values: dict[str, Any]) -> str:
    """Write the values of a dossier."""
    text = json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False)
    return HIDDEN.sub(_escaped, text) + "\n"


def _escaped(found: re.Match[str]) -> str:
    """Write one character as JSON escapes it, in two halves where it is a large one."""
    units = found[0].encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
