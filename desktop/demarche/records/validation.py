"""Validate plain values into the records of the model, with pydantic's engine.

The model is plain dataclasses that know nothing of pydantic; their schema is put together here
from their annotations and the table of rules. `pydantic_core` alone is imported: the package
above it costs as much again at every start and gives nothing that is needed here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final

from pydantic_core import (
    ErrorDetails,
    PydanticCustomError,
    SchemaValidator,
    ValidationError,
    core_schema,
)

from demarche.records.completing import EXTRAS_KEY, tidy
from demarche.records.dates import FuzzyDate
from demarche.records.finding import named
from demarche.records.model import Demand, Dossier, Link, Position, Relation
from demarche.records.problem import Code
from demarche.records.rules import DATE, ID, KEYED_BY_ID, Rule, rule_of
from demarche.records.shape import EXTRAS, Field, fields_of, is_list, is_record, item_of

MISFIT: Final = "misfit"
"""The type of the errors raised here; their context holds code, message and hint."""


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
        core_schema.dataclass_field(EXTRAS, extras, kw_only=True, validation_alias=EXTRAS_KEY)
    )
    arguments = core_schema.dataclass_args_schema(record.__name__, fields, extra_behavior="forbid")
    schema: core_schema.CoreSchema = core_schema.dataclass_schema(
        record, arguments, [field["name"] for field in fields], slots=True, frozen=True
    )
    after = _WHOLE.get(record)
    if after is not None:
        schema = core_schema.no_info_after_validator_function(after, schema)
    return core_schema.no_info_before_validator_function(tidy, schema)


def _field(record: type, field: Field) -> core_schema.DataclassField:
    """Build the schema of one field."""
    rule = ID if field.name in KEYED_BY_ID else rule_of(record.__name__, field.name)
    schema = _value(field.type, rule)
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


def _whole_link(link: Link) -> Link:
    """Check what the fields of a link ask of each other."""
    if link.outcome is not None and link.relation is not Relation.ANSWERS:
        words = f"`outcome` stands in a link that {link.relation}"
        raise misfit(Code.BAD_VALUE, words, "only a link with `relation: answers` has an outcome")
    if link.when is not None and link.relation is not Relation.CONDITIONAL_ON:
        words = f"`when` stands in a link of the relation {link.relation}"
        raise misfit(Code.BAD_VALUE, words, "only a link with `relation: conditional-on` has it")
    if link.when is None and link.relation is Relation.CONDITIONAL_ON:
        words = "a link of the relation conditional-on needs `when`"
        raise misfit(Code.MISSING_FIELD, words, "add `when: accepted` or `when: refused`")
    if not link.to:
        raise misfit(Code.BAD_VALUE, "`to` of this link is empty", "name a position's id")
    return link


def _whole_position(position: Position) -> Position:
    """Check that a position has a text, or takes one back."""
    withdraws = any(link.relation is Relation.WITHDRAWS for link in position.links)
    if position.text is None and not withdraws:
        hint = 'add `text`: what is compared; write text: "" if it proposes to delete the other\'s'
        raise misfit(Code.MISSING_FIELD, "this position has no `text`", hint)
    return position


def _whole_demand(demand: Demand) -> Demand:
    """Check that a demand was stated at all."""
    if not demand.positions:
        words = f"the demand {named(demand.id)} has no positions"
        raise misfit(Code.BAD_VALUE, words, "add the position in which it was stated")
    return demand


_WHOLE: Final[dict[type, Callable[[Any], Any]]] = {
    Link: _whole_link,
    Position: _whole_position,
    Demand: _whole_demand,
}
"""What is checked of a record once its fields are good."""
