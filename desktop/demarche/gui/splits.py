"""How the room is divided between the grid and the panels around it: borders that are moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QWidget

_USUAL: Final = (232, 318, 380, 150)
_GRID: Final = 700
"""The grid takes what the panels leave, whatever it is given."""


class Splits(QObject):
    """Holds the grid, the panels beside it and the one below; emits that a border was moved.

    Sizes are the widths of the panels beside the grid and the height of that below, as at 100 %.
    """

    moved = Signal()

    def __init__(
        self, before: QWidget, grid: QWidget, behind: Sequence[QWidget], below: QWidget, zoom: int
    ) -> None:
        super().__init__(grid)
        self.zoom = zoom
        """In per cent."""
        self._sizes: tuple[int, ...] = _USUAL
        self._across = _splitter(Qt.Orientation.Horizontal, (before, grid, *behind), stretched=1)
        self.whole = _splitter(Qt.Orientation.Vertical, (self._across, below), stretched=0)
        """All of it in one widget."""
        for splitter in (self._across, self.whole):
            splitter.splitterMoved.connect(self._move)
        self.whole.installEventFilter(self)
        self.put(_USUAL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject.eventFilter: what was put before there was room is put once there is."""
        if event.type() == QEvent.Type.Show:
            self.whole.removeEventFilter(self)
            self.put(self._sizes)
        return super().eventFilter(watched, event)

    def sizes(self) -> tuple[int, ...]:
        """Give the sizes of the panels; what is hidden has the size that it had."""
        if not self.whole.isVisible():
            return self._sizes
        before, _, *behind = self._across.sizes()
        shown = (before, *behind, self.whole.sizes()[1])
        at_100 = (round(each * 100 / self.zoom) for each in shown)
        self._sizes = tuple(now or then for now, then in zip(at_100, self._sizes, strict=True))
        return self._sizes

    def put(self, sizes: Sequence[int]) -> None:
        """Give the panels their sizes."""
        if len(sizes) != len(self._sizes):
            return
        self._sizes = tuple(sizes)
        before, *behind, below = (round(each * self.zoom / 100) for each in sizes)
        self._across.refresh()  # what is hidden has no handle, also before all is shown
        self._across.setSizes([before, _GRID, *behind])
        self.whole.setSizes([_GRID, below])

    @Slot()
    def _move(self) -> None:
        """Remember where a border was moved to."""
        self.sizes()
        self.moved.emit()


def _splitter(
    orientation: Qt.Orientation, parts: Sequence[QWidget], *, stretched: int
) -> QSplitter:
    """Make a splitter of which one part takes the rest of the room."""
    splitter = QSplitter(orientation)
    for part in parts:
        splitter.addWidget(part)
    splitter.setStretchFactor(stretched, 1)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
