"""The pages of a report below each other, as wide as there is room; only those in sight are drawn.

A page comes as a PNG picture and is decoded when it comes into sight: a report may have hundreds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from demarche.translation import counted, tr

_GAP: Final = 18
_ZOOMS: Final = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_STEP: Final = 60
_SHADOW: Final = QColor(0, 0, 0, 60)


class PageView(QAbstractScrollArea):
    """Shows pages; a zoom of 1 fits their width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._sizes: tuple[QSize, ...] = ()
        self._tops: tuple[int, ...] = (0,)
        self._zoom = 1.0
        self._picture = lru_cache(maxsize=12)(_decoded)
        self.setAccessibleName(tr("Pages of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_STEP)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show other pages at the place where the old ones were read."""
        self._picture.cache_clear()
        self._pages = tuple(pages)
        self._sizes = tuple(_size(page) for page in pages)
        self.setAccessibleDescription(
            counted(
                "one page; the web page is the accessible form of the report",
                "{number} pages; the web page is the accessible form of the report",
                len(pages),
            )
        )
        self._arrange()

    @property
    def count(self) -> int:
        """Say how many pages are shown."""
        return len(self._pages)

    def page_at_top(self) -> int:
        """Give the number of the page that is read, counted from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        return sum(1 for top in self._tops[:-1] if top <= middle)

    def zoom_by(self, steps: int) -> None:
        """Show the pages larger or smaller."""
        at = _ZOOMS.index(self._zoom) + steps
        self._zoom = _ZOOMS[max(0, min(at, len(_ZOOMS) - 1))]
        self._arrange()

    # What Qt asks of a scroll area

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QAbstractScrollArea.paintEvent."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(len(self._pages)):
            place = self._place(number)
            if place.intersects(event.rect()):
                painter.fillRect(place.translated(2, 3), _SHADOW)
                painter.drawImage(place, self._picture(self._pages[number], self._width()))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight(), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QAbstractScrollArea.resizeEvent."""
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QAbstractScrollArea.focusInEvent: a frame says that the keyboard is here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Override QAbstractScrollArea.focusOutEvent."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QAbstractScrollArea.wheelEvent: with Ctrl it zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget.changeEvent: another screen may need other pictures."""
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        super().changeEvent(event)

    # Where the pages lie

    def _arrange(self) -> None:
        """Lay the pages below each other, and keep the place that is read."""
        bar = self.verticalScrollBar()
        read = bar.value() / max(1, self._tops[-1])
        width = self._width()
        heights = (round(size.height() * width / size.width()) + _GAP for size in self._sizes)
        self._tops = tuple(accumulate(heights, initial=_GAP))
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        bar.setValue(round(read * self._tops[-1]))
        side = self.horizontalScrollBar()
        side.setPageStep(self.viewport().width())
        side.setRange(0, max(0, width + 2 * _GAP - self.viewport().width()))
        self.viewport().update()

    def _width(self) -> int:
        """Give the width of a page on the screen."""
        return max(120, round((self.viewport().width() - 2 * _GAP) * self._zoom))

    def _place(self, number: int) -> QRect:
        """Give the place of a page in the viewport."""
        width = self._width()
        room = self.viewport().width() - width
        left = room // 2 if room >= 2 * _GAP else _GAP - self.horizontalScrollBar().value()
        top = self._tops[number] - self.verticalScrollBar().value()
        return QRect(left, top, width, self._tops[number + 1] - self._tops[number] - _GAP)


def _size(page: bytes) -> QSize:
    """Read the size of a picture from its head."""
    buffer = QBuffer()
    buffer.setData(QByteArray(page))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    size = QImageReader(buffer).size()
    return size if size.width() > 0 else QSize(210, 297)


def _decoded(page: bytes, width: int) -> QImage:
    """Decode a picture; one that is much too large is made smaller once, not at each painting."""
    image = QImage.fromData(page)
    if image.width() > 2 * width:
        smooth = Qt.TransformationMode.SmoothTransformation
        return image.scaledToWidth(2 * width, smooth)
    return image
