"""Reads the copies of sources off the GUI thread, and remembers the last of them."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from demarche.gui import tasks
from demarche.records.model import Source
from demarche.records.snapshot import Snapshot, read_snapshot

_REMEMBERED: Final = 24

_Key = tuple[Path, str, str | None]


class CopyReader(QObject):
    """Gives the copies beside one dossier; emits `arrived` when another one has been read."""

    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._read: OrderedDict[_Key, Snapshot | None] = OrderedDict()

    def look_beside(self, folder: Path | None) -> None:
        """Read from another folder; what is read again may have changed meanwhile."""
        if folder != self._folder:
            self._folder = folder
            self._read.clear()

    def copy_of(self, source: Source) -> Snapshot | None:
        """Give the copy of a source, or begin to read it."""
        if self._folder is None or not source.snapshot:
            return None
        key = (self._folder, source.snapshot, source.sha256)
        if key not in self._read:
            self._read[key] = None
            tasks.run(self, partial(read_snapshot, *key), partial(self._take, key), self._broke)
        return self._read[key]

    def _take(self, key: _Key, copy: Snapshot) -> None:
        """Keep what was read, unless another dossier came meanwhile."""
        if key not in self._read:
            return
        self._read[key] = copy
        while len(self._read) > _REMEMBERED:
            self._read.popitem(last=False)
        self.arrived.emit()

    def _broke(self, error: Exception) -> None:
        """Let a copy be that could not be read for reasons of our own."""
        del error
