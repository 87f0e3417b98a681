"""Write a report to a file; the suffix says in which form.

It is written beside the target and renamed, so that a failure leaves the old file as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from demarche.reports.document import Report
from demarche.saving import replace_file

Made = tuple[bytes, tuple[str, ...]]
"""The bytes of a report, and warnings for whoever asked for it."""


def write_report(report: Report, path: Path) -> tuple[str, ...]:
    """Write a report to a file and give the warnings.

    Raises:
        ValueError: Where no writer has the suffix; it names those that have one.
        OSError: Where the file cannot be written; the old file is left as it was.
    """
    writer = WRITERS.get(path.suffix.casefold())
    if writer is None:
        known = ", ".join(WRITERS)
        raise ValueError(f"{path.name}: a report is written as one of {known}")
    data, warnings = writer(report)
    try:
        replace_file(path, data)
    except OSError as error:
        raise _told(error, path) from error
    return warnings


def _pdf(report: Report) -> Made:
    """Make a PDF; typst is loaded only when one is asked for."""
    from demarche.reports.pdf import set_pdf  # noqa: PLC0415

    made = set_pdf(report)
    return made.data, made.warnings


def _html(report: Report) -> Made:
    """Make an HTML page; Jinja2 is loaded only when one is asked for."""
    from demarche.reports.html import write_html  # noqa: PLC0415

    return write_html(report).encode("utf-8"), ()


WRITERS: Final[Mapping[str, Callable[[Report], Made]]] = MappingProxyType(
    {".pdf": _pdf, ".html": _html, ".htm": _html}
)
"""Which suffix is written by which writer."""


def _told(error: OSError, path: Path) -> OSError:
    """Say in a sentence what could not be written and that nothing was lost."""
    why = error.strerror or str(error)
    return type(error)(
        error.errno, f"the report was not written, {why}; what was there before is left", str(path)
    )
