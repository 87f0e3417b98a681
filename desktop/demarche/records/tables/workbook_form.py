"""Write a dossier as XLSX: every cell is text, and the same dossier gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # it ships none

from demarche.records.model import Dossier
from demarche.records.rendering.rendered import Rendered
from demarche.records.tables.flattening import table_of
from demarche.records.tables.losses import losses
from demarche.records.tables.workbook_cells import MOST_CHARACTERS, MOST_ROWS, write_text
from demarche.translation import counted, number_in_words, tr

SHEET: Final = "Positions"
_CREATED: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_NO_XML: Final = re.compile("[\ufffe\uffff]")
_WIDTHS: Final = {"text": 60, "quote": 60, "as_said": 40, "title": 30, "source_title": 30}


def workbook_form(dossier: Dossier) -> Rendered:
    """Write a workbook of one sheet.

    Raises:
        ValueError: Where the dossier has more positions than a sheet has rows.
    """
    table = table_of(dossier)
    if len(table) > MOST_ROWS:
        rows = number_in_words(MOST_ROWS)
        raise ValueError(
            tr("a sheet has at most {number} rows; write CSV, YAML or JSON", number=rows)
        )
    long = sum(_fitting(cell) != cell for row in table for cell in row)
    odd = sum(_NO_XML.search(cell) is not None for row in table for cell in row)
    said = list(losses(dossier))
    if long:
        # Translators: one of the things that another form of file cannot hold.
        said.append(
            counted(
                "what goes beyond {characters} characters in a cell",
                "what goes beyond {characters} characters in {number} cells",
                long,
                characters=number_in_words(MOST_CHARACTERS),
            )
        )
    if odd:
        # Translators: as above.
        said.append(
            counted(
                "the characters U+FFFE and U+FFFF in a cell; U+FFFD stands for each",
                "the characters U+FFFE and U+FFFF in {number} cells; U+FFFD stands for each",
                odd,
            )
        )
    return Rendered(_bytes(table), tuple(said))


def _fitting(cell: str) -> str:
    """Give as much of a text as a cell holds, which counts large characters twice."""
    if 2 * len(cell) <= MOST_CHARACTERS:
        return cell
    return cell.encode("utf-16-le")[: 2 * MOST_CHARACTERS].decode("utf-16-le", "ignore")


def _bytes(table: list[list[str]]) -> bytes:
    """Write the cells, the headings frozen above them."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet(SHEET)
        bold, plain = book.add_format({"bold": True}), book.add_format()
        sheet.freeze_panes(1, 0)
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                words = _fitting(_NO_XML.sub("\ufffd", cell))
                write_text(sheet, (row, column), words, plain, bold if row == 0 else None)
        for column, heading in enumerate(table[0]):
            sheet.set_column(column, column, _WIDTHS.get(heading, 14))
    return data.getvalue()
