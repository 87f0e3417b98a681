"""What the evidence says of the copy of a source that is kept: the quote, marked where it stands.

No Qt, and nothing is read here: the copies were read before they come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from demarche.gui.panels.passage import Face, Link, LinkKind, Passage, Run, Shape, line
from demarche.records.locating import Located, locate
from demarche.records.model import Quote, Source
from demarche.records.snapshot import Snapshot
from demarche.translation import counted, later, tr

Copies = Callable[[Source], Snapshot | None]
"""Gives the copy of a source, or None while it is being read or where nobody knows its folder."""

EXACTLY: Final = later("The quote stands in the copy kept:")
EVENED: Final = later(
    "The quote stands in the copy kept, with other quotation marks, dashes or spaces:"
)
NOT_FOUND: Final = later("The quote was not found in the copy kept.")
_NOT_IN_THE_BEGINNING: Final = later(
    "The quote was not found in the copy kept, of which only the beginning was looked at."
)
CHANGED: Final = later("The copy is no longer the one whose SHA-256 is on record.")
READ_COPY: Final = later("Read the copy")
AROUND: Final = 100
"""So many characters are shown on each side of a quote."""

_LONGEST_WORD: Final = 30

MOST_READ: Final = 8_000
"""And so many where the copy itself is read."""


def no_copies(_source: Source) -> None:
    """Know of no copy."""


def copy_passages(source: Source, quotes: Sequence[Quote], copies: Copies) -> Iterator[Passage]:
    """Yield for each quote how it stands in the copy of its source."""
    copy = copies(source) if source.snapshot else None
    if copy is None:
        return
    if copy.is_changed:
        yield _in_card(Run(tr(CHANGED), Face.WARNING))
    if copy.problem:
        yield _in_card(
            Run(tr("The copy kept could not be read: {reason}", reason=copy.problem), Face.WARNING)
        )
        return
    for quote in quotes:
        yield from _marked(quote, copy)
    yield _in_card(Run(tr(READ_COPY), link=Link(LinkKind.COPY, source.snapshot or "")))


def _marked(quote: Quote, copy: Snapshot) -> Iterator[Passage]:
    """Yield a quote with what stands around it in the copy."""
    found = locate(quote.exact, copy.text, quote.prefix or "")
    if found is None:
        words = _NOT_IN_THE_BEGINNING if copy.is_cut else NOT_FOUND
        yield _in_card(Run(tr(words), Face.WARNING))
        return
    yield _in_card(Run(tr(EXACTLY if found.exactly else EVENED), Face.MUTED))
    yield _in_card(*_around(copy.text, found, AROUND))


def whole_copy(copy: Snapshot, quotes: Sequence[Quote]) -> Iterator[Passage]:
    """Yield a copy to be read, the first of some quotes that is in it marked; a long one is cut."""
    places = (locate(each.exact, copy.text, each.prefix or "") for each in quotes)
    found = next((each for each in places if each), Located(0, 0, exactly=False))
    begin, end = max(found.start - MOST_READ, 0), found.end + MOST_READ
    if begin:
        words = counted("{number} character before this", "{number} characters before this", begin)
        yield line(words, Face.MUTED)
    at = begin
    for text in copy.text[begin:end].split("\n"):
        yield Passage(Shape.LINE, tuple(_cut(text, at, found)))
        at += len(text) + 1
    left = len(copy.text) - end
    if left > 0 or copy.is_cut:
        yield line(_left_out(left), Face.MUTED)


def _left_out(left: int) -> str:
    """Say how much more of a copy there is."""
    if left <= 0:
        return tr("More was not looked at")
    return counted("{number} character after this", "{number} characters after this", left)


def _cut(text: str, at: int, found: Located) -> Iterator[Run]:
    """Yield a line in runs, what lies in the quote as found."""
    start = min(max(found.start - at, 0), len(text))
    end = min(max(found.end - at, 0), len(text))
    for piece, face in (
        (text[:start], Face.QUOTED),
        (text[start:end], Face.FOUND),
        (text[end:], Face.QUOTED),
    ):
        if piece:
            yield Run(piece, face)


def _around(text: str, found: Located, most: int) -> tuple[Run, ...]:
    """Give a quote between the words around it, on one line."""
    begin, end = max(found.start - most, 0), found.end + most
    before = " ".join(_from_a_word(text, begin, found.start).split())
    behind = " ".join(_to_a_word(text, found.end, end).split())
    gap = " " if text[found.start - 1 : found.start].isspace() else ""
    behind_gap = " " if text[found.end : found.end + 1].isspace() else ""
    return (
        Run(("…" if begin else "") + before + gap, Face.CONTEXT),
        Run(" ".join(text[found.start : found.end].split()), Face.FOUND),
        Run(behind_gap + behind + ("…" if end < len(text) else ""), Face.CONTEXT),
    )


def _from_a_word(text: str, begin: int, end: int) -> str:
    """Give what stands before a quote, without the rest of a word at its beginning."""
    words = text[begin:end]
    torn, gap, whole = words.partition(" ")
    is_torn = begin > 0 and not text[begin - 1].isspace()
    return whole if is_torn and gap and len(torn) < _LONGEST_WORD else words


def _to_a_word(text: str, begin: int, end: int) -> str:
    """Give what stands behind a quote, without the beginning of a word at its end."""
    words = text[begin:end]
    whole, gap, torn = words.rpartition(" ")
    is_torn = end < len(text) and not text[end].isspace()
    return whole if is_torn and gap and len(torn) < _LONGEST_WORD else words


def _in_card(*runs: Run) -> Passage:
    """Give one more line of a source's card."""
    return Passage(Shape.CARD, tuple(run for run in runs if run.text))
