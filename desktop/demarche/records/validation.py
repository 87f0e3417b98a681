"""Validate plain values into the records of the model, with pydantic's engine.

The model is plain dataclasses that know nothing of pydantic; their schema is put together here
from their annotations and the table of rules. `pydantic_core` alone is imported: the package
above it costs as much again at every start and gives nothing that is needed here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
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
from demarche.records.finding import named
from demarche.records.model import Dossier
from demarche.records.parsing.parsed import MAX_DEPTH
from demarche.records.problem import Code
from demarche.records.rules import DATE, FILLED, ID, KEYED_BY_ID, Rule, rule_of
from demarche.records.shape import EXTRAS, PREFIX, Field, fields_of, is_list, is_record, item_of

EMPTY: Final = "empty"
"""The type of the error of a list that may not be empty."""

MISFIT: Final = "misfit"
"""The type of the errors raised here; their context holds code, message and hint."""

_EXTRAS_KEY: Final = PREFIX
"""The key under which a record's own keys are handed on; no file can give it another meaning."""


def validate(raw: object) -> tuple[Dossier | None, list[ErrorDetails]]:
    """Make a dossier of plain values, or say all that is wrong with them."""
    try:
        return _validator().validate_python(raw), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


@cache
def _validator() -> SchemaValidator:
    """Build the validator once."""
    return SchemaValidator(_record(Dossier))


def _record(record: type) -> core_schema.CoreSchema:
    """Build the schema of one record."""
    fields = [_field(record, field) for field in fields_of(record).values()]
    extras = core_schema.with_default_schema(core_schema.any_schema(), default_factory=dict)
    fields.append(
        core_schema.dataclass_field(EXTRAS, extras, kw_only=True, validation_alias=_EXTRAS_KEY)
    )
    arguments = core_schema.dataclass_args_schema(record.__name__, fields, extra_behavior="forbid")
    schema: core_schema.CoreSchema = core_schema.dataclass_schema(
        record, arguments, [field["name"] for field in fields], slots=True, frozen=True
    )
    known = frozenset(fields_of(record))
    return core_schema.no_info_before_validator_function(partial(_tidy, known), schema)


def _field(record: type, field: Field) -> core_schema.DataclassField:
    """Build the schema of one field."""
    rule = ID if field.name in KEYED_BY_ID else rule_of(record.__name__, field.name)
    schema = _value(field.type, rule)
    if (record.__name__, field.name) in FILLED:
        schema = core_schema.no_info_after_validator_function(_filled, schema)
    if not field.required:
        schema = core_schema.with_default_schema(schema, default_factory=field.default)
    return core_schema.dataclass_field(field.name, schema, kw_only=True)


def _value(kind: Any, rule: Rule | None) -> core_schema.CoreSchema:  # noqa: ANN401 - an annotation
    """Build the schema of a value; the rule is that of a text, or of a mapping's keys."""
    if kind is str:
        return _text(rule)
    if kind is FuzzyDate:
        return _text(DATE)
    if is_record(kind):
        return _record(kind)
    if is_list(kind):
        return _list(_value(item_of(kind), None))
    if item_of(kind) is not None:
        return core_schema.dict_schema(_text(rule), _value(item_of(kind), None))
    return core_schema.enum_schema(kind, list(kind))


def _list(item: core_schema.CoreSchema) -> core_schema.CoreSchema:
    """Build the schema of a list, which the model keeps as a tuple."""
    return core_schema.tuple_schema([item], variadic_item_index=0)


def _text(rule: Rule | None) -> core_schema.CoreSchema:
    """Build the schema of a text that keeps a rule."""
    if rule is None:
        return core_schema.str_schema()
    return core_schema.no_info_after_validator_function(_checked(rule), core_schema.str_schema())


def _checked(rule: Rule) -> Callable[[str], Any]:
    """Make a validator of a rule."""

    def check(text: str) -> Any:  # noqa: ANN401 - a rule may give a date
        try:
            return rule.check(text)
        except ValueError as error:
            raise misfit(Code.BAD_VALUE, f"{named(text)} is not {rule.noun}", str(error)) from None

    return check


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
        hint = "keep what is yours flatter"
        raise misfit(Code.LIMIT, f"a key of your own nests more than {MAX_DEPTH} deep", hint)
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
