"""The box that words are looked for in, with how many there are and at which the reader is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from demarche.gui.key_box import KeyBox
from demarche.gui.text import label_font
from demarche.translation import counted, number_in_words, tr

_WIDTH: Final = 190
_NARROW: Final = 66


class FindBox(QWidget):
    """Takes words; emits them as they are typed, and the wish to go on."""

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = KeyBox(tr("Find in the comparison"), tr("Find in comparison"), self)
        self.box.setClearButtonEnabled(True)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._count)
        row.addWidget(self.box)
        self.box.textChanged.connect(self.words_changed)
        self.box.entered.connect(self.next_wanted)
        self.box.entered_backwards.connect(self.previous_wanted)
        self.box.escaped.connect(self._leave)
        self.setFocusProxy(self.box)

    def begin(self, words: str) -> None:
        """Take the keyboard, and words that were selected, ready to be typed over."""
        if words:
            self.box.setText(words[: self.box.maxLength()])
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def show_count(self, number: int, of: int, *, is_final: bool) -> None:
        """Say at which hit the reader is, and of how many."""
        words = _place(number, of, is_final=is_final) if self.box.text().strip() else ""
        if is_final and words != self._count.text():
            from demarche.gui.announcing import announce  # noqa: PLC0415 - not to start

            announce(self, words)
        self._count.setText(words)
        self._count.setAccessibleName(self._count.text())

    def count(self) -> str:
        """Give what is said of the hits."""
        return self._count.text()

    def set_zoom(self, zoom: int) -> None:
        """Follow the zoom."""
        self.box.setFont(label_font(zoom))
        self._count.setFont(label_font(zoom, size=8.5))
        self.fit(0, zoom)

    def fit(self, lacking: int, zoom: int) -> None:
        """Take less room where so many pixels are lacking, down to a few letters."""
        least, most = round(_NARROW * zoom / 100), round(_WIDTH * zoom / 100)
        self.box.setFixedWidth(max(least, most - max(lacking, 0)))

    def gives_way(self, zoom: int) -> int:
        """Say by how many pixels it can be narrower."""
        return round(_WIDTH * zoom / 100) - round(_NARROW * zoom / 100)

    def set_icon(self, icon: QIcon) -> None:
        """Draw a sign before the words."""
        for action in self.box.actions():
            if action.objectName() == "sign":
                self.box.removeAction(action)
        sign = self.box.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        sign.setObjectName("sign")

    @Slot()
    def _leave(self) -> None:
        """Look for nothing any more, and give the keyboard away."""
        self.box.clear()
        self.left.emit()


def _place(number: int, of: int, *, is_final: bool) -> str:
    """Say at which hit the reader is, and of how many; dots where it is still looked for more."""
    if not of:
        return tr("nothing found") if is_final else "…"
    if number:
        # Translators: the number of a hit, and how many were found
        place = tr("{number} of {total}", number=number_in_words(number), total=number_in_words(of))
        return place if is_final else f"{place} …"
    if is_final:
        return counted("{number} found", "{number} found", of)
    return counted("{number} … found", "{number} … found", of)
