"""The copy of a source in a window of its own, to be read around the quoted words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from demarche.gui.panels.copy_passages import whole_copy
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.text_pane import TextPane
from demarche.records.locating import locate
from demarche.records.model import Quote
from demarche.records.snapshot import Snapshot
from demarche.translation import tr

_SIZE: Final = (640, 640)
_WORDS: Final = 40


class CopyWindow(QDialog):
    """Shows a copy; closed by Escape."""

    def __init__(
        self, copy: Snapshot, quotes: Sequence[Quote], look: PaneLook, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The copy kept"))
        self.pane = TextPane(self)
        self.pane.setAccessibleName(tr("The copy of the source"))
        self.pane.set_look(look)
        self.pane.show_passages(partial(whole_copy, copy, quotes))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pane)
        self.resize(*(round(look.px(each)) for each in _SIZE))
        self._quoted = _first_words(copy, quotes)

    def showEvent(self, event: object) -> None:
        """Override QDialog.showEvent: begin at the quote."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._quoted:
            self.pane.reveal(self._quoted)


def _first_words(copy: Snapshot, quotes: Sequence[Quote]) -> str:
    """Give the beginning of the first quote that stands in a copy, as it stands there."""
    places = (locate(each.exact, copy.text, each.prefix or "") for each in quotes)
    found = next((each for each in places if each), None)
    return copy.text[found.start : found.end].split("\n")[0][:_WORDS] if found else ""
