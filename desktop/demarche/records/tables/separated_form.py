"""Write a dossier as CSV or TSV, for spreadsheets: UTF-8 with a mark, and no cell a formula."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import Final

from demarche.records.model import Dossier
from demarche.records.rendering.escaping import encode
from demarche.records.rendering.rendered import Rendered
from demarche.records.tables.cells import guarded
from demarche.records.tables.flattening import table_of
from demarche.records.tables.losses import losses

_SPECIAL: Final = re.compile(r'[,;\t"\r\n]|^\s|\s\Z')


def csv_form(dossier: Dossier) -> Rendered:
    """Write comma-separated values."""
    return Rendered(separated(table_of(dossier), ","), losses(dossier))


def tsv_form(dossier: Dossier) -> Rendered:
    """Write tab-separated values."""
    return Rendered(separated(table_of(dossier), "\t"), losses(dossier))


def separated(table: Iterable[Iterable[str]], separator: str = ",") -> bytes:
    """Write rows with a separator; what would be a formula is marked as text."""
    rows = (separator.join(_quoted(guarded(cell)) for cell in row) for row in table)
    return codecs.BOM_UTF8 + encode("".join(f"{row}\n" for row in rows))


def _quoted(cell: str) -> str:
    """Put a cell in quotes that would end too early, or lose its ends."""
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if _SPECIAL.search(cell) else cell
