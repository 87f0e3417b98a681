"""A box to tick whose words go on in a second line where there is no room for them in one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QWidget

_SHOWN: Final = Qt.TextFlag.TextShowMnemonic.value
_AROUND: Final = 2


class WrappingTick(QCheckBox):
    """Breaks its words into lines, which Qt's own box never does."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self.setAccessibleName(words.replace("&", ""))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Override QCheckBox.sizeHint: in one line, if there is room."""
        hint = super().sizeHint()
        return QSize(self._beside(hint) + self._width(self._words), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Override QCheckBox.minimumSizeHint: no narrower than the longest word."""
        hint = super().sizeHint()
        longest = max(map(self._width, self._words.split(" ")), default=0)
        return QSize(self._beside(hint) + longest, hint.height())

    def hasHeightForWidth(self) -> bool:
        """Override QCheckBox.hasHeightForWidth."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Override QCheckBox.heightForWidth."""
        words = self.fontMetrics().size(_SHOWN, self._broken(width)).height()
        box = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, None, self)
        return max(words, box) + _AROUND

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QCheckBox.resizeEvent."""
        super().resizeEvent(event)
        self._break(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        """Override QCheckBox.changeEvent: a larger font breaks otherwise."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._break(self.width())

    def _break(self, width: int) -> None:
        """Break the words anew where that makes a difference, and take the height of the lines."""
        broken = self._broken(width)
        if broken != self.text():
            self.setText(broken)
        self.setMinimumHeight(self.heightForWidth(width))

    def _broken(self, width: int) -> str:
        """Give the words with a break wherever a line would be too long."""
        room = width - self._beside(super().sizeHint())
        lines: list[str] = []
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._width(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)

    def _beside(self, hint: QSize) -> int:
        """Give the room that the box itself takes beside the words that it shows now."""
        return hint.width() - self._width(self.text())

    def _width(self, words: str) -> int:
        """Give the room that words take, the signs of keys in them left out."""
        return self.fontMetrics().size(_SHOWN, words).width()
