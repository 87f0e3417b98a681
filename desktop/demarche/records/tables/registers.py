"""Ids for what a table names by its words: parties, sources, demands.

The id is made of the words, the same for the same table each time; where two would get the same
one, the later is numbered.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from demarche.records.model import UNKNOWN
from demarche.records.rules import ID_PATTERN

_LONGEST: Final = 60
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_ID: Final = re.compile(ID_PATTERN)

SourceKey = tuple[str, ...]
"""The cells that describe a source, its title first."""


def slug(words: str) -> str:
    """Make an id of words; empty where they hold no Latin letter and no digit."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", plain)[:_LONGEST].strip("-")


def is_id(words: str) -> bool:
    """Say whether words are an id as they are."""
    return _ID.search(words) is not None and not words.endswith("\n")


class Ids:
    """Hands out ids of one kind, each once."""

    def __init__(self, noun: str, taken: Iterable[str] = ()) -> None:
        self._noun = noun
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def new(self, words: str, wanted: str = "") -> str:
        """Give an id for words, numbered where it is taken."""
        stem = wanted or slug(words)
        if not stem:
            return self._numbered(self._noun, 1)
        return stem if self._take(stem) else self._numbered(stem, 2)

    def _numbered(self, stem: str, number: int) -> str:
        """Give the first free number behind a stem."""
        number = self._last.get(stem, number - 1) + 1
        while not self._take(f"{stem}-{number}"):
            number += 1
        self._last[stem] = number
        return f"{stem}-{number}"

    def _take(self, name: str) -> bool:
        """Take an id unless it is taken."""
        free = name not in self._taken
        self._taken.add(name)
        return free


def name_parties(cells: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Give the id and the name of each party cell: a party is given by its name or by its id."""
    spelt = {cell: None for cell in cells if cell != UNKNOWN}
    by_slug: dict[str, str] = {}
    for cell in spelt:
        if not is_id(cell):
            by_slug.setdefault(slug(cell), cell)
    ids = Ids("party", {UNKNOWN})
    known: dict[str, tuple[str, str]] = {}
    parties: dict[str, tuple[str, str]] = {UNKNOWN: (UNKNOWN, UNKNOWN)}
    for cell in spelt:
        name = by_slug.get(cell, cell) if is_id(cell) else cell
        key = name.casefold()
        if key not in known:
            known[key] = (ids.new(name, name if is_id(name) else ""), name)
        parties[cell] = known[key]
    return parties


def name_sources(keys: Iterable[SourceKey]) -> dict[SourceKey, str]:
    """Give the id of each source; a title alone names the first source that has it."""
    described = dict.fromkeys(keys)
    ids = Ids("source")
    first: dict[str, str] = {}
    named: dict[SourceKey, str] = {}
    full = [key for key in described if any(key[1:])]
    for key in (*full, *(key for key in described if not any(key[1:]))):
        alone = not any(key[1:])
        if alone and key[0] in first:
            named[key] = first[key[0]]
        else:
            named[key] = ids.new(key[0])
            first.setdefault(key[0], named[key])
    return named
