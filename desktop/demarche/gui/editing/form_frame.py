"""What stands around a form: heading, button to paste, preview, what is wrong, buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from demarche.gui.comparison.look import Look
from demarche.gui.editing.beneath import Beneath
from demarche.gui.editing.diff_preview import DiffPreview
from demarche.gui.editing.paste_dialog import PasteButton
from demarche.gui.panels.pane_look import PaneLook
from demarche.gui.panels.panel_heading import PanelHeading


class FormFrame(QWidget):
    """Holds what stands around a form; the form itself is put into the area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PanelHeading("", self)
        self.paste_button = PasteButton(self)
        self.preview = DiffPreview(self)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.beneath = Beneath(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.leave_button = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.make_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange()

    def set_look(self, look: Look) -> None:
        """Dress the panel in a theme and a zoom."""
        self.heading.set_zoom(look.zoom)
        self.preview.set_look(PaneLook(look.colours, look.zoom, look.face))

    def _arrange(self) -> None:
        """Put the parts in their places."""
        self._buttons.setContentsMargins(14, 6, 14, 10)
        self.make_button.setDefault(True)
        self.beneath.setContentsMargins(14, 0, 14, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        paste = QHBoxLayout()
        paste.setContentsMargins(14, 4, 14, 6)
        paste.addWidget(self.paste_button)
        paste.addStretch(1)
        self.preview.setContentsMargins(14, 6, 14, 6)
        layout.addWidget(self.heading)
        layout.addLayout(paste)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.preview)
        layout.addWidget(self.beneath)
        layout.addWidget(self._buttons)
