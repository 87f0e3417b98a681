"""Set a report as PDF and as pictures of its pages, by typst.

Why typst: it tags, bookmarks and embeds, keeps rows whole and repeats heads, and set 1,000 demands
in 2 s where Qt's own PDF took 3.5 s without any of these. The compiler itself refuses what PDF/UA-1
forbids. Records reach the template as values, never as markup; no clock and no network is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import typst

from demarche.reports.document import Report
from demarche.reports.glyphs import Coverage, coverage, font_folder
from demarche.reports.typesetting import Values, values_for
from demarche.resources import resource
from demarche.shown import shown, token

STANDARD: Final = "ua-1"
_MOST_NAMED: Final = 12
_NOT_SHOWN: Final = frozenset({"href"})


@dataclass(frozen=True, slots=True)
class SetReport:
    """The bytes of a report, and what the reader should know of them."""

    data: bytes
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """The values of a report with nothing in them that no font draws."""

    values: Values
    covered: Coverage


def set_pdf(report: Report) -> SetReport:
    """Set a report as a tagged PDF; the same report gives the same bytes."""
    try:
        prepared = _prepare(report, system=True)
        data = _compile(prepared, "pdf")
    except typst.TypstError:
        prepared = _prepare(report, system=False)
        data = _compile(prepared, "pdf")
    return SetReport(data[0], _warnings(prepared.covered))


def pages(report: Report, ppi: float = 110) -> list[bytes]:
    """Give the same pages as PNG pictures, for the preview and the printer."""
    return _compile(_prepare(report, system=True), "png", ppi)


def _prepare(report: Report, *, system: bool) -> _Prepared:
    """Find what no font draws, and put a visible token in its place."""
    values = values_for(report, str)
    covered = coverage(_characters(values), system=system)
    if covered.missing:
        values = values_for(report, lambda text: shown(text, covered.missing))
    return _Prepared(values, covered)


def _compile(
    prepared: _Prepared, form: Literal["pdf", "png"], ppi: float | None = None
) -> list[bytes]:
    """Run the compiler over the template."""
    template = resource("report/report.typ")
    made: bytes | list[bytes] = typst.compile(
        str(template),
        root=str(template.parent.parent),
        font_paths=[str(font_folder())],
        ignore_system_fonts=not prepared.covered.needs_system,
        format=form,
        ppi=ppi,
        sys_inputs={"data": json.dumps(prepared.values, ensure_ascii=False)},
        pdf_standards=[STANDARD] if form == "pdf" else [],
    )
    return made if isinstance(made, list) else [made]


def _characters(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield every character that will be drawn."""
    if isinstance(value, str):
        yield from value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _NOT_SHOWN:
                yield from _characters(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _characters(each)


def _warnings(covered: Coverage) -> tuple[str, ...]:
    """Say which characters were replaced."""
    if not covered.missing:
        return ()
    named = sorted(covered.missing)
    listed = ", ".join(f"{each} {token(each)}" for each in named[:_MOST_NAMED])
    more = f" and {len(named) - _MOST_NAMED:,} more" if len(named) > _MOST_NAMED else ""
    return (f"No font at hand draws {listed}{more}; each stands as its number in brackets.",)
