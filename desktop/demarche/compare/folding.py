"""Words as a reader looks for them: whatever their case and their accents.

What is found is told in the places of the text as it was given, although a folded text may be
longer or shorter than it: `ß` folds to two letters, an accent to none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
_TERM: Final = re.compile(r'"([^"]*)"|([^\s"]+)')


def folded(text: str) -> str:
    """Give a text without its case and its accents."""
    if text.isascii():
        return text.casefold()
    apart = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    if not any(map(unicodedata.combining, set(apart))):
        return apart
    return "".join(each for each in apart if not unicodedata.combining(each))


def terms_of(words: str) -> tuple[str, ...]:
    """Give the words of a query as they were written; what stands in quotation marks is one."""
    found = (phrase or word for phrase, word in _TERM.findall(words))
    return tuple(each for each in found if each.strip())


def has_all(found_by: str, terms: tuple[str, ...]) -> bool:
    """Say whether a folded text has all of some folded terms."""
    return all(term in found_by for term in terms)


def places_of(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Give where a folded query stands in a text, as half-open ranges that do not overlap."""
    if not query:
        return ()
    if text.isascii():
        return tuple(_places(query, text.casefold()))
    if query not in folded(text):
        return ()
    pieces = [folded(each) for each in text]
    origin = [place for place, piece in enumerate(pieces) for _ in piece]
    found = [(origin[start], origin[end - 1] + 1) for start, end in _places(query, "".join(pieces))]
    return tuple((start, _with_accents(text, end)) for start, end in found)


def _places(query: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a query stands in a text that is folded, too."""
    at = text.find(query)
    while at >= 0:
        yield at, at + len(query)
        at = text.find(query, at + len(query))


def _with_accents(text: str, end: int) -> int:
    """Take the accents behind a letter with it, where the text writes them apart."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
