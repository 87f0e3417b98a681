"""What a crash left behind of a file under edit: its edits, and forms that were not finished."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from demarche.editing.keeping import DRAFT, KEPT, EditedFile
from demarche.editing.working_copy import Edit, WorkingCopy
from demarche.saving.journal import LeftBehind


def recovered(left: LeftBehind, folder: Path) -> tuple[EditedFile, tuple[Edit, ...]]:
    """Take up what a crash left behind; give the file as it was read, and the edits to be made.

    Edits behind one that does not fit what comes before it are left out.

    Raises:
        NotEditableError: Where what it began with cannot be edited.
    """
    file = EditedFile(left.of, left.base, folder)
    return file, tuple(_fitting(file.copy, left.entries))


def draft_left(left: LeftBehind) -> Mapping[str, Any]:
    """Give the forms that were not finished when the crash came; nothing where there were none."""
    drafts = (entry[DRAFT] for entry in reversed(left.entries) if DRAFT in entry)
    draft = next(drafts, None)
    return draft if isinstance(draft, dict) else {}


def drafts_in(draft: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Give the forms that were kept for later, and behind them the one that was open."""
    kept = draft.get(KEPT)
    all_of_them = [*(kept if isinstance(kept, list) else ()), draft]
    return tuple(
        each
        for each in all_of_them
        if isinstance(each, dict)
        and isinstance(each.get("purpose"), dict)
        and isinstance(each.get("record"), dict)
    )


def _fitting(copy: WorkingCopy, entries: tuple[Mapping[str, Any], ...]) -> list[Edit]:
    """Read the edits of a journal as far as each fits what comes before it."""
    edits: list[Edit] = []
    with suppress(ValueError):
        for entry in entries:
            if DRAFT in entry:
                continue
            edit = Edit.from_plain(entry)
            copy = copy.with_edit(edit)
            edits.append(edit)
    return edits
