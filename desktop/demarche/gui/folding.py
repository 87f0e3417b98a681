"""Panels that make room: in a narrow window they fold away, and come back when it is wide again.

A panel that the user folds or unfolds stays so until the window crosses its width again.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction


class Folding:
    """Folds panels by their actions, each below a width of its own, in pixels at 100 %."""

    def __init__(self, needed: Mapping[QAction, int]) -> None:
        self._needed = needed
        self._was_wide: dict[QAction, bool] = dict.fromkeys(needed, True)
        self._folded: dict[QAction, bool] = {}
        """The panels for which there is no room, and whether each is wanted where there is."""

    def fit(self, width: int, zoom: int) -> None:
        """Fold or unfold what the width has crossed."""
        room = width * 100 / zoom
        for action, needed in self._needed.items():
            is_wide = room >= needed
            if is_wide != self._was_wide[action]:
                self._was_wide[action] = is_wide
                if is_wide:
                    action.setChecked(self._folded.pop(action, False) or action.isChecked())
                else:
                    self._folded[action] = action.isChecked()
                    action.setChecked(False)

    def is_wanted(self, action: QAction) -> bool:
        """Say whether a panel is shown, or would be if there were room."""
        return action.isChecked() or self._folded.get(action, False)

    def want(self, action: QAction, *, shown: bool) -> None:
        """Show a panel or put it away, as soon as there is room."""
        if action in self._folded:
            self._folded[action] = shown
        else:
            action.setChecked(shown)
