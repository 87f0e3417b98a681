"""Make a dossier of few plain values by hand, while no engine is loaded.

Pydantic's engine takes as long to load as a window takes to paint; a large file pays that back, a
small one does not. Here the same shape and the same rules are followed value by value. Nothing is
said of what is wrong: where anything is, nothing is made, and `validation` has the word.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final

from demarche.records.dates import FuzzyDate
from demarche.records.model import Dossier
from demarche.records.rules import DATE, FILLED, ID, KEYED_BY_ID, Rule, rule_of
from demarche.records.shape import Field, fields_of, is_list, is_record, item_of

_Make = Callable[[Any], Any]

_WRONG: Final = "there is something wrong"


def made_by_hand(raw: object) -> Dossier | None:
    """Make a dossier of plain values, or nothing where anything may be wrong with them."""
    try:
        dossier: Dossier = _record(Dossier)(raw)
    except (LookupError, ValueError):
        return None
    return dossier


@cache
def _record(record: type) -> _Make:
    """Give what makes a record of a mapping; a key that is no field of it finds no maker."""
    fields = fields_of(record)
    makers = {name: _field(record, field) for name, field in fields.items()}
    needed = frozenset(name for name, field in fields.items() if field.required)

    def make(raw: Any) -> Any:  # noqa: ANN401 - a value of a file may be anything
        if type(raw) is not dict or not needed <= raw.keys():
            raise ValueError(_WRONG)
        return record(**{name: makers[name](value) for name, value in raw.items()})

    return make


def _field(record: type, field: Field) -> _Make:
    """Give what makes the value of a field."""
    rule = ID if field.name in KEYED_BY_ID else rule_of(record.__name__, field.name)
    make = _value(field.type, rule)
    return _filled(make) if (record.__name__, field.name) in FILLED else make


def _value(kind: Any, rule: Rule | None) -> _Make:  # noqa: ANN401 - an annotation
    """Give what makes a value; the rule is that of a text, or of a mapping's keys."""
    if kind is str:
        return _text(rule)
    if kind is FuzzyDate:
        return _text(DATE)
    if is_record(kind):
        return _record(kind)
    if is_list(kind):
        return _list(_value(item_of(kind), None))
    if item_of(kind) is not None:
        return _mapping(_text(rule), _value(item_of(kind), None))
    return _word(kind)


def _text(rule: Rule | None) -> _Make:
    """Give what takes a text that keeps a rule, and makes of it what the rule does."""

    def make(raw: Any) -> Any:  # noqa: ANN401 - as above
        if type(raw) is not str:
            raise ValueError(_WRONG)
        raw.encode()  # half a character is for the engine to judge
        return rule.check(raw) if rule else raw

    return make


def _word(kind: type) -> _Make:
    """Give what finds one of the known words."""
    known = {str(word): word for word in kind}  # type: ignore[attr-defined]

    def make(raw: Any) -> Any:  # noqa: ANN401 - as above
        if type(raw) is not str:
            raise ValueError(_WRONG)
        return known[raw]

    return make


def _list(item: _Make) -> _Make:
    """Give what makes a tuple of a list."""

    def make(raw: Any) -> Any:  # noqa: ANN401 - as above
        if type(raw) is not list:
            raise ValueError(_WRONG)
        return tuple(map(item, raw))

    return make


def _mapping(key: _Make, value: _Make) -> _Make:
    """Give what makes a mapping of freely named values."""

    def make(raw: Any) -> Any:  # noqa: ANN401 - as above
        if type(raw) is not dict:
            raise ValueError(_WRONG)
        return {key(name): value(each) for name, each in raw.items()}

    return make


def _filled(make: _Make) -> _Make:
    """Give what makes a list that holds something."""

    def make_filled(raw: Any) -> Any:  # noqa: ANN401 - as above
        if not raw:
            raise ValueError(_WRONG)
        return make(raw)

    return make_filled
