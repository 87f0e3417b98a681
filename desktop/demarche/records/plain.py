"""A dossier as the plain values of a file: what reading fills in by itself is left out.

The ids of positions are always written, also those that reading made up: they are counted in
file order, so that a position put before others would change them, and with them where links and
other people's references lead.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from demarche.records.completing import addressees
from demarche.records.dates import FuzzyDate
from demarche.records.model import Dossier, Position
from demarche.records.shape import fields_of, is_record

_ALWAYS: Final = frozenset({(Dossier, "format"), (Position, "to")})
"""What is written though it has its default; whether a position's `to` can be left out is seen
from its demand."""


def plain(dossier: Dossier) -> dict[str, Any]:
    """Give the values of a file, in the order in which they are written."""
    values = _record(dossier)
    for demand in values["demands"]:
        for position in demand["positions"]:
            _shorten(position, demand, dossier.language)
    return values


def _record(record: Any) -> dict[str, Any]:  # noqa: ANN401 - records have no common type
    """Give the fields of a record that say something, and the keys of its writer's own."""
    kind: type = type(record)
    values = {
        name: _value(getattr(record, name))
        for name, field in fields_of(kind).items()
        if field.required or (kind, name) in _ALWAYS or getattr(record, name) != field.default()
    }
    return {**values, **record.extras}


def _value(value: Any) -> Any:  # noqa: ANN401 - a field may hold anything
    """Give a value of the model as a file holds it."""
    if isinstance(value, FuzzyDate | Enum):
        return str(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _value(item) for key, item in value.items()}
    kind: type = type(value)
    return _record(value) if is_record(kind) else value


def _shorten(position: dict[str, Any], demand: dict[str, Any], language: str) -> None:
    """Leave out of a position what `completing` fills in."""
    by = demand["by"]
    filled_in = {
        "to": addressees(position["party"], by, demand.get("to", [])),
        "party": by,
        "language": language,
    }
    for name, value in filled_in.items():
        if position[name] == value:
            del position[name]
    for link in position.get("links", ()):
        if len(link["to"]) == 1:
            (link["to"],) = link["to"]
