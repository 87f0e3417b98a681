"""What the evidence says of the sources of one position: its quotes, and a card for each source.

An address is handed on as a plain string; one that may not be opened is shown as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from demarche.compare.days import date_in_words
from demarche.compare.languages import in_language
from demarche.compare.values import word_for
from demarche.gui.panels.copy_passages import Copies, copy_passages, no_copies
from demarche.gui.panels.passage import (
    Face,
    Passage,
    Run,
    Shape,
    dotted,
    dotted_runs,
    line,
    to_address,
)
from demarche.records.address import address_at_quote, host_of, is_openable
from demarche.records.model import Dossier, Position, Quote, Source, SourceKind
from demarche.translation import later, tr

NO_ADDRESS: Final = later("No address on record")
ARROW: Final = "↗"

_OPENING: Final = frozenset("“„«‹‘\"'「『")
_CLOSING: Final = frozenset("”“»›’\"'」』")
_TOUCHES_BEFORE: Final = _OPENING | frozenset("([{—–-/")
_TOUCHES_AFTER: Final = _CLOSING | frozenset(".,;:!?)]}—–-/…")
_UNSPACED_FROM: Final = "\u2e80"
"""From here on lie the scripts that put no space between words."""


def source_passages(
    dossier: Dossier, position: Position, copies: Copies = no_copies
) -> Iterator[Passage]:
    """Yield the quotes of a position, those of one source together, and the source's card."""
    for source_id in position.source_ids:
        quotes = [quote for quote in position.quotes if quote.source == source_id]
        for quote in quotes:
            yield from _quote(quote, dossier.language)
        source = dossier.sources.get(source_id)
        if source is None:
            text = tr("The source `{source}` is not in this file", source=source_id)
            yield Passage(Shape.CARD, (Run(text, Face.WARNING),), opens=True)
        else:
            yield from _card(source, quotes, dossier.language)
            yield from copy_passages(source, quotes, copies)


def _quote(quote: Quote, usual: str) -> Iterator[Passage]:
    """Yield the words with those around them, their translation, and where they stand."""
    yield Passage(Shape.QUOTE, (*_before(quote), Run(quote.exact, Face.QUOTED), *_behind(quote)))
    if quote.translation:
        yield line(tr("In translation"), Face.MUTED)
        yield Passage(Shape.ASIDE, (Run(quote.translation, Face.QUOTED),))
    where = dotted([quote.locator or "", in_language(quote.language, usual)])
    if where:
        yield line(where, Face.MUTED)


def _before(quote: Quote) -> tuple[Run, ...]:
    """Give what stands before the exact words: those around them, and a mark of quotation."""
    prefix = (quote.prefix or "").removeprefix("…").lstrip()
    marked = quote.exact[:1] in _OPENING or prefix.rstrip()[-1:] in _OPENING
    lead = f"…{prefix}" if prefix else ""
    gap = " " if lead and _needs_space(lead[-1], quote.exact[:1]) else ""
    before = lead + gap + ("" if marked else "“")
    return (Run(before, Face.CONTEXT),) if before else ()


def _behind(quote: Quote) -> tuple[Run, ...]:
    """Give what stands behind the exact words, as before them."""
    suffix = (quote.suffix or "").removesuffix("…").rstrip()
    marked = quote.exact[-1:] in _CLOSING or suffix.lstrip()[:1] in _CLOSING
    tail = f"{suffix}…" if suffix else ""
    gap = " " if tail and _needs_space(quote.exact[-1:], tail[0]) else ""
    behind = ("" if marked else "”") + gap + tail
    return (Run(behind, Face.CONTEXT),) if behind else ()


def _needs_space(before: str, after: str) -> bool:
    """Say whether two stretches of one sentence are kept apart by a space."""
    if not before or not after or before.isspace() or after.isspace():
        return False
    if before >= _UNSPACED_FROM and after >= _UNSPACED_FROM:
        return False
    return before not in _TOUCHES_BEFORE and after not in _TOUCHES_AFTER


def _card(source: Source, quotes: Sequence[Quote], usual: str) -> Iterator[Passage]:
    """Yield a source: what it is, of which day, and the links that lead to it."""
    yield Passage(Shape.CARD, (Run(source.title, Face.STRONG),), opens=True)
    published = date_in_words(source.published, long=True) if source.published else ""
    about = dotted([source.publisher or "", source.author or "", published])
    kind = dotted(
        [
            word_for(SourceKind(source.kind)) if source.kind else "",
            in_language(source.language, usual),
        ]
    )
    yield from _in_card(
        [*([Run(about)] if about else []), *([Run(kind, Face.MUTED)] if kind else [])]
    )
    yield from _in_card(_links(source, quotes))
    accessed = tr("read on {day}", day=date_in_words(source.accessed)) if source.accessed else ""
    kept = tr("copy kept: {file}", file=source.snapshot) if source.snapshot else ""
    aside = dotted([accessed, kept])
    yield from _in_card([Run(aside, Face.MUTED)] if aside else [])
    yield from _in_card([Run(source.note, Face.MUTED)] if source.note else [])


def _in_card(runs: Sequence[Run]) -> Iterator[Passage]:
    """Yield one more line of a card, unless it is empty."""
    if runs:
        yield Passage(Shape.CARD, dotted_runs(runs))


def _links(source: Source, quotes: Sequence[Quote]) -> list[Run]:
    """Give the links to a source and to its archived copy, or say that there is none."""
    found = [
        *_link(source.url, quotes),
        *_link(source.archive_url, quotes, archived=True),
    ]
    return found or [Run(tr(NO_ADDRESS), Face.MUTED)]


def _link(url: str | None, quotes: Sequence[Quote], *, archived: bool = False) -> list[Run]:
    """Give the links to one address: at each of the quoted sentences, else to the page."""
    if not url:
        return []
    if not is_openable(url):
        return [Run(tr("not opened, {address}", address=url), Face.WARNING)]
    host = host_of(url)
    # Translators: a link to the copy of a page that an archive on the host keeps
    page = tr("archived copy, {host}", host=host) if archived else host
    text = f"{page} {ARROW}"
    addresses = list(dict.fromkeys(address_at_quote(url, quote) for quote in quotes)) or [url]
    # Translators: a link that leads to the quoted sentence of a page, such as “mid.ru ↗ at the
    # sentence”
    at_it = tr("{page} at the sentence", page=text) if addresses[0] != url else text
    first = to_address(at_it, addresses[0])
    others = [
        to_address(tr("at sentence {number}", number=number), address)
        for number, address in enumerate(addresses[1:], start=2)
    ]
    return [first, *others]
