"""The keys that select text in a cell, as they do in an editor: by sign, word and line, or all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtGui import QKeyEvent, QKeySequence

from demarche.gui.comparison.selecting import TextSelection
from demarche.gui.comparison.stack import Place, Stack

_KEYS: Final = QKeySequence.StandardKey
Step = Callable[[Stack, Place], Place]

_STEPS: Final[Mapping[QKeySequence.StandardKey, Step]] = {
    _KEYS.SelectNextChar: partial(Stack.beside, step=1),
    _KEYS.SelectPreviousChar: partial(Stack.beside, step=-1),
    _KEYS.SelectNextWord: partial(Stack.beside, step=1, by_word=True),
    _KEYS.SelectPreviousWord: partial(Stack.beside, step=-1, by_word=True),
    _KEYS.SelectNextLine: partial(Stack.below, lines=1),
    _KEYS.SelectPreviousLine: partial(Stack.below, lines=-1),
    _KEYS.SelectStartOfLine: lambda stack, _: stack.said,
    _KEYS.SelectEndOfLine: lambda stack, _: stack.end,
}


def selected_by_key(
    event: QKeyEvent, before: TextSelection | None, row: int, column: int, stack: Stack
) -> TextSelection | None:
    """Give what a key selects in a cell, going on from what was selected; None for other keys."""
    if event.matches(_KEYS.SelectAll):
        return TextSelection(row, column, stack.begin, stack.end)
    step = next((does for key, does in _STEPS.items() if event.matches(key)), None)
    if step is None:
        return None
    if before is None or (before.row, before.column) != (row, column):
        before = TextSelection(row, column, stack.said, stack.said)
    return before._replace(end=step(stack, before.end))
