"""How far a long piece of work is, in the status bar, with a way to end it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from demarche.translation import tr

_WHOLE = 1000


class ProgressStrip(QWidget):
    """Shows a share of the work; emits the wish to end it. Hidden while nobody works."""

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(10)
        self._bar.setMinimumWidth(160)
        self._bar.setAccessibleName(tr("How far the work is"))
        self._button = QPushButton(tr("Cancel"), self)
        self._button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self._bar)
        row.addWidget(self._button)
        self._working: set[QObject] = set()
        self.hide()

    @Slot(float)
    def show_share(self, share: float) -> None:
        """Show how much is done; where all is read, that something is still being done."""
        self._bar.setRange(0, _WHOLE if share < 1 else 0)
        self._bar.setValue(round(share * _WHOLE))
        self._working.add(self.sender())
        self.show()

    @Slot()
    def show_unknown(self) -> None:
        """Show that something is being done, and nobody knows how long it takes."""
        self._working.add(self.sender())
        self.show_share(1.0)

    @Slot()
    def show_end(self) -> None:
        """Show nothing any more, unless somebody else still works."""
        self._working.discard(self.sender())
        self.setVisible(bool(self._working))
