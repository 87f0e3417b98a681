"""The frame that dialogs have in common: their margins, and a size that follows the text.

What is larger at a larger text never outgrows the screen.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QApplication, QDialog

from demarche.gui.text import label_font

MARGIN: Final = 14
_GAP: Final = 10
_OF_THE_SCREEN: Final = 0.9


def frame(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its margins and the size that it has at a text of 100 %."""
    layout = dialog.layout()
    if layout is not None:
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(_GAP)
    scale = text_scale()
    room = dialog.screen().availableGeometry().size() * _OF_THE_SCREEN
    dialog.resize(
        min(round(width * scale), room.width()), min(round(height * scale), room.height())
    )


def text_scale() -> float:
    """Give how much larger than at 100 % texts are shown."""
    return QApplication.font().pointSizeF() / label_font().pointSizeF()
