"""Write a report as XLSX: text is never a formula, and the same report gives the same bytes.

The comparison stands in a sheet with its words struck and underlined, the positions of each
dossier in one as a table of records, then the sources and what was compared. The headings of the
positions are those of the record format, in every language, so that they can be read again.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Generator, Iterator
from typing import Final, NamedTuple

import xlsxwriter  # type: ignore[import-untyped]  # it ships none

from demarche.reports.building import RAISED_NUMBERS
from demarche.reports.document import Report
from demarche.reports.labels import SOURCES
from demarche.reports.labels import page as page_of
from demarche.reports.options import Orientation, Paper
from demarche.reports.plain import one_line
from demarche.reports.positions import positions_of
from demarche.reports.workbook.comparison import comparison_rows
from demarche.reports.workbook.sheet import NOTES, WIDEST, Entry, Sheet, Styles, Text
from demarche.reports.workbook.sources import source_rows
from demarche.translation import counted, labelled, later, tr, tr_in

_CREATED: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_PAPER: Final = {Paper.A4: 9, Paper.LETTER: 1, Paper.A3: 8}
_SMALLER: Final = 60
_NUMBERS: Final = later("Numbers in brackets are those of the sheet of sources.")
_LONGEST_NAME: Final = 31
_NOT_IN_NAME: Final = str.maketrans("", "", "[]:*?/\\'")
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
        for each in _sheets(report):
            sheet = Sheet(book.add_worksheet(each.name), styles, each.widest)
            for at, row in enumerate(each.rows):
                sheet.add(row)
                if at % _STEP == 0:
                    yield counted(
                        "writing the sheet {name}, {number} row",
                        "writing the sheet {name}, {number} rows",
                        at,
                        name=each.name,
                    )
            _set_up(sheet, report, fits_across=not each.is_table)
            cut += sheet.cut
        yield tr("packing the workbook")
    return data.getvalue(), (_cut_in_words(cut),) if cut else ()


def _cut_in_words(cells: int) -> str:
    """Say how many cells do not hold their whole text."""
    return counted(
        "a cell holds only a part of a longer text, as it says there: there is room for no more",
        "{cells} cells hold only a part of a longer text, as it says there: there is room for no "
        "more",
        cells,
        cells=cells,
    )


class _Planned(NamedTuple):
    """A sheet with its name and its rows, the headings first; `is_table` where it is of records."""

    name: str
    rows: Rows
    widest: int = WIDEST
    is_table: bool = False


def _sheets(report: Report) -> Iterator[_Planned]:
    """Yield the sheets in order."""
    yield _Planned(_fit_for_a_name(tr("Comparison")), comparison_rows(report), NOTES)
    dossiers = report.carried.dossiers if report.carried else ()
    for name, (_, dossier) in zip(_names(len(dossiers)), dossiers, strict=True):
        table = positions_of(dossier, with_notes=report.options.with_notes)
        rows = (tuple(Text(cell) for cell in row) for row in table)
        yield _Planned(name, rows, is_table=True)
    yield _Planned(_fit_for_a_name(tr(SOURCES)), source_rows(report.sources), NOTES)
    # Translators: the name of a sheet that says what a report is about
    yield _Planned(_fit_for_a_name(tr_in("a sheet", "About")), _about(report))


def _names(count: int) -> tuple[str, ...]:
    """Name the sheets of positions, one for each dossier."""
    if count == 1:
        return (_fit_for_a_name(tr("Positions")),)
    return tuple(
        _fit_for_a_name(tr("Positions {number}", number=number)) for number in range(1, count + 1)
    )


def _fit_for_a_name(words: str) -> str:
    """Give words as a sheet may be called."""
    return words.translate(_NOT_IN_NAME)[:_LONGEST_NAME]


def _about(report: Report) -> Rows:
    """Yield what was compared, what it came to, and how to read it."""
    # Translators: the headings of a table that says what a report is about
    yield Text(tr_in("a heading", "What")), Text(tr_in("a heading", "About this report"))
    yield Text(tr("Title")), Text(report.title.text)
    # Translators: which columns stand beside each other
    yield Text(tr("Beside each other")), Text(report.subtitle)
    for fact in report.facts:
        yield Text(fact.label), Text("\n".join(fact.lines))
    dossiers = report.carried.dossiers if report.carried else ()
    for name, (file, _) in zip(_names(len(dossiers)), dossiers, strict=True):
        yield (
            Text(tr("The sheet {name}", name=name)),
            Text(tr("every position of {file}", file=one_line(file))),
        )
    for bar in report.bars:
        yield Text(tr("Summary, {column}", column=bar.column)), Text(bar.sentence)
    for gap in report.gaps:
        lines = (labelled(f"{each.number} {each.title.text}", each.words) for each in gap.lines)
        # Translators: {what} is a heading such as “No source on record”
        yield Text(tr("Not on record: {what}", what=gap.words)), Text("\n".join(lines))
    if report.has_marks:
        yield Text(tr("Marks")), Text(tr("Removed words are struck, added words underlined."))
    for line in report.legend:
        yield Text(""), Text(tr(_NUMBERS) if line == tr(RAISED_NUMBERS) else line)


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
    page.set_footer(f"&L&8{_literal(foot)}&R&8{page_of('&P', '&N')}")
    sheet.finish()


def _literal(text: str) -> str:
    """Give as much of a text as a header holds, where `&` begins a code."""
    return " " + text[:_MOST_IN_HEADER].replace("&", "&&")
