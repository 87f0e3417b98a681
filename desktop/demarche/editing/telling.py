"""An edit in words that show what it changed, for who decides whether it is wanted back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from demarche.editing.patch import Way
from demarche.editing.working_copy import Edit
from demarche.translation import counted, parted, tr, tr_in

_MOST: Final = 3
_LONGEST: Final = 90


def told(entry: Mapping[str, Any]) -> str:
    """Give an edit of a journal by its name, and what was changed into what."""
    try:
        edit = Edit.from_plain(entry)
    except ValueError:
        return tr("an edit that cannot be read")
    shown = list(_differences(edit))
    named = shown[:_MOST]
    if len(shown) > _MOST:
        # Translators: behind a list of what was changed.
        named.append(counted("and {number} more", "and {number} more", len(shown) - _MOST))
    changes = parted(named)
    if not edit.words or not changes:
        return edit.words or changes
    return tr_in(
        "an edit and what it changed", "{edit}: {changes}", edit=edit.words, changes=changes
    )


def told_draft(draft: Mapping[str, Any]) -> str:
    """Give what stood in a form that was not finished."""
    record = draft.get("record")
    nested = record.get("position") if isinstance(record, dict) else None
    return _short(record) or _short(nested) or tr("no words yet")


def _differences(edit: Edit) -> Iterator[str]:
    """Say of each text what it was and what it is."""
    for change in edit.changes:
        field = next((step for step in reversed(change.at) if isinstance(step, str)), "")
        was, is_ = _short(change.before), _short(change.after)
        if change.way is Way.SET and was and is_:
            yield f"{field} {was} → {is_}"
        elif words := is_ or was:
            yield words if change.way is Way.ADD else tr("without {words}", words=words)


def _short(value: object) -> str:
    """Give a text, or the text of a record, in quotation marks and short."""
    if isinstance(value, dict):
        value = value.get("text") or value.get("title") or value.get("name")
    if not isinstance(value, str) or not value:
        return ""
    return f"“{value if len(value) <= _LONGEST else value[: _LONGEST - 1] + '…'}”"
