"""The shape of the model, read off its own annotations: which record stands where.

Validation, JSON Schema and the words of problems all ask here, so that the model is written once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, Union, get_args, get_origin

from demarche.records.model import Dossier

if TYPE_CHECKING:
    from demarche.records.place import Loc

EXTRAS: Final = "extras"
"""The field of every record that holds the keys beginning with `x-`; no file names it."""

PREFIX: Final = "x-"


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One field of a record as a file may give it."""

    name: str
    type: Any
    source: dataclasses.Field[Any]

    @property
    def required(self) -> bool:
        """Say whether a record cannot be made without it."""
        missing = dataclasses.MISSING
        return self.source.default is missing and self.source.default_factory is missing

    def default(self) -> Any:  # noqa: ANN401 - a default may be anything
        """Give its value where the file gives none."""
        if self.source.default_factory is not dataclasses.MISSING:
            return self.source.default_factory()
        return self.source.default


@cache
def fields_of(record: type) -> Mapping[str, Field]:
    """Give the fields that a file may give of a record."""
    return MappingProxyType(
        {
            field.name: Field(field.name, _given(field.type), field)
            for field in dataclasses.fields(record)
            if field.name != EXTRAS
        }
    )


@cache
def is_record(kind: object) -> bool:
    """Say whether a type is a record with fields of its own."""
    return isinstance(kind, type) and dataclasses.is_dataclass(kind) and EXTRAS in _names(kind)


@cache
def item_of(kind: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """Give what a list or a mapping holds, or None for what is neither."""
    origin = get_origin(kind)
    if origin is tuple:
        return get_args(kind)[0]
    return get_args(kind)[1] if origin is Mapping else None


@cache
def is_list(kind: Any) -> bool:  # noqa: ANN401 - annotations have no common type
    """Say whether a type is a list of things."""
    return get_origin(kind) is tuple


def record_at(loc: Loc) -> type | None:
    """Give the record that stands at a place, if one does."""
    kind: Any = Dossier
    for step in loc:
        if is_record(kind):
            field = fields_of(kind).get(str(step))
            kind = field.type if field else None
        else:
            kind = item_of(kind)
    return kind if is_record(kind) else None


Placed: TypeAlias = "tuple[type, dict[str, Any], Loc]"
"""The kind of a record, its plain values, and the way to it."""


def records_in(
    value: Any,  # noqa: ANN401 - values of a file
    kind: Any = Dossier,  # noqa: ANN401 - annotations have no common type
    loc: Loc = (),
) -> Iterator[Placed]:
    """Give every record in the plain values of a file, good or bad, with the way to it."""
    if is_record(kind):
        if isinstance(value, dict):
            yield kind, value, loc
            for name in _holders(kind):
                yield from records_in(value.get(name), fields_of(kind)[name].type, (*loc, name))
    elif isinstance(value, list) and is_list(kind):
        for index, item in enumerate(value):
            yield from records_in(item, item_of(kind), (*loc, index))
    elif isinstance(value, dict) and not is_list(kind):
        for key, item in value.items():
            yield from records_in(item, item_of(kind), (*loc, key))


@cache
def _holders(record: type) -> tuple[str, ...]:
    """Give the fields of a record that hold records in turn."""
    fields = fields_of(record).values()
    return tuple(f.name for f in fields if is_record(f.type) or is_record(item_of(f.type)))


def _given(hint: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """Give the type of a value that is there: None says only that it may be left out."""
    if get_origin(hint) not in (Union, UnionType):
        return hint
    (given,) = (kind for kind in get_args(hint) if kind is not NoneType)
    return given


def _names(record: type) -> frozenset[str]:
    """Give the names of all fields."""
    return frozenset(field.name for field in dataclasses.fields(record))
