"""What was typed into a form, in a line for each field: what would be lost with the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from demarche.gui.editing.form_table import FormField
from demarche.gui.editing.inputs import LineInput
from demarche.gui.editing.record_form import RecordForm, refused, value_at
from demarche.gui.text import visible_line
from demarche.translation import tr, tr_in

_LONGEST = 60


def typed_fields(
    form: RecordForm, fields: Sequence[FormField], began: Mapping[str, Any]
) -> Iterator[str]:
    """Give each field that is not as it began, with the words that stand in it."""
    record = form.record()
    for field in fields:
        value, each = value_at(record, field.name), form.inputs[field.name]
        if refused(each) or value != value_at(began, field.name):
            yield _line(field, each.line.text() if isinstance(each, LineInput) else value)


def _line(field: FormField, value: object) -> str:
    """Name a field, and give the words that stand in it, if it holds words."""
    if not isinstance(value, str) or not value:
        return tr(field.label)
    return tr_in(
        "a field of a form and what was typed into it",
        "{field}: “{words}”",
        field=tr(field.label),
        words=visible_line(value, _LONGEST),
    )
