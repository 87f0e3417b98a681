"""The place of a conflict in words: the records on the way to it, then the field as in forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from demarche.editing.acts import describe
from demarche.editing.merging import Conflict, Merge
from demarche.gui.editing.form_table import FORMS
from demarche.translation import tr

_KINDS: Final = {
    "demands": "demand",
    "positions": "position",
    "parties": "party",
    "sources": "source",
    "events": "event",
}
"""The records that a dossier keeps in each of its fields, as the table of forms names them."""


def place_in_words(conflict: Conflict, merge: Merge) -> str:
    """Name the place of a conflict as a person would."""
    return " › ".join(_parts(conflict, merge))


def _parts(conflict: Conflict, merge: Merge) -> Iterator[str]:
    """Yield the records on the way, the outermost first, then the field."""
    kind, values, steps = "dossier", merge.tree, conflict.way
    while len(steps) > 1 and steps[0] in _KINDS:
        holder, name, *_ = steps
        values, steps = _record(values.get(holder, {}).get(name), conflict), steps[2:]
        kind = _KINDS[holder]
        yield _called(holder, name, values)
    yield from _field(kind, steps)


def _record(found: object, conflict: Conflict) -> Mapping[str, Any]:
    """Give a record of the merge, or of the side that still has it."""
    held = (each for each in (found, conflict.ours, conflict.theirs) if isinstance(each, Mapping))
    return next(held, {})


def _called(holder: str, name: str, record: Mapping[str, Any]) -> str:
    """Name one record."""
    match holder:
        case "positions":
            return describe({"demands": [{"positions": [record]}]}, ("demands", 0, "positions", 0))
        case "demands" | "events":
            return describe({holder: [record]}, (holder, 0))
    return describe({holder: {name: record}}, (holder, name))


def _field(kind: str, steps: Sequence[str]) -> Iterator[str]:
    """Yield a field by its label; what lies deeper goes by its own name."""
    labels = {field.name: tr(field.label) for field in FORMS[kind]}
    whole = ".".join(steps)
    if whole in labels:
        yield labels[whole]
    elif steps:
        yield labels.get(steps[0], steps[0])
        yield from steps[1:]
