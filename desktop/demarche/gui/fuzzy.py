"""Rank names by how well they fit what is typed: whole words first, then letters in their order.

No Qt.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest
from typing import Final, NamedTuple

from demarche.compare.folding import folded

_WIDEST: Final = 4
"""So many letters may there be for each that is typed: longer titles have any letters in order."""


class Candidate(NamedTuple):
    """A demand as it may be chosen; `found_by` is folded."""

    key: str
    words: str
    found_by: str


def candidate(key: str, words: str) -> Candidate:
    """Make a candidate that is found by its words and its key."""
    return Candidate(key, words, folded(f"{words} {key}"))


def ranked(typed: str, candidates: Iterable[Candidate], most: int) -> list[Candidate]:
    """Give the candidates that fit, the best first; those that fit alike in their own order."""
    terms = folded(typed).split()
    scored = ((_score(terms, each.found_by), place, each) for place, each in enumerate(candidates))
    fitting = (each for each in scored if each[0] is not None)
    return [each for _, _, each in nsmallest(most, fitting)]


def _score(terms: list[str], text: str) -> int | None:
    """Say how badly a text fits, or None where a term is not in it at all."""
    scores = [_score_of(term, text) for term in terms]
    known = [each for each in scores if each is not None]
    return sum(known) if len(known) == len(scores) else None


def _score_of(term: str, text: str) -> int | None:
    """Score one term: at a word's beginning, within a word, or its letters scattered."""
    at = text.find(term)
    if at >= 0:
        begins_word = at == 0 or f" {term}" in text
        return min(at, 40) if begins_word else 50 + min(at, 40)
    return _scattered(term, text)


def _scattered(term: str, text: str) -> int | None:
    """Score letters that come in their order with few others between them."""
    begins = (at for at, letter in enumerate(text) if letter == term[0])
    ends = ((begin, _end_of(term, text, begin)) for begin in begins)
    widths = [end - begin for begin, end in ends if 0 <= end - begin <= _WIDEST * len(term)]
    return 100 + min(widths) if widths else None


def _end_of(term: str, text: str, at: int) -> int:
    """Give where the last of some letters stands from a place on, or -1."""
    for letter in term[1:]:
        at = text.find(letter, at + 1)
        if at < 0:
            return -1
    return at
