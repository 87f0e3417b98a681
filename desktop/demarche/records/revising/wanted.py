"""The values that a text should hold to be another dossier, kept as near to its own as can be.

What a writer spelt out though it goes without saying stays, and what they left out stays left
out, as long as it is read as the dossier has it.
"""

from __future__ import annotations

from typing import Any

from demarche.records.model import Demand, Dossier, Link, Position
from demarche.records.plain import plain, spelt_out, texts
from demarche.records.revising.aligning import align
from demarche.records.shape import fields_of, is_list, is_record, item_of

_Values = dict[str, Any]


def wanted(raw: Any, dossier: Dossier) -> _Values:  # noqa: ANN401 - values of a file
    """Give the values of a text that is read as a dossier, in the manner of an older text."""
    short, full = texts(plain(dossier)), texts(spelt_out(dossier))
    return _record(Dossier, raw, short, full) if isinstance(raw, dict) else short


def _record(kind: type, raw: _Values, short: _Values, full: _Values, made: str = "") -> _Values:
    """Give a record: `short` is how it is written anew, `full` how it is with all defaults.

    `made` is the id that it has where it says none.
    """
    values: _Values = {}
    for key in full:
        given = raw.get(key)
        if given is None and key == "id" and full[key] == made:
            continue
        if key in raw and _is_read_as(kind, key, given, full[key]):
            values[key] = given
        elif key in short:
            values[key] = _field(kind, key, given, short, full)
    says_nothing = {key: None for key in fields_of(kind) if key in raw and raw[key] is None}
    return {**says_nothing, **values}


def _field(kind: type, key: str, given: Any, short: _Values, full: _Values) -> Any:  # noqa: ANN401 - values of a file
    """Give the value of a field that is not as the text has it."""
    field = fields_of(kind).get(key)
    if field is None:
        return short[key]
    item = item_of(field.type)
    if is_record(field.type) and isinstance(given, dict):
        return _record(field.type, given, short[key], full[key])
    if is_record(item) and is_list(field.type) and isinstance(given, list):
        return _list(item, given, short[key], full[key], full["id"] if kind is Demand else "")
    if is_record(item) and isinstance(given, dict):
        return {
            name: _record(item, given[name], each, full[key][name])
            if isinstance(given.get(name), dict)
            else each
            for name, each in short[key].items()
        }
    return short[key]


def _list(
    kind: type, raw: list[Any], short: list[_Values], full: list[_Values], demand: str
) -> list[_Values]:
    """Give a list of records, each in the manner of the one that it was."""
    known = [_known(kind, item, f"{demand}.{number}") for number, item in enumerate(raw, 1)]
    values: list[_Values] = []
    for index, place in enumerate(align(known, short)):
        given = None if place is None else raw[place]
        if isinstance(given, dict):
            made = f"{demand}.{index + 1}"
            values.append(_record(kind, given, short[index], full[index], made))
        else:
            values.append(short[index])
    return values


def _known(kind: type, item: Any, made: str) -> Any:  # noqa: ANN401 - as above
    """Give a record of a text as it would be written anew, to be known again."""
    if kind is Position and isinstance(item, dict):
        return {"id": made, **item}
    if kind is Link and isinstance(item, dict) and isinstance(item.get("to"), list):
        return {**item, "to": item["to"][0] if len(item["to"]) == 1 else item["to"]}
    return item


def _is_read_as(kind: type, key: str, given: Any, full: Any) -> bool:  # noqa: ANN401 - as above
    """Say whether a value of a text is read as another; a link may name its one target bare."""
    return bool(given == full or (kind is Link and key == "to" and [given] == full))
