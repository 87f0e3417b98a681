"""The sources of a position as a cell links to them: at the quoted sentence, or archived. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from demarche.compare.lookup import Lookup
from demarche.records.address import address_at_quote, is_openable
from demarche.records.model import Position, Quote
from demarche.translation import tr


class SourceLink(NamedTuple):
    """A source as a cell names it; without an address it is only named."""

    label: str
    url: str | None
    quote: Quote | None = None
    archive_url: str | None = None

    @property
    def address(self) -> str | None:
        """Give the address of the quoted sentence; written out when asked for, which is seldom."""
        return address_at_quote(self.url, self.quote) if self.url and self.quote else self.url

    @property
    def archived(self) -> SourceLink | None:
        """Give the link to the archived copy, if there is one."""
        label = tr("{source}, archived copy", source=self.label)
        return SourceLink(label, self.archive_url, self.quote) if self.archive_url else None

    def links(self) -> tuple[SourceLink, ...]:
        """Give what can be followed: the source and its archived copy, as far as they are there."""
        both = (self if self.url else None, self.archived)
        return tuple(each for each in both if each is not None)


def source_links(lookup: Lookup, position: Position) -> tuple[SourceLink, ...]:
    """Name the sources of a position, each leading to its first quoted sentence."""
    quotes = {quote.source: quote for quote in reversed(position.quotes)}
    found = []
    for source_id in position.source_ids:
        source = lookup.dossier.sources.get(source_id)
        if source is None:
            continue
        label = source.publisher or source.title
        quote = quotes.get(source_id)
        found.append(SourceLink(label, _open(source.url), quote, _open(source.archive_url)))
    return tuple(found)


def _open(url: str | None) -> str | None:
    """Give an address that may be opened, or none."""
    return url if url and is_openable(url) else None
