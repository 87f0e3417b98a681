"""A pasted address or citation, with what can be read in it shown before it is taken."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from demarche.editing.pasting import Pasted, read_pasted
from demarche.gui.dialog_frame import frame
from demarche.gui.editing.words_editor import WordsEditor
from demarche.gui.text import visible_text
from demarche.translation import later, tr, tr_in

_LABELS = {
    "title": later("Title"),
    "author": later("Author"),
    "publisher": later("Publisher"),
    "published": later("Published"),
    "accessed": later("Read on"),
    "url": later("Address"),
    "archive_url": later("Archived copy"),
    "exact": later("Quoted words"),
    "prefix": later("Words before"),
    "suffix": later("Words behind"),
}
_MOST = 20_000
_ROUNDED = 2
"""Letters of two fonts may be a little wider together than Qt counts them."""
NOTHING = later("Nothing is understood of this yet.")


class PasteButton(QPushButton):
    """Lets a person paste, and emits what it tells."""

    pasted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        self._words = tr("Paste an address or a citation…")
        super().__init__(self._words, parent)
        self.setAccessibleName(self._words)
        self.clicked.connect(self._ask)

    def minimumSizeHint(self) -> QSize:
        """Override QPushButton.minimumSizeHint: a narrow form cuts the words, not its fields."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Override QPushButton.sizeHint."""
        width = self._beside() + self._width(self._words) + _ROUNDED
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QPushButton.resizeEvent."""
        super().resizeEvent(event)
        room = event.size().width() - self._beside()
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, elide, room))
        self.setToolTip("" if self.text() == self._words else self._words)

    def _beside(self) -> int:
        """Give the room that a button takes beside its words."""
        return super().sizeHint().width() - self._width(self.text())

    def _width(self, words: str) -> int:
        """Give the room that words take."""
        return self.fontMetrics().horizontalAdvance(words)

    @Slot()
    def _ask(self) -> None:
        """Ask for a text."""
        dialog = PasteDialog(self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.pasted.emit(dialog.pasted())
        dialog.deleteLater()


class PasteDialog(QDialog):
    """Asks for a text, and says what it tells of a source and a quote."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste an address or a citation"))
        self.editor = WordsEditor(self)
        self.editor.setAccessibleName(tr("Address or citation"))
        self.editor.setPlaceholderText(tr("https://… or a citation in words"))
        self.editor.setTabChangesFocus(True)
        self.told = QLabel(tr(NOTHING), self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.editor.textChanged.connect(self._read)
        layout = QVBoxLayout(self)
        for widget in (self.editor, self.told, self._buttons):
            layout.addWidget(widget)
        frame(self, 520, 340)
        self._read()

    def pasted(self) -> Pasted:
        """Give what was understood."""
        return read_pasted(self.editor.toPlainText()[:_MOST])

    @Slot()
    def _read(self) -> None:
        """Say what is understood."""
        pasted = self.pasted()
        found = {**pasted.source, **pasted.quote}
        words = "\n".join(
            tr_in(
                "what was read, and of what",
                "{label}: {words}",
                label=tr(_LABELS[name]),
                words=found[name],
            )
            for name in _LABELS
            if name in found
        )
        self.told.setText(visible_text(words) or tr(NOTHING))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(found))
