"""The JSON Schema of the format, made from the model, its rules and its descriptions.

It says what an editor can check while one types; what it cannot say (that ids lead somewhere,
the order of days) is checked on reading. A copy lies in `resources/`, kept equal by a test.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from demarche.records.dates import EDTF_PATTERN, FuzzyDate
from demarche.records.describing import describe
from demarche.records.model import FORMAT, Demand, Dossier, Link, Position
from demarche.records.rules import ID_PATTERN, rule_of
from demarche.records.shape import Field, fields_of, is_list, is_record, item_of

RESOURCE: Final = "demarche-1.schema.json"
_Schema = dict[str, Any]

_OWN_KEYS: Final[_Schema] = {"^x-": True}
_FILLED_IN: Final = frozenset({(Position, "id"), (Position, "party"), (Position, "language")})
"""What a position may leave out, though the model always holds it."""


def json_schema() -> _Schema:
    """Give the JSON Schema of a record file."""
    definitions: dict[str, _Schema] = {}
    dossier = _record(Dossier, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Demarche record file, version 1",
        "description": "The parties to a dispute or a negotiation, what each of them stated, "
        "when, and where that can be read.",
        **dossier,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """Give the JSON Schema as the text that is printed and kept."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _record(record: type, definitions: dict[str, _Schema]) -> _Schema:
    """Give the schema of one record."""
    fields = fields_of(record)
    required = [
        name
        for name, field in fields.items()
        if (field.required or (record, name) == (Dossier, "format"))
        and (record, name) not in _FILLED_IN
    ]
    return {
        "type": "object",
        "properties": {name: _field(record, fields[name], definitions) for name in fields},
        "required": required,
        "patternProperties": _OWN_KEYS,
        "additionalProperties": False,
        **_WHOLE.get(record, {}),
    }


def _field(record: type, field: Field, definitions: dict[str, _Schema]) -> _Schema:
    """Give the schema of one field, with what it says."""
    place = (record, field.name)
    rule = rule_of(record.__name__, field.name)
    schema = _INSTEAD.get(place) or _value(field.type, rule.pattern if rule else None, definitions)
    says = describe(record, field.name)
    return {**({"description": says} if says else {}), **schema, **_BESIDE.get(place, {})}


def _value(kind: Any, pattern: str | None, definitions: dict[str, _Schema]) -> _Schema:  # noqa: ANN401 - an annotation
    """Give the schema of a value."""
    if kind is str:
        return {"type": "string", "pattern": pattern} if pattern else {"type": "string"}
    if kind is FuzzyDate:
        return {"type": "string", "pattern": EDTF_PATTERN}
    if is_record(kind):
        return _reference(kind, definitions)
    item = item_of(kind)
    if item is None:
        return {"type": "string", "enum": [str(word) for word in kind]}
    inner = _value(item, None, definitions)
    return {"type": "array", "items": inner} if is_list(kind) else _mapping(inner)


def _mapping(inner: _Schema) -> _Schema:
    """Give the schema of a mapping."""
    return {"type": "object", "additionalProperties": inner}


def _reference(record: type, definitions: dict[str, _Schema]) -> _Schema:
    """Refer to a record that is defined once."""
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name].update(_record(record, definitions))
    return {"$ref": f"#/$defs/{name}"}


def _relation_is(word: str) -> _Schema:
    """Say that a link has a certain relation."""
    return {"properties": {"relation": {"const": word}}, "required": ["relation"]}


_IDS: Final[_Schema] = {"propertyNames": {"pattern": ID_PATTERN}}
_INSTEAD: Final[Mapping[tuple[type, str], _Schema]] = {
    (Dossier, "format"): {"const": FORMAT},
    (Link, "to"): {
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": {"type": "string"}, "minItems": 1},
        ]
    },
}
_BESIDE: Final[Mapping[tuple[type, str], _Schema]] = {
    (Dossier, "parties"): _IDS,
    (Dossier, "sources"): _IDS,
    (Demand, "positions"): {"minItems": 1},
}
_WHOLE: Final[Mapping[type, _Schema]] = {
    Position: {
        "anyOf": [
            {"required": ["text"]},
            {
                "required": ["links"],
                "properties": {"links": {"contains": _relation_is("withdraws")}},
            },
        ]
    },
    Link: {
        "allOf": [
            {"if": {"required": ["outcome"]}, "then": _relation_is("answers")},
            {"if": {"required": ["when"]}, "then": _relation_is("conditional-on")},
            {"if": _relation_is("conditional-on"), "then": {"required": ["when"]}},
        ]
    },
}
