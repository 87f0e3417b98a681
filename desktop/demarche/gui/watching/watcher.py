"""Notices that files on the disk are others than before.

Qt's watcher goes blind when a file is replaced whole, so the folders are watched, too, and files
are watched anew after each event. An event is only a reason to look: what counts is what the
system says of a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from demarche.presence import is_there

_SOON: Final = 250
"""Milliseconds after an event until it is looked: a program writes in several steps."""

Signs = tuple[tuple[int, int, int] | None, ...]


class FileWatcher(QObject):
    """Watches a few files; emits when one is another than before."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._signs: Signs = ()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._expect)
        self._watcher.directoryChanged.connect(self._expect)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._look)

    def watch(self, paths: Sequence[Path]) -> None:
        """Watch some files, and no others any more; what is watched already goes on."""
        wanted = tuple(path.absolute() for path in paths)
        if wanted == self._paths:
            return
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._paths = wanted
        self._signs = tuple(map(_sign, self._paths))
        self._watch_again()

    @Slot()
    def _expect(self) -> None:
        """Look soon; a folder in which much happens does not put it off."""
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _look(self) -> None:
        """See whether a file is another than before."""
        signs = tuple(map(_sign, self._paths))
        self._watch_again()
        if signs != self._signs:
            self._signs = signs
            self.changed.emit()

    def _watch_again(self) -> None:
        """Watch what is there and is not watched."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {str(each) for path in self._paths for each in (path, path.parent)}
        there = [each for each in wanted - watched if is_there(each)]
        if there:
            self._watcher.addPaths(there)


def _sign(path: Path) -> tuple[int, int, int] | None:
    """Give what tells a file from what was there before; None where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):  # or where no system takes the name
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
