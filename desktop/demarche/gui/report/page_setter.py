"""Set the pages of a report off the GUI thread; of several wishes only the last one counts.

A wish that another one has overtaken is dropped, and its typesetter ended, as soon as that is seen:
ten times a second. While pages are being set, the old ones stay.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from demarche.gui import tasks
from demarche.reports.document import Report

PREVIEW_PPI: Final = 120.0
_PATIENCE: Final = 150
"""Milliseconds that a wish waits for the next one: who types a title makes many."""

Making = Callable[[], Report]
"""What makes the report; it runs off the GUI thread, too."""


class _OvertakenError(Exception):
    """Another wish has overtaken this one."""


@dataclass(slots=True)
class _Latest:
    """The number of the last wish, for those who work on an older one."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class PagesSet:
    """The pages of a report, or of its first volume, and how many volumes it has."""

    report: Report
    pages: tuple[bytes, ...]
    volumes: int


@dataclass(slots=True)
class _Setting:
    """Makes a report and sets its pages, unless another wish comes."""

    making: Making
    latest: _Latest
    number: int
    volumes: int = field(default=1, init=False)

    def __call__(self) -> PagesSet | None:
        from demarche.reports.pdf import finished, setting_pages  # noqa: PLC0415 - loads typst

        try:
            self._go_on(None)
            report = self.making()
            work = setting_pages(report, PREVIEW_PPI, most_volumes=1)
            pages = finished(work, self._go_on)
        except _OvertakenError:
            return None
        return PagesSet(report, tuple(pages), self.volumes)

    def _go_on(self, progress: object) -> None:
        """Stop where another wish came."""
        if self.number != self.latest.number:
            raise _OvertakenError
        self.volumes = getattr(progress, "of", self.volumes)


class PageSetter(QObject):
    """Takes wishes and gives pages."""

    started = Signal()
    pages_set = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._latest = _Latest()
        self._making: Making | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._begin)

    def wish(self, making: Making) -> None:
        """Ask for the pages of a report; what was asked for before is dropped."""
        self._latest.number += 1
        self._making = making
        self._timer.start()

    def stop(self) -> None:
        """Drop what was asked for."""
        self._latest.number += 1
        self._timer.stop()

    @Slot()
    def _begin(self) -> None:
        """Set the pages that were asked for last."""
        if self._making is not None:
            self.started.emit()
            work = _Setting(self._making, self._latest, self._latest.number)
            tasks.run(self, work, self._done, self._broke)

    def _done(self, found: PagesSet | None) -> None:
        """Hand on what was set, unless it was overtaken on the way here."""
        if found is not None and not self._timer.isActive():
            self.pages_set.emit(found)

    def _broke(self, error: Exception) -> None:
        """Say why there are no pages."""
        self.failed.emit(str(error))
