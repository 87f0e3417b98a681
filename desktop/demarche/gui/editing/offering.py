"""What can be done to records now, and under which name it is undone."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QUndoStack

from demarche.gui.actions import Actions, Name
from demarche.translation import tr

NEEDS_DOSSIER: Final = (
    Name.SAVE_AS,
    Name.ADD_POSITION,
    Name.ADD_DEMAND,
    Name.ADD_PARTY,
    Name.ADD_SOURCE,
    Name.ADD_EVENT,
    Name.ADD_EVIDENCE,
    Name.CORRECT_POSITION,
    Name.CHANGE_DEMAND,
    Name.CHANGE_PARTY,
    Name.CHANGE_SOURCE,
    Name.CHANGE_EVENT,
    Name.CHANGE_DOSSIER,
    Name.REMOVE_POSITION,
    Name.REMOVE_DEMAND,
    Name.REMOVE_PARTY,
    Name.REMOVE_SOURCE,
    Name.REMOVE_EVENT,
    Name.REPLACE,
    Name.PASTE_ROWS,
    Name.MERGE,
    Name.VERSIONS,
)
"""What can be done only where one dossier is open."""


def offer(actions: Actions, stack: QUndoStack | None, *, alone: bool, changed: bool) -> None:
    """Offer what can be done where one dossier is open, and where it was changed."""
    actions.enable(NEEDS_DOSSIER, enabled=alone)
    actions.enable((Name.SAVE,), enabled=changed)
    undone = stack.undoText().replace("&", "&&") if stack and stack.canUndo() else ""
    redone = stack.redoText().replace("&", "&&") if stack and stack.canRedo() else ""
    for name, is_there, words in (
        (Name.UNDO, undone, tr("&Undo: {edit}", edit=undone) if undone else tr("&Undo")),
        (Name.REDO, redone, tr("&Redo: {edit}", edit=redone) if redone else tr("&Redo")),
    ):
        action = actions[name]
        action.setEnabled(bool(is_there))
        action.setText(words)
