"""The sources of a report, numbered by first mention, as citations with the words quoted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from demarche.compare.days import date_in_words
from demarche.compare.languages import in_language
from demarche.records.address import address_at_quote, is_openable
from demarche.records.dates import FuzzyDate
from demarche.records.model import Dossier, Position, Quote, Source, SourceKind
from demarche.reports.document import Address, Noun, Quotation, Reference, SourceNote
from demarche.reports.plain import one_line, several_lines
from demarche.reports.texts import Words
from demarche.translation import language as spoken
from demarche.translation import later_in, tr, tr_in

_CITED: Final = "a kind of source, in a citation"
_KINDS: Final = {
    SourceKind.PRIMARY: later_in("a kind of source, in a citation", "primary source"),
    SourceKind.TRANSCRIPT: later_in("a kind of source, in a citation", "transcript"),
    SourceKind.AGENCY: later_in("a kind of source, in a citation", "agency report"),
    SourceKind.NEWS: later_in("a kind of source, in a citation", "news report"),
    SourceKind.SECOND_HAND: later_in("a kind of source, in a citation", "second-hand"),
    SourceKind.REPRINT: later_in("a kind of source, in a citation", "reprint"),
}


@dataclass(slots=True)
class _Mentioned:
    """One source with the demands and quotes that mention it, gathered on the way."""

    number: int
    key: str
    source: Source
    language: str
    quotes: dict[str, Quote] = field(default_factory=dict)
    demands: dict[str, dict[int, None]] = field(default_factory=dict)


class SourceList:
    """Numbers the sources as they are mentioned, each once, also where two files name the same."""

    def __init__(self, noun: Noun = Noun.DEMAND) -> None:
        self._noun = noun
        self._mentioned: dict[tuple[str | None, ...], _Mentioned] = {}

    def mention(self, dossier: Dossier, position: Position, demand: int) -> tuple[int, ...]:
        """Give the numbers of the sources of a position, and keep the words it quotes."""
        for quote in position.quotes:
            found = self._find(dossier, quote.source)
            if found:
                _keep(found, quote, demand)
        numbers = (self._find(dossier, each) for each in position.source_ids)
        return tuple(dict.fromkeys(each.number for each in numbers if each))

    def notes(self) -> tuple[SourceNote, ...]:
        """Give every source mentioned, by its number."""
        return tuple(_note(each, self._noun) for each in self._mentioned.values())

    def _find(self, dossier: Dossier, source_id: str) -> _Mentioned | None:
        """Find a source by what is printed of it, or give it the next number."""
        source = dossier.sources.get(source_id)
        if source is None:
            return None
        published = source.published.text if source.published else None
        key = (source.title, source.publisher, source.author, source.url, published)
        known = self._mentioned.get(key)
        if known is None:
            known = _Mentioned(
                len(self._mentioned) + 1,
                source_id,
                source,
                source.language or dossier.language,
            )
            self._mentioned[key] = known
        return known


def _keep(found: _Mentioned, quote: Quote, demand: int) -> None:
    """Keep quoted words once, with every demand that they are quoted for."""
    found.quotes.setdefault(quote.exact, quote)
    found.demands.setdefault(quote.exact, {})[demand] = None


def _note(mentioned: _Mentioned, noun: Noun) -> SourceNote:
    """Write one source as a citation."""
    source = mentioned.source
    return SourceNote(
        number=mentioned.number,
        title=Words(one_line(source.title), mentioned.language),
        author=one_line(source.author or ""),
        details=_details(source),
        address=_address(source.url),
        archived=_address(source.archive_url),
        second_hand=source.kind is SourceKind.SECOND_HAND,
        reference=Reference(
            key=mentioned.key,
            publisher=one_line(source.publisher or ""),
            language=source.language or "",
            published=source.published,
            accessed=source.accessed,
            kind=source.kind,
        ),
        quotations=tuple(
            replace(_quotation(mentioned, quote, tuple(mentioned.demands[exact])), noun=noun)
            for exact, quote in mentioned.quotes.items()
        ),
    )


def _details(source: Source) -> tuple[str, ...]:
    """Write publisher, days and kind, as far as the record names them."""
    return tuple(
        part
        for part in (
            one_line(source.publisher or ""),
            date_in_words(source.published, long=True) if source.published else "",
            tr_in(_CITED, _KINDS[source.kind]) if source.kind else "",
            _accessed(source.accessed) if source.accessed else "",
        )
        if part
    )


def _accessed(day: FuzzyDate) -> str:
    """Say on which day a source was read."""
    # Translators: the day of access, in a citation
    return tr("read {day}", day=date_in_words(day, long=True))


def _address(url: str | None) -> Address | None:
    """Give an address as text, and as a link only where it may be opened."""
    if not url:
        return None
    return Address(one_line(url), url if is_openable(url) else "")


def _quotation(mentioned: _Mentioned, quote: Quote, demands: tuple[int, ...]) -> Quotation:
    """Give the quoted words with the address that leads to them."""
    url = mentioned.source.url or mentioned.source.archive_url or ""
    language = quote.language or mentioned.language
    return Quotation(
        words=Words(several_lines(quote.exact), language),
        href=address_at_quote(url, quote) if is_openable(url) else "",
        locator=one_line(quote.locator or ""),
        translation=several_lines(quote.translation or ""),
        tongue=in_language(language, spoken()),
        demands=demands,
    )
