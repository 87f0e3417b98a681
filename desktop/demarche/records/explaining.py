"""Turn pydantic's errors into findings in our own words, with what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, Final

from pydantic_core import ErrorDetails

from demarche.records.dates import FuzzyDate
from demarche.records.describing import describe
from demarche.records.finding import Finding, named
from demarche.records.model import Position
from demarche.records.place import KEY, Loc
from demarche.records.problem import Code
from demarche.records.record_words import has_no_field, is_no_word, needs
from demarche.records.rules import DATE, ID, Rule, rule_of
from demarche.records.shape import fields_of, record_at
from demarche.records.validation import EMPTY, MISFIT
from demarche.translation import later, tr


class _Kind(Enum):
    """What a value of a file is, and what is wanted in its place."""

    TEXT = "text"
    LIST = "list"
    MAPPING = "mapping"
    NUMBER = "number"
    TRUTH = "truth"
    NOTHING = "nothing"


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
    return tr("did you mean {word}?", word=named(near)) if near else otherwise


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
        message = tr(rule.refusal, text=named(text)) if text.strip() else tr(rule.absence)
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
    says = describe(record, field) if record else ""
    # Translators: {what} says what a field holds, such as "the title of the document"; it is
    # translated by itself, so put a colon before it where your language would inflect it.
    return Code.MISSING_FIELD, needs(record, field), tr("add {what}", what=tr(says)) if says else ""


def _unknown(error: ErrorDetails, loc: Loc) -> _Words:
    """Say that there is no such field, and which one is meant."""
    record, name = record_at(loc[:-1]), str(loc[-1])
    known = tuple(fields_of(record)) if record else ()
    message = has_no_field(record, named(name))
    if error["input"] is None and " " in name:
        hint = tr("put the text before it in quotes: in braces a comma ends a text")
        return Code.UNKNOWN_FIELD, message, hint
    # Translators: {fields} is a list of names, such as "id, title, by".
    otherwise = tr("it has {fields}; keys of your own begin with x-", fields=", ".join(known))
    return Code.UNKNOWN_FIELD, message, did_you_mean(name, known, otherwise)


def _enum(error: ErrorDetails, loc: Loc) -> _Words:
    """Say that a word is none of the known ones."""
    record, field = record_at(loc[:-1]), str(loc[-1])
    word = error["input"]
    if not isinstance(word, str):
        return _type(_Kind.TEXT)(error, loc)
    message = is_no_word(record, named(word), field)
    if message is None or record is None:
        return _other(error, loc)
    known = [str(word) for word in fields_of(record)[field].type]
    return Code.BAD_VALUE, message, _choose(known, nearest(word, known))


def _choose(known: list[str], near: str | None) -> str:
    """Name the words to choose from, and first the one that was probably meant."""
    words = ", ".join(known)
    if near is None:
        return tr("choose from {words}", words=words)
    return tr("did you mean {word}? choose from {words}", word=named(near), words=words)


def _type(wanted: _Kind) -> Callable[[ErrorDetails, Loc], _Words]:
    """Make the explainer of a wrong type."""

    def explain_type(error: ErrorDetails, loc: Loc) -> _Words:
        value = error["input"]
        message = tr(_MISTYPED[wanted, _kind(value)], what=_what(loc))
        return Code.WRONG_TYPE, message, _retype(wanted, value) or _as_fields(wanted, loc)

    return explain_type


def _retype(wanted: _Kind, value: Any) -> str:  # noqa: ANN401 - a value of a file may be anything
    """Say how to give a value the wanted type."""
    if wanted is _Kind.TEXT and isinstance(value, bool | int | float):
        return _quote(value)
    if wanted is _Kind.TEXT and value is None:
        return tr('write the words, or "" for none')
    if wanted is _Kind.LIST and isinstance(value, str):
        is_short = len(value) <= 40 and "\n" not in value
        return tr("write {words}", words=f"[{value}]") if is_short else tr("put it in [ ]")
    if wanted is _Kind.LIST and isinstance(value, dict):
        return tr("begin each item with `- `, or put the whole in [ ]")
    return ""


def _as_fields(wanted: _Kind, loc: Loc) -> str:
    """Say which fields a record is written with."""
    record = record_at(loc)
    if wanted is not _Kind.MAPPING or record is None:
        return ""
    names = [name for name, field in fields_of(record).items() if field.required]
    names = ["date", "text"] if record is Position else names
    # Translators: {example} is such as "{date: ..., text: ...}".
    return tr("write it as {example}", example=f"{{{', '.join(f'{n}: ...' for n in names)}}}")


def _quote(value: float) -> str:
    """Say how to write a bare word as text; a fraction is no longer known as it was written."""
    if isinstance(value, float):
        return tr("put it in quotes")
    word = str(value).lower() if isinstance(value, bool) else value
    return tr('put it in quotes: "{word}"', word=word)


def _empty(_error: ErrorDetails, loc: Loc) -> _Words:
    """Say that a list holds nothing."""
    # Translators: {what} names a thing of a file: a field such as `to`, or the words of
    # "item 2 of `positions`".
    message = tr("{what} is an empty list", what=_what(loc))
    return Code.BAD_VALUE, message, tr("it needs one item at least")


def _what(loc: Loc) -> str:
    """Name the thing at a place."""
    if not loc:
        return tr("a record file")
    if not isinstance(loc[-1], int):
        return named(str(loc[-1]))
    owner = next((step for step in reversed(loc) if isinstance(step, str)), "")
    # Translators: the subject of a sentence, such as "item 2 of `positions` should be text".
    return tr("item {number} of {list}", number=loc[-1] + 1, list=named(owner))


def _kind(value: object) -> _Kind:
    """Say what a value is."""
    if value is None:
        return _Kind.NOTHING
    if isinstance(value, bool):
        return _Kind.TRUTH
    if isinstance(value, int | float):
        return _Kind.NUMBER
    if isinstance(value, str):
        return _Kind.TEXT
    return _Kind.LIST if isinstance(value, list) else _Kind.MAPPING


def _other(_error: ErrorDetails, loc: Loc) -> _Words:
    """Say at least that something is wrong, and where: the engine's own words are for programs."""
    return Code.BAD_VALUE, tr("{what} is not as a record file has it", what=_what(loc)), ""


