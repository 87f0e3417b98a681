"""What stands between the bars of the window: the parts, and above them what comes and goes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Frame(QWidget):
    """Puts rows above the parts: tabs first, then what is to be said of the file below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def hold(self, parts: QWidget) -> None:
        """Put the parts into the frame."""
        self._layout.addWidget(parts, 1)

    def rows(self) -> list[QWidget]:
        """Give the rows above the parts, from the top."""
        items = map(self._layout.itemAt, range(self._layout.count() - 1))
        widgets = [each.widget() for each in items if each is not None]
        return [each for each in widgets if each is not None]

    def put_first(self, row: QWidget) -> None:
        """Put a row above everything."""
        self._layout.insertWidget(0, row)

    def put_above(self, row: QWidget) -> None:
        """Put a row right above the parts."""
        self._layout.insertWidget(self._layout.count() - 1, row)
