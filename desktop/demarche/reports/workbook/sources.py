"""The sheet of the sources: a row for each, and one for each sentence that is quoted from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from demarche.compare.values import word_for
from demarche.reports.document import Address, Quotation, SourceNote
from demarche.reports.workbook.sheet import Entry, Link, Number, Text
from demarche.translation import later_in, tr_in

_OF_SOURCES: Final = "the heading of a column of sources"
_HEADINGS: Final = (
    # Translators: the heading over numbers: “No” for number
    later_in("the heading of a column of sources", "No"),
    later_in("the heading of a column of sources", "Author"),
    later_in("the heading of a column of sources", "Title"),
    later_in("the heading of a column of sources", "Publisher"),
    # Translators: the day on which a source appeared
    later_in("the heading of a column of sources", "Published"),
    later_in("the heading of a column of sources", "Kind"),
    # Translators: the day on which a source was read
    later_in("the heading of a column of sources", "Read"),
    later_in("the heading of a column of sources", "Address"),
    later_in("the heading of a column of sources", "Archived copy"),
    later_in("the heading of a column of sources", "Quoted words"),
    later_in("the heading of a column of sources", "Language"),
    later_in("the heading of a column of sources", "Translation"),
    later_in("the heading of a column of sources", "Where, and for which demands"),
)

_EMPTY: Final[tuple[Entry, ...]] = (Text(""),) * 8


def source_rows(sources: Sequence[SourceNote]) -> Iterator[tuple[Entry, ...]]:
    """Yield the rows of the sources, the headings first."""
    yield tuple(Text(tr_in(_OF_SOURCES, each)) for each in _HEADINGS)
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
        Text(word_for(reference.kind) if reference.kind else ""),
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
