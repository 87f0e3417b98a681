"""Write a report as XLSX: text is never a formula, and the same report gives the same bytes.

The comparison stands in a sheet with its words struck and underlined, the positions of each
dossier in one as a table of records, then the sources and what was compared.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Generator, Iterator
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # it ships none

from demarche.reports.building import RAISED_NUMBERS
from demarche.reports.document import Report
from demarche.reports.options import Orientation, Paper
from demarche.reports.plain import one_line
from demarche.reports.positions import positions_of
from demarche.reports.workbook.comparison import comparison_rows
from demarche.reports.workbook.sheet import NOTES, WIDEST, Entry, Sheet, Styles, Text
from demarche.reports.workbook.sources import source_rows

COMPARISON: Final = "Comparison"
POSITIONS: Final = "Positions"
SOURCES: Final = "Sources"
ABOUT: Final = "About"
_CREATED: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_PAPER: Final = {Paper.A4: 9, Paper.LETTER: 1, Paper.A3: 8}
_SMALLER: Final = 60
_NUMBERS: Final = "Numbers in brackets are those of the sheet of sources."
_STEP: Final = 200
_MOST_IN_HEADER: Final = 120

Rows = Iterator[tuple[Entry, ...]]


def write_workbook(report: Report) -> Generator[str, None, tuple[bytes, tuple[str, ...]]]:
    """Write a report as XLSX, saying how far it is; give the bytes, and what they cannot hold."""
    data = io.BytesIO()
    cut = 0
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.set_properties({"title": report.title.text, "created": _CREATED})
        styles = Styles(book)
        for name, rows in _sheets(report):
            is_table = name.startswith(POSITIONS)
            wide = is_table or name == ABOUT
            sheet = Sheet(book.add_worksheet(name), styles, WIDEST if wide else NOTES)
            for at, row in enumerate(rows):
                sheet.add(row)
                if at % _STEP == 0:
                    yield f"writing the sheet {name}, {at:,} rows"
            _set_up(sheet, report, fits_across=not is_table)
            cut += sheet.cut
        yield "packing the workbook"
    told = f"{cut} cells hold" if cut > 1 else "a cell holds"
    said = f"{told} only a part of a longer text, as it says there: there is room for no more"
    return data.getvalue(), (said,) if cut else ()


def _sheets(report: Report) -> Iterator[tuple[str, Rows]]:
    """Yield the sheets by name, each with its rows, the headings first."""
    yield COMPARISON, comparison_rows(report)
    dossiers = report.carried.dossiers if report.carried else ()
    for name, (_, dossier) in zip(_names(len(dossiers)), dossiers, strict=True):
        table = positions_of(dossier, with_notes=report.options.with_notes)
        yield name, (tuple(Text(cell) for cell in row) for row in table)
    yield SOURCES, source_rows(report.sources)
    yield ABOUT, _about(report)


def _names(count: int) -> tuple[str, ...]:
    """Name the sheets of positions, one for each dossier."""
    if count == 1:
        return (POSITIONS,)
    return tuple(f"{POSITIONS} {number}" for number in range(1, count + 1))


def _about(report: Report) -> Rows:
    """Yield what was compared, what it came to, and how to read it."""
    yield Text("What"), Text("About this report")
    yield Text("Title"), Text(report.title.text)
    yield Text("Beside each other"), Text(report.subtitle)
    for fact in report.facts:
        yield Text(fact.label), Text("\n".join(fact.lines))
    dossiers = report.carried.dossiers if report.carried else ()
    for name, (file, _) in zip(_names(len(dossiers)), dossiers, strict=True):
        yield Text(f"The sheet {name}"), Text(f"every position of {one_line(file)}")
    for bar in report.bars:
        yield Text(f"Summary, {bar.column}"), Text(bar.sentence)
    for gap in report.gaps:
        lines = (f"{each.number} {each.title.text}: {each.words}" for each in gap.lines)
        yield Text(f"Not on record: {gap.words}"), Text("\n".join(lines))
    if report.has_marks:
        yield Text("Marks"), Text("Removed words are struck, added words underlined.")
    for line in report.legend:
        yield Text(""), Text(_NUMBERS if line == RAISED_NUMBERS else line)


def _set_up(sheet: Sheet, report: Report, *, fits_across: bool) -> None:
    """Freeze the headings, and make the sheet fit for paper; a wide table runs over several."""
    page = sheet.worksheet
    page.freeze_panes(1, 0)
    if report.options.orientation is not Orientation.PORTRAIT:
        page.set_landscape()
    page.set_paper(_PAPER[report.options.paper])
    if fits_across:
        page.fit_to_pages(1, 0)
    else:
        page.set_print_scale(_SMALLER)
    page.repeat_rows(0)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    title = report.options.header or report.title.text
    page.set_header(f"&L&8{_literal(title)}&R&8&A")
    foot = report.options.footer or "Demarche"
    page.set_footer(f"&L&8{_literal(foot)}&R&8Page &P of &N")
    sheet.finish()


def _literal(text: str) -> str:
    """Give as much of a text as a header holds, where `&` begins a code."""
    return " " + text[:_MOST_IN_HEADER].replace("&", "&&")
