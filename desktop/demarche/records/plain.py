"""A dossier as the plain values of a file: what reading fills in by itself is left out.

The ids of positions are always written, also those that reading made up: they are counted in
file order, so that a position put before others would change them, and with them where links and
other people's references lead.
"""

from __future__ import annotations

import json
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
    values = _record(dossier, whole=False)
    for demand in values["demands"]:
        for position in demand["positions"]:
            _shorten(position, demand, dossier.language)
    return values


def spelt_out(dossier: Dossier) -> dict[str, Any]:
    """Give the values of a file in which nothing goes without saying."""
    return _record(dossier, whole=True)


def texts(value: Any) -> Any:  # noqa: ANN401 - values of a file
    """Make texts of numbers and truth values, as YAML gives them back."""
    if isinstance(value, dict):
        return {key: texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [texts(item) for item in value]
    return json.dumps(value) if isinstance(value, bool | int | float) else value


def _record(record: Any, *, whole: bool) -> dict[str, Any]:  # noqa: ANN401 - records have no common type
    """Give the fields of a record that say something, and the keys of its writer's own."""
    kind: type = type(record)
    values = {
        name: _value(value, whole=whole)
        for name, field in fields_of(kind).items()
        if (value := getattr(record, name)) is not None
        if whole or field.required or (kind, name) in _ALWAYS or value != field.default()
    }
    return {**values, **record.extras}


def _value(value: Any, *, whole: bool) -> Any:  # noqa: ANN401 - a field may hold anything
    """Give a value of the model as a file holds it."""
    if isinstance(value, FuzzyDate | Enum):
        return str(value)
    if isinstance(value, tuple):
        return [_value(item, whole=whole) for item in value]
    if isinstance(value, Mapping):
        return {key: _value(item, whole=whole) for key, item in value.items()}
    kind: type = type(value)
    return _record(value, whole=whole) if is_record(kind) else value


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
