"""Chips: small round buttons that stay pressed, and the layout that breaks them into lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from demarche.gui.text import label_font, visible_line

_GAP: Final = 5
_MOST_LETTERS: Final = 32


class Chip(QPushButton):
    """A button as wide as its words; emits its number. The style sheet rounds it."""

    chosen = Signal(int)

    def __init__(
        self, words: str, parent: QWidget, *, number: int = 0, checkable: bool = True
    ) -> None:
        super().__init__(parent)
        self._number = number
        self.clicked.connect(self._tell)
        self.setObjectName("chip")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Say something else; a name may hold “&”, which a button would take for a key's sign."""
        self.setText(visible_line(words, _MOST_LETTERS).replace("&", "&&"))
        self.setAccessibleName(visible_line(words))

    def set_zoom(self, zoom: int) -> None:
        """Follow the zoom."""
        self.setFont(label_font(zoom, size=8.5))

    @Slot()
    def _tell(self) -> None:
        """Say which chip was pressed."""
        self.chosen.emit(self._number)


class FlowLayout(QLayout):
    """Puts widgets beside each other, and on the next line where the width ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Override QLayout.addItem."""
        self._items.append(item)

    def count(self) -> int:
        """Override QLayout.count."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Override QLayout.itemAt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Override QLayout.takeAt."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Override QLayout.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QLayout.heightForWidth."""
        return self._place(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        """Override QLayout.setGeometry."""
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """Override QLayout.sizeHint."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Override QLayout.minimumSize: the parent may be narrower than a chip, which is then cut.

        A long name must not make the whole panel wide.
        """
        tallest = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(40, tallest)

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Break the widgets into lines; give the height that they take."""
        at, tallest = rect.topLeft(), 0
        for item in self._items:
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), 1)))
            if at.x() > rect.left() and at.x() + size.width() > rect.left() + rect.width():
                at, tallest = QPoint(rect.left(), at.y() + tallest + _GAP), 0
            if moving:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + _GAP)
            tallest = max(tallest, size.height())
        return at.y() + tallest - rect.top()
