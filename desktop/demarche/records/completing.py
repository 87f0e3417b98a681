"""Fill in what the format lets a writer leave out: ids, party, addressees, language.

It works on plain values before they are validated, and touches only what has the right type:
what is wrong stays as it is, to be reported once and at its own place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from demarche.records.model import UNKNOWN
from demarche.records.rules import ID_PATTERN, LANGUAGE_PATTERN

DEFAULT_LANGUAGE: Final = "en"
_ID: Final = re.compile(ID_PATTERN)
_LANGUAGE: Final = re.compile(LANGUAGE_PATTERN)


def complete(dossier: dict[str, Any]) -> None:
    """Fill in the fields of all positions that their writer left out."""
    language = _text(dossier, "language", _LANGUAGE, DEFAULT_LANGUAGE)
    for number, demand in enumerate(mappings(dossier.get("demands")), 1):
        _complete_demand(demand, number, language)


def _complete_demand(demand: dict[str, Any], number: int, language: str) -> None:
    """Fill in the fields of the positions of one demand; written out, for there are very many."""
    stem = _text(demand, "id", _ID, f"demand-{number}")
    by = demand["by"] if isinstance(demand.get("by"), str) else UNKNOWN
    to = demand["to"] if _is_texts(demand.get("to")) else []
    for index, position in enumerate(_items(demand.get("positions")), 1):
        if not isinstance(position, dict):
            continue
        given = position.get
        if given("id") is None:
            position["id"] = f"{stem}.{index}"
        if given("party") is None:
            position["party"] = by
        if given("to") is None:
            position["to"] = addressees(position["party"], by, to)
        if given("language") is None:
            position["language"] = language
        links = given("links")
        if links:
            _complete_links(links)


def _complete_links(links: object) -> None:
    """Make a list of the one id that a link may be written with."""
    for link in _items(links):
        if isinstance(link, dict) and isinstance(link.get("to"), str):
            link["to"] = [link["to"]]


def addressees(party: object, by: str, to: list[str]) -> list[str]:
    """Give whom a position is said to where it does not say so."""
    return to if party == by else [by]


def mappings(value: object) -> Iterator[dict[str, Any]]:
    """Give the mappings of a list; nothing of what is none."""
    return (item for item in _items(value) if isinstance(item, dict))


def _items(value: object) -> list[Any]:
    """Give a list, or nothing of what is none."""
    return value if isinstance(value, list) else []


def _text(record: dict[str, Any], key: str, pattern: re.Pattern[str], default: str) -> str:
    """Give a field of a record if it is a good text, else the default."""
    value = record.get(key)
    return value if isinstance(value, str) and pattern.search(value) else default


def _is_texts(value: object) -> bool:
    """Say whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
