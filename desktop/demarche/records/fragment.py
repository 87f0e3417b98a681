"""Text fragments: the end of an address that makes a browser scroll to words and mark them.

`text=[prefix-,]start[,end][,-suffix]`, as the WICG draft "URL Fragment Text Directives" has it.
Each term lies within one block of the page and begins and ends where a word does. Nothing is known
of the page itself: what is written here must hold on any page that has the quoted words.
"""

from __future__ import annotations

from functools import partial
from typing import Final
from urllib.parse import quote as _percent_encoded

import regex

from demarche.records.model import Quote

LONGEST_EXACT: Final = 300
"""Beyond so many characters a quote is given by its beginning and its end."""

_LONGEST_END: Final = 100
_FEW_WORDS: Final = 3
_SHORT: Final = 60
_CONTEXT_WORDS: Final = 4

_GAP: Final = regex.compile(r"[\r\n\v\f\x85\u2028\u2029]+|[\[(]?(?:\.{3,}|…)[\])]?")
_FIRST: Final = regex.compile(r"[\p{L}\p{N}]")
_LAST: Final = regex.compile(r"(?r)[\p{L}\p{N}\p{M}]")
_UNSPACED: Final = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
)

# Every mark is encoded, not only those with a meaning here: an address is also written on paper,
# into Markdown and into mails, which take brackets and quotes for their own.
_encoded = partial(_percent_encoded, safe="", errors="replace")


def text_directive(quote: Quote) -> str:
    """Write the directive that leads to a quote; empty where the quote holds no words."""
    blocks = _blocks(quote.exact)
    if not blocks:
        return ""
    if len(blocks) == 1 and len(blocks[0]) <= LONGEST_EXACT:
        return _written(*_with_context(quote, blocks[0]))
    start, end = _beginning(blocks[0]), _ending(blocks[-1])
    return _written("", start, end, "") if start and end else ""


def _blocks(text: str) -> list[str]:
    """Split a text where a page may begin a new block or the writer left something out."""
    pieces = (
        _to_last_word(_from_first_word(" ".join(piece.split()))) for piece in _GAP.split(text)
    )
    return [piece for piece in pieces if piece]


def _from_first_word(text: str) -> str:
    """Cut what stands before the first word."""
    first = _FIRST.search(text)
    return text[first.start() :] if first else ""


def _to_last_word(text: str) -> str:
    """Cut what stands behind the last word."""
    last = _LAST.search(text)
    return text[: last.end()] if last else ""


def _with_context(quote: Quote, block: str) -> tuple[str, str, str, str]:
    """Put the words around a short quote beside it; a longer one is found without them."""
    prefix, suffix = _before(quote.prefix or ""), _after(quote.suffix or "")
    short = len(block.split()) <= _FEW_WORDS and len(block) <= _SHORT
    if not short or not (prefix or suffix) or _GAP.search(quote.exact):
        return "", block, "", ""
    # Only white space may lie between a term and its context: the marks at its ends stay.
    return prefix, " ".join(quote.exact.split()), "", suffix


def _before(text: str) -> str:
    """Give the last words before a quote, with the marks that touch it."""
    words = _GAP.split(text)[-1].split()[-_CONTEXT_WORDS:]
    return _short(_from_first_word(" ".join(words)))


def _after(text: str) -> str:
    """Give the first words behind a quote, with the marks that touch it."""
    words = _GAP.split(text)[0].split()[:_CONTEXT_WORDS]
    return _short(_to_last_word(" ".join(words)))


def _short(text: str) -> str:
    """Leave out a context that is no few words but one endless one."""
    return text if len(text) <= _LONGEST_END else ""


def _beginning(block: str) -> str:
    """Give the first whole words of a block."""
    if len(block) <= _LONGEST_END:
        return block
    head = block[: _LONGEST_END + 1]
    cut = head.rfind(" ") if " " in head else _cut_unspaced(head)
    return _to_last_word(head[:cut]) if cut > 0 else ""


def _ending(block: str) -> str:
    """Give the last whole words of a block."""
    if len(block) <= _LONGEST_END:
        return block
    tail = block[-_LONGEST_END - 1 :]
    cut = tail.find(" ") if " " in tail else len(tail) - _cut_unspaced(tail)
    return _from_first_word(tail[cut:]) if cut < len(tail) else ""


def _cut_unspaced(text: str) -> int:
    """Give the length to cut to in a script without spaces, and 0 where a word would be torn."""
    return _LONGEST_END if _UNSPACED.search(text) else 0


def _written(prefix: str, start: str, end: str, suffix: str) -> str:
    """Join the terms; those that are empty are left out with their marks."""
    terms = [
        f"{_term(prefix)}-" if prefix else "",
        _term(start),
        _term(end),
        f"-{_term(suffix)}" if suffix else "",
    ]
    return "text=" + ",".join(term for term in terms if term)


def _term(text: str) -> str:
    """Encode a term; a hyphen is part of the syntax, and so always encoded."""
    return _encoded(text).replace("-", "%2D")
