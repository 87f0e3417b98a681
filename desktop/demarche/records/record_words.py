"""What is said of a record by its kind: that it needs a field, that it has none of a name.

Each is a whole sentence of its own, since other languages inflect the word for the record.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from demarche.records.model import (
    AsSaid,
    Demand,
    Dossier,
    Event,
    Link,
    Party,
    Position,
    Quote,
    Source,
)
from demarche.translation import later, tr


def needs(record: type | None, field: str) -> str:
    """Say that a record lacks a field."""
    return tr(_NEEDS.get(record, _THIS_NEEDS), field=field)


def has_no_field(record: type | None, name: str) -> str:
    """Say that a record has no field of a name, which is given in quotes."""
    return tr(_HAS_NO_FIELD.get(record, _THIS_HAS_NO_FIELD), name=name)


def is_no_word(record: type | None, word: str, field: str) -> str | None:
    """Say that a word, in quotes, is none that a field holds; None where fields hold no words."""
    said = _IS_NO_WORD.get(record)
    return None if said is None else tr(said, word=word, field=field)


_THIS_NEEDS: Final = later("this needs `{field}`")
_NEEDS: Final[Mapping[type | None, str]] = MappingProxyType(
    {
        # Translators: {field} is a name that stands in files as it is, such as title.
        Dossier: later("a dossier needs `{field}`"),
        Party: later("a party needs `{field}`"),
        Source: later("a source needs `{field}`"),
        Demand: later("a demand needs `{field}`"),
        Position: later("a position needs `{field}`"),
        Quote: later("a quote needs `{field}`"),
        Link: later("a link needs `{field}`"),
        AsSaid: later("`as_said` needs `{field}`"),
        Event: later("an event needs `{field}`"),
    }
)
_THIS_HAS_NO_FIELD: Final = later("{name} is not a field of this")
_HAS_NO_FIELD: Final[Mapping[type | None, str]] = MappingProxyType(
    {
        # Translators: {name} is a word of a file, in quotes.
        Dossier: later("{name} is not a field of a dossier"),
        Party: later("{name} is not a field of a party"),
        Source: later("{name} is not a field of a source"),
        Demand: later("{name} is not a field of a demand"),
        Position: later("{name} is not a field of a position"),
        Quote: later("{name} is not a field of a quote"),
        Link: later("{name} is not a field of a link"),
        AsSaid: later("{name} is not a field of `as_said`"),
        Event: later("{name} is not a field of an event"),
    }
)
_IS_NO_WORD: Final[Mapping[type | None, str]] = MappingProxyType(
    {
        # Translators: {word} is a word of a file, in quotes; {field} is a name such as kind.
        Party: later("{word} is no `{field}` of a party"),
        Source: later("{word} is no `{field}` of a source"),
        Position: later("{word} is no `{field}` of a position"),
        Link: later("{word} is no `{field}` of a link"),
    }
)
