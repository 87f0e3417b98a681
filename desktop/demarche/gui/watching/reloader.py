"""Offers a file for reload that another program changed, and says what changed in it.

Nothing is read again unasked; where something is not saved, the ways out are offered that lose
nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from demarche.gui import tasks
from demarche.gui.desk import Desk
from demarche.gui.editing.editor import Editor
from demarche.gui.frame import Frame
from demarche.gui.watching.watcher import FileWatcher
from demarche.records.readout import Reading
from demarche.translation import counted, parted, tr

if TYPE_CHECKING:
    from demarche.gui.watching.notice_bar import NoticeBar

_LATER: Final = 1_000
"""Milliseconds after a file came to the desk until it is looked whether it is still the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a file since it was read."""

    sha256: str
    words: str


class Reloader(QObject):
    """Watches what lies on the desk; emits that it was looked, and the wish to read again."""

    reload_wanted = Signal()
    looked = Signal()

    def __init__(self, desk: Desk, editor: Editor, frame: Frame, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._editor = editor
        self._frame = frame
        self._window = window
        self._bar: NoticeBar | None = None
        self._offered: tuple[Change, ...] = ()
        self._declined: set[str] = set()
        self._watcher = FileWatcher(self)
        self._watcher.changed.connect(self.look)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self.look)
        desk.replaced.connect(self._begin)
        desk.changed.connect(self._judge)
        if desk.workspace is not None:
            self._begin()

    @property
    def bar(self) -> NoticeBar:
        """Give the bar, made at the first call."""
        if self._bar is None:
            from demarche.gui.watching.notice_bar import NoticeBar  # noqa: PLC0415 - seldom needed

            self._bar = NoticeBar(self._window)
            self._bar.accepted.connect(self._accept)
            self._bar.declined.connect(self._decline)
            self._frame.put_above(self._bar)
        return self._bar

    @Slot()
    def look(self) -> None:
        """See what became of the files on the desk, off the GUI thread."""
        readings = self._readings()
        if readings:
            tasks.run(
                self, partial(_changes, readings), partial(self._found, readings), self._broke
            )

    @Slot()
    def _begin(self) -> None:
        """Watch the files that came to the desk."""
        self._hide()
        self._declined.clear()
        self._watcher.watch(self._paths())
        self._later.start()

    def _found(self, readings: tuple[Reading, ...], changes: tuple[Change, ...]) -> None:
        """Offer what was found, unless other files lie on the desk by now."""
        if [each.path for each in readings] == [each.path for each in self._readings()]:
            self._offer(changes)
        self.looked.emit()

    def _offer(self, changes: tuple[Change, ...]) -> None:
        """Offer what is new since it was read and was not declined."""
        known = {each.sha256 for each in self._readings()}
        new = tuple(each for each in changes if each.sha256 not in known | self._declined)
        self._offered = new
        if not new:
            self._hide()
            return
        words = parted(each.words for each in new)
        unsaved = self._editor.session is not None and self._editor.session.is_changed
        self.bar.offer(
            tr("{changes}. You have edits that are not saved.", changes=words)
            if unsaved
            else f"{words}.",
            tr("What to do…") if unsaved else tr("Reload"),
        )

    def _broke(self, error: Exception) -> None:
        """Let a mistake of ours be seen where all of them are."""
        raise error

    def _readings(self) -> tuple[Reading, ...]:
        """Give what was read of the files on the desk."""
        return self._desk.workspace.readings if self._desk.workspace else ()

    def _paths(self) -> tuple[Path, ...]:
        """Give the files on the desk."""
        return self._desk.workspace.paths if self._desk.workspace else ()

    @Slot()
    def _judge(self) -> None:
        """Offer no more what was merged or saved meanwhile; watch what was saved elsewhere."""
        self._watcher.watch(self._paths())
        known = {each.sha256 for each in self._readings()}
        if self._offered and all(each.sha256 in known for each in self._offered):
            self._hide()

    @Slot()
    def _accept(self) -> None:
        """Read again, or ask what to do where something is not saved."""
        if self._editor.session is not None and self._editor.session.is_changed:
            self._editor.leaving.ask_about_outside()
        else:
            self._hide()
            self.reload_wanted.emit()

    @Slot()
    def _decline(self) -> None:
        """Leave it; what is offered is not offered again."""
        self._declined.update(each.sha256 for each in self._offered)
        self._hide()

    def _hide(self) -> None:
        """Show no bar."""
        self._offered = ()
        if self._bar is not None:
            self._bar.setVisible(False)


def _changes(readings: tuple[Reading, ...]) -> tuple[Change, ...]:
    """Find which files are others than they were read, and what changed; in another thread."""
    found = {reading.path: _change(reading) for reading in readings if not _is_begun(reading)}
    return tuple(each for each in found.values() if each is not None)


def _is_begun(reading: Reading) -> bool:
    """Say whether a dossier was never in a file."""
    return reading.dossier is not None and not reading.sha256


def _change(reading: Reading) -> Change | None:
    """Say what became of a file; None where it is the same, or cannot be read now."""
    from demarche.records.finding import Finding  # noqa: PLC0415 - loaded to read
    from demarche.records.loading import load  # noqa: PLC0415 - as above

    data = load(reading.path)
    if isinstance(data, Finding):
        return None
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 == reading.sha256:
        return None
    words = tr(
        "{file} was changed by another program: {news}",
        file=reading.path.rpartition("/")[2],
        news=_news(reading, data),
    )
    return Change(sha256, words)


def _news(reading: Reading, data: bytes) -> str:
    """Say what is new in a file."""
    from demarche.records.news import news  # noqa: PLC0415 - seldom needed
    from demarche.records.opening import open_bytes  # noqa: PLC0415 - as above

    others = open_bytes(data, reading.path).readings
    other = next((each for each in others if each.called == reading.called), others[0])
    if other.dossier is None:
        return tr("as it is now, it cannot be read")
    if not other.ok:
        return counted(
            "it has {number} problem now", "it has {number} problems now", len(other.problems)
        )
    return news(reading.dossier, other.dossier) if reading.dossier else tr("it can be read now")
