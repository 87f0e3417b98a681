"""The menu of the files that were opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu

from demarche.gui.preferences import Preferences
from demarche.gui.text import visible_line
from demarche.translation import tr

_MOST_SHOWN = 60


class RecentMenu(QMenu):
    """Lists recent files by name and folder; emits the one that was chosen."""

    file_chosen = Signal(str)

    def __init__(self, parent: QMenu, preferences: Preferences) -> None:
        super().__init__(tr("Open &recent"), parent)
        self._preferences = preferences
        preferences.recent_changed.connect(self._fill)
        self.triggered.connect(self._choose)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        """List the files as they are now."""
        self.clear()
        paths = self._preferences.settings.recent
        for path in paths:
            self.addAction(_words(path)).setData(str(path))
        if not paths:
            self.addAction(tr("No recent files")).setEnabled(False)

    @Slot(object)
    def _choose(self, action: object) -> None:
        """Say which file was chosen."""
        path = action.data()  # type: ignore[attr-defined]
        if path:
            self.file_chosen.emit(path)


def _words(path: Path) -> str:
    """Name a file by its name and, shortened, its folder; `&` would make a shortcut."""
    folder = str(path.parent)
    if len(folder) > _MOST_SHOWN:
        folder = "…" + folder[-_MOST_SHOWN:]
    return visible_line(f"{path.name}  —  {folder}").replace("&", "&&")
