"""Tell a report from a record file by how its bytes begin."""

from __future__ import annotations

import re
from typing import Final

PDF: Final = b"%PDF-"
_HTML: Final = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)[\s>]", re.IGNORECASE)


def is_report(data: bytes) -> bool:
    """Say whether bytes look like a report: a PDF or a web page."""
    return data.startswith(PDF) or _HTML.match(data[:1_000]) is not None
