"""Validate plain values into the records of the model, with pydantic's engine.

The model is plain dataclasses that know nothing of pydantic; their schema is put together here
from their annotations and the table of rules. `pydantic_core` alone is imported: the package
above it costs as much again at every start and gives nothing that is needed here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from functools import cache, partial
from typing import Any, Final

from pydantic_core import (
    ErrorDetails,
    PydanticCustomError,
    SchemaValidator,
    ValidationError,
    core_schema,
)

from demarche.records.dates import FuzzyDate
from demarche.records.model import Demand, Dossier
from demarche.records.parsing.parsed import MAX_DEPTH
from demarche.records.problem import Code
from demarche.records.rules import DATE, FILLED, ID, KEYED_BY_ID, Rule, rule_of
from demarche.records.shape import EXTRAS, PREFIX, Field, fields_of, is_list, is_record, item_of
from demarche.translation import tr

EMPTY: Final = "empty"
"""The type of the error of a list that may not be empty."""

MISFIT: Final = "misfit"
"""The type of the errors raised here; their context holds code, message and hint."""

_BARE: Final = {False: (True,), True: (True, False)}
"""Which validators are tried, those of bare records first: they take half the time."""

_EXTRAS_KEY: Final = PREFIX
"""The key under which a record's own keys are handed on; no file can give it another meaning."""


def validate(raw: object) -> tuple[Dossier | None, list[ErrorDetails]]:
    """Make a dossier of plain values, or say all that is wrong with them."""
    try:
        return _validator().validate_python(raw), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def made_of(raw: object, *, own: bool) -> Dossier | None:
    """Make a dossier of plain values, or nothing where anything is wrong with them.

    What is made already in them stays as it is; `own` says whether keys of one's own may stand
    in them.
    """
    dossier: Dossier | None = _first_of([_validator(bare=bare) for bare in _BARE[own]], raw)
    return dossier


def demands_of(raw: list[Any], *, own: bool) -> tuple[Demand, ...] | None:
    """Make demands as `made_of` makes a dossier."""
    demands: tuple[Demand, ...] | None = _first_of(
        [_demand_validator(bare=bare) for bare in _BARE[own]], raw
    )
    return demands


def _first_of(validators: Iterable[SchemaValidator], raw: object) -> Any:  # noqa: ANN401 - of any
    """Give what the first of several validators makes that makes anything."""
    for validator in validators:
        try:
            return validator.validate_python(raw)
        except ValidationError:
            continue
    return None


@cache
def _validator(*, bare: bool = False) -> SchemaValidator:
    """Build the validator of a dossier once; bare records have no keys of their own."""
    return SchemaValidator(_record(Dossier, bare=bare))


@cache
def _demand_validator(*, bare: bool) -> SchemaValidator:
    """Build the validator of many demands once."""
    return SchemaValidator(_list(_record(Demand, bare=bare)))


def _record(record: type, *, bare: bool) -> core_schema.CoreSchema:
    """Build the schema of one record."""
    fields = [_field(record, field, bare=bare) for field in fields_of(record).values()]
    extras = _with_default(core_schema.any_schema(), _extras_of(record))
    alias = None if bare else _EXTRAS_KEY
    fields.append(
        core_schema.dataclass_field(
            EXTRAS, extras, kw_only=True, init=not bare, validation_alias=alias
        )
    )
    arguments = core_schema.dataclass_args_schema(record.__name__, fields, extra_behavior="forbid")
    schema: core_schema.CoreSchema = core_schema.dataclass_schema(
        record, arguments, [field["name"] for field in fields], slots=True, frozen=True
    )
    if bare:
        return schema
    known = frozenset(fields_of(record))
    return core_schema.no_info_before_validator_function(partial(_tidy, known), schema)


def _field(record: type, field: Field, *, bare: bool) -> core_schema.DataclassField:
    """Build the schema of one field."""
    rule = ID if field.name in KEYED_BY_ID else rule_of(record.__name__, field.name)
    schema = _value(field.type, rule, bare=bare)
    if (record.__name__, field.name) in FILLED:
        schema = core_schema.no_info_after_validator_function(_filled, schema)
    if not field.required:
        schema = _with_default(schema, field.source)
    return core_schema.dataclass_field(field.name, schema, kw_only=True)


def _with_default(
    schema: core_schema.CoreSchema, field: dataclasses.Field[Any]
) -> core_schema.CoreSchema:
    """Let the value of a field be left out."""
    if field.default_factory is not dataclasses.MISSING:
        return core_schema.with_default_schema(schema, default_factory=field.default_factory)
    return core_schema.with_default_schema(schema, default=field.default)


def _extras_of(record: type) -> dataclasses.Field[Any]:
    """Give the field that holds the keys of a record's own."""
    return next(field for field in dataclasses.fields(record) if field.name == EXTRAS)


def _value(
    kind: Any,  # noqa: ANN401 - an annotation
    rule: Rule | None,
    *,
    bare: bool,
) -> core_schema.CoreSchema:
    """Build the schema of a value; the rule is that of a text, or of a mapping's keys."""
    if kind is str:
        return _text(rule)
    if kind is FuzzyDate:
        return _text(DATE)
    if is_record(kind):
        return _record(kind, bare=bare)
    if is_list(kind):
        return _list(_value(item_of(kind), None, bare=bare))
    if item_of(kind) is not None:
        return core_schema.dict_schema(_text(rule), _value(item_of(kind), None, bare=bare))
    return core_schema.enum_schema(kind, list(kind))


def _list(item: core_schema.CoreSchema) -> core_schema.CoreSchema:
    """Build the schema of a list, which the model keeps as a tuple."""
    return core_schema.tuple_schema([item], variadic_item_index=0)


def _text(rule: Rule | None) -> core_schema.CoreSchema:
    """Build the schema of a text that keeps a rule."""
    if rule is None or rule.engine:
        return core_schema.str_schema(pattern=rule.engine if rule else None)
    return core_schema.no_info_after_validator_function(rule.check, core_schema.str_schema())


def misfit(code: Code, message: str, hint: str = "") -> PydanticCustomError:
    """Make an error in our own words."""
    return PydanticCustomError(
        MISFIT, "{message}", {"message": message, "code": code, "hint": hint}
    )


def _filled(items: tuple[Any, ...]) -> tuple[Any, ...]:
    """Check that a list holds something."""
    if not items:
        raise PydanticCustomError(EMPTY, "empty")
    return items


def _tidy(known: frozenset[str], record: Any) -> Any:  # noqa: ANN401 - may be anything
    """Set the `x-` keys of a record apart, and leave out its fields that have no value.

    What is no field stays, to be refused: in braces it may be the rest of a text with a comma.
    """
    if not isinstance(record, dict):
        return record
    own = {key: value for key, value in record.items() if key.startswith(PREFIX)}
    if not own and None not in record.values():
        return record
    if _is_deep(own):
        message = tr("a key of your own nests more than {number} deep", number=MAX_DEPTH)
        raise misfit(Code.LIMIT, message, tr("keep what is yours flatter"))
    rest = {
        key: value
        for key, value in record.items()
        if (value is not None or key not in known) and not key.startswith(PREFIX)
    }
    return {**rest, _EXTRAS_KEY: own} if own else rest


def _is_deep(value: object) -> bool:
    """Say whether values nest deeper than any program should have to follow."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [inner for item in level for inner in _inside(item)]
        if not level:
            return False
    return True


def _inside(value: object) -> Collection[object]:
    """Give what a list or a mapping holds."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
