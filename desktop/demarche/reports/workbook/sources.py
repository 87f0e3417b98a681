"""The sheet of the sources: a row for each, and one for each sentence that is quoted from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from demarche.reports.document import Address, Quotation, SourceNote
from demarche.reports.workbook.sheet import Entry, Link, Number, Text

HEADINGS: Final = (
    "No",
    "Author",
    "Title",
    "Publisher",
    "Published",
    "Kind",
    "Read",
    "Address",
    "Archived copy",
    "Quoted words",
    "Language",
    "Translation",
    "Where, and for which demands",
)

_EMPTY: Final[tuple[Entry, ...]] = (Text(""),) * 8


def source_rows(sources: Sequence[SourceNote]) -> Iterator[tuple[Entry, ...]]:
    """Yield the rows of the sources, the headings first."""
    yield tuple(Text(each) for each in HEADINGS)
    for note in sources:
        for first, quotation in zip_longest((True,), note.quotations or (None,)):
            lead = _source(note) if first else (Number(note.number), *_EMPTY)
            yield (*lead, *_quotation(quotation))


def _source(note: SourceNote) -> tuple[Entry, ...]:
    """Write what is known of a source."""
    reference = note.reference
    return (
        Number(note.number),
        Text(note.author),
        Text(note.title.text, note.title.right_to_left),
        Text(reference.publisher),
        Text(reference.published.text if reference.published else ""),
        Text(str(reference.kind or "")),
        Text(reference.accessed.text if reference.accessed else ""),
        _address(note.address),
        _address(note.archived),
    )


def _address(address: Address | None) -> Entry:
    """Write an address, as a link only where it may be opened."""
    return Link(address.shown, address.href) if address else Text("")


def _quotation(quotation: Quotation | None) -> tuple[Entry, ...]:
    """Write quoted words with the link that leads to them."""
    if quotation is None:
        return ()
    return (
        Link(quotation.words.text, quotation.href),
        Text(quotation.words.language),
        Text(quotation.translation),
        Text(quotation.about.strip(" ()")),
    )