_MISTYPED: Final[Mapping[tuple[_Kind, _Kind], str]] = {
    # Translators: {what} names a thing of a file: a field such as `title`, or the words of
    # "item 2 of `positions`"; the same in all that follow.
    (_Kind.TEXT, _Kind.NOTHING): later("{what} should be text, but is empty"),
    (_Kind.TEXT, _Kind.TRUTH): later("{what} should be text, but is true or false without quotes"),
    (_Kind.TEXT, _Kind.NUMBER): later("{what} should be text, but is a number"),
    (_Kind.TEXT, _Kind.LIST): later("{what} should be text, but is a list"),
    (_Kind.TEXT, _Kind.MAPPING): later("{what} should be text, but is a mapping"),
    (_Kind.LIST, _Kind.NOTHING): later("{what} should be a list, but is empty"),
    (_Kind.LIST, _Kind.TRUTH): later(
        "{what} should be a list, but is true or false without quotes"
    ),
    (_Kind.LIST, _Kind.NUMBER): later("{what} should be a list, but is a number"),
    (_Kind.LIST, _Kind.TEXT): later("{what} should be a list, but is text"),
    (_Kind.LIST, _Kind.MAPPING): later("{what} should be a list, but is a mapping"),
    (_Kind.MAPPING, _Kind.NOTHING): later("{what} should be a mapping, but is empty"),
    (_Kind.MAPPING, _Kind.TRUTH): later(
        "{what} should be a mapping, but is true or false without quotes"
    ),
    (_Kind.MAPPING, _Kind.NUMBER): later("{what} should be a mapping, but is a number"),
    (_Kind.MAPPING, _Kind.TEXT): later("{what} should be a mapping, but is text"),
    (_Kind.MAPPING, _Kind.LIST): later("{what} should be a mapping, but is a list"),
}
_EXPLAINERS: Final[Mapping[str, Callable[[ErrorDetails, Loc], _Words]]] = {
    MISFIT: _misfit,
    EMPTY: _empty,
    "string_pattern_mismatch": _broken_rule,
    "value_error": _broken_rule,
    "missing": _missing,
    "unexpected_keyword_argument": _unknown,
    "enum": _enum,
    "string_type": _type(_Kind.TEXT),
    "tuple_type": _type(_Kind.LIST),
    "dict_type": _type(_Kind.MAPPING),
    "dataclass_type": _type(_Kind.MAPPING),
}
