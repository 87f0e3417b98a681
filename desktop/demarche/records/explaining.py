"""Turn pydantic's errors into findings in our own words, with what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from pydantic_core import ErrorDetails

from demarche.records.dates import FuzzyDate
from demarche.records.describing import describe
from demarche.records.finding import Finding, named
from demarche.records.model import Position
from demarche.records.place import KEY, Loc
from demarche.records.problem import Code
from demarche.records.rules import DATE, ID, Rule, rule_of
from demarche.records.shape import fields_of, noun, record_at
from demarche.records.validation import EMPTY, MISFIT

_Words = tuple[Code, str, str]
_NEAR_ENOUGH: Final = 65.0


def explain(error: ErrorDetails) -> Finding:
    """Put one error into words."""
    loc = tuple(error["loc"])
    code, message, hint = _EXPLAINERS.get(error["type"], _other)(error, loc)
    if error["type"] == "unexpected_keyword_argument":
        loc = (*loc, KEY)
    return Finding(code=code, message=message, hint=hint, loc=loc)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like a misspelt one, if one is like it."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - costly, and needed for mistakes only

    found = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Ask whether the nearest known word was meant."""
    near = nearest(word, known)
    return f"did you mean {named(near)}?" if near else otherwise


def _misfit(error: ErrorDetails, _loc: Loc) -> _Words:
    """Hand on what our own checks said."""
    context = error["ctx"]
    return Code(context["code"]), context["message"], context["hint"]


def _broken_rule(error: ErrorDetails, loc: Loc) -> _Words:
    """Say which rule a text does not keep, and what to write instead."""
    rule = _rule_at(loc)
    if rule is None:
        return _other(error, loc)
    try:
        rule.check(error["input"])
    except ValueError as why:
        text = error["input"]
        message = f"{named(text)} is not {rule.noun}" if text.strip() else f"{rule.noun} is missing"
        return Code.BAD_VALUE, message, str(why)
    return _other(error, loc)


def _rule_at(loc: Loc) -> Rule | None:
    """Give the rule of the text at a place."""
    if loc[-1] == KEY:
        return ID
    record, name = record_at(loc[:-1]), str(loc[-1])
    if record is None or name not in fields_of(record):
        return None
    return DATE if fields_of(record)[name].type is FuzzyDate else rule_of(record.__name__, name)


def _missing(_error: ErrorDetails, loc: Loc) -> _Words:
    """Say that a field is missing, and what belongs there."""
    record, field = record_at(loc[:-1]), str(loc[-1])
    owner = noun(record) if record else "this"
    says = describe(record, field) if record else ""
    return Code.MISSING_FIELD, f"{owner} needs `{field}`", f"add {says}" if says else ""


def _unknown(error: ErrorDetails, loc: Loc) -> _Words:
    """Say that there is no such field, and which one is meant."""
    record, name = record_at(loc[:-1]), str(loc[-1])
    known = tuple(fields_of(record)) if record else ()
    owner = noun(record) if record else "this"
    otherwise = f"it has {', '.join(known)}; keys of your own begin with x-"
    message = f"{named(name)} is not a field of {owner}"
    if error["input"] is None and " " in name:
        hint = "put the text before it in quotes: in braces a comma ends a text"
        return Code.UNKNOWN_FIELD, message, hint
    return Code.UNKNOWN_FIELD, message, did_you_mean(name, known, otherwise)


def _enum(error: ErrorDetails, loc: Loc) -> _Words:
    """Say that a word is none of the known ones."""
    record, field = record_at(loc[:-1]), str(loc[-1])
    if not isinstance(error["input"], str) or record is None:
        return _type("text")(error, loc)
    known = [str(word) for word in fields_of(record)[field].type]
    message = f"{named(error['input'])} is no `{field}` of {noun(record)}"
    meant = did_you_mean(error["input"], known)
    choice = f"choose from {', '.join(known)}"
    return Code.BAD_VALUE, message, f"{meant} {choice}".strip()


def _type(wanted: str) -> Callable[[ErrorDetails, Loc], _Words]:
    """Make the explainer of a wrong type."""

    def explain_type(error: ErrorDetails, loc: Loc) -> _Words:
        value = error["input"]
        message = f"{_what(loc)} should be {wanted}, but is {_kind(value)}"
        return Code.WRONG_TYPE, message, _retype(wanted, value) or _as_fields(wanted, loc)

    return explain_type


def _retype(wanted: str, value: Any) -> str:  # noqa: ANN401 - a value of a file may be anything
    """Say how to give a value the wanted type."""
    if wanted == "text" and isinstance(value, bool | int | float):
        return _quote(value)
    if wanted == "text" and value is None:
        return 'write the words, or "" for none'
    if wanted == "a list" and isinstance(value, str):
        return f"write [{value}]" if len(value) <= 40 and "\n" not in value else "put it in [ ]"
    if wanted == "a list" and isinstance(value, dict):
        return "begin each item with `- `, or put the whole in [ ]"
    return ""


def _as_fields(wanted: str, loc: Loc) -> str:
    """Say which fields a record is written with."""
    record = record_at(loc)
    if wanted != "a mapping" or record is None:
        return ""
    names = [name for name, field in fields_of(record).items() if field.required]
    names = ["date", "text"] if record is Position else names
    return f"write it as {{{', '.join(f'{name}: ...' for name in names)}}}"


def _quote(value: float) -> str:
    """Say how to write a bare word as text; a fraction is no longer known as it was written."""
    if isinstance(value, bool):
        return f'put it in quotes: "{str(value).lower()}"'
    return f'put it in quotes: "{value}"' if isinstance(value, int) else "put it in quotes"


def _empty(_error: ErrorDetails, loc: Loc) -> _Words:
    """Say that a list holds nothing."""
    return Code.BAD_VALUE, f"{_what(loc)} is an empty list", "it needs one item at least"


def _what(loc: Loc) -> str:
    """Name the thing at a place."""
    if not loc:
        return "a record file"
    if isinstance(loc[-1], int):
        return f"item {loc[-1] + 1} of `{_owner(loc)}`"
    return named(loc[-1])


def _owner(loc: Loc) -> str:
    """Give the last name on a way."""
    return next((step for step in reversed(loc) if isinstance(step, str)), "the file")


def _kind(value: object) -> str:
    """Say what a value is, in words of the format."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true or false without quotes"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a mapping"


def _other(error: ErrorDetails, loc: Loc) -> _Words:
    """Say what pydantic says where we have no words of our own."""
    return Code.BAD_VALUE, f"{_what(loc)}: {error['msg']}", ""


_EXPLAINERS: Final[Mapping[str, Callable[[ErrorDetails, Loc], _Words]]] = {
    MISFIT: _misfit,
    EMPTY: _empty,
    "string_pattern_mismatch": _broken_rule,
    "value_error": _broken_rule,
    "missing": _missing,
    "unexpected_keyword_argument": _unknown,
    "enum": _enum,
    "string_type": _type("text"),
    "tuple_type": _type("a list"),
    "dict_type": _type("a mapping"),
    "dataclass_type": _type("a mapping"),
}
