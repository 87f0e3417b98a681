"""A line of plain text that gives way: where there is no room it ends in dots, whole in a hint."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_FEWEST = 3
"""So many letters are always shown."""

_SIDE = 6


class ElidingLabel(QLabel):
    """Shows as much of its text as there is room for; never takes text for markup."""

    def __init__(
        self, parent: QWidget | None = None, *, gives_way: bool = True, least: int = _FEWEST
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._gives_way = gives_way
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(_SIDE, 2, _SIDE, 2)

    def setText(self, text: str) -> None:
        """Override QLabel.setText."""
        super().setText(text)
        self._hint()

    def minimumSizeHint(self) -> QSize:
        """Override QLabel.minimumSizeHint: a long text does not make its window wide."""
        whole = super().minimumSizeHint()
        if not self._gives_way:
            return whole
        least = self.fontMetrics().horizontalAdvance("m") * self._least + 2 * _SIDE
        return QSize(min(least, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QLabel.resizeEvent."""
        super().resizeEvent(event)
        self._hint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Override QLabel.paintEvent."""
        painter = QPainter(self)
        role = self.foregroundRole()
        painter.setPen(self.palette().color(_group(self), role))
        place = self.contentsRect()
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._shown())
        painter.end()

    def _shown(self) -> str:
        """Give what of the text there is room for."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _hint(self) -> None:
        """Offer the whole text where it is cut."""
        self.setToolTip(self.text() if self._shown() != self.text() else "")


def _group(widget: QWidget) -> QPalette.ColorGroup:
    """Give the colours that belong to how a widget stands."""
    return QPalette.ColorGroup.Active if widget.isEnabled() else QPalette.ColorGroup.Disabled
